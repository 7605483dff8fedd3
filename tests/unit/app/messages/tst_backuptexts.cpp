// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/backuptexts.h"
#include "app/messages/errortexts.h"
#include "app/messages/importtexts.h"
#include "app/messages/journaltexts.h"
#include "app/messages/plurals.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** What is said of encrypted files, snapshots and purging. */
class BackupTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }

    void everyErrorIsASentenceWithoutDetails_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (int code = 0; code <= static_cast<int>(ErrorCode::Io); ++code)
            QTest::newRow(qPrintable(errorName(static_cast<ErrorCode>(code))))
                << static_cast<ErrorCode>(code);
    }
    void everyErrorIsASentenceWithoutDetails()
    {
        QFETCH(const ErrorCode, code);
        const Error error {code, u"hidden detail"_s};
        for (const QString &sentence : {passphraseErrorText(error), sealedErrorText(error),
                                        scrubErrorText(error), snapshotErrorText(error)}) {
            QVERIFY2(sentence.front().isUpper() && sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"hidden"_s), qPrintable(sentence));
            QVERIFY2(sentence.size() < 320, qPrintable(sentence));
        }
    }

    void whatIsSafeIsSaid()
    {
        for (const ErrorCode code :
             {ErrorCode::Missing, ErrorCode::OutOfRange, ErrorCode::NotFound, ErrorCode::Io})
            QVERIFY(passphraseErrorText({code, {}}).contains(u"Nothing was done"_s));
        for (const ErrorCode code :
             {ErrorCode::Corrupt, ErrorCode::NewerVersion, ErrorCode::NotAJournal,
              ErrorCode::Malformed, ErrorCode::DiskFull, ErrorCode::PassphraseNeeded,
              ErrorCode::WrongPassphrase, ErrorCode::CutOff})
            QVERIFY2(sealedErrorText({code, {}}).contains(u"othing was changed"_s),
                     qPrintable(sealedErrorText({code, {}})));
        for (const ErrorCode code :
             {ErrorCode::DiskFull, ErrorCode::ReadOnly, ErrorCode::Corrupt, ErrorCode::Io})
            QVERIFY(snapshotErrorText({code, {}}).contains(u"safe"_s));
        for (const ErrorCode code : {ErrorCode::DiskFull, ErrorCode::Locked})
            QVERIFY(scrubErrorText({code, {}}).contains(u"again"_s));
    }

    void whatIsWrongWithAnEncryptedFileIsToldApart()
    {
        QSet<QString> sentences;
        for (const ErrorCode code :
             {ErrorCode::Corrupt, ErrorCode::NewerVersion, ErrorCode::NotAJournal,
              ErrorCode::Malformed, ErrorCode::DiskFull, ErrorCode::PassphraseNeeded,
              ErrorCode::WrongPassphrase, ErrorCode::CutOff, ErrorCode::Io})
            sentences.insert(sealedErrorText({code, {}}));
        QCOMPARE(sentences.size(), 9);
    }

    void anEncryptedCopyIsNotCalledStrangeInTheWindow()
    {
        const QString sentence = restoreErrorText({ErrorCode::PassphraseNeeded, {}});
        QVERIFY(sentence.contains(u"encrypted"_s) && sentence.contains(u"not touched"_s));
        const QString archive = importErrorText({ErrorCode::PassphraseNeeded, {}});
        QVERIFY(archive.contains(u"encrypted"_s) && archive.contains(u"the passphrase"_s));
    }

    void whatWasTypedIsExplainedWhereItCannotBe()
    {
        QVERIFY(typedErrorText({ErrorCode::Missing, {}}).contains(u"Type the passphrase"_s));
        QVERIFY(typedErrorText({ErrorCode::OutOfRange, {}}).contains(u"1024 bytes"_s));
        QVERIFY(unlikeText().contains(u"not the same"_s));
    }

    void oneIsOneAndManyAreMany()
    {
        const Purgeable one {.knots = 1, .steps = 1};
        QCOMPARE(purgeableText(one),
                 u"Would be removed for good: 1 deleted record and 1 step of the history."_s);
        const Purgeable many {.knots = 1, .observations = 2, .uses = 3, .others = 4, .steps = 12};
        QVERIFY2(purgedText(many).startsWith(
                     u"Removed for good: 10 deleted records and 12 steps of the history."_s),
                 qPrintable(purgedText(many)));
        QVERIFY(purgedText(many).contains(u"no longer be undone"_s));
        QVERIFY(copiesText(1, false).startsWith(u"1 copy beside the journal holds"_s));
        QVERIFY(copiesText(2, false).startsWith(u"2 copies beside the journal hold "_s));
        QVERIFY(copiesText(1, true).startsWith(u"1 copy beside the journal held"_s));
        QVERIFY(snapshotsText(1, u"today"_s) != snapshotsText(2, u"today"_s));
        QVERIFY(snapshotsText(9, u"yesterday"_s).startsWith(u"9 snapshots"_s));
    }

    void nothingIsCalledNothing()
    {
        QVERIFY(purgeableText({}).startsWith(u"Nothing is deleted"_s));
        QVERIFY(purgedText({}).startsWith(u"Nothing was deleted"_s));
        QVERIFY(!noSnapshotText().isEmpty());
        // The history alone is something.
        QVERIFY(purgeableText({.steps = 3}).contains(u"3 steps"_s));
    }

    void aCopySaysWhatItHolds()
    {
        QCOMPARE(copyHoldsText({u"x"_s, 1}), u"1 record"_s);
        QCOMPARE(copyHoldsText({u"x"_s, 27}), u"27 records"_s);
        QVERIFY(copyHoldsText({u"x"_s, std::nullopt}).contains(u"cannot be read"_s));
        QVERIFY(copiesLeftText({u"/a/b"_s, u"/a/c"_s}).contains(u"/a/b, /a/c"_s));
    }
};

QTEST_GUILESS_MAIN(BackupTextsTest)
#include "tst_backuptexts.moc"
