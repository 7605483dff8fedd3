// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/worker.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace knotebook;

class WorkerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere();
    void mayAnswerInSteps();
    void aCancelledAnswerNeverComes();
    void whatIsStartedLaterReplacesWhatWasStartedBefore();
    void workThatIsStuckDoesNotHoldUpTheNext();
    void itsEndWaitsForTheWork();
};

void WorkerTest::worksElsewhereAndAnswersHere()
{
    Worker worker(nullptr);
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    worker.start([&](const Worker::Task &task) {
        worked = QThread::currentThread();
        task.answer([&] { answered = QThread::currentThread(); });
    });
    QTRY_VERIFY(answered);
    QCOMPARE(answered, thread());
    QVERIFY(worked != thread());
}

void WorkerTest::mayAnswerInSteps()
{
    Worker worker(nullptr);
    QList<int> answers;
    worker.start([&](const Worker::Task &task) {
        task.answer([&] { answers.append(1); });
        task.answer([&] { answers.append(2); });
    });
    QTRY_COMPARE(answers, QList<int>({1, 2}));
}

void WorkerTest::aCancelledAnswerNeverComes()
{
    Worker worker(nullptr);
    QSemaphore posted;
    bool answered = false;
    worker.start([&](const Worker::Task &task) {
        task.answer([&] { answered = true; });
        posted.release();
    });
    posted.acquire();
    worker.cancel();
    QTest::qWait(20);
    QVERIFY(!answered);
}

void WorkerTest::whatIsStartedLaterReplacesWhatWasStartedBefore()
{
    Worker worker(nullptr);
    QSemaphore begun;
    QSemaphore mayGoOn;
    std::atomic_bool sawIt = false;
    QList<int> answers;
    worker.start([&](const Worker::Task &task) {
        begun.release();
        mayGoOn.acquire();
        sawIt = task.isCancelled();
        task.answer([&] { answers.append(1); });
    });
    begun.acquire();
    worker.start([&](const Worker::Task &task) { task.answer([&] { answers.append(2); }); });
    mayGoOn.release();
    QTRY_COMPARE(answers, QList<int>({2}));
    QTest::qWait(20);
    QCOMPARE(answers, QList<int>({2}));
    QVERIFY(sawIt);
}

void WorkerTest::workThatIsStuckDoesNotHoldUpTheNext()
{
    QSemaphore mayGoOn;
    Worker worker(nullptr);
    bool answered = false;
    worker.start([&](const Worker::Task &) { mayGoOn.acquire(); });
    worker.start([&](const Worker::Task &task) { task.answer([&] { answered = true; }); });
    QTRY_VERIFY(answered);
    mayGoOn.release();
}

void WorkerTest::itsEndWaitsForTheWork()
{
    std::atomic_bool done = false;
    {
        QSemaphore begun;
        Worker worker(nullptr);
        worker.start([&](const Worker::Task &) {
            begun.release();
            QThread::msleep(30);
            done = true;
        });
        begun.acquire();
    }
    QVERIFY(done);
}

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_worker.moc"
