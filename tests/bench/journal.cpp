// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importplan.h"
#include "core/statistics/trendsummary.h"
#include "core/store/effects.h"
#include "core/store/series.h"
#include "tests/bench/importfloor.h"
#include "tests/bench/tenyears.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

using namespace knotebook;
using namespace knotebook::bench;
using namespace Qt::StringLiterals;

namespace {

/** A journal of ten years in a folder of its own, made once. */
struct World
{
    World(int knots, int observations, int uses, int days)
        : references(*Catalogue::load(), {}, {}, {})
    {
        journal = std::move(
            *Journal::create(folder.filePath(u"j.knotebook"_s), {clock, ids, references}));
        if (!journal->import(ActionKind::Demo, tenYears(knots, observations, uses, days)))
            qFatal("the bench journal could not be filled");
        knot = journal->read().all<KnotFields>()->first().id();
    }

    QTemporaryDir folder;
    FixedClock clock {QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC),
                      QTimeZone("Europe/Vienna")};
    RandomIdSource ids;
    References references;
    std::unique_ptr<Journal> journal;
    std::optional<KnotId> knot;
};

World &tenYearWorld()
{
    static World world(60, 100'000, 20'000, 3650);
    return world;
}

World &oneYearWorld()
{
    static World world(60, 10'000, 2'000, 365);
    return world;
}

const Period always {QDate(2000, 1, 1), QDate(2100, 1, 1)};
const Period last90Days {QDate(2024, 2, 2), QDate(2024, 5, 1)};

