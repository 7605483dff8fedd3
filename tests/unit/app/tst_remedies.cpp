// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/remediesviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class RemediesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_page = std::make_unique<RemediesViewModel>(m_app->session, nullptr);
    }

    void everyRemedyIsUnderItsKind()
    {
        const QAbstractItemModelTester tester(m_page->remedies());
        int seen = 0;
        for (int kind = 0; kind < m_page->kinds()->count(); ++kind) {
            m_page->kinds()->toggle(kind);
            seen += m_page->remedies()->count();
        }
        QCOMPARE(seen, static_cast<int>(m_app->session.catalogue().remedies().size()));
    }

    void theTimerOfDirectPressureStopsAtNinetySeconds()
    {
        m_page->start(u"direct-pressure"_s);
        QCOMPARE(m_page->timer()->plan().limit, 90);
        m_app->clock.advance(120);
        m_page->timer()->tick();
        QVERIFY(m_page->timer()->secondsDone() <= 90);
        QCOMPARE(m_page->timer()->state(), RemedyTimer::Done);
    }

    void whatTheTimerMeasuredIsLoggedForTheKnotThatWasTreated()
    {
        const KnotId knot = m_app->addKnot();
        m_page->setSubject(knot);
        m_page->start(u"direct-pressure"_s);
        m_page->forgetSubject();
        m_app->clock.advance(45);
        m_page->logTimer();
        QVERIFY(!m_page->timer()->active());
        QCOMPARE(m_page->use()->duration(), u"0:45"_s);
        m_page->use()->setBefore(6);
        m_page->use()->setAfter(4);
        QVERIFY(m_page->use()->save());
        const Use use = uses().first();
        QCOMPARE(use->seconds, 45);
        QCOMPARE(use->knot, knot);
        QCOMPARE(use->before->tenths(), 60);
        QCOMPARE(use->after->tenths(), 40);
        QCOMPARE(m_app->lastNotice(), u"Direct pressure logged"_s);
    }

    void changingOnlyTheNoteOfAUseKeepsTheRest()
    {
        UseFields fields {.remedy = u"heat"_s,
                          .knot = m_app->addKnot(),
                          .felt = *Moment::onDay(QDate(2016, 2, 29))};
        fields.before = *Intensity::fromTenths(57);
        fields.after = *Intensity::fromTenths(24);
        fields.seconds = 7303;
        const UseId id = *m_app->session.add(ActionKind::LogUse, fields, u"imported"_s);
        ObservationFields resolved {.knot = *fields.knot, .felt = m_app->session.now()};
        resolved.status = KnotStatus::Resolved;
        m_app->session.add(ActionKind::LogPain, resolved, u"resolved"_s);
        UseForm form(m_app->session, nullptr);
        QVERIFY(form.beginEdit(id));
        QCOMPARE(form.before(), 6);
        QCOMPARE(form.beforeTenths(), u"5.7"_s);
        QCOMPARE(form.afterTenths(), u"2.4"_s);
        form.setNote(u"in the bath"_s);
        QVERIFY(form.save());
        fields.note = u"in the bath"_s;
        QCOMPARE_EQ(m_app->session.read().get(id)->fields(), fields);
    }

    void aUseGoesWithItsKnotAndComesBackWithIt()
    {
        const UseFields fields {
            .remedy = u"heat"_s, .knot = m_app->addKnot(), .felt = m_app->session.now()};
        const UseId id = *m_app->session.add(ActionKind::LogUse, fields, u"logged"_s);
        m_app->session.remove(ActionKind::DeleteKnot, *fields.knot, u"gone"_s);
        UseForm form(m_app->session, nullptr);
        QVERIFY(!form.beginEdit(id));
        m_app->session.undo();
        QVERIFY(form.beginEdit(id));
        form.setNote(u"later"_s);
        QVERIFY(form.save());
        QCOMPARE(m_app->session.read().get(id)->fields().knot, fields.knot);
    }

    void aRemedyOfOnesOwnIsListedUsedAndDeleted()
    {
        m_page->addOwn();
        QVERIFY(!m_page->ownRemedy()->canSave());
        m_page->ownRemedy()->setName(u" Cherry stone pillow "_s);
        m_page->ownRemedy()->setDuration(u"10"_s);
        QVERIFY(m_page->ownRemedy()->save());
        m_page->kinds()->toggle(m_page->kinds()->count() - 1);
        QCOMPARE(m_page->remedies()->count(), 1);
        const QString id =
            m_page->remedies()->index(0).data(RemedyListModel::RemedyIdRole).toString();
        m_page->start(id);
        QCOMPARE(m_page->timer()->plan().seconds, 600);
        m_page->logUse(id);
        QVERIFY(m_page->use()->save());
        QCOMPARE(uses().first()->remedy, id);
        m_page->deleteOwn(id);
        QCOMPARE(m_page->remedies()->count(), 0);
        m_app->session.undo();
        QCOMPARE(m_page->remedies()->count(), 1);
    }

    void aDoseThatIsNoneIsToldSo_data()
    {
        QTest::addColumn<QString>("duration");
        for (const char *text : {"0", "0:00", "1:60", "two", "-5", "1:5", "99999", "1.5"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aDoseThatIsNoneIsToldSo()
    {
        QFETCH(QString, duration);
        m_page->logUse(u"heat"_s);
        m_page->use()->setDuration(duration);
        QVERIFY(!m_page->use()->durationProblem().isEmpty());
        QVERIFY(!m_page->use()->save());
        QVERIFY(uses().isEmpty());
    }

    void theSubjectFollowsTheKnot()
    {
        const KnotId knot = m_app->addKnot();
        m_page->setSubject(knot);
        QCOMPARE(m_page->subject(), u"Upper trapezius · top of the shoulder, left"_s);
        m_app->session.remove(ActionKind::DeleteKnot, knot, u"gone"_s);
        QVERIFY(m_page->subject().isEmpty());
    }

    void cautionsComeWithTheForm()
    {
        m_page->logUse(u"direct-pressure"_s);
        QVERIFY(m_page->use()->cautions().join(u' ').contains(u"60 to 90 seconds"_s));
        QVERIFY(m_page->use()->asksPressure());
        m_page->logUse(u"heat"_s);
        QVERIFY(!m_page->use()->asksPressure());
    }

private:
    QList<Use> uses() const
    {
        return *m_app->session.read().uses({m_app->session.today(), m_app->session.today()});
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<RemediesViewModel> m_page;
};

QTEST_GUILESS_MAIN(RemediesTest)
#include "tst_remedies.moc"
