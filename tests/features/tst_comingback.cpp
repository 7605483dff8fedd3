// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24 * 3600;

bool open(Story &me, const QString &name)
{
    me.show(Navigator::Today);
    me.today()->openKnot(me.knotId(name));
    return me.knot()->exists();
}

/** Taps the shoulder on the map and opens what lies there. */
bool openFromTheMap(Story &me)
{
    me.show(Navigator::Body);
    me.body()->showView(BodyViewModel::Back);
    me.body()->touch(-48, 157, 5);
    if (me.body()->here() != BodyViewModel::KnotMark)
        return false;
    me.body()->openKnot(me.body()->hereKnot());
    return me.knot()->exists();
}

} // namespace

/** Knots go, come back, and are deleted by mistake. */
class ComingBack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResolvedKnotIsCelebratedAndSteppedAsideFor();
    void itsStoryWaitsOnTheMap();
    void aKnotThatComesBackGoesOnWithItsOldStory();
    void aResolvedKnotIsNoSubjectOfARemedyButItsUsesStay();
    void aDeletedKnotIsNowhereToBeSeen();
    void aDeletedKnotComesBackWithEverythingOfIt();
    void aDeletedEntryIsInNoChartAndComesBack();
    void aChangedEntryChangesChartAndCare();
    void theWholeBodyQuietIsSaidKindly();
};

void ComingBack::aResolvedKnotIsCelebratedAndSteppedAsideFor()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(open(me, u"Upper"_s));
    me.knot()->resolve();
    QCOMPARE(me.notice(), u"Resolved. Good to see it go."_s);
    QVERIFY(me.knot()->resolved());
    QCOMPARE(me.today()->knots()->count(), 0);
    QCOMPARE(me.today()->resolvedCount(), 1);
    QVERIFY(me.today()->anyKnots());
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->whyAsk().isEmpty());
}

void ComingBack::itsStoryWaitsOnTheMap()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(open(me, u"Upper"_s));
    me.knot()->resolve();
    me.clock.advance(200 * aDay);
    QVERIFY(me.restart());
    QVERIFY(openFromTheMap(me));
    QVERIFY(me.knot()->resolved());
    QCOMPARE(me.knot()->timeline()->count(), 2);
    QVERIFY2(me.knot()->statusText().startsWith(u"Resolved"_s),
             qPrintable(me.knot()->statusText()));
}

void ComingBack::aKnotThatComesBackGoesOnWithItsOldStory()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(open(me, u"Upper"_s));
    me.clock.advance(aDay);
    me.knot()->resolve();
    me.clock.advance(60 * aDay);
    QVERIFY(openFromTheMap(me));
    me.knot()->reopen();
    QVERIFY(me.notice().startsWith(u"Reopened"_s));
    QVERIFY(!me.knot()->resolved());
    me.knot()->logPain(5);
    QCOMPARE(me.knot()->timeline()->count(), 4);
    QCOMPARE(me.today()->knots()->count(), 1);
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 5);
    // The time without it is a gap in its chart and not a line between two points.
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->table()->count(), 2);
}

void ComingBack::aResolvedKnotIsNoSubjectOfARemedyButItsUsesStay()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(open(me, u"Upper"_s));
    me.knot()->treat();
    const QString remedy = textAt(me.remedies()->remedies(), 0, "remedyId");
    me.remedies()->logUse(remedy);
    QVERIFY(me.remedies()->use()->save());
    QVERIFY(open(me, u"Upper"_s));
    me.knot()->resolve();
    me.remedies()->forgetSubject();
    me.remedies()->logUse(remedy);
    QCOMPARE(me.remedies()->use()->knots()->count(), 0);
    // The entry from before still knows its knot.
    const int row = rowOf(me.knot()->timeline(), "title", u"pressure"_s);
    QVERIFY(row >= 0);
    QVERIFY(me.knot()->editEntry(row));
    QVERIFY(me.knot()->use()->knots()->chosenLabels().startsWith(u"Upper"_s));
    me.knot()->use()->setAfter(1);
    QVERIFY(me.knot()->use()->save());
    QVERIFY(me.knot()->editEntry(row));
    QVERIFY(me.knot()->use()->knots()->chosenLabels().startsWith(u"Upper"_s));
}

