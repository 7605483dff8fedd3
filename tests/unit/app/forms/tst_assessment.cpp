// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/assessmentform.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = AssessmentForm::Kind;

struct Answering : AppFixture
{
    Answering() { QLocale::setDefault(QLocale::c()); }

    QList<Assessment> kept() const { return *session.read().all<AssessmentFields>(); }
    template <typename Answers> Answers last() const
    {
        return std::get<Answers>(kept().last()->answers);
    }
    /** The activities as they stand in the sheet. */
    QStringList names() const
    {
        QStringList names;
        for (const PsfsActivity &activity : form.activities()->activities())
            names.append(activity.name);
        return names;
    }
    void answerActivities(const QList<PsfsActivity> &given)
    {
        form.begin(Kind::Activities);
        form.activities()->setActivities({});
        for (const PsfsActivity &activity : given) {
            form.activities()->add();
            const int row = form.activities()->count() - 1;
            form.activities()->rename(row, activity.name);
            form.activities()->choose(row, activity.ability);
        }
    }

    mutable AssessmentForm form {session, nullptr};
};

} // namespace

/** The three short questionnaires, as they are answered. */
class AssessmentFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThreeAnswersOfTheWeekAreKept();
    void withoutAllThreeNothingIsKept();
    void theSameNumberAgainTakesTheAnswerBack();
    void activitiesAreKeptInTheirOrder();
    void theNextTimeTheirNamesAreThereAndTheirNumbersNot();
    void thereIsALineForTheFirstActivity();
    void anEmptyLineIsNoActivity();
    void aNumberNeedsAName();
    void aNameNeedsANumber();
    void noActivityIsThereTwice();
    void thereAreFiveAtMost();
    void whatIsNotThereCannotBeChanged();
    void theChangeAllInAllIsOneAnswer();
    void answersOfAnotherDayAreOfThatDay();
    void eachKindCanBeChangedLater();
    void whatIsChangedCanBeUndone();
    void whatIsGoneCannotBeChanged();
    void aFormBegunAnewIsEmpty();
};

void AssessmentFormTest::theThreeAnswersOfTheWeekAreKept()
{
    Answering me;
    me.form.begin(Kind::EverydayLife);
    QCOMPARE(me.form.pain(), noNumber);
    me.form.setPain(4);
    me.form.setEnjoyment(0);
    me.form.setActivity(10);
    QVERIFY(me.form.save());
    QCOMPARE(me.last<Peg>(), (Peg {4, 0, 10}));
    QCOMPARE(me.kept().last()->felt, me.session.now());
    QCOMPARE(me.lastNotice(), u"Answers written down"_s);
}

void AssessmentFormTest::withoutAllThreeNothingIsKept()
{
    Answering me;
    me.form.begin(Kind::EverydayLife);
    me.form.setPain(4);
    me.form.setActivity(3);
    QVERIFY(!me.form.save());
    QVERIFY2(me.form.problem().contains(u"all three"), qPrintable(me.form.problem()));
    QVERIFY(me.kept().isEmpty());
    me.form.setEnjoyment(2);
    QVERIFY(me.form.save());
    QVERIFY(me.form.problem().isEmpty());
}

void AssessmentFormTest::theSameNumberAgainTakesTheAnswerBack()
{
    Answering me;
    me.form.begin(Kind::EverydayLife);
    me.form.setPain(4);
    me.form.setPain(4);
    QCOMPARE(me.form.pain(), noNumber);
    me.form.setPain(11);
    QCOMPARE(me.form.pain(), noNumber);
}

void AssessmentFormTest::activitiesAreKeptInTheirOrder()
{
    Answering me;
    me.answerActivities({{u"  carry the shopping "_s, 3}, {u"row"_s, 0}});
    QVERIFY2(me.form.save(), qPrintable(me.form.problem()));
    QCOMPARE(me.last<Psfs>(), (Psfs {{{u"carry the shopping"_s, 3}, {u"row"_s, 0}}}));
}

void AssessmentFormTest::theNextTimeTheirNamesAreThereAndTheirNumbersNot()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}, {u"row"_s, 0}});
    QVERIFY(me.form.save());
    me.form.begin(Kind::Activities);
    QCOMPARE(me.names(), (QStringList {u"walk"_s, u"row"_s}));
    for (const PsfsActivity &activity : me.form.activities()->activities())
        QCOMPARE(activity.ability, noNumber);
    // The numbers of last week are not given as this week's.
    QVERIFY(!me.form.save());
    QVERIFY2(me.form.problem().contains(u"walk"), qPrintable(me.form.problem()));
}

void AssessmentFormTest::thereIsALineForTheFirstActivity()
{
    Answering me;
    me.form.begin(Kind::Activities);
    QCOMPARE(me.form.activities()->count(), 1);
    QVERIFY(!me.form.save());
    QVERIFY2(me.form.problem().contains(u"Name an activity"), qPrintable(me.form.problem()));
}

void AssessmentFormTest::anEmptyLineIsNoActivity()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}});
    me.form.activities()->add();
    QVERIFY(me.form.save());
    QCOMPARE(me.last<Psfs>().activities.size(), 1);
}

void AssessmentFormTest::aNumberNeedsAName()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}, {u"   "_s, 5}});
    QVERIFY(!me.form.save());
    QVERIFY2(me.form.problem().contains(u"name"), qPrintable(me.form.problem()));
    QVERIFY(me.kept().isEmpty());
}

void AssessmentFormTest::aNameNeedsANumber()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}});
    me.form.activities()->add();
    me.form.activities()->rename(1, u"row"_s);
    QVERIFY(!me.form.save());
    QVERIFY2(me.form.problem().contains(u"“row”"), qPrintable(me.form.problem()));
    QVERIFY(me.kept().isEmpty());
}

