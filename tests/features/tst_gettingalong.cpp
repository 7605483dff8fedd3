// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aWeek = 7 * 24 * 3600;

struct Person : Story
{
    FunctionViewModel *life() { return trends()->everydayLife(); }
    /** Shows the tab, with everything read that was written down. */
    bool look()
    {
        show(Navigator::Trends);
        trends()->chooseTab(static_cast<int>(TrendsViewModel::Tab::Function));
        return QTest::qWaitFor([this] { return life()->ready(); });
    }
    bool answerWeek(int pain, int enjoyment, int activity)
    {
        life()->ask(AssessmentForm::Kind::EverydayLife);
        life()->form()->setPain(pain);
        life()->form()->setEnjoyment(enjoyment);
        life()->form()->setActivity(activity);
        return life()->form()->save();
    }
    /** Of the activities in the sheet, in their order; names are new where it has none. */
    bool answerActivities(const QStringList &names, const QList<int> &abilities)
    {
        life()->ask(AssessmentForm::Kind::Activities);
        ActivityModel &activities = *life()->form()->activities();
        for (int row = 0; row < names.size(); ++row) {
            if (row >= activities.count())
                activities.add();
            activities.rename(row, names.at(row));
            activities.choose(row, abilities.at(row));
        }
        return life()->form()->save();
    }
    QString sentence(const QString &title)
    {
        const int row = rowOf(life()->courses(), "title", title);
        return row < 0 ? QString() : textAt(life()->courses(), row, "sentence");
    }
};

const QString everydayLife = u"Pain and everyday life"_s;
const QStringList mine {u"walk to the station"_s, u"sit for an hour"_s};

} // namespace

/** Pain is one side, what one can do is the other: six weeks with both. */
class GettingAlong final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixWeeksOfGettingBetterAreTold();
    void whatMattersForAllIsLittleForOne();
    void anActivityThatIsLeftOutMakesNothingBetter();
    void aWrongAnswerIsTakenBack();
    void itStaysAfterARestart();
    void theReportTellsItToo();
    void lifeThatGetsHarderIsHeardByCare();
};

void GettingAlong::sixWeeksOfGettingBetterAreTold()
{
    Person me;
    QVERIFY(me.markShoulder(7));
    for (const int level : {7, 7, 6, 5, 4, 4}) {
        QVERIFY(me.answerWeek(level, level, level));
        me.clock.advance(aWeek);
    }
    QVERIFY(me.look());
    QTRY_VERIFY2(me.sentence(everydayLife).contains(u"better by 3.0"),
                 qPrintable(me.sentence(everydayLife)));
    QVERIFY(me.sentence(everydayLife).contains(u"answered on 6 days"));
    QCOMPARE(me.life()->answers()->count(), 6);
    // Better by that instrument is never said to be more than that.
    QVERIFY(!me.sentence(everydayLife).contains(u"cured"));
}

void GettingAlong::whatMattersForAllIsLittleForOne()
{
    Person me;
    QVERIFY(me.markShoulder(7));
    QVERIFY(me.answerActivities(mine, {3, 4}));
    me.clock.advance(3 * aWeek);
    QVERIFY(me.answerActivities(mine, {5, 6}));
    QVERIFY(me.look());
    QTRY_VERIFY2(me.sentence(u"Activities that matter to you"_s).contains(u"better by 2.0"),
                 qPrintable(me.sentence(u"Activities that matter to you"_s)));
    for (const QString &activity : mine)
        QVERIFY2(me.sentence(activity).contains(u"less than 3.0 says little"),
                 qPrintable(me.sentence(activity)));
}

void GettingAlong::anActivityThatIsLeftOutMakesNothingBetter()
{
    Person me;
    QVERIFY(me.markShoulder(7));
    QVERIFY(me.answerActivities({u"row"_s, u"walk"_s}, {0, 6}));
    me.clock.advance(3 * aWeek);
    me.life()->ask(AssessmentForm::Kind::Activities);
    ActivityModel &activities = *me.life()->form()->activities();
    QCOMPARE(textsOf(&activities, "name"), (QStringList {u"row"_s, u"walk"_s}));
    activities.remove(0);
    activities.choose(0, 6);
    QVERIFY(me.life()->form()->save());
    QVERIFY(me.look());
    QTRY_VERIFY2(me.sentence(u"Activities that matter to you"_s).contains(u"a change of 0.0"),
                 qPrintable(me.sentence(u"Activities that matter to you"_s)));
}

void GettingAlong::aWrongAnswerIsTakenBack()
{
    Person me;
    QVERIFY(me.markShoulder(7));
    QVERIFY(me.answerWeek(3, 3, 3));
    me.clock.advance(aWeek);
    QVERIFY(me.answerWeek(10, 10, 10));
    QVERIFY(me.look());
    QTRY_COMPARE(me.life()->answers()->count(), 2);
    me.shell().undo();
    QTRY_COMPARE(me.life()->answers()->count(), 1);
    QVERIFY(me.sentence(everydayLife).contains(u"From two days on"));
    me.shell().redo();
    QTRY_COMPARE(me.life()->answers()->count(), 2);
}

void GettingAlong::itStaysAfterARestart()
{
    Person me;
    QVERIFY(me.markShoulder(7));
    QVERIFY(me.answerActivities(mine, {3, 4}));
    QVERIFY(me.restart());
    QVERIFY(me.look());
    QTRY_COMPARE(me.life()->answers()->count(), 1);
    me.life()->ask(AssessmentForm::Kind::Activities);
    QCOMPARE(textsOf(me.life()->form()->activities(), "name"), mine);
}

void GettingAlong::theReportTellsItToo()
{
    Person me;
    QVERIFY(me.markShoulder(7));
    QVERIFY(me.answerActivities(mine, {3, 4}));
    QVERIFY(me.answerWeek(6, 5, 4));
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    for (const QString &activity : mine)
        QVERIFY2(words.contains(activity), qPrintable(words.left(3000)));
    QVERIFY2(words.contains(u"PEG"), qPrintable(words.left(3000)));
}

void GettingAlong::lifeThatGetsHarderIsHeardByCare()
{
    Person me;
    QVERIFY(me.markShoulder(3));
    QVERIFY(me.answerWeek(2, 2, 2));
    QVERIFY(me.careSettled());
    const QStringList before = textsOf(me.care()->findings(), "title");
    me.clock.advance(2 * aWeek);
    QVERIFY(me.answerWeek(8, 8, 8));
    QVERIFY(me.careSettled());
    const QStringList after = textsOf(me.care()->findings(), "title");
    QVERIFY2(after.size() > before.size(), qPrintable(after.join(u'\n')));
}

QTEST_MAIN(GettingAlong)
#include "tst_gettingalong.moc"
