// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/checkinform.h"
#include "app/forms/dosetext.h"
#include "app/forms/observationform.h"
#include "app/forms/ownremedyform.h"
#include "app/forms/useform.h"
#include "app/forms/visitform.h"
#include "tests/support/signals.h"
#include "tests/unit/app/forms/formfixture.h"

#include <QAbstractItemModelTester>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What all forms have in common; and own remedies and days, with the numbers that are typed. */
class EntryFormsTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void everyFieldOfEveryFormTellsOnce();
    void everyChoiceOfEveryFormIsASoundModel();

    void anOwnRemedyNeedsOnlyAName_data();
    void anOwnRemedyNeedsOnlyAName();
    void anOwnRemedyIsChangedAndKeepsTheRest();
    void durationsAreReadAsPeopleWriteThem_data();
    void durationsAreReadAsPeopleWriteThem();
    void repetitionsAreReadAsPeopleWriteThem_data();
    void repetitionsAreReadAsPeopleWriteThem();

    void sleepIsShownAsPeopleWriteIt_data();
    void sleepIsShownAsPeopleWriteIt();
    void aNumberOfADayIsTakenBackByItself();
    void aRowThatIsNoneChangesNothing();
    void daysAreWalkedBackAndForth();
    void anotherDayShowsNothingOfThisOne();
};

void EntryFormsTest::everyFieldOfEveryFormTellsOnce()
{
    VisitForm visit(m_app->session, nullptr);
    visit.begin();
    everyFieldTellsOnce(visit);
    UseForm use(m_app->session, nullptr);
    use.beginFor(u"heat"_s, m_knot);
    everyFieldTellsOnce(use);
    OwnRemedyForm own(m_app->session, nullptr);
    own.beginNew();
    everyFieldTellsOnce(own);
    CheckinForm day(m_app->session, nullptr);
    day.beginFor(m_app->session.today());
    everyFieldTellsOnce(day);
    ObservationForm look(m_app->session, m_app->tables.atlas, nullptr);
    QVERIFY(look.beginFor(*m_knot));
    everyFieldTellsOnce(look);
}

void EntryFormsTest::everyChoiceOfEveryFormIsASoundModel()
{
    VisitForm visit(m_app->session, nullptr);
    UseForm use(m_app->session, nullptr);
    OwnRemedyForm own(m_app->session, nullptr);
    CheckinForm day(m_app->session, nullptr);
    const QList<QAbstractItemModel *> models {
        visit.profession(), visit.treatments(), visit.knots(),  use.knots(),
        use.by(),           use.profession(),   use.reaction(), use.pressureLevel(),
        own.kind(),         day.habits(),       day.causes(),   day.interference()};
    QList<QSharedPointer<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel *model : models)
        testers.append(QSharedPointer<QAbstractItemModelTester>::create(model));
    visit.begin();
    use.beginFor(u"direct-pressure"_s, m_knot);
    own.beginNew();
    day.beginFor(m_app->session.today());
    day.interference()->choose(2, 5);
    use.by()->toggle(0);
    visit.begin();
    use.beginFor(u"heat"_s, std::nullopt);
    day.goBackOneDay();
    for (const QAbstractItemModel *model : models)
        QVERIFY(model->rowCount() > 0);
}

void EntryFormsTest::anOwnRemedyNeedsOnlyAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("duration");
    QTest::addColumn<QString>("repetitions");
    QTest::addColumn<bool>("good");
    QTest::newRow("a name") << u"Bottle"_s << QString() << QString() << true;
    QTest::newRow("with a dose") << u"Bottle"_s << u"10"_s << u"2"_s << true;
    QTest::newRow("no name") << QString() << u"10"_s << QString() << false;
    QTest::newRow("blanks") << u"   "_s << QString() << QString() << false;
    QTest::newRow("no time") << u"Bottle"_s << u"soon"_s << QString() << false;
    QTest::newRow("no count") << u"Bottle"_s << QString() << u"many"_s << false;
}

