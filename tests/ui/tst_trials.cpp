// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A fair trial in the real window: planned by pointer and by keyboard, followed, read. */
class TrialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        me().shell().finishWelcome();
        QVERIFY(me().markKnot(-48, 157, 6, u"desk"_s));
    }
    void cleanup()
    {
        QCOMPARE(m_window->complaints(), QStringList());
        m_window.reset();
    }

    void aTrialIsPlannedByPointer();
    void aTrialIsPlannedByKeyboardAlone();
    void theSheetSaysWhatIsMissing();
    void todayShowsTheCardAndLogsInOneTap();
    void stoppingAsksNothingAndCanBeUndone();
    void theResultOpensItsMethod();

private:
    Story &me() { return m_window->story(); }
    QList<Trial> trials()
    {
        const auto reader = Reader::open(me().journalFile());
        return reader ? reader->all<TrialFields>().value_or(QList<Trial>()) : QList<Trial>();
    }
    /** A day on which the trial asks for heat; false when there is none soon. */
    bool goToAHeatDay()
    {
        for (int day = 0; day < 14; ++day) {
            me().clock.advance(24 * 3600);
            if (!me().trialsSettled())
                return false;
            if (textAt(me().trial()->running(), 0, "today") == u"Today: with heat")
                return true;
        }
        return false;
    }

    std::unique_ptr<Window> m_window;
};

void TrialsTest::aTrialIsPlannedByPointer()
{
    m_window->begin(Navigator::Remedies);
    QVERIFY(m_window->click(Button, u"Plan a fair trial"_s));
    QVERIFY(m_window->click(Button, u"More remedies"_s));
    QVERIFY(m_window->says(u"Not offered: medicines"_s));
    me().trial()->form()->remedy()->setChosen({u"heat"_s});
    m_window->settle();
    QVERIFY(m_window->says(u"What it asks of you"_s));
    QVERIFY(m_window->says(u"The first days, as the lot fell"_s));
    QVERIFY(m_window->click(Button, u"Begin tomorrow"_s));
    QVERIFY(m_window->dialogs().isEmpty());
    QCOMPARE(trials().size(), 1);
    QVERIFY(me().trialsSettled());
    m_window->settle();
    QVERIFY(m_window->says(u"Fair trial · Heat against none"_s));
    QVERIFY(m_window->says(u"Begins on"_s));
}

void TrialsTest::aTrialIsPlannedByKeyboardAlone()
{
    m_window->begin(Navigator::Remedies);
    QVERIFY(m_window->tabTo(Button, u"Plan a fair trial"_s));
    m_window->press(Qt::Key_Return);
    QCOMPARE(m_window->dialogs().size(), 1);
    const QString first = textAt(me().trial()->form()->remedy(), 0, "label");
    QVERIFY(m_window->tabTo(Radio, first));
    m_window->press(Qt::Key_Space);
    // The choice is made and the focus stays on it.
    QCOMPARE(me().trial()->form()->remedy()->chosenLabels(), first);
    QCOMPARE(m_window->focused().name, first);
    QVERIFY(m_window->tabTo(Button, u"Begin tomorrow"_s));
    m_window->press(Qt::Key_Return);
    QVERIFY(m_window->dialogs().isEmpty());
    QCOMPARE(trials().size(), 1);
}

void TrialsTest::theSheetSaysWhatIsMissing()
{
    m_window->begin(Navigator::Remedies);
    QVERIFY(me().planTrial(u"Heat"_s));
    m_window->settle();
    QVERIFY(m_window->click(Button, u"Plan a fair trial"_s));
    QVERIFY(m_window->find(Button, u"Begin tomorrow"_s).state.disabled);
    me().trial()->form()->remedy()->toggle(0);
    m_window->settle();
    QVERIFY(m_window->says(u"Another trial asks something of the same days"_s));
    QVERIFY(m_window->find(Button, u"Begin tomorrow"_s).state.disabled);
    m_window->press(Qt::Key_Escape);
    QCOMPARE(trials().size(), 1);
}

void TrialsTest::todayShowsTheCardAndLogsInOneTap()
{
    QVERIFY(me().planTrial(u"Heat"_s));
    QVERIFY(goToAHeatDay());
    m_window->begin(Navigator::Today);
    QVERIFY(m_window->says(u"Today: with heat"_s));
    QVERIFY(m_window->says(u"Still to be logged today: that you used heat"_s));
    QVERIFY(m_window->click(Button, u"Log heat"_s));
    QVERIFY(me().trialsSettled());
    m_window->settle();
    QVERIFY(!m_window->has(Button, u"Log heat"_s));
    QVERIFY(m_window->says(u"Still to be logged today: how much it hurts."_s));
    QVERIFY(m_window->click(Button, u"The next days"_s));
    const QString next = textAt(me().trial()->running(), 0, "next").section(u'\n', 0, 0);
    QVERIFY(!next.isEmpty() && m_window->says(next));
}

void TrialsTest::stoppingAsksNothingAndCanBeUndone()
{
    QVERIFY(me().planTrial(u"Heat"_s));
    QVERIFY(goToAHeatDay());
    m_window->begin(Navigator::Today);
    QVERIFY(m_window->click(Button, u"Stop the trial"_s));
    QVERIFY(me().trialsSettled());
    m_window->settle();
    QVERIFY(!m_window->says(u"Today: with heat"_s));
    QVERIFY(m_window->says(u"The trial is stopped"_s));
    me().shell().undo();
    QVERIFY(me().trialsSettled());
    m_window->settle();
    QVERIFY(m_window->says(u"Today: with heat"_s));
}

void TrialsTest::theResultOpensItsMethod()
{
    QVERIFY(me().planTrial(u"Heat"_s));
    for (int day = 0; day < 73; ++day) {
        me().clock.advance(24 * 3600);
        me().logPain(u"desk"_s, 3 + day % 4);
    }
    m_window->begin(Navigator::Remedies);
    QVERIFY(me().trialsSettled());
    m_window->settle();
    QVERIFY(m_window->says(u"In this trial of yours pain was about"_s));
    QVERIFY(!m_window->says(u"randomisation test"_s));
    QVERIFY(m_window->click(Button, u"How was this computed?"_s));
    QVERIFY(m_window->says(u"randomisation test"_s));
    QVERIFY(m_window->click(Button, u"Delete the trial: Heat against none"_s));
    QVERIFY(me().trialsSettled());
    QCOMPARE(trials().size(), 0);
}

QTEST_MAIN(TrialsTest)
#include "tst_trials.moc"
