// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** The one road to the journal: every change is announced, undone, or refused with a sentence. */
class SessionChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(installPlurals(*QCoreApplication::instance()));
        QLocale::setDefault(QLocale::c());
    }
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_changed = std::make_unique<QSignalSpy>(&m_app->session, &Session::changed);
    }
    void cleanup()
    {
        m_changed.reset();
        m_app.reset();
    }

    void aChangeNamesWhatItChanged()
    {
        const KnotId knot = m_app->addKnot();
        QCOMPARE(m_changed->count(), 1);
        QCOMPARE(ids(0), {knot.uuid()});
        QCOMPARE(m_app->lastNotice(), u"added"_s);
        QVERIFY(undoable());
    }

    void whatIsAnnouncedIsOnTheDisk()
    {
        // Whoever hears of a change may read it, from any connection.
        const QString path = m_app->session.journal().path();
        QList<qint64> seen;
        connect(&m_app->session, &Session::changed, this,
                [&] { seen.append(Reader::open(path)->counts()->knots); });
        m_app->addKnot();
        m_app->addKnot();
        m_app->session.undo();
        QCOMPARE(seen, (QList<qint64> {1, 2, 1}));
    }

    void aRefusedChangeIsSaidAndAnnouncesNothing()
    {
        KnotFields impossible = m_app->shoulder();
        impossible.muscle = u"no-such-muscle"_s;
        const auto id = m_app->session.add(ActionKind::AddKnot, impossible, u"added"_s);
        QVERIFY(!id);
        QCOMPARE(m_changed->count(), 0);
        QVERIFY(!m_app->lastNotice().isEmpty());
        QVERIFY(m_app->lastNotice() != u"added"_s);
        QVERIFY(!undoable());
        QCOMPARE(m_app->session.read().counts()->knots, 0);
        QVERIFY(!m_app->session.canUndo());
    }

    void whatIsNotThereCannotBeRemoved()
    {
        const KnotId other = m_app->session.journal().newId<KnotFields>();
        QVERIFY(!m_app->session.remove(ActionKind::DeleteKnot, other, u"x"_s));
        QVERIFY2(m_app->lastNotice().contains(u"not found"_s), qPrintable(m_app->lastNotice()));
    }

    void severalRecordsAreOneStepBack()
    {
        Change change(ActionKind::AddKnot);
        const auto one = m_app->session.journal().newId<KnotFields>();
        const auto two = m_app->session.journal().newId<KnotFields>();
        change.put(one, m_app->shoulder());
        change.put(two, m_app->shoulder());
        QVERIFY(m_app->session.apply(change, u"both"_s, {one.uuid(), two.uuid()}));
        QCOMPARE(m_changed->count(), 1);
        QCOMPARE(ids(0).size(), 2);
        m_app->session.undo();
        QCOMPARE(m_app->session.read().counts()->knots, 0);
        QVERIFY(!m_app->session.canUndo());
        QVERIFY(m_app->session.canRedo());
    }

    void oneBadRecordKeepsTheOthersOut()
    {
        Change change(ActionKind::AddKnot);
        const auto good = m_app->session.journal().newId<KnotFields>();
        const auto bad = m_app->session.journal().newId<KnotFields>();
        KnotFields impossible = m_app->shoulder();
        impossible.causes = {u"no-such-cause"_s};
        change.put(good, m_app->shoulder());
        change.put(bad, impossible);
        QVERIFY(!m_app->session.apply(change, u"both"_s, {good.uuid(), bad.uuid()}));
        QCOMPARE(m_app->session.read().counts()->knots, 0);
    }

    void undoAndRedoSayWhatTheyDid()
    {
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 4);
        m_app->session.undo();
        QCOMPARE(m_app->lastNotice(), u"Undone: pain logged"_s);
        QVERIFY(!undoable()); // the way forward is redo
        m_app->session.redo();
        QCOMPARE(m_app->lastNotice(), u"Done again: pain logged"_s);
        QVERIFY(undoable());
        // It says which records changed, so that pages read only those anew.
        QVERIFY(!ids(m_changed->count() - 1).isEmpty());
    }

    void withNothingToUndoItSaysSo()
    {
        m_app->session.undo();
        QVERIFY(m_app->lastNotice().contains(u"nothing more to undo"_s));
        m_app->session.redo();
        QVERIFY(m_app->lastNotice().contains(u"nothing more to do again"_s));
        QCOMPARE(m_changed->count(), 0);
    }

    void aLentJournalIsReadAndNotWritten()
    {
        m_app->addKnot();
        const QSignalSpy lending(&m_app->session, &Session::lendingChanged);
        Journal *journal = m_app->session.lend();
        QVERIFY(journal);
        QVERIFY(m_app->session.isLent());
        QCOMPARE(lending.count(), 1);
        QCOMPARE(m_app->session.read().counts()->knots, 1);
        QVERIFY(!m_app->session.canUndo());
        QVERIFY(!m_app->session.add(ActionKind::AddKnot, m_app->shoulder(), u"added"_s));
        QVERIFY2(m_app->lastNotice().contains(u"just being written"_s),
                 qPrintable(m_app->lastNotice()));
        m_app->session.undo();
        m_app->session.redo();
        QCOMPARE(m_app->session.read().counts()->knots, 1);
        m_app->session.takeBack();
        QVERIFY(!m_app->session.isLent());
        QCOMPARE(lending.count(), 2);
        QVERIFY(m_app->session.canUndo());
        m_app->addKnot();
        QCOMPARE(m_app->session.read().counts()->knots, 2);
    }

    void itIsLentToOneAtATime()
    {
        QVERIFY(m_app->session.lend());
        QVERIFY(!m_app->session.lend());
        QVERIFY(m_app->lastNotice().contains(u"just being written"_s));
        QVERIFY(m_app->session.isLent()); // the first one still has it
        m_app->session.takeBack();
        QVERIFY(m_app->session.lend());
        m_app->session.takeBack();
    }

    void whileLentOneReadsWhatWasCommittedLast()
    {
        Journal *journal = m_app->session.lend();
        Change change(ActionKind::AddKnot);
        change.put(journal->newId<KnotFields>(), m_app->shoulder());
        QVERIFY(journal->apply(change));
        QCOMPARE(m_app->session.read().counts()->knots, 1);
        m_app->session.takeBack();
        m_app->session.announceAction(u"brought in"_s);
        QCOMPARE(m_app->lastNotice(), u"brought in"_s);
        QVERIFY(undoable());
        m_app->session.undo();
        QCOMPARE(m_app->session.read().counts()->knots, 0);
    }

    void anotherJournalTakesThePlaceOfThisOne()
    {
        m_app->addKnot();
        const QSignalSpy other(&m_app->session, &Session::journalChanged);
        auto second = Journal::create(m_app->folder.filePath(u"second.knotebook"_s),
                                      {m_app->clock, m_app->ids, m_app->tables.references});
        QVERIFY(second);
        const qsizetype before = m_changed->count();
        QVERIFY(m_app->session.adopt(std::move(*second)));
        QCOMPARE(other.count(), 1);
        QCOMPARE(m_changed->count(), before + 1);
        QVERIFY(ids(before).isEmpty());
        QCOMPARE(m_app->session.read().counts()->knots, 0);
        QVERIFY(!m_app->session.canUndo());
        // The first one is closed: others may write to it now.
        const auto first = Journal::open(m_app->folder.filePath(u"j.knotebook"_s),
                                         {m_app->clock, m_app->ids, m_app->tables.references});
        QVERIFY(first);
        QCOMPARE((*first)->read().counts()->knots, 1);
    }

    void noOtherJournalWhileThisOneIsLent()
    {
        QVERIFY(m_app->session.lend());
        auto second = Journal::create(m_app->folder.filePath(u"second.knotebook"_s),
                                      {m_app->clock, m_app->ids, m_app->tables.references});
        QVERIFY(!m_app->session.adopt(std::move(*second)));
        QVERIFY(m_app->session.journal().path().endsWith(u"j.knotebook"_s));
        m_app->session.takeBack();
    }

    void nowIsTheTimeOfThePersonsZone()
    {
        const Moment now = m_app->session.now();
        QCOMPARE(now.localDate(), QDate(2024, 5, 1));
        QVERIFY(now.knownToTheMoment());
        QCOMPARE(now.toIso().left(16), u"2024-05-01T08:00"_s);
        QCOMPARE(m_app->session.today(), QDate(2024, 5, 1));
        m_app->clock.advance(16 * 3600); // midnight in Vienna, not yet in Greenwich
        QCOMPARE(m_app->session.today(), QDate(2024, 5, 2));
    }

    void anErrorIsSaidAndTheValueIsNothing()
    {
        const auto nothing =
            m_app->session.orNotice(Result<int>(failure(ErrorCode::DiskFull, u"secret path"_s)));
        QVERIFY(!nothing);
        QVERIFY(m_app->lastNotice().contains(u"disk is full"_s));
        QVERIFY(!m_app->lastNotice().contains(u"secret path"_s)); // that is for the log
        const qsizetype said = m_app->noticed.count();
        QCOMPARE(m_app->session.orNotice(Result<int>(7)), std::optional(7));
        QCOMPARE(m_app->noticed.count(), said);
    }

    void aDeletedRecordComesBackWithWhatItHeld()
    {
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 4);
        QVERIFY(m_app->session.remove(ActionKind::DeleteKnot, knot, u"deleted"_s));
        QCOMPARE(m_app->session.read().counts()->knots, 0);
        m_app->session.undo();
        QCOMPARE(m_app->session.read().counts()->knots, 1);
        QCOMPARE(m_app->observations(knot).size(), 1); // it came back with what it held
    }

private:
    QList<QUuid> ids(qsizetype announcement) const
    {
        return m_changed->at(announcement).first().value<QList<QUuid>>();
    }
    bool undoable() const { return m_app->noticed.last().value(1).toBool(); }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_GUILESS_MAIN(SessionChangesTest)
#include "tst_sessionchanges.moc"
