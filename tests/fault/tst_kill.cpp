// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalfixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** kill -9 at any moment: what was acknowledged is there, and the next start needs no help. */
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost();
    void anImportIsAllOrNothing();
    void aHalfMadeJournalIsMadeAnew();

private:
    /** Starts the writer, kills it after so many milliseconds; what it said. */
    QStringList killed(const QString &mode, const QString &path, int milliseconds,
                       bool afterItBegan = true);

    QRandomGenerator m_random {20'240'501};
};

QStringList KillTest::killed(const QString &mode, const QString &path, int milliseconds,
                             bool afterItBegan)
{
    QProcess writer;
    writer.start(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), {mode, path});
    if (!writer.waitForStarted(10'000))
        return {};
    if (afterItBegan)
        writer.waitForReadyRead(10'000);
    QTest::qSleep(milliseconds);
    writer.kill();
    writer.waitForFinished(10'000);
    QStringList lines =
        QString::fromUtf8(writer.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    return lines;
}

void KillTest::nothingAcknowledgedIsLost()
{
    JournalFixture fixture;
    QStringList acknowledged;
    for (int round = 0; round < 30; ++round) {
        const QStringList said =
            killed(u"log"_s, fixture.path(), static_cast<int>(m_random.bounded(1, 150)));
        QVERIFY(!said.isEmpty());
        QCOMPARE(said.first(), u"open"_s);
        acknowledged += said.mid(1);

        auto journal = Journal::open(fixture.path(), fixture.context());
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
        QVERIFY((*journal)->read().verify()->isEmpty());
        const auto records = (*journal)->read().all<ObservationFields>();
        QVERIFY(records);
        QSet<QString> present;
        for (const Observation &record : *records)
            present.insert(record.id().toString());
        for (const QString &id : acknowledged)
            QVERIFY2(present.contains(id), qPrintable(id));
        // At most the one entry that was done but not yet told.
        QVERIFY(present.size() <= acknowledged.size() + round + 1);
    }
    QVERIFY2(acknowledged.size() > 100, "the writer hardly wrote: the test proves little");
    const auto journal = fixture.open();
    const qint64 before = journal->read().counts()->observations;
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().counts()->observations, before - 1);
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().counts()->observations, before);
}

void KillTest::anImportIsAllOrNothing()
{
    constexpr qint64 all = 40'000;
    int unfinished = 0;
    for (int round = 0; round < 8; ++round) {
        JournalFixture fixture;
        fixture.create().reset();
        // From at once to well after its end, however fast the machine is.
        const QStringList said =
            killed(u"import"_s, fixture.path(),
                   static_cast<int>(m_random.bounded(10 << round, 20 << round)));
        const bool finished = said.contains(QString::number(all + 1));
        const auto journal = fixture.open();
        QVERIFY(journal->read().verify()->isEmpty());
        const qint64 count = journal->read().counts()->observations;
        QVERIFY2(count == all || (count == 0 && !finished), qPrintable(QString::number(count)));
        QCOMPARE(journal->nextUndo().has_value(), count == all);
        unfinished += finished ? 0 : 1;
    }
    QVERIFY2(unfinished > 0, "every import was through before it was killed");
}

void KillTest::aHalfMadeJournalIsMadeAnew()
{
    for (int round = 0; round < 25; ++round) {
        JournalFixture fixture;
        killed(u"create"_s, fixture.path(), static_cast<int>(m_random.bounded(0, 40)), false);
        if (!QFile::exists(fixture.path()))
            QVERIFY(Journal::create(fixture.path(), fixture.context()));
        const auto journal = fixture.open();
        QVERIFY(journal->add(ActionKind::AddKnot, fixture.upperTrapezius()));
        QVERIFY(journal->read().verify()->isEmpty());
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
