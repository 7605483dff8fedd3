// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/observationform.h"
#include "app/models/choices.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class ObservationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_knot = m_app->addKnot();
        m_form = std::make_unique<ObservationForm>(m_app->session, m_app->tables.atlas, nullptr);
        QVERIFY(m_form->beginFor(*m_knot));
    }

    void theStatusFollowsTheAnswers()
    {
        m_form->setPressure(5);
        QCOMPARE(status(), KnotStatus::Latent);
        m_form->setRest(2);
        QCOMPARE(status(), KnotStatus::Active);
        QVERIFY(m_form->suggestion().contains(u"Active"_s));
    }

    void thePersonHasTheLastWord()
    {
        m_form->setRest(2);
        m_form->chooseStatus(1);
        QCOMPARE(status(), KnotStatus::Latent);
        m_form->setRest(8);
        QCOMPARE(status(), KnotStatus::Latent);
    }

    void aStatusTakenBackIsSuggestedAgain()
    {
        m_form->setRest(2);
        m_form->chooseStatus(1);
        m_form->chooseStatus(1);
        m_form->setPressure(3);
        QCOMPARE(status(), KnotStatus::Active);
    }

    void theSameNumberTwiceTakesItBack()
    {
        m_form->setRest(4);
        m_form->setRest(4);
        QCOMPARE(m_form->rest(), -1);
    }

    void nothingAnsweredIsNotWritten()
    {
        QVERIFY(!m_form->save());
        QVERIFY(m_app->lastNotice().contains(u"One answer is enough"_s));
        QVERIFY(m_app->observations(*m_knot).isEmpty());
    }

    void everythingThatWasSaidIsKept()
    {
        m_form->setRest(4);
        m_form->setPressure(7);
        m_form->familiar()->toggle(0);
        m_form->twitch()->toggle(1);
        m_form->feel()->toggle(0);
        m_form->radiates()->setChosen({u"temple"_s});
        m_form->painting()->press(-40, 60);
        m_form->painting()->release();
        m_form->setFlare(true);
        m_form->setNote(u"  after the garden "_s);
        QVERIFY(m_form->save());
        const Observation observation = m_app->observations(*m_knot).first();
        QCOMPARE(observation->pressure->tenths(), 70);
        QCOMPARE(observation->familiar, Answer::Yes);
        QCOMPARE(observation->twitch, Twitch::OnPress);
        QCOMPARE(observation->radiates, QStringList(u"temple"_s));
        QCOMPARE(observation->painting, m_form->painting()->painting());
        QCOMPARE(observation->painting.constFirst().view, View::Back);
        QCOMPARE(observation->feel.size(), 1);
        QVERIFY(observation->flare);
        QCOMPARE(observation->note, u"after the garden"_s);
    }

    void backDatingKeepsBothTimes()
    {
        m_form->setRest(4);
        m_form->when()->goBackOneDay();
        QVERIFY(m_form->save());
        const Observation observation = m_app->observations(*m_knot).first();
        QCOMPARE(observation->felt.localDate(), QDate(2024, 4, 30));
        QCOMPARE(observation.stamp().recordedMs, m_app->clock.nowUtc().toMSecsSinceEpoch());
    }

    void changingAnEntryKeepsWhatIsNotTouched()
    {
        m_form->setRest(4);
        m_form->setNote(u"first"_s);
        QVERIFY(m_form->save());
        const Observation before = m_app->observations(*m_knot).first();
        m_app->clock.advance(7200);
        QVERIFY(m_form->beginEdit(before.id()));
        QVERIFY(m_form->editing());
        m_form->setRest(5);
        QVERIFY(m_form->save());
        const Observation after = m_app->observations(*m_knot).first();
        QCOMPARE(after.id(), before.id());
        QCOMPARE(after->felt, before->felt);
        QCOMPARE(after->note, u"first"_s);
        QCOMPARE(after->rest->tenths(), 50);
    }

    void changingOnlyTheNoteKeepsEveryTenth()
    {
        ObservationFields imported = between();
        imported.radiates = {u"knee"_s, u"temple"_s};
        const ObservationId id = *write(imported);
        QVERIFY(m_form->beginEdit(id));
        QCOMPARE(m_form->rest(), 6);
        QCOMPARE(m_form->restTenths(), u"5.7"_s);
        QCOMPARE(m_form->pressure(), 4);
        QCOMPARE(m_form->pressureTenths(), u"4.1"_s);
        m_form->setNote(u"after the garden"_s);
        QVERIFY(m_form->save());
        imported.note = u"after the garden"_s;
        QCOMPARE_EQ(m_app->session.read().get(id)->fields(), imported);
    }

    void theMarkedNumberBecomesTheAnswerOnlyWhenItIsChosen()
    {
        const ObservationId id = *write(between());
        QVERIFY(m_form->beginEdit(id));
        m_form->setRest(6);
        QCOMPARE(m_form->rest(), 6);
        QVERIFY(m_form->restTenths().isEmpty());
        QVERIFY(m_form->save());
        const ObservationFields after = m_app->session.read().get(id)->fields();
        QCOMPARE(after.rest->tenths(), 60);
        QCOMPARE(after.pressure->tenths(), 41);
    }

    void anEntryStaysWhereItIsInTime_data()
    {
        QTest::addColumn<QString>("felt");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("a day without a time") << u"2016-02-29"_s << QByteArray("Europe/Vienna");
        QTest::newRow("seconds") << u"2024-04-30T23:59:58+02:00"_s << QByteArray("Europe/Vienna");
        QTest::newRow("another zone")
            << u"2024-04-30T00:00:07-04:00"_s << QByteArray("America/New_York");
        QTest::newRow("the repeated hour")
            << u"2023-10-29T02:30:00+01:00"_s << QByteArray("Europe/Vienna");
    }
    void anEntryStaysWhereItIsInTime()
    {
        QFETCH(QString, felt);
        QFETCH(QByteArray, zone);
        ObservationFields fields = between();
        fields.felt = *Moment::fromIso(felt, QTimeZone(zone));
        const ObservationId id = *write(fields);
        QVERIFY(m_form->beginEdit(id));
        m_form->setNote(u"seen again"_s);
        QVERIFY(m_form->save());
        QCOMPARE_EQ(m_app->session.read().get(id)->fields().felt, fields.felt);
    }

    void theFormIsEmptyForTheNextKnot()
    {
        m_form->setRest(4);
        m_form->setNote(u"one"_s);
        QVERIFY(m_form->save());
        QVERIFY(m_form->beginFor(m_app->addKnot()));
        QCOMPARE(m_form->rest(), -1);
        QVERIFY(m_form->note().isEmpty());
        QVERIFY(m_form->status()->chosen().isEmpty());
    }

private:
    ObservationFields between()
    {
        ObservationFields fields {.knot = *m_knot, .felt = m_app->session.now()};
        fields.rest = *Intensity::fromTenths(57);
        fields.pressure = *Intensity::fromTenths(41);
        fields.source = u"diary.csv"_s;
        return fields;
    }
    std::optional<ObservationId> write(const ObservationFields &fields)
    {
        return m_app->session.add(ActionKind::LogPain, fields, u"imported"_s);
    }
    std::optional<KnotStatus> status() { return chosenValue<KnotStatus>(*m_form->status()); }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<ObservationForm> m_form;
    std::optional<KnotId> m_knot;
};

QTEST_GUILESS_MAIN(ObservationTest)
#include "tst_observation.moc"
