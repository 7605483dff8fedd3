// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"
#include "tests/support/appfixture.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <csignal>

#include <sys/resource.h>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** No file of this process may grow beyond so many bytes, for as long as this lives. */
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileLimit)

private:
    rlimit m_before {};
};

/**
 * A clock that can hold up who asks it from another thread: writing asks what
 * time it is, so that a write stays under way for as long as a test likes.
 */
class HoldingClock final : public Clock
{
public:
    QDateTime nowUtc() const override
    {
        if (QThread::currentThread() != m_thread && m_holding.load()) {
            m_held.release();
            m_go.acquire();
        }
        return {QDate(2024, 5, 1), QTime(6, 0), Qt::UTC};
    }
    QTimeZone zone() const override { return QTimeZone("Europe/Vienna"); }

    void hold()
    {
        m_held.tryAcquire(m_held.available());
        m_go.tryAcquire(m_go.available());
        m_holding.store(true);
    }
    void waitUntilHeld() { m_held.acquire(); }
    void letGo()
    {
        if (m_holding.exchange(false))
            m_go.release();
    }

private:
    QThread *m_thread = QThread::currentThread();
    std::atomic_bool m_holding = false;
    mutable QSemaphore m_held;
    mutable QSemaphore m_go;
};

// Only ends a test that waits in vain; nothing is measured by it.
constexpr int untilSurelyHung = 300'000;

} // namespace

/** A journal whose bytes can be read between two times that it is open. */
class ImportJobTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingArrivesAndTheJournalIsGivenBack();
    void progressRisesToTheEnd();
    void theWindowStaysAliveMeanwhile();
    void stoppingIsHeardWhileTheWriteIsHeld();
    void whatIsReadMeanwhileIsWhatWasCommitted();
    void nothingElseIsWrittenMeanwhile();
    void thereIsOneJobAtATime();
    void whatIsStoppedLeavesTheJournalByteForByte();
    void stoppingAfterTheEndChangesNothing();
    void endingTheProgramInTheMiddleLeavesTheJournalByteForByte();
    void aFaultInTheMiddleLeavesTheJournalByteForByte();
    void aFullDiskLeavesTheJournalByteForByte();
    void afterAFaultTheSameCanBeBroughtIn();

private:
    void open();
    void close();
    Batch diary(int looks) const;
    QByteArray bytes() const;
    qint64 observations() const { return m_session->read().counts()->observations; }
    ErrorCode run(const Batch &batch);

    static constexpr int many = 20'000;

    const Tables &m_tables = test::sharedTables();
    HoldingClock m_clock;
    SequentialIdSource m_ids;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ImportJob> m_job;
    QByteArray m_before;
};

void ImportJobTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto journal = Journal::create(m_folder->filePath(u"j.knotebook"_s),
                                             {m_clock, m_ids, m_tables.references});
        QVERIFY(journal);
        QVERIFY((*journal)->import(ActionKind::Import, diary(3)));
        QVERIFY((*journal)->undo());
        QVERIFY((*journal)->redo());
    }
    m_before = bytes();
    open();
}

void ImportJobTest::cleanup()
{
    m_clock.letGo(); // of a test that failed meanwhile
    close();
}

void ImportJobTest::open()
{
    auto journal =
        Journal::open(m_folder->filePath(u"j.knotebook"_s), {m_clock, m_ids, m_tables.references});
    QVERIFY(journal);
    m_session = std::make_unique<Session>(std::move(*journal), m_clock, m_tables.texts);
    m_job = std::make_unique<ImportJob>(*m_session, nullptr);
}

void ImportJobTest::close()
{
    m_job.reset();
    m_session.reset();
}

Batch ImportJobTest::diary(int looks) const
{
    Batch batch;
    KnotFields place;
    place.place.region = u"knee"_s;
    place.side = Side::Left;
    const KnotId knot(contentId("the knee"));
    batch.knots.append(*Knot::create(knot, place));
    for (int i = 0; i < looks; ++i) {
        ObservationFields fields {.knot = knot,
                                  .felt = *Moment::onDay(QDate(1970, 1, 1).addDays(i))};
        fields.rest = *Intensity::fromTenths(i % 101);
        batch.observations.append(
            *Observation::create(ObservationId(contentId(QByteArray::number(i))), fields));
    }
    return batch;
}

