// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/patternsviewmodel.h"
#include "app/pages/trendsviewmodel.h"
#include "core/store/daylinks.h"
#include "tests/unit/app/pages/trendsfixture.h"

#include <QSemaphore>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

using Read = std::function<std::optional<ErrorCode>(const Reader &, const TrendQuestion &,
                                                    const std::function<bool()> &)>;

template <typename T> std::optional<ErrorCode> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/** What the tabs read, by their names. */
Read readingOf(const QString &tab)
{
    using Cancelled = std::function<bool()>;
    if (tab == u"Year"_s)
        return [](const Reader &reader, const TrendQuestion &asked, const Cancelled &) {
            return errorOf(trendDays(reader, asked));
        };
    if (tab == u"Patterns"_s)
        return [](const Reader &reader, const TrendQuestion &asked, const Cancelled &) {
            return errorOf(patternsOf(reader, asked));
        };
    return [](const Reader &reader, const TrendQuestion &asked, const Cancelled &cancelled) {
        return errorOf(dayLinks(reader, {*asked.from, asked.to}, cancelled));
    };
}

/** A tab that waits at the beginning of its reading until it is told to go on. */
class WatchedTab final : public TrendsTab
{
public:
    WatchedTab(Session &session, Read read) : TrendsTab(session, nullptr), m_read(std::move(read))
    {
    }

    QSemaphore begun; ///< released by the worker
    QSemaphore goOn; ///< released by the test
    QSemaphore ended; ///< released by the worker
    std::atomic<int> error = -1; ///< the code that the reading ended with; -2: none
    bool shown = false;

protected:
    Reading reading() override
    {
        return [this, asked = question()](const Reader &reader,
                                          const Worker::Task &task) -> Result<Answer> {
            begun.release();
            goOn.acquire();
            const auto endedWith = m_read(reader, asked, [&task] { return task.isCancelled(); });
            error = endedWith ? static_cast<int>(*endedWith) : -2;
            ended.release();
            if (endedWith)
                return failure(*endedWith);
            return Answer([this] { shown = true; });
        };
    }

private:
    Read m_read;
};

constexpr int patience = 20'000; // milliseconds

} // namespace

/** Who leaves a tab waits for nothing, and nothing goes on behind it. */
class LeavingTabsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int day = 0; day < 120; ++day)
            m_journal.rate(day, day % 10);
    }

    void leavingStopsWhatTheTabReads_data() { tabs(); }
    void leavingStopsWhatTheTabReads();
    void whoStaysSeesItsEnd_data() { tabs(); }
    void whoStaysSeesItsEnd();
    void comingBackReadsAnew();
    void nothingIsSaidOfWhatWasLeft();
    void comingBeginsTheCourseOnce();
    void comingBackToAWholeCourseReadsNothing();

private:
    static void tabs()
    {
        QTest::addColumn<QString>("tab");
        for (const QString &tab : {u"Year"_s, u"Patterns"_s, u"Links"_s})
            QTest::newRow(qPrintable(tab)) << tab;
    }

    TrendsJournal m_journal;
};

void LeavingTabsTest::leavingStopsWhatTheTabReads()
{
    QFETCH(const QString, tab);
    WatchedTab watched(m_journal.session, readingOf(tab));
    watched.setQuestion(m_journal.lastDays(365));
    watched.enter();
    QVERIFY(watched.begun.tryAcquire(1, patience));
    watched.leave();
    watched.goOn.release();
    QVERIFY(watched.ended.tryAcquire(1, patience));
    QCOMPARE(watched.error.load(), static_cast<int>(ErrorCode::Cancelled));
    QVERIFY(!watched.ready());
}

void LeavingTabsTest::whoStaysSeesItsEnd()
{
    QFETCH(const QString, tab);
    WatchedTab watched(m_journal.session, readingOf(tab));
    watched.setQuestion(m_journal.lastDays(365));
    watched.enter();
    watched.goOn.release();
    QTRY_VERIFY(watched.ready());
    QVERIFY(watched.shown);
    QCOMPARE(watched.error.load(), -2);
}

void LeavingTabsTest::comingBackReadsAnew()
{
    WatchedTab watched(m_journal.session, readingOf(u"Year"_s));
    watched.setQuestion(m_journal.lastDays(365));
    watched.enter();
    QVERIFY(watched.begun.tryAcquire(1, patience));
    watched.leave();
    watched.goOn.release(2);
    watched.enter();
    QTRY_VERIFY(watched.ready());
    QVERIFY(watched.begun.tryAcquire(1, patience)); // a second time
    QVERIFY(watched.ended.tryAcquire(2, patience));
    QVERIFY(watched.shown);
}

void LeavingTabsTest::nothingIsSaidOfWhatWasLeft()
{
    const QString before = m_journal.lastNotice();
    {
        WatchedTab watched(m_journal.session, readingOf(u"Patterns"_s));
        watched.setQuestion(m_journal.lastDays(365));
        watched.enter();
        QVERIFY(watched.begun.tryAcquire(1, patience));
        watched.leave();
        watched.goOn.release();
        QVERIFY(watched.ended.tryAcquire(1, patience));
        QTest::qWait(50);
    }
    QCOMPARE(m_journal.lastNotice(), before);
}

void LeavingTabsTest::comingBeginsTheCourseOnce()
{
    TrendsViewModel trends(m_journal.session, sharedTables(), nullptr);
    QSignalSpy changes(&trends, &TrendsViewModel::changed);
    trends.enter();
    // A second beginning would throw away what the first one read.
    QCOMPARE(changes.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(trends.ready(), patience);
    QVERIFY(trends.anyDays());
    trends.leave();
}

void LeavingTabsTest::comingBackToAWholeCourseReadsNothing()
{
    TrendsViewModel trends(m_journal.session, sharedTables(), nullptr);
    trends.enter();
    QTRY_VERIFY_WITH_TIMEOUT(!trends.method().isEmpty(), patience);
    trends.leave();
    QSignalSpy changes(&trends, &TrendsViewModel::changed);
    trends.enter();
    QCOMPARE(changes.size(), 0);
    QVERIFY(trends.ready());
    trends.leave();
}

QTEST_MAIN(LeavingTabsTest)
#include "tst_leavingtabs.moc"
