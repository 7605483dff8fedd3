// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importviewmodel.h"
#include "app/importing/mergeviewmodel.h"
#include "app/messages/plurals.h"
#include "app/pages/journalfiles.h"
#include "app/pages/restoreviewmodel.h"
#include "core/backup/sealedfiles.h"
#include "core/exchange/archive.h"
#include "tests/support/appfixture.h"
#include "tests/support/filebytes.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr KeyCost cheap {1, 8};
const QString secret = u"four words of mine"_s;

Passphrase words(const QString &text = secret)
{
    return std::move(*Passphrase::fromText(text));
}

} // namespace

/** Copies and archives with a passphrase, written and read as the pages do. */
class ProtectedFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }
    void init()
    {
        m_app = std::make_unique<AppFixture>();
        m_knot = std::make_unique<KnotId>(m_app->addKnot());
        m_app->logPain(*m_knot, 4);
        m_files = std::make_unique<JournalFiles>(m_app->session, nullptr);
        m_files->setKeyCost(cheap);
    }
    void cleanup()
    {
        m_files.reset();
        m_app.reset();
    }

    void aCopyIsEncryptedWhenItIsProtected()
    {
        const QSignalSpy saved(m_files.get(), &JournalFiles::saved);
        QVERIFY(m_files->protect(secret, secret));
        m_files->saveCopy(url(u"safe"_s));
        QVERIFY(written());
        QCOMPARE(saved.count(), 1);
        QVERIFY2(m_files->outcome().startsWith(u"Written to"_s), qPrintable(m_files->outcome()));
        QVERIFY(isSealedFile(path(u"safe"_s)));
        QVERIFY(isPrivate(path(u"safe"_s)));
        QCOMPARE(restoreSealedBackup(path(u"safe"_s), path(u"back"_s), words())->observations, 1);
        QCOMPARE(m_files->progress(), 1.0);
        QVERIFY(m_files->progressText().contains(u"100 %"_s));
    }

    void theNextFileIsAPlainOneAgain()
    {
        QVERIFY(m_files->protect(secret, secret));
        m_files->saveCopy(url(u"safe"_s));
        QVERIFY(written());
        m_files->saveCopy(url(u"plain"_s));
        QVERIFY(written());
        QVERIFY(!isSealedFile(path(u"plain"_s)));
        QVERIFY(m_files->protect(secret, secret));
        m_files->leaveUnprotected(); // the person thought better of it
        m_files->exportArchive(url(u"plain.json"_s));
        QVERIFY(written());
        QVERIFY(isArchive(bytesIn(path(u"plain.json"_s))));
    }

    void anArchiveIsEncryptedToo()
    {
        QVERIFY(m_files->protect(secret, secret));
        m_files->exportArchive(url(u"all"_s));
        QVERIFY(written());
        const auto archive = unsealArchive(bytesIn(path(u"all"_s)), words());
        QVERIFY(archive);
        QCOMPARE(*archive, *writeArchive(m_app->session.read()));
    }

    void whatIsTypedTwiceHasToBeTheSame()
    {
        QVERIFY(!m_files->protect(secret, secret + u'!'));
        QVERIFY(m_files->passphraseProblem().contains(u"not the same"_s));
        QVERIFY(!m_files->protect({}, {}));
        QVERIFY(m_files->passphraseProblem().contains(u"Type the passphrase"_s));
        QVERIFY(m_files->protect(secret, secret));
        QVERIFY(m_files->passphraseProblem().isEmpty());
    }

    void aStoppedFileIsNotThere()
    {
        // So dear that the key is not made before it is stopped.
        m_files = std::make_unique<JournalFiles>(m_app->session, nullptr);
        m_files->setKeyCost({4, 64 * 1024});
        const QSignalSpy saved(m_files.get(), &JournalFiles::saved);
        QVERIFY(m_files->protect(secret, secret));
        m_files->saveCopy(url(u"safe"_s));
        QVERIFY(m_files->busy());
        QVERIFY(m_files->progressText().contains(u"Making the key"_s));
        m_files->stop();
        QVERIFY(written());
        QVERIFY(saved.isEmpty());
        QVERIFY2(m_files->outcome().contains(u"Not written"_s), qPrintable(m_files->outcome()));
        QVERIFY(!QFile::exists(path(u"safe"_s)) && !QFile::exists(path(u"safe.part"_s)));
    }

    void nothingIsWrittenOver()
    {
        putBytes(path(u"mine"_s), "mine");
        QVERIFY(m_files->protect(secret, secret));
        m_files->saveCopy(url(u"mine"_s));
        QVERIFY(written());
        QVERIFY(m_files->outcome().startsWith(u"Not written."_s));
        QCOMPARE(bytesIn(path(u"mine"_s)), QByteArray("mine"));
    }

    void anEncryptedCopyIsNotOpenedAsAJournal()
    {
        makeCopy();
        m_files->openJournal(url(u"copy"_s));
        QVERIFY(written());
        QVERIFY2(m_files->outcome().contains(u"Restore from a copy"_s),
                 qPrintable(m_files->outcome()));
    }

    void restoringAsksForThePassphrase()
    {
        makeCopy();
        m_app->logPain(*m_knot, 5);
        RestoreViewModel page(m_app->session, nullptr);
        const auto settled = [&] {
            return QTest::qWaitFor([&] {
                return page.state() != RestoreViewModel::State::Reading
                    && page.state() != RestoreViewModel::State::Restoring;
            });
        };
        page.openFile(url(u"copy"_s));
        QVERIFY(settled());
        QCOMPARE_EQ(page.state(), RestoreViewModel::State::AskingPassphrase);
        QVERIFY(page.passphraseProblem().isEmpty() && page.problem().isEmpty());
        QVERIFY(!page.restore());
        page.enterPassphrase({});
        QCOMPARE_EQ(page.state(), RestoreViewModel::State::AskingPassphrase);
        QVERIFY(page.passphraseProblem().contains(u"Type the passphrase"_s));
        page.enterPassphrase(u"another"_s);
        QVERIFY(settled());
        QCOMPARE_EQ(page.state(), RestoreViewModel::State::AskingPassphrase);
        QVERIFY(page.passphraseProblem().contains(u"does not open"_s));
        page.enterPassphrase(secret);
        QVERIFY(settled());
        QCOMPARE_EQ(page.state(), RestoreViewModel::State::Shown);
        QVERIFY(page.contents()
                    ->index(0)
                    .data(ImportListModel::DetailRole)
                    .toString()
                    .contains(u"1 observation"_s));
        QCOMPARE(m_app->observations(*m_knot).size(), 2);
        QVERIFY(page.restore());
        QVERIFY(settled());
        QCOMPARE_EQ(page.state(), RestoreViewModel::State::Done);
        QCOMPARE(m_app->observations(*m_knot).size(), 1);
    }

    void aCutAndAnAlteredCopyAreToldApart()
    {
        makeCopy();
        const QByteArray whole = bytesIn(path(u"copy"_s));
        QByteArray altered = whole;
        altered[200] = static_cast<char>(altered.at(200) ^ 1);
        const QList<std::pair<QByteArray, QString>> files {
            {whole.chopped(9), u"The end of this file is missing"_s}, {altered, u"was altered"_s}};
        for (const auto &[bytes, said] : files) {
            putBytes(path(u"copy"_s), bytes);
            RestoreViewModel restoring(m_app->session, nullptr);
            restoring.openFile(url(u"copy"_s));
            QTRY_COMPARE(restoring.state(), RestoreViewModel::State::AskingPassphrase);
            restoring.enterPassphrase(secret);
            QTRY_COMPARE(restoring.state(), RestoreViewModel::State::Failed);
            QVERIFY2(restoring.problem().contains(said), qPrintable(restoring.problem()));
            MergeViewModel merging(m_app->session, nullptr);
            open(merging, u"copy"_s);
            merging.enterPassphrase(secret);
            QTRY_COMPARE(merging.state(), BringingViewModel::State::Failed);
            QVERIFY2(merging.problem().contains(said), qPrintable(merging.problem()));
        }
        QCOMPARE(m_app->observations(*m_knot).size(), 1);
    }

    void anEncryptedArchiveIsBroughtIn()
    {
        putBytes(path(u"all"_s),
                 *sealArchive(*writeArchive(m_app->session.read()), words(), cheap));
        ImportViewModel page(m_app->session, nullptr);
        open(page, u"all"_s);
        page.enterPassphrase(u"another"_s);
        QTRY_VERIFY(page.passphraseProblem().contains(u"does not open"_s));
        QCOMPARE_EQ(page.state(), BringingViewModel::State::AskingPassphrase);
        page.enterPassphrase(secret);
        QTRY_COMPARE(page.state(), BringingViewModel::State::Planned);
        QVERIFY2(page.summary().contains(u"2 already here"_s), qPrintable(page.summary()));
        QVERIFY(!page.canBringIn());
        QVERIFY(page.columns()->count() == 0 && page.remarks().isEmpty());
    }

    void anEncryptedJournalIsMerged()
    {
        makeCopy();
        m_app->session.undo(); // the pain is in the copy alone
        MergeViewModel page(m_app->session, nullptr);
        open(page, u"copy"_s);
        page.enterPassphrase(secret);
        QTRY_COMPARE(page.state(), BringingViewModel::State::Planned);
        QVERIFY2(page.passphraseProblem().isEmpty(), qPrintable(page.passphraseProblem()));
        QVERIFY(page.canMerge());
    }

    void journalAndArchiveSayWhereTheyGo()
    {
        makeCopy();
        ImportViewModel importing(m_app->session, nullptr);
        open(importing, u"copy"_s);
        importing.enterPassphrase(secret);
        QTRY_COMPARE(importing.state(), BringingViewModel::State::Failed);
        QVERIFY(importing.problem().contains(u"holds a journal and not an archive"_s));
        putBytes(path(u"all"_s), *sealArchive("{}", words(), cheap));
        MergeViewModel merging(m_app->session, nullptr);
        open(merging, u"all"_s);
        merging.enterPassphrase(secret);
        QTRY_COMPARE(merging.state(), BringingViewModel::State::Failed);
        QVERIFY(merging.problem().contains(u"holds an archive and not a journal"_s));
    }

    void anotherFileForgetsThePassphrase()
    {
        makeCopy();
        MergeViewModel page(m_app->session, nullptr);
        open(page, u"copy"_s);
        page.enterPassphrase(u"another"_s);
        QTRY_VERIFY(!page.passphraseProblem().isEmpty());
        page.openFile(url(u"copy"_s));
        QTRY_COMPARE(page.state(), BringingViewModel::State::AskingPassphrase);
        QVERIFY(page.passphraseProblem().isEmpty());
        page.cancel();
        QCOMPARE_EQ(page.state(), BringingViewModel::State::Waiting);
        page.enterPassphrase(secret); // nobody asks any more
        QCOMPARE_EQ(page.state(), BringingViewModel::State::Waiting);
    }

private:
    QString path(const QString &name) const { return m_app->folder.filePath(name); }
    QUrl url(const QString &name) const { return QUrl::fromLocalFile(path(name)); }
    void makeCopy()
    {
        QVERIFY(takeSealedBackup(m_app->session.journal().path(), path(u"copy"_s), words(), cheap));
    }
    void open(BringingViewModel &page, const QString &name)
    {
        page.openFile(url(name));
        QTRY_COMPARE(page.state(), BringingViewModel::State::AskingPassphrase);
        QVERIFY(page.problem().isEmpty());
    }
    bool written() const
    {
        constexpr int untilSurelyHung = 300'000;
        return QTest::qWaitFor([this] { return !m_files->busy(); }, untilSurelyHung);
    }

    std::unique_ptr<AppFixture> m_app;
    std::unique_ptr<KnotId> m_knot;
    std::unique_ptr<JournalFiles> m_files;
};

QTEST_GUILESS_MAIN(ProtectedFilesTest)
#include "tst_protectedfiles.moc"
