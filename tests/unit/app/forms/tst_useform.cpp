// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/useform.h"
#include "tests/unit/app/forms/formfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The form of a use: what it keeps, what it asks of each remedy, and what the timer fills in. */
class UseFormTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aUseKeepsAllThatWasSaid();
    void aUseOffersOpenKnotsAndItsOwn();
    void aUseCanLetGoOfItsKnot();
    void aRemedyForOneKindOfHandsChoosesThem();
    void cautionsAreThoseOfTheRemedy();
    void medicinesAskForTheAmount();
    void theTimerFillsInWhatItMeasured_data();
    void theTimerFillsInWhatItMeasured();
    void anUnknownRemedyIsShownByItsId();
};

void UseFormTest::aUseKeepsAllThatWasSaid()
{
    UseForm form(m_app->session, nullptr);
    form.beginFor(u"direct-pressure"_s, m_knot);
    QCOMPARE(form.title(), u"Direct pressure"_s);
    form.setDuration(u"1:30"_s);
    form.setRepetitions(u" 3 "_s);
    form.setTool(u" tennis ball "_s);
    form.setNote(u" slowly "_s);
    form.setBefore(6);
    form.setAfter(0);
    form.by()->setChosen({u"partner"_s});
    toggle(form.pressureLevel(), u"light"_s);
    toggle(form.reaction(), u"none"_s);
    QVERIFY(form.save());
    const UseFields use = all<UseFields>().first().fields();
    QCOMPARE(use.seconds, 90);
    QCOMPARE(use.repetitions, 3);
    QCOMPARE(use.tool, u"tennis ball"_s);
    QCOMPARE(use.note, u"slowly"_s);
    QCOMPARE(use.before->tenths(), 60);
    QCOMPARE(use.after->tenths(), 0); // nothing is an answer
    QCOMPARE(use.by, AppliedBy::Partner);
    QCOMPARE(use.pressureLevel, PressureLevel::Light);
    QCOMPARE(use.reaction, Reaction::None);
    QCOMPARE(use.knot, m_knot);
}

void UseFormTest::aUseOffersOpenKnotsAndItsOwn()
{
    const KnotId other = m_app->addKnot();
    resolve();
    UseForm form(m_app->session, nullptr);
    form.beginFor(u"heat"_s, std::nullopt);
    QCOMPARE(form.knots()->count(), 1);
    form.beginFor(u"heat"_s, m_knot); // from the page of a knot that is resolved
    QCOMPARE(form.knots()->count(), 2);
    QCOMPARE(form.knots()->chosenCode(), m_knot->toString());
    form.beginFor(u"heat"_s, other);
    QCOMPARE(form.knots()->chosenCode(), other.toString());
}

void UseFormTest::aUseCanLetGoOfItsKnot()
{
    UseForm form(m_app->session, nullptr);
    form.beginFor(u"heat"_s, m_knot);
    form.knots()->toggle(0);
    QVERIFY(form.save());
    QVERIFY(!all<UseFields>().first()->knot);
}

void UseFormTest::aRemedyForOneKindOfHandsChoosesThem()
{
    UseForm form(m_app->session, nullptr);
    int onlyOne = 0;
    for (const Remedy &remedy : m_app->session.catalogue().remedies()) {
        form.beginFor(remedy.id, std::nullopt);
        QCOMPARE(form.by()->chosenCode().isEmpty(), remedy.by.size() != 1);
        onlyOne += remedy.by.size() == 1 ? 1 : 0;
    }
    QVERIFY(onlyOne > 0);
}

void UseFormTest::cautionsAreThoseOfTheRemedy()
{
    UseForm form(m_app->session, nullptr);
    for (const Remedy &remedy : m_app->session.catalogue().remedies()) {
        form.beginFor(remedy.id, std::nullopt);
        const QStringList cautions = form.cautions();
        QCOMPARE(cautions.size(), remedy.warnings.size());
        for (const QString &caution : cautions)
            QVERIFY2(caution.endsWith(u'.'), qPrintable(remedy.id + u": "_s + caution));
    }
}

void UseFormTest::medicinesAskForTheAmount()
{
    UseForm form(m_app->session, nullptr);
    for (const Remedy &remedy : m_app->session.catalogue().remedies()) {
        form.beginFor(remedy.id, std::nullopt);
        if (remedy.kind == u"medicine")
            QVERIFY2(form.asksAmount(), qPrintable(remedy.id));
        QVERIFY2(!(form.asksAmount() && form.asksPressure()), qPrintable(remedy.id));
    }
}

void UseFormTest::theTimerFillsInWhatItMeasured_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("repetitions");
    QTest::addColumn<QString>("duration");
    QTest::addColumn<QString>("times");
    QTest::newRow("nothing") << 0 << 1 << QString() << QString();
    QTest::newRow("a moment") << 5 << 1 << u"0:05"_s << QString();
    QTest::newRow("once") << 60 << 1 << u"1:00"_s << QString();
    QTest::newRow("three times") << 60 << 3 << u"3:00"_s << u"3"_s;
}

void UseFormTest::theTimerFillsInWhatItMeasured()
{
    QFETCH(int, seconds);
    QFETCH(int, repetitions);
    RemedyTimer timer(m_app->clock);
    timer.start({u"stretch"_s, u"Stretch"_s, 60, repetitions, {}});
    for (int i = 0; i < repetitions; ++i) {
        m_app->clock.advance(seconds);
        timer.tick();
        m_app->clock.advance(i + 1 < repetitions ? RemedyTimer::restSeconds : 0);
        timer.tick();
    }
    timer.stop();
    UseForm form(m_app->session, nullptr);
    form.beginFor(u"heat"_s, std::nullopt);
    form.takeOver(timer);
    QTEST(form.duration(), "duration");
    QTEST(form.repetitions(), "times");
    QVERIFY(form.durationProblem().isEmpty() && form.repetitionsProblem().isEmpty());
}

void UseFormTest::anUnknownRemedyIsShownByItsId()
{
    UseForm form(m_app->session, nullptr);
    form.beginFor(u"from-tomorrow"_s, std::nullopt);
    QCOMPARE(form.title(), u"from-tomorrow"_s);
    QVERIFY(form.cautions().isEmpty());
    QVERIFY(!form.asksPressure());
    QVERIFY(!form.save());
    QVERIFY(all<UseFields>().isEmpty());
}

QTEST_GUILESS_MAIN(UseFormTest)
#include "tst_useform.moc"
