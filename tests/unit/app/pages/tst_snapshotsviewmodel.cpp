// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/pages/snapshotsviewmodel.h"
#include "core/backup/dailysnapshot.h"
#include "tests/support/appfixture.h"
#include "tests/support/filebytes.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The snapshots that the window keeps by itself, and their list. */
class SnapshotsViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }
    void init()
    {
        m_app = std::make_unique<AppFixture>();
        m_page = std::make_unique<SnapshotsViewModel>(m_app->session, nullptr);
    }
    void cleanup()
    {
        m_page.reset();
        m_app.reset();
    }

    void beforeItBeginsNothingIsKept()
    {
        m_app->addKnot();
        m_page->keepToday();
        QTest::qWait(50);
        QCOMPARE(files(), QStringList());
        QVERIFY(m_page->summary().contains(u"no snapshot"_s));
    }

    void oneIsKeptWhenItBegins()
    {
        m_app->addKnot();
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        QCOMPARE(files().size(), 1);
        QVERIFY2(m_page->summary().contains(u"1 snapshot of the journal, of today"_s),
                 qPrintable(m_page->summary()));
        QVERIFY(m_page->problem().isEmpty());
        QCOMPARE(m_app->lastNotice(), u"added"_s); // nobody is told
    }

    void theNextDayOneMoreIsKept()
    {
        m_app->addKnot();
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        QVERIFY(keptAfter([&] { m_page->keepToday(); }));
        QCOMPARE(files().size(), 1);
        m_app->clock.advance(86'400);
        QVERIFY(keptAfter([&] { m_page->keepToday(); }));
        QCOMPARE(files().size(), 2);
        QVERIFY(m_page->summary().contains(u"2 snapshots of the journal, the newest of today"_s));
    }

    void anotherJournalHasItsOwn()
    {
        m_app->addKnot();
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        auto other =
            Journal::create(path(u"other.knotebook"_s), m_app->session.journal().context());
        QVERIFY(other);
        QVERIFY((*other)->add(ActionKind::AddKnot, m_app->shoulder()));
        QVERIFY(keptAfter([&] { QVERIFY(m_app->session.adopt(std::move(*other))); }));
        QCOMPARE(snapshotFiles(path(u"other.knotebook"_s)).size(), 1);
        QCOMPARE(snapshotFiles(path(u"j.knotebook"_s)).size(), 1);
    }

    void whatGoesWrongIsSaidAndDisturbsNobody()
    {
        m_app->addKnot();
        putBytes(path(u"j.knotebook.snapshots"_s), "in the way");
        const qsizetype notices = m_app->noticed.size();
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        QVERIFY2(m_page->problem().contains(u"could not be kept"_s), qPrintable(m_page->problem()));
        QCOMPARE(m_app->noticed.size(), notices);
        m_app->addKnot(); // and the program goes on
        QVERIFY(QFile::remove(path(u"j.knotebook.snapshots"_s)));
        QVERIFY(keptAfter([&] { m_page->keepToday(); }));
        QVERIFY(m_page->problem().isEmpty());
        QCOMPARE(files().size(), 1);
    }

    void theListSaysWhatIsInEach()
    {
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 4);
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        m_app->clock.advance(86'400);
        m_app->logPain(knot, 5);
        QVERIFY(keptAfter([&] { m_page->keepToday(); }));
        putBytes(path(u"j.knotebook.snapshots/notes.txt"_s), "not a snapshot");
        read();
        QCOMPARE(m_page->list()->count(), 2);
        const int today = rowOf(u"today"_s);
        const int yesterday = rowOf(u"yesterday"_s);
        QVERIFY(today >= 0 && yesterday > today);
        QVERIFY2(detail(today).contains(u"1 knot, 2 observations"_s), qPrintable(detail(today)));
        QVERIFY(detail(yesterday).contains(u"1 knot, 1 observation"_s));
        QVERIFY(detail(yesterday).contains(u"Last changed on 1 May 2024 at"_s));
        QVERIFY(data(today, SnapshotListModel::WholeRole).toBool());
        QCOMPARE(data(today, SnapshotListModel::FileRole).toUrl().toLocalFile(),
                 m_app->folder.filePath(u"j.knotebook.snapshots/2024-05-02.knotebook"_s));
    }

    void oneThatCannotBeReadSaysSoAndCannotBeChosen()
    {
        m_app->addKnot();
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        putBytes(files().first(), "Dear diary");
        read();
        QCOMPARE(m_page->list()->count(), 1);
        QVERIFY(!data(0, SnapshotListModel::WholeRole).toBool());
        QVERIFY2(detail(0).contains(u"not a Knotebook journal"_s), qPrintable(detail(0)));
    }

    void readingAgainReadsAnew()
    {
        m_app->addKnot();
        read();
        QCOMPARE(m_page->list()->count(), 0);
        QVERIFY(keptAfter([&] { m_page->begin(); }));
        m_page->read();
        m_page->read(); // twice at once ends once
        QVERIFY(QTest::qWaitFor([&] { return !m_page->reading(); }));
        QCOMPARE(m_page->list()->count(), 1);
    }

    void endingInTheMiddleIsFine()
    {
        m_app->addKnot();
        m_page->begin();
        m_page->read();
        m_page.reset();
        for (const QString &file : files())
            QVERIFY(Reader::open(file)->verify()->isEmpty());
    }

private:
    QString path(const QString &name) const { return m_app->folder.filePath(name); }
    QStringList files() const { return snapshotFiles(m_app->session.journal().path()); }
    template <typename Do> bool keptAfter(Do something)
    {
        QSignalSpy kept(m_page.get(), &SnapshotsViewModel::kept);
        something();
        return !kept.isEmpty() || kept.wait();
    }
    void read()
    {
        m_page->read();
        QVERIFY(m_page->reading());
        QVERIFY(QTest::qWaitFor([&] { return !m_page->reading(); }));
    }
    QVariant data(int row, int role) const
    {
        return m_page->list()->data(m_page->list()->index(row), role);
    }
    QString detail(int row) const { return data(row, SnapshotListModel::DetailRole).toString(); }
    int rowOf(const QString &day) const
    {
        for (int row = 0; row < m_page->list()->count(); ++row) {
            if (data(row, SnapshotListModel::DayRole).toString() == day)
                return row;
        }
        return -1;
    }

    std::unique_ptr<AppFixture> m_app;
    std::unique_ptr<SnapshotsViewModel> m_page;
};

QTEST_GUILESS_MAIN(SnapshotsViewModelTest)
#include "tst_snapshotsviewmodel.moc"