QByteArray ImportJobTest::bytes() const
{
    QFile file(m_folder->filePath(u"j.knotebook"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ErrorCode ImportJobTest::run(const Batch &batch)
{
    std::optional<Result<qsizetype>> outcome;
    connect(m_job.get(), &ImportJob::finished, this,
            [&](const Result<qsizetype> &added) { outcome = added; });
    if (!m_job->start(batch)
        || !QTest::qWaitFor([&] { return outcome.has_value(); }, untilSurelyHung))
        return ErrorCode::Io;
    disconnect(m_job.get(), &ImportJob::finished, this, nullptr);
    return *outcome ? ErrorCode::NothingToUndo : outcome->error().code;
}

void ImportJobTest::everythingArrivesAndTheJournalIsGivenBack()
{
    qsizetype added = 0;
    connect(m_job.get(), &ImportJob::finished, this, [&](const Result<qsizetype> &outcome) {
        QVERIFY(!m_session->isLent());
        added = outcome.value_or(0);
    });
    QVERIFY(m_job->start(diary(50)));
    QVERIFY(m_session->isLent());
    QTRY_COMPARE_WITH_TIMEOUT(added, 47, untilSurelyHung); // three of them and the knot were there
    QVERIFY(!m_job->running());
    QCOMPARE(observations(), 50);
    m_session->undo();
    QCOMPARE(observations(), 3);
}

void ImportJobTest::progressRisesToTheEnd()
{
    QList<qsizetype> steps;
    connect(m_job.get(), &ImportJob::progressed, this, [&](qsizetype done, qsizetype total) {
        QCOMPARE(total, 5001);
        steps.append(done);
    });
    QCOMPARE(run(diary(5000)), ErrorCode::NothingToUndo);
    QCOMPARE(steps.first(), 0);
    QCOMPARE(steps.last(), 5001);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QVERIFY(steps.size() >= 6);
}

void ImportJobTest::theWindowStaysAliveMeanwhile()
{
    const QSignalSpy finished(m_job.get(), &ImportJob::finished);
    m_clock.hold();
    // The write cannot end before it is let go on, however fast or slow all is:
    // done on this thread, it would end within start() or never.
    QVERIFY(m_job->start(diary(many)));
    m_clock.waitUntilHeld();
    QVERIFY(m_job->running());
    int turns = 0;
    QTimer timer;
    timer.callOnTimeout([&] { ++turns; });
    timer.start(0);
    while (turns < 100)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(observations(), 3);
    QVERIFY(m_job->running());
    QVERIFY(finished.isEmpty());
    m_clock.letGo();
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, untilSurelyHung));
    QCOMPARE(observations(), many);
}

void ImportJobTest::stoppingIsHeardWhileTheWriteIsHeld()
{
    const QSignalSpy finished(m_job.get(), &ImportJob::finished);
    m_clock.hold();
    QVERIFY(m_job->start(diary(many)));
    m_clock.waitUntilHeld();
    m_job->stop();
    QVERIFY(m_job->running());
    m_clock.letGo();
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, untilSurelyHung));
    QVERIFY(!m_job->running());
    QCOMPARE(observations(), 3);
    close();
    QCOMPARE(bytes(), m_before);
}

void ImportJobTest::whatIsReadMeanwhileIsWhatWasCommitted()
{
    int looks = 0;
    connect(m_job.get(), &ImportJob::progressed, this, [&] {
        if (!m_session->isLent())
            return;
        // The last word of progress may be heard when all is committed and the
        // journal not yet given back: before or after, and never in between.
        const qint64 seen = observations();
        QVERIFY2(seen == 3 || seen == many, qPrintable(QString::number(seen)));
        ++looks;
    });
    QCOMPARE(run(diary(many)), ErrorCode::NothingToUndo);
    QVERIFY(looks > 0);
    QCOMPARE(observations(), many);
}