void ComingBack::aDeletedKnotIsNowhereToBeSeen()
{
    Story me;
    QVERIFY(me.markShoulder(8));
    QVERIFY(open(me, u"Upper"_s));
    me.knot()->treat();
    me.knot()->remove();
    QVERIFY(me.notice().startsWith(u"Deleted: Upper trapezius"_s));
    QVERIFY(me.shell().noticeUndoable());
    QCOMPARE(me.today()->knots()->count(), 0);
    QVERIFY(!me.today()->anyKnots());
    QCOMPARE(me.body()->knots()->count(), 0);
    QVERIFY2(me.remedies()->subject().isEmpty(), qPrintable(me.remedies()->subject()));
    QVERIFY(me.careSettled());
    QVERIFY(!me.care()->anyKnots());
    QVERIFY(me.today()->careLine().isEmpty());
    me.show(Navigator::Trends);
    QVERIFY(!me.trends()->anyKnots());
    QVERIFY(me.openReport());
    QVERIFY(!me.report()->anyDays());
    QVERIFY(me.settings()->journalSummary().startsWith(u"0 knots, 0 observations"_s));
}

void ComingBack::aDeletedKnotComesBackWithEverythingOfIt()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.logDays(u"Upper"_s, {5, 4, 3});
    QVERIFY(open(me, u"Upper"_s));
    const QStringList before = textsOf(me.knot()->timeline(), "title");
    const QString summary = me.settings()->journalSummary();
    me.knot()->remove();
    QCOMPARE(me.navigator()->page(), Navigator::Today);
    QVERIFY(me.restart());
    me.shell().undo();
    QCOMPARE(me.settings()->journalSummary(), summary);
    QVERIFY(open(me, u"Upper"_s));
    QCOMPARE(textsOf(me.knot()->timeline(), "title"), before);
}

void ComingBack::aDeletedEntryIsInNoChartAndComesBack()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.clock.advance(aDay);
    me.logPain(u"Upper"_s, 10);
    QVERIFY(open(me, u"Upper"_s));
    me.knot()->deleteEntry(0);
    QCOMPARE(me.knot()->pain(), 6);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "worst"), {u"6.0"_s});
    me.shell().undo();
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "worst"), (QStringList {u"10.0"_s, u"6.0"_s}));
}

void ComingBack::aChangedEntryChangesChartAndCare()
{
    Story me;
    QVERIFY(me.markShoulder(9));
    QVERIFY(me.careSettled());
    QVERIFY(me.care()->whyAsk().contains(u"7 or more"_s));
    QVERIFY(open(me, u"Upper"_s));
    QVERIFY(me.knot()->editEntry(0));
    QVERIFY(me.knot()->observation()->editing());
    me.knot()->observation()->setRest(2);
    QVERIFY(me.knot()->observation()->save());
    QVERIFY(me.careSettled());
    QVERIFY2(!me.care()->whyAsk().contains(u"7 or more"_s), qPrintable(me.care()->whyAsk()));
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "worst"), {u"2.0"_s});
}

void ComingBack::theWholeBodyQuietIsSaidKindly()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    QVERIFY(me.markKnot(-52, 782, 4));
    for (const QString &name : {u"Upper"_s, u"Gastrocnemius"_s}) {
        QVERIFY(open(me, name));
        me.knot()->resolve();
    }
    QCOMPARE(me.today()->knots()->count(), 0);
    QVERIFY(me.today()->anyKnots());
    QCOMPARE(me.today()->resolvedCount(), 2);
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(words.contains(u"No unresolved knot in this period"_s), qPrintable(words));
}

QTEST_MAIN(ComingBack)
#include "tst_comingback.moc"