void EntryFormsTest::anOwnRemedyNeedsOnlyAName()
{
    QFETCH(QString, name);
    QFETCH(QString, duration);
    QFETCH(QString, repetitions);
    QFETCH(bool, good);
    OwnRemedyForm form(m_app->session, nullptr);
    form.beginNew();
    form.setName(name);
    form.setDuration(duration);
    form.setRepetitions(repetitions);
    QCOMPARE(form.canSave(), good);
    QCOMPARE(form.save(), good);
    QCOMPARE(all<OwnRemedyFields>().size(), good ? 1 : 0);
    if (good)
        QCOMPARE(all<OwnRemedyFields>().first()->kind, u"other"_s);
}

void EntryFormsTest::anOwnRemedyIsChangedAndKeepsTheRest()
{
    OwnRemedyFields fields {.name = u"Bottle"_s, .kind = u"heat_cold"_s};
    fields.seconds = 605;
    fields.repetitions = 2;
    fields.note = u"warm, not hot"_s;
    const OwnRemedyId id = *m_app->session.add(ActionKind::AddRemedy, fields, u"added"_s);
    OwnRemedyForm form(m_app->session, nullptr);
    QVERIFY(form.beginEdit(id));
    QVERIFY(form.editing());
    QCOMPARE(form.duration(), u"10:05"_s);
    form.setName(u"Hot bottle"_s);
    QVERIFY(form.save());
    fields.name = u"Hot bottle"_s;
    QCOMPARE(m_app->session.read().get(id)->fields(), fields);
    QCOMPARE(all<OwnRemedyFields>().size(), 1);
}

void EntryFormsTest::durationsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds"); // -1: cannot be read
    const QList<std::pair<const char *, int>> rows {
        {"20", 1200},     {"1:30", 90},  {" 1:30 ", 90},  {"0:01", 1}, {"90:00", 5400},
        {"1440", 86'400}, {"1441", -1},  {"1440:01", -1}, {"0", -1},   {"0:00", -1},
        {"1:60", -1},     {"1:5", -1},   {"1.5", -1},     {"-1", -1},  {"1:30:00", -1},
        {"one", -1},      {"10000", -1}, {"1 min", -1}};
    for (const auto &[text, seconds] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << seconds;
}

void EntryFormsTest::durationsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(int, seconds);
    QCOMPARE(parseDuration(text).value_or(-1), seconds);
    QCOMPARE(problemOfDuration(text).isEmpty(), seconds > 0);
}

void EntryFormsTest::repetitionsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    const QList<std::pair<const char *, int>> rows {{"1", 1},     {" 10 ", 10}, {"1000", 1000},
                                                    {"1001", -1}, {"0", -1},    {"-1", -1},
                                                    {"1.5", -1},  {"ten", -1}};
    for (const auto &[text, count] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << count;
}

void EntryFormsTest::repetitionsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(parseRepetitions(text).value_or(-1), count);
    QCOMPARE(problemOfRepetitions(text).isEmpty(), count > 0);
}

void EntryFormsTest::sleepIsShownAsPeopleWriteIt_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << 0 << u"0"_s;
    QTest::newRow("whole") << 480 << u"8"_s;
    QTest::newRow("and a half") << 450 << u"7.5"_s;
    QTest::newRow("and a quarter") << 735 << u"12.25"_s;
    QTest::newRow("any minute") << 445 << u"7:25"_s;
    QTest::newRow("a minute") << 1 << u"0:01"_s;
    QTest::newRow("a whole day") << 1440 << u"24"_s;
    QTest::newRow("almost") << 1439 << u"23:59"_s;
}