void ImportJobTest::nothingElseIsWrittenMeanwhile()
{
    const QSignalSpy noticed(m_session.get(), &Session::noticed);
    const QSignalSpy lending(m_session.get(), &Session::lendingChanged);
    QVERIFY(m_session->canUndo());
    QVERIFY(m_job->start(diary(many)));
    QVERIFY(!m_session->canUndo());
    QVERIFY(!m_session->canRedo());
    KnotFields knot;
    knot.place.region = u"neck"_s;
    QVERIFY(!m_session->add(ActionKind::AddKnot, knot, u"added"_s));
    m_session->undo();
    m_session->redo();
    QCOMPARE(noticed.count(), 3);
    for (const QList<QVariant> &said : noticed) {
        QVERIFY(said.at(0).toString().contains(u"just being written"_s));
        QVERIFY(!said.at(1).toBool());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->running(), untilSurelyHung);
    QCOMPARE(lending.count(), 2);
    QVERIFY(m_session->canUndo());
    QVERIFY(m_session->add(ActionKind::AddKnot, knot, u"added"_s));
}

void ImportJobTest::thereIsOneJobAtATime()
{
    ImportJob other(*m_session, nullptr);
    QVERIFY(m_job->start(diary(many)));
    QVERIFY(!m_job->start(diary(5)));
    QVERIFY(!other.start(diary(5)));
    QVERIFY(!other.running());
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->running(), untilSurelyHung);
    QCOMPARE(observations(), many);
}

void ImportJobTest::whatIsStoppedLeavesTheJournalByteForByte()
{
    connect(m_job.get(), &ImportJob::progressed, this, [&](qsizetype done, qsizetype) {
        if (done >= 1000)
            m_job->stop();
    });
    QCOMPARE(run(diary(many)), ErrorCode::Cancelled);
    QCOMPARE(observations(), 3);
    close();
    QCOMPARE(bytes(), m_before);
}

void ImportJobTest::stoppingAfterTheEndChangesNothing()
{
    QCOMPARE(run(diary(20)), ErrorCode::NothingToUndo);
    m_job->stop();
    QCOMPARE(run(diary(30)), ErrorCode::NothingToUndo);
    QCOMPARE(observations(), 30);
}

void ImportJobTest::endingTheProgramInTheMiddleLeavesTheJournalByteForByte()
{
    bool begun = false;
    connect(m_job.get(), &ImportJob::progressed, this, [&] { begun = true; });
    QVERIFY(m_job->start(diary(many)));
    QTRY_VERIFY_WITH_TIMEOUT(begun, untilSurelyHung);
    QVERIFY(m_job->running());
    m_job.reset();
    QVERIFY(!m_session->isLent());
    QCOMPARE(observations(), 3);
    close();
    QCOMPARE(bytes(), m_before);
}

void ImportJobTest::aFaultInTheMiddleLeavesTheJournalByteForByte()
{
    Batch batch = diary(many);
    UseFields use {.remedy = u"no-such-remedy"_s, .felt = *Moment::onDay(QDate(2024, 1, 1))};
    batch.uses.append(*Use::create(UseId(contentId("a use")), use));
    QCOMPARE(run(batch), ErrorCode::Unknown);
    QCOMPARE(observations(), 3);
    close();
    QCOMPARE(bytes(), m_before);
}

void ImportJobTest::aFullDiskLeavesTheJournalByteForByte()
{
    {
        const FileLimit limit(static_cast<rlim_t>(m_before.size()) + 100'000);
        const ErrorCode code = run(diary(many));
        QVERIFY2(code == ErrorCode::DiskFull || code == ErrorCode::Io, qPrintable(errorName(code)));
    }
    QCOMPARE(observations(), 3);
    close();
    QCOMPARE(bytes(), m_before);
}

void ImportJobTest::afterAFaultTheSameCanBeBroughtIn()
{
    {
        const FileLimit limit(static_cast<rlim_t>(m_before.size()) + 100'000);
        QVERIFY(run(diary(many)) != ErrorCode::NothingToUndo);
    }
    QCOMPARE(run(diary(many)), ErrorCode::NothingToUndo);
    QCOMPARE(observations(), many);
}

QTEST_GUILESS_MAIN(ImportJobTest)
#include "tst_importjob.moc"
