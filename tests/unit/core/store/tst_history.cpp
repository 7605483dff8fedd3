// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalHasNothingToUndo();
    void undoTakesBackAndRedoDoesAgain();
    void undoAndRedoSayWhichRecordsChanged();
    void undoWorksAfterARestart();
    void aNewActionForgetsWhatWasUndone();
    void anEditComesBackToEveryFieldItHad();
    void whatIsDeletedComesBackWithItsObservations();
    void anyRowOfActionsCanBeUndoneToTheStartAndRedoneToTheEnd();
    void theHistoryNamesEveryAction();
};

void HistoryTest::anEmptyJournalHasNothingToUndo()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QCOMPARE(journal->undo().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(journal->redo().error().code, ErrorCode::NothingToUndo);
}

void HistoryTest::undoTakesBackAndRedoDoesAgain()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const ObservationId observation = *journal->add(ActionKind::LogPain, fixture.pain(knot, 5));
    QCOMPARE(journal->nextUndo()->kind, ActionKind::LogPain);
    QCOMPARE(journal->undo()->kind, ActionKind::LogPain);
    QCOMPARE(journal->read().get(observation).error().code, ErrorCode::NotFound);
    QCOMPARE(journal->undo()->kind, ActionKind::AddKnot);
    QVERIFY(journal->read().knotStates()->isEmpty());
    QVERIFY(journal->redo());
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().get(observation)->fields(), fixture.pain(knot, 5));
    QVERIFY(!journal->nextRedo());
}

void HistoryTest::undoAndRedoSayWhichRecordsChanged()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const auto first = journal->newId<ObservationFields>();
    const auto second = journal->newId<ObservationFields>();
    QVERIFY(journal->apply(Change(ActionKind::LogPain)
                               .put(first, fixture.pain(knot, 5))
                               .put(second, fixture.pain(knot, 6))));
    QVERIFY(journal->nextUndo()->records.isEmpty()); // not done yet
    QCOMPARE(journal->undo()->records, (QList<QUuid> {second.uuid(), first.uuid()}));
    QCOMPARE(journal->redo()->records, (QList<QUuid> {first.uuid(), second.uuid()}));
    QVERIFY(journal->remove(ActionKind::DeleteObservation, first));
    QCOMPARE(journal->undo()->records, QList<QUuid> {first.uuid()});
    Batch batch;
    batch.knots.append(*Knot::create(KnotId(contentId("imported")), fixture.upperTrapezius()));
    QVERIFY(journal->import(ActionKind::Import, batch));
    QVERIFY(journal->undo()->records.isEmpty()); // anything may have
    QVERIFY(journal->redo()->records.isEmpty());
}

void HistoryTest::undoWorksAfterARestart()
{
    JournalFixture fixture;
    auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));
    journal.reset();
    journal = fixture.open();
    QCOMPARE(journal->undo()->kind, ActionKind::DeleteKnot);
    journal.reset();
    journal = fixture.open();
    QVERIFY(journal->read().get(knot));
    QCOMPARE(journal->redo()->kind, ActionKind::DeleteKnot);
    QVERIFY(!journal->read().get(knot));
}

void HistoryTest::aNewActionForgetsWhatWasUndone()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 5)));
    QVERIFY(journal->undo());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 2)));
    QCOMPARE(journal->redo().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(journal->read().counts()->observations, 1);
}

void HistoryTest::anEditComesBackToEveryFieldItHad()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotFields before = fixture.upperTrapezius();
    const KnotId knot = *journal->add(ActionKind::AddKnot, before);
    KnotFields after;
    after.place.region = u"knee"_s;
    after.onset = fixture.now();
    after.causes = QStringList {u"stress"_s};
    fixture.clock.advance(60);
    QVERIFY(journal->replace(ActionKind::EditKnot, knot, after));
    QCOMPARE(journal->read().get(knot)->fields(), after);
    QVERIFY(journal->read().get(knot)->stamp().changedMs
            > journal->read().get(knot)->stamp().recordedMs);
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().get(knot)->fields(), before);
    QVERIFY(journal->redo());
    QCOMPARE(journal->read().get(knot)->fields(), after);
}

void HistoryTest::whatIsDeletedComesBackWithItsObservations()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 5)));
    const Period always {QDate(2000, 1, 1), QDate(2100, 1, 1)};
    QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));
    QVERIFY(journal->read().ratings(always)->isEmpty());
    QVERIFY(journal->read().observations(always)->isEmpty());
    QCOMPARE(journal->remove(ActionKind::DeleteKnot, knot).error().code, ErrorCode::NotFound);
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().ratings(always)->size(), 1);
    QCOMPARE(journal->read().observations(always)->size(), 1);
}

void HistoryTest::anyRowOfActionsCanBeUndoneToTheStartAndRedoneToTheEnd()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QRandomGenerator random(20240501);
    QList<KnotId> knots;
    const auto picture = [&] {
        QStringList lines;
        const auto rows = *journal->read().all<KnotFields>();
        for (const Knot &knot : rows)
            lines.append(knot.id().toString() + knot->label);
        const Period always {QDate(2000, 1, 1), QDate(2100, 1, 1)};
        const auto observations = *journal->read().observations(always);
        for (const Observation &observation : observations)
            lines.append(observation.id().toString() + observation->rest->toString());
        return lines.join(u'\n');
    };
    QStringList pictures {picture()};
    for (int i = 0; i < 60; ++i) {
        const int dice = knots.isEmpty() ? 0 : random.bounded(4);
        if (dice == 0) {
            knots.append(*journal->add(ActionKind::AddKnot, fixture.upperTrapezius()));
        } else {
            const KnotId knot = knots.at(random.bounded(knots.size()));
            if (dice == 1)
                QVERIFY(journal->add(ActionKind::LogPain,
                                     fixture.pain(knot, random.bounded(101) / 10.0)));
            else if (dice == 2)
                QVERIFY(journal->replace(ActionKind::EditKnot, knot,
                                         KnotFields {.label = QString::number(i)}));
            else {
                QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));
                knots.removeOne(knot);
            }
        }
        pictures.append(picture());
    }
    for (qsizetype i = pictures.size() - 2; i >= 0; --i) {
        QVERIFY(journal->undo());
        QCOMPARE(picture(), pictures.at(i));
    }
    QVERIFY(!journal->undo());
    for (qsizetype i = 1; i < pictures.size(); ++i) {
        QVERIFY(journal->redo());
        QCOMPARE(picture(), pictures.at(i));
    }
}

void HistoryTest::theHistoryNamesEveryAction()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QSet<QString> names;
    qint64 sequence = 0;
    for (int kind = 0; kind <= static_cast<int>(ActionKind::Demo); ++kind) {
        const auto action = static_cast<ActionKind>(kind);
        QVERIFY(journal->add(action, fixture.upperTrapezius()));
        const Action next = *journal->nextUndo();
        QCOMPARE(next.kind, action);
        QCOMPARE(next.atMs, fixture.clock.nowUtc().toMSecsSinceEpoch());
        QVERIFY(next.sequence > sequence);
        sequence = next.sequence;
        QCOMPARE(actionKindFromName(name(action)), action);
        names.insert(name(action));
    }
    QCOMPARE(names.size(), static_cast<int>(ActionKind::Demo) + 1);
    QVERIFY(!actionKindFromName(u"time_travel"_s));
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