/** A bare table with the columns and indexes of observations, through the C API. */
class FloorTable
{
public:
    FloorTable()
    {
        sqlite3_open(m_folder.filePath(u"floor.db"_s).toUtf8().constData(), &m_database);
        sqlite3_exec(
            m_database,
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE observation(id BLOB UNIQUE, recorded INT, changed INT, deleted INT, knot "
            "BLOB, ms INT, offset INT,"
            " zone TEXT, day INT, rest INT, feel TEXT, signs TEXT, radiates TEXT, flare INT, note "
            "TEXT, source TEXT) STRICT;"
            "CREATE INDEX a ON observation(knot, day, ms); CREATE INDEX b ON observation(day);",
            nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_database,
                           "INSERT INTO observation VALUES(randomblob(16), 1, 1, 0, "
                           "randomblob(16), 1714543200000, 7200,"
                           " 'Europe/Vienna', 2460432, 50, '[]', '[]', '[]', 0, '', '')",
                           -1, &m_insert, nullptr);
    }
    ~FloorTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(FloorTable)

    void insert()
    {
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    QTemporaryDir m_folder;
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

template <typename Call> double microseconds(Call call)
{
    const auto start = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/**
 * Ours and the floor by turns, so that a disk that is slow for a while is slow
 * for both; the counters are the medians.
 */
void saveObservation(benchmark::State &state)
{
    World &world = tenYearWorld();
    ObservationFields fields {.knot = *world.knot,
                              .felt = *Moment::at(world.clock.nowUtc(), world.clock.zone())};
    fields.rest = *Intensity::fromNumber(5);
    FloorTable floor;
    std::vector<double> ours;
    std::vector<double> bare;
    for (auto _ : state) {
        bool saved = false;
        ours.push_back(microseconds(
            [&] { saved = world.journal->add(ActionKind::LogPain, fields).has_value(); }));
        bare.push_back(microseconds([&] { floor.insert(); }));
        state.SetIterationTime((ours.back() + bare.back()) / 1e6);
        if (!saved)
            state.SkipWithError("not saved");
    }
    state.counters["ours_us"] = median(ours);
    state.counters["floor_us"] = median(bare);
}

QByteArray hundredThousandRows()
{
    QByteArray csv = "date,region,intensity\n";
    for (int i = 0; i < 100'000; ++i) {
        csv += QDate(2000, 1, 1).addDays(i / 12).toString(Qt::ISODate).toLatin1() + ",Sick "
            + QByteArray::number(i % 20) + ',' + QByteArray::number(i % 11) + '\n';
    }
    return csv;
}

/** The part of an import that reads and plans, before anything is written. */
void planRows(benchmark::State &state)
{
    const QByteArray csv = hundredThousandRows();
    const auto words = PlaceWords::load();
    const FixedClock clock(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC),
                           QTimeZone("Europe/Vienna"));
    for (auto _ : state) {
        const auto table = readTable(csv);
        const ImportOptions options {
            .columns = *guessColumns(*table), .zone = clock.zone(), .nowMs = 1};
        benchmark::DoNotOptimize(planImport(*table, options, *words, {}));
    }
}

void readTheTable(benchmark::State &state)
{
    const QByteArray csv = hundredThousandRows();
    for (auto _ : state)
        benchmark::DoNotOptimize(readTable(csv));
}

/** The CPU time of the process, which other programs of a busy machine do not add to. */
double cpuMilliseconds()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/**
 * Ours, from the bytes of the file to the commit, and the floor by turns. Time is
 * what the clock says; cpu_ms and floor_cpu_ms what both took of the processor.
 */
void importRows(benchmark::State &state)
{
    const QByteArray csv = hundredThousandRows();
    const auto words = PlaceWords::load();
    const References references(*Catalogue::load(), {}, {}, {});
    const FixedClock clock(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC),
                           QTimeZone("Europe/Vienna"));
    RandomIdSource ids;
    const auto planned = [&] {
        const auto table = readTable(csv);
        const ImportOptions options {
            .columns = *guessColumns(*table), .zone = clock.zone(), .nowMs = 1};
        return planImport(*table, options, *words, {});
    };
    const ImportFloor floor(planned()->batch);
    std::vector<double> ours, bare, oursCpu, bareCpu;
    for (auto _ : state) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bare.knotebook"_s);
        auto journal = std::move(
            *Journal::create(folder.filePath(u"j.knotebook"_s), {clock, ids, references}));
        if (!Journal::create(path, {clock, ids, references}))
            state.SkipWithError("no journal for the floor");
        bool done = false;
        oursCpu.push_back(-cpuMilliseconds());
        ours.push_back(microseconds(
            [&] { done = journal->import(ActionKind::Import, planned()->batch).has_value(); }));
        oursCpu.back() += cpuMilliseconds();
        bareCpu.push_back(-cpuMilliseconds());
        bare.push_back(microseconds([&] { done = floor.write(path) && done; }));
        bareCpu.back() += cpuMilliseconds();
        state.SetIterationTime(ours.back() / 1e6);
        if (!done)
            state.SkipWithError("not imported");
    }
    state.counters["ours_ms"] = median(ours) / 1000;
    state.counters["floor_ms"] = median(bare) / 1000;
    state.counters["cpu_ms"] = median(oursCpu);
    state.counters["floor_cpu_ms"] = median(bareCpu);
}

void readRows(benchmark::State &state)
{
    const World &world = tenYearWorld();
    for (auto _ : state)
        benchmark::DoNotOptimize(world.journal->read().ratings(always));
}

void statisticsOfAllKnots(benchmark::State &state)
{
    const World &world = tenYearWorld();
    for (auto _ : state) {
        const auto series = daySeries(world.journal->read(), always);
        for (const QList<DayValue> &days : *series)
            benchmark::DoNotOptimize(trendSummary(days));
    }
}

void effectsOfAllRemedies(benchmark::State &state)
{
    const World &world = tenYearWorld();
    for (auto _ : state)
        benchmark::DoNotOptimize(remedyRecords(world.journal->read(), always));
}

/** What Today and Body ask for: the state of every knot. */
void showToday(benchmark::State &state, World &world)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(world.journal->read().knotStates());
}

/** What Trends asks for: the last 90 days. */
void showTrends(benchmark::State &state, World &world)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(daySeries(world.journal->read(), last90Days));
}

} // namespace

BENCHMARK(saveObservation)->Unit(benchmark::kMicrosecond)->Iterations(2000)->UseManualTime();
BENCHMARK(readTheTable)->Unit(benchmark::kMillisecond);
BENCHMARK(planRows)->Unit(benchmark::kMillisecond);
BENCHMARK(importRows)->Unit(benchmark::kMillisecond)->Iterations(5)->UseManualTime();
BENCHMARK(readRows)->Unit(benchmark::kMillisecond);
BENCHMARK(statisticsOfAllKnots)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK(effectsOfAllRemedies)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(showToday, ten_years, tenYearWorld())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(showToday, one_year, oneYearWorld())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(showTrends, ten_years, tenYearWorld())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(showTrends, one_year, oneYearWorld())->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
