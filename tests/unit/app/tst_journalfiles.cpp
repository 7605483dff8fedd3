// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journalfiles.h"
#include "core/exchange/archive.h"
#include "tests/support/appfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class JournalFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_app->logPain(m_app->addKnot(), 4);
        m_files = std::make_unique<JournalFiles>(m_app->session, nullptr);
    }

    void aCopyHoldsWhatTheJournalHolds()
    {
        m_files->saveCopy(target(u"copy.knotebook"_s));
        QVERIFY(m_files->busy());
        QVERIFY(settled());
        QVERIFY(m_files->outcome().startsWith(u"Written to "_s));
        QCOMPARE(m_app->lastNotice(), m_files->outcome());
        const auto reader = Reader::open(path(u"copy.knotebook"_s));
        QCOMPARE(reader->counts()->observations, 1);
    }

    void aCopyIsNeverWrittenOverAFile()
    {
        write(u"there.knotebook"_s, "mine");
        m_files->saveCopy(target(u"there.knotebook"_s));
        QVERIFY(settled());
        QVERIFY(m_files->outcome().startsWith(u"Not written."_s));
        QCOMPARE(bytes(u"there.knotebook"_s), QByteArray("mine"));
    }

    void anArchiveCanBeReadAgain()
    {
        m_files->exportArchive(target(u"all.json"_s));
        QVERIFY(settled());
        const auto batch = readArchive(bytes(u"all.json"_s));
        QCOMPARE(batch->observations.size(), 1);
        QCOMPARE(batch->knots.size(), 1);
    }

    void aTableHasARowAnObservation()
    {
        m_files->exportTable(target(u"all.csv"_s));
        QVERIFY(m_files->busy());
        QVERIFY(settled());
        QVERIFY2(m_files->outcome().startsWith(u"Written to "_s), qPrintable(m_files->outcome()));
        QCOMPARE(bytes(u"all.csv"_s).trimmed().count('\n'), 1);
        QVERIFY(bytes(u"all.csv"_s).contains("2024-05-01"));
    }

    void aFhirDocumentIsWrittenToo()
    {
        m_files->exportFhir(target(u"fhir.json"_s));
        QVERIFY(m_files->busy());
        QVERIFY(settled());
        QVERIFY2(m_files->outcome().startsWith(u"Written to "_s), qPrintable(m_files->outcome()));
        const QByteArray document = bytes(u"fhir.json"_s);
        QVERIFY(document.contains("\"type\": \"document\""));
        QVERIFY(document.contains("72514-3")); // the pain that was logged
        const QByteArray journal = bytes(u"j.knotebook"_s);
        m_files->exportFhir(target(u"j.knotebook"_s));
        QVERIFY(settled());
        QVERIFY(m_files->outcome().startsWith(u"Not written."_s));
        QCOMPARE(bytes(u"j.knotebook"_s), journal);
    }

    void anExportNeverReplacesTheJournal()
    {
        const QByteArray before = bytes(u"j.knotebook"_s);
        m_files->exportTable(target(u"j.knotebook"_s));
        QVERIFY(settled());
        QVERIFY(m_files->outcome().startsWith(u"Not written."_s));
        QCOMPARE(bytes(u"j.knotebook"_s), before);
    }

    void aFolderThatIsNotThereIsToldSo()
    {
        m_files->exportTable(target(u"nowhere/all.csv"_s));
        QVERIFY(settled());
        QVERIFY(m_files->outcome().startsWith(u"Not written."_s));
    }

    void aWholeJournalIsSaidToBeWhole()
    {
        m_files->check();
        QVERIFY(settled());
        QVERIFY(m_files->outcome().contains(u"whole"_s));
    }

    void anotherJournalIsOpenedInItsPlace()
    {
        QVERIFY(Journal::create(path(u"other.knotebook"_s), m_app->session.journal().context()));
        const QSignalSpy opened(m_files.get(), &JournalFiles::opened);
        const QSignalSpy other(&m_app->session, &Session::journalChanged);
        m_files->openJournal(target(u"other.knotebook"_s));
        QVERIFY(settled());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), path(u"other.knotebook"_s));
        QCOMPARE(other.count(), 1);
        QVERIFY(m_app->session.journal().path().endsWith(u"other.knotebook"_s));
        QCOMPARE(m_app->session.read().counts()->observations, 0);
        m_app->addKnot();
        QCOMPARE(m_app->session.read().counts()->knots, 1);
        // The one of before is let go of, as it was.
        const auto before =
            Journal::open(path(u"j.knotebook"_s), m_app->session.journal().context());
        QVERIFY(before);
        QCOMPARE((*before)->read().counts()->observations, 1);
    }

    void aNewJournalIsBegunButNeverOverAFile()
    {
        m_files->createJournal(target(u"new.knotebook"_s));
        QVERIFY(settled());
        QCOMPARE(m_app->session.read().counts()->knots, 0);
        write(u"there.knotebook"_s, "mine");
        m_files->createJournal(target(u"there.knotebook"_s));
        QVERIFY(settled());
        QVERIFY(m_files->outcome().startsWith(u"Not opened."_s));
        QCOMPARE(bytes(u"there.knotebook"_s), QByteArray("mine"));
        QVERIFY(m_app->session.journal().path().endsWith(u"new.knotebook"_s));
    }

    void whatCannotBeOpenedLeavesTheWindowAsItIs()
    {
        write(u"letter.knotebook"_s, "Dear diary");
        const QSignalSpy opened(m_files.get(), &JournalFiles::opened);
        for (const QString &name : {u"letter.knotebook"_s, u"nowhere.knotebook"_s}) {
            m_files->openJournal(target(name));
            QVERIFY(settled());
            QVERIFY2(m_files->outcome().startsWith(u"Not opened."_s),
                     qPrintable(m_files->outcome()));
        }
        QVERIFY(opened.isEmpty());
        QCOMPARE(m_app->session.read().counts()->observations, 1);
    }

    void theOpenJournalIsNotOpenedTwice()
    {
        m_files->openJournal(target(u"j.knotebook"_s));
        QVERIFY(settled());
        QVERIFY(m_files->outcome().contains(u"is open"_s));
        QCOMPARE(m_app->session.read().counts()->observations, 1);
    }

    void aJournalThatIsJustWrittenIsNotChangedOver()
    {
        QVERIFY(Journal::create(path(u"other.knotebook"_s), m_app->session.journal().context()));
        QVERIFY(m_app->session.lend());
        m_files->openJournal(target(u"other.knotebook"_s));
        QVERIFY(settled());
        QVERIFY(m_app->session.journal().path().endsWith(u"j.knotebook"_s));
        m_app->session.takeBack();
    }

private:
    QString path(const QString &name) const { return m_app->folder.filePath(name); }
    QUrl target(const QString &name) const { return QUrl::fromLocalFile(path(name)); }
    QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    bool settled() const
    {
        // Ends when the work does; the limit is only for work that never ends.
        constexpr int untilSurelyHung = 300'000;
        return QTest::qWaitFor([this] { return !m_files->busy(); }, untilSurelyHung);
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<JournalFiles> m_files;
};

QTEST_GUILESS_MAIN(JournalFilesTest)
#include "tst_journalfiles.moc"