void AssessmentFormTest::noActivityIsThereTwice()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}, {u" WALK"_s, 5}});
    QVERIFY(!me.form.save());
    QVERIFY2(me.form.problem().contains(u"twice"), qPrintable(me.form.problem()));
}

void AssessmentFormTest::thereAreFiveAtMost()
{
    Answering me;
    me.form.begin(Kind::Activities);
    ActivityModel &activities = *me.form.activities();
    for (int i = 0; i < 9; ++i)
        activities.add();
    QCOMPARE(activities.count(), ActivityModel::most);
    QVERIFY(activities.full());
    activities.remove(0);
    QVERIFY(!activities.full());
}

void AssessmentFormTest::whatIsNotThereCannotBeChanged()
{
    Answering me;
    me.form.begin(Kind::Activities);
    ActivityModel &activities = *me.form.activities();
    for (const int row : {-1, 1, 99}) {
        activities.rename(row, u"row"_s);
        activities.choose(row, 3);
        activities.remove(row);
    }
    activities.choose(0, 11);
    activities.choose(0, -1);
    QCOMPARE(activities.activities(), (QList<PsfsActivity> {{QString(), noNumber}}));
    QVERIFY(!activities.data(activities.index(7), ActivityModel::NameRole).isValid());
}

void AssessmentFormTest::theChangeAllInAllIsOneAnswer()
{
    Answering me;
    me.form.begin(Kind::AllInAll);
    QVERIFY(!me.form.save());
    QVERIFY(!me.form.problem().isEmpty());
    // From the best to the worst.
    QCOMPARE(me.form.change()->count(), 7);
    me.form.change()->toggle(6);
    QVERIFY(me.form.save());
    QCOMPARE(me.last<GlobalChange>().change, -3);
}

void AssessmentFormTest::answersOfAnotherDayAreOfThatDay()
{
    Answering me;
    me.form.begin(Kind::AllInAll);
    me.form.change()->toggle(0);
    me.form.when()->goBackOneDay();
    QVERIFY(me.form.save());
    QCOMPARE(me.kept().last()->felt.localDate(), me.session.today().addDays(-1));
}

void AssessmentFormTest::eachKindCanBeChangedLater()
{
    Answering me;
    const Moment then = *Moment::onDay(me.session.today().addDays(-3));
    const auto keep = [&](std::variant<Peg, Psfs, GlobalChange> answers) {
        const AssessmentFields fields {.felt = then, .answers = std::move(answers)};
        return *me.session.add(ActionKind::Assess, fields, u"answered"_s);
    };
    const AssessmentId week = keep(Peg {1, 2, 3});
    const AssessmentId doing = keep(Psfs {{{u"walk"_s, 3}}});
    const AssessmentId all = keep(GlobalChange {1});

    QVERIFY(me.form.beginEdit(week));
    QVERIFY(me.form.editing());
    QCOMPARE(me.form.kind(), Kind::EverydayLife);
    QCOMPARE(me.form.enjoyment(), 2);
    me.form.setEnjoyment(9);
    QVERIFY(me.form.save());

    QVERIFY(me.form.beginEdit(doing));
    QCOMPARE(me.form.kind(), Kind::Activities);
    me.form.activities()->choose(0, 8);
    QVERIFY(me.form.save());

    QVERIFY(me.form.beginEdit(all));
    QCOMPARE(me.form.kind(), Kind::AllInAll);
    QCOMPARE(me.form.change()->chosenCode(), u"1"_s);
    me.form.change()->toggle(0);
    QVERIFY(me.form.save());

    QCOMPARE(me.kept().size(), 3);
    QCOMPARE(std::get<Peg>((*me.session.read().get(week))->answers), (Peg {1, 9, 3}));
    QCOMPARE(std::get<Psfs>((*me.session.read().get(doing))->answers).activities.first().ability,
             8);
    QCOMPARE(std::get<GlobalChange>((*me.session.read().get(all))->answers).change, 3);
    QCOMPARE((*me.session.read().get(all))->felt, then);
}

void AssessmentFormTest::whatIsChangedCanBeUndone()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}});
    QVERIFY(me.form.save());
    QVERIFY(me.form.beginEdit(me.kept().last().id()));
    me.form.activities()->choose(0, 8);
    QVERIFY(me.form.save());
    QCOMPARE(me.last<Psfs>().activities.first().ability, 8);
    me.session.undo();
    QCOMPARE(me.last<Psfs>().activities.first().ability, 3);
    me.session.undo();
    QVERIFY(me.kept().isEmpty());
}

void AssessmentFormTest::whatIsGoneCannotBeChanged()
{
    Answering me;
    me.answerActivities({{u"walk"_s, 3}});
    QVERIFY(me.form.save());
    const AssessmentId id = me.kept().last().id();
    me.session.undo();
    QVERIFY(!me.form.beginEdit(id));
}

void AssessmentFormTest::aFormBegunAnewIsEmpty()
{
    Answering me;
    me.form.begin(Kind::EverydayLife);
    me.form.setPain(4);
    QVERIFY(!me.form.save());
    me.form.begin(Kind::AllInAll);
    QVERIFY(me.form.problem().isEmpty());
    QVERIFY(me.form.change()->chosenCode().isEmpty());
    me.form.begin(Kind::EverydayLife);
    QCOMPARE(me.form.pain(), noNumber);
    QVERIFY(!me.form.editing());
}

QTEST_MAIN(AssessmentFormTest)
#include "tst_assessment.moc"