void EntryFormsTest::sleepIsShownAsPeopleWriteIt()
{
    QFETCH(int, minutes);
    CheckinFields fields {.day = m_app->session.today()};
    fields.sleepMinutes = minutes;
    m_app->session.add(ActionKind::CheckIn, fields, u"slept"_s);
    CheckinForm form(m_app->session, nullptr);
    form.beginFor(m_app->session.today());
    QTEST(form.sleep(), "shown");
    // Typed anew on another day it means the same.
    const QString shown = form.sleep();
    form.goBackOneDay();
    form.setSleep(shown);
    QVERIFY(form.sleepProblem().isEmpty());
    QVERIFY(form.save());
    const auto before = m_app->session.read().checkin(m_app->session.today().addDays(-1));
    QCOMPARE((*before)->fields().sleepMinutes, minutes);
}

void EntryFormsTest::aNumberOfADayIsTakenBackByItself()
{
    CheckinForm form(m_app->session, nullptr);
    form.beginFor(m_app->session.today());
    const auto number = [&](int row) {
        return form.interference()->index(row).data(InterferenceModel::NumberRole).toInt();
    };
    for (int row = 0; row < form.interference()->rowCount(); ++row) {
        QCOMPARE(number(row), -1);
        form.interference()->choose(row, 0);
        QCOMPARE(number(row), 0); // nothing in the way is an answer, too
        form.interference()->choose(row, 7);
        QCOMPARE(number(row), 7);
        form.interference()->choose(row, 7);
        QCOMPARE(number(row), -1);
    }
    form.setStress(4);
    form.setStress(4);
    QCOMPARE(form.stress(), -1);
    QVERIFY(!form.save()); // nothing is left to write down
}

void EntryFormsTest::aRowThatIsNoneChangesNothing()
{
    CheckinForm form(m_app->session, nullptr);
    form.beginFor(m_app->session.today());
    const QSignalSpy told(form.interference(), &QAbstractItemModel::dataChanged);
    for (const int row : {-1, 7, 100})
        form.interference()->choose(row, 5);
    QCOMPARE(told.count(), 0);
    QVERIFY(form.interference()->values().isEmpty());
}

void EntryFormsTest::daysAreWalkedBackAndForth()
{
    CheckinForm form(m_app->session, nullptr);
    form.beginFor(m_app->session.today());
    QCOMPARE(form.dayWords(), u"today"_s);
    QVERIFY(!form.canGoForward());
    form.goForwardOneDay();
    QCOMPARE(form.dayWords(), u"today"_s);
    form.goBackOneDay();
    QCOMPARE(form.dayWords(), u"yesterday"_s);
    QVERIFY(form.canGoForward());
    m_app->clock.advance(86'400); // midnight passed while the form was open
    QCOMPARE(form.dayWords(), u"Tuesday"_s);
    form.goForwardOneDay();
    form.goForwardOneDay();
    QCOMPARE(form.dayWords(), u"today"_s);
    QVERIFY(!form.canGoForward());
}

void EntryFormsTest::anotherDayShowsNothingOfThisOne()
{
    CheckinForm form(m_app->session, nullptr);
    form.beginFor(m_app->session.today());
    form.setSleep(u"7"_s);
    form.setNote(u"tired"_s);
    form.setQuiet(true);
    form.setStress(3);
    form.habits()->toggle(0);
    form.interference()->choose(1, 4);
    QVERIFY(form.save());
    QVERIFY(form.exists());
    form.goBackOneDay();
    QVERIFY(!form.exists());
    QVERIFY(form.sleep().isEmpty() && form.note().isEmpty() && !form.quiet());
    QCOMPARE(form.stress(), -1);
    QVERIFY(form.habits()->chosen().isEmpty());
    QVERIFY(form.interference()->values().isEmpty());
    form.goForwardOneDay();
    QCOMPARE(form.sleep(), u"7"_s);
    QCOMPARE(form.habits()->chosen().size(), 1);
}

QTEST_GUILESS_MAIN(EntryFormsTest)
#include "tst_entryforms.moc"
