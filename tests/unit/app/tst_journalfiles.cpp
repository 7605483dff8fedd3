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
        QVERIFY(settled());
        QCOMPARE(bytes(u"all.csv"_s).trimmed().count('\n'), 1);
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
        return QTest::qWaitFor([this] { return !m_files->busy(); });
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<JournalFiles> m_files;
};

QTEST_GUILESS_MAIN(JournalFilesTest)
#include "tst_journalfiles.moc"
