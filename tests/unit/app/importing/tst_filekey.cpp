// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/filekey.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** What opens the file that a person chose, as long as it is dealt with. */
class FileKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirstThereIsNone()
    {
        const FileKey key;
        QVERIFY(!key.get());
        QVERIFY(key.problem().isEmpty());
    }

    void whatIsTypedIsThePassphrase()
    {
        FileKey key;
        QVERIFY(key.enter(u"correct horse"_s));
        QCOMPARE(key.get()->bytes().toByteArray(), QByteArray("correct horse"));
        QVERIFY(key.problem().isEmpty());
    }

    void nothingAndTooMuchAreExplained()
    {
        FileKey key;
        QVERIFY(key.enter(u"first"_s));
        QVERIFY(!key.enter(QString()));
        QVERIFY(key.problem().contains(u"Type the passphrase"_s));
        QVERIFY(!key.get()); // not the one before
        QVERIFY(!key.enter(QString(2000, u'x')));
        QVERIFY(key.problem().contains(u"too long"_s));
        QVERIFY(key.enter(u"second"_s));
        QVERIFY(key.problem().isEmpty());
    }

    void aFileAsksForTheFirstOneWithoutBlame()
    {
        FileKey key;
        QVERIFY(key.isAskedFor({ErrorCode::PassphraseNeeded, {}}));
        QVERIFY(key.problem().isEmpty());
    }

    void aWrongOneIsForgottenAndExplained()
    {
        FileKey key;
        QVERIFY(key.enter(u"wrong"_s));
        QVERIFY(key.isAskedFor({ErrorCode::WrongPassphrase, {}}));
        QVERIFY(!key.get());
        QVERIFY(key.problem().contains(u"does not open the file"_s));
    }

    void otherErrorsAreNotAboutIt()
    {
        FileKey key;
        QVERIFY(key.enter(u"right"_s));
        for (const ErrorCode code : {ErrorCode::CutOff, ErrorCode::Corrupt, ErrorCode::NotFound}) {
            QVERIFY(!key.isAskedFor({code, {}}));
            QVERIFY(key.get());
        }
        key.forget();
        QVERIFY(!key.get());
    }

    void workThatHoldsItStillHasIt()
    {
        FileKey key;
        QVERIFY(key.enter(u"shared"_s));
        const std::shared_ptr<const Passphrase> work = key.get();
        key.forget();
        QCOMPARE(work->bytes().toByteArray(), QByteArray("shared"));
        QCOMPARE(work.use_count(), 1); // and nobody else any more
    }
};

QTEST_GUILESS_MAIN(FileKeyTest)
#include "tst_filekey.moc"
