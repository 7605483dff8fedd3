// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** What the session knows of the journal is what the journal holds. */
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_app = std::make_unique<test::AppFixture>(); }

    void theStatesOfTheKnotsFollowEveryChange()
    {
        Session &session = m_app->session;
        QCOMPARE(known(), read());
        const KnotId knot = m_app->addKnot();
        QCOMPARE(known(), read());
        m_app->logPain(knot, 6);
        QCOMPARE(known(), read());
        QVERIFY(known().first().contains(u"60"_s));
        session.undo();
        QCOMPARE(known(), read());
        session.redo();
        QCOMPARE(known(), read());
        KnotFields moved = m_app->shoulder();
        moved.label = u"desk"_s;
        QVERIFY(session.replace(ActionKind::EditKnot, knot, moved, u"changed"_s));
        QCOMPARE(known(), read());
        QVERIFY(session.remove(ActionKind::DeleteKnot, knot, u"deleted"_s));
        QVERIFY(known().isEmpty());
        session.undo();
        QCOMPARE(known().size(), 1);
    }

    void whoHearsOfAChangeAlreadyFindsItsStates()
    {
        QList<QStringList> heard;
        connect(&m_app->session, &Session::changed, this, [&] {
            heard.append(known());
            QCOMPARE(known(), read());
        });
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 6);
        m_app->session.undo();
        QCOMPARE(heard.size(), 3);
        QVERIFY(heard.at(0) != heard.at(1));
        QCOMPARE(heard.at(2), heard.at(0));
    }

    void theStatesAreReadOnceAChange()
    {
        m_app->addKnot();
        QCOMPARE(known().size(), 1);
        // Past the session, which nothing in the window does.
        QVERIFY(m_app->session.journal().add(ActionKind::AddKnot, m_app->shoulder()));
        QCOMPARE(known().size(), 1);
        m_app->session.announceAll();
        QCOMPARE(known().size(), 2);
    }

    void whatWasEnteredForLaterCountsOnItsDay()
    {
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 6);
        ObservationFields tomorrow {
            .knot = knot, .felt = *Moment::onDay(m_app->session.now().localDate().addDays(1))};
        tomorrow.rest = *Intensity::fromNumber(2);
        QVERIFY(m_app->session.add(ActionKind::LogPain, tomorrow, u"logged"_s));
        QCOMPARE(m_app->session.knotStates()->first().lastRest->tenths(), 60);
        m_app->clock.advance(qint64(24) * 60 * 60);
        QCOMPARE(m_app->session.knotStates()->first().lastRest->tenths(), 20);
    }

    void anotherJournalHasStatesOfItsOwn()
    {
        m_app->addKnot();
        QCOMPARE(known().size(), 1);
        auto other = Journal::create(m_app->folder.filePath(u"other.knotebook"_s),
                                     m_app->session.journal().context());
        QStringList heard {u"nothing yet"_s};
        connect(&m_app->session, &Session::journalChanged, this, [&] { heard = known(); });
        QVERIFY(m_app->session.adopt(std::move(*other)));
        QCOMPARE(heard, QStringList());
        QCOMPARE(known(), QStringList());
    }

    void whatAnImportBroughtInIsKnownWhenItIsAnnounced()
    {
        QVERIFY(known().isEmpty());
        Journal *lent = m_app->session.lend();
        QVERIFY(lent);
        Batch batch;
        batch.knots.append(*Knot::create(KnotId(contentId("imported")), m_app->shoulder()));
        QVERIFY(lent->import(ActionKind::Import, batch));
        m_app->session.takeBack();
        m_app->session.announceAction(u"brought in"_s);
        QCOMPARE(known().size(), 1);
    }

    void undoSaysWhichRecordsChanged()
    {
        QList<QList<QUuid>> said;
        connect(&m_app->session, &Session::changed, this,
                [&](const QList<QUuid> &ids) { said.append(ids); });
        const KnotId knot = m_app->addKnot();
        m_app->session.undo();
        m_app->session.redo();
        QCOMPARE(said, (QList<QList<QUuid>> {{knot.uuid()}, {knot.uuid()}, {knot.uuid()}}));
    }

private:
    static QStringList lines(const QList<KnotState> &states)
    {
        QStringList lines;
        for (const KnotState &state : states) {
            lines.append(state.knot.id().toString() + u' ' + state.knot->label + u' '
                         + QString::number(state.lastRest ? state.lastRest->tenths() : -1) + u' '
                         + state.lastDay.value_or(QDate()).toString(Qt::ISODate));
        }
        return lines;
    }
    QStringList known() const { return lines(*m_app->session.knotStates()); }
    QStringList read() const { return lines(*m_app->session.read().knotStates()); }

    std::unique_ptr<test::AppFixture> m_app;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
