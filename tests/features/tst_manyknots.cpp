// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24 * 3600;

/** Places all over the back of the body, each in a muscle. */
const QList<QPointF> &places()
{
    static const QList<QPointF> points {{-48, 157}, {48, 157}, {-52, 782}, {52, 782},
                                        {-40, 470}, {40, 470}, {-18, 395}, {18, 395},
                                        {-60, 250}, {60, 250}, {-45, 600}, {45, 600}};
    return points;
}

/** So many knots with names of their own, each with its pain. */
void mark(Story &me, const QList<int> &pains)
{
    for (qsizetype i = 0; i < pains.size(); ++i) {
        const QPointF at = places().at(i);
        QVERIFY(me.markKnot(at.x(), at.y(), pains.at(i), u"knot %1"_s.arg(i + 1)));
        me.clock.advance(60);
    }
}

} // namespace

/** More than one thing hurts. */
class ManyKnots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsRatedForItself();
    void theDayOfAllIsTheMeanOfTheirsAndTheWorstOfAny();
    void eachHasItsOwnCourse();
    void aUseForOneIsNoUseForTheOthers();
    void bothSidesOfOneMuscleAreToldApart();
    void undoGoesFromKnotToKnotInOrder();
    void deletingOneLeavesTheOthers();
    void theReportHasTheWorstFirstAndAllInTheTable();
    void oneLeftOutOfTheReportIsNowhereInIt();
    void careNamesTheKnotItMeans();
    void theFormOfARemedyOffersThemAll();
    void twelveKnotsFitOnTodayAndOnTheMap();
    void whatHurtsIsSeenBeforeWhatSleeps();
};

void ManyKnots::eachIsRatedForItself()
{
    Story me;
    mark(me, {3, 7, 5});
    me.logPain(u"knot 2"_s, 1);
    const KnotListModel *knots = me.today()->knots();
    QCOMPARE(valueAt(knots, rowOf(knots, "name", u"knot 1"_s), "todayPain").toInt(), 3);
    QCOMPARE(valueAt(knots, rowOf(knots, "name", u"knot 2"_s), "todayPain").toInt(), 1);
    QCOMPARE(valueAt(knots, rowOf(knots, "name", u"knot 3"_s), "todayPain").toInt(), 5);
}

void ManyKnots::theDayOfAllIsTheMeanOfTheirsAndTheWorstOfAny()
{
    Story me;
    mark(me, {3, 9});
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "average"), {u"6.0"_s});
    QCOMPARE(textsOf(me.trends()->table(), "worst"), {u"9.0"_s});
    QCOMPARE(textsOf(me.trends()->table(), "entries"), {u"2"_s});
    // A day on which only one was rated is that one's day.
    me.clock.advance(aDay);
    me.logPain(u"knot 1"_s, 2);
    QVERIFY(me.trendsSettled());
    QCOMPARE(textAt(me.trends()->table(), 0, "average"), u"2.0"_s);
}

void ManyKnots::eachHasItsOwnCourse()
{
    Story me;
    mark(me, {3, 9, 5});
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    const QMap<QString, QString> own {
        {u"knot 1"_s, u"3.0"_s}, {u"knot 2"_s, u"9.0"_s}, {u"knot 3"_s, u"5.0"_s}};
    for (auto it = own.begin(); it != own.end(); ++it) {
        me.trends()->chooseSubject(rowOf(me.trends()->subjects(), "name", it.key()));
        QVERIFY(me.trendsSettled());
        QCOMPARE(textsOf(me.trends()->table(), "average"), {it.value()});
    }
}

void ManyKnots::aUseForOneIsNoUseForTheOthers()
{
    Story me;
    mark(me, {3, 9});
    me.today()->treat(me.knotId(u"knot 2"_s));
    me.remedies()->logUse(textAt(me.remedies()->remedies(), 0, "remedyId"));
    QVERIFY(me.remedies()->use()->save());
    me.today()->openKnot(me.knotId(u"knot 1"_s));
    QCOMPARE(me.knot()->timeline()->rowCount(), 1);
    me.today()->openKnot(me.knotId(u"knot 2"_s));
    QCOMPARE(me.knot()->timeline()->rowCount(), 2);
    me.show(Navigator::Trends);
    me.trends()->chooseSubject(rowOf(me.trends()->subjects(), "name", u"knot 1"_s));
    QVERIFY(me.trendsSettled());
    QVERIFY(!me.trends()->anyUses());
    me.trends()->chooseSubject(rowOf(me.trends()->subjects(), "name", u"knot 2"_s));
    QVERIFY(me.trendsSettled());
    QVERIFY(me.trends()->anyUses());
}

void ManyKnots::bothSidesOfOneMuscleAreToldApart()
{
    Story me;
    QVERIFY(me.markKnot(-48, 157, 6));
    QVERIFY(me.markKnot(48, 157, 3));
    const KnotListModel *knots = me.today()->knots();
    QStringList places = textsOf(knots, "place");
    places.sort();
    QCOMPARE(places.size(), 2);
    QVERIFY2(places.at(0).endsWith(u"left"_s) && places.at(1).endsWith(u"right"_s),
             qPrintable(places.join(u" | "_s)));
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    const QStringList names = textsOf(me.trends()->subjects(), "place");
    QVERIFY(names.filter(u"left"_s).size() == 1 && names.filter(u"right"_s).size() == 1);
}

void ManyKnots::undoGoesFromKnotToKnotInOrder()
{
    Story me;
    mark(me, {3, 7});
    me.logPain(u"knot 1"_s, 4);
    me.logPain(u"knot 2"_s, 8);
    const auto pains = [&] {
        const KnotListModel *knots = me.today()->knots();
        QList<int> all;
        for (const QString &name : {u"knot 1"_s, u"knot 2"_s}) {
            const int row = rowOf(knots, "name", name);
            all.append(row < 0 ? -9 : valueAt(knots, row, "todayPain").toInt());
        }
        return all;
    };
    QCOMPARE(pains(), (QList<int> {4, 8}));
    me.shell().undo();
    QCOMPARE(pains(), (QList<int> {4, 7}));
    me.shell().undo();
    QCOMPARE(pains(), (QList<int> {3, 7}));
    me.shell().undo();
    QCOMPARE(pains(), (QList<int> {3, -9}));
    me.shell().redo();
    me.shell().redo();
    me.shell().redo();
    QCOMPARE(pains(), (QList<int> {4, 8}));
}

void ManyKnots::deletingOneLeavesTheOthers()
{
    Story me;
    mark(me, {3, 7, 5});
    me.today()->openKnot(me.knotId(u"knot 2"_s));
    me.knot()->remove();
    QCOMPARE(me.today()->knots()->count(), 2);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(textsOf(me.trends()->table(), "average"), {u"4.0"_s});
    QCOMPARE(textsOf(me.trends()->table(), "worst"), {u"5.0"_s});
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(!words.contains(u"knot 2"_s) && words.contains(u"knot 3"_s), qPrintable(words));
}

void ManyKnots::theReportHasTheWorstFirstAndAllInTheTable()
{
    Story me;
    mark(me, {3, 9, 5, 1, 7, 2});
    QVERIFY(me.openReport());
    const QString words = me.savedPdf(u"report.pdf"_s);
    for (int i = 1; i <= 6; ++i)
        QVERIFY2(words.contains(u"knot %1"_s.arg(i)), qPrintable(words));
    QVERIFY2(words.indexOf(u"knot 2"_s) < words.indexOf(u"knot 1"_s), qPrintable(words));
}

void ManyKnots::oneLeftOutOfTheReportIsNowhereInIt()
{
    Story me;
    mark(me, {3, 9, 5});
    QVERIFY(me.openReport());
    const int row = rowOf(me.report()->knots(), "label", u"knot 2"_s);
    QVERIFY(row >= 0);
    QVERIFY(me.reportAfter([&] { me.report()->toggleKnot(row); }));
    const QString words = me.savedPdf(u"report.pdf"_s);
    QVERIFY2(!words.contains(u"knot 2"_s), qPrintable(words));
    QVERIFY(words.contains(u"knot 1"_s) && words.contains(u"knot 3"_s));
    QFile file(me.path(u"report.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("knot 2")); // not in what no page shows, either
}

void ManyKnots::careNamesTheKnotItMeans()
{
    Story me;
    mark(me, {5, 3});
    for (int day = 0; day < 20; ++day) {
        me.clock.advance(aDay);
        me.logPain(u"knot 1"_s, 5);
        // Something was tried on enough days.
        me.today()->treat(me.knotId(u"knot 1"_s));
        me.remedies()->logUse(u"direct-pressure"_s);
        QVERIFY(me.remedies()->use()->save());
    }
    QVERIFY(me.careSettled());
    const QList<Finding> &findings = me.care()->result().findings;
    const auto lasting = std::find_if(findings.begin(), findings.end(), [](const Finding &found) {
        return found.rule == u"B-DUR14"_s;
    });
    QVERIFY(lasting != findings.end());
    QVERIFY(lasting->knots.contains(*KnotId::fromString(me.knotId(u"knot 1"_s))));
    const qsizetype row = std::distance(findings.begin(), lasting);
    QVERIFY2(textAt(me.care()->findings(), int(row), "about").contains(u"knot 1"_s),
             qPrintable(textAt(me.care()->findings(), int(row), "about")));
}

void ManyKnots::theFormOfARemedyOffersThemAll()
{
    Story me;
    mark(me, {3, 9, 5});
    me.remedies()->logUse(textAt(me.remedies()->remedies(), 0, "remedyId"));
    QCOMPARE(me.remedies()->use()->knots()->rowCount(), 3);
    for (const QString &label : textsOf(me.remedies()->use()->knots(), "label"))
        QVERIFY2(label.contains(u"knot "_s), qPrintable(label));
    tap(me.remedies()->use()->knots(), textsOf(me.remedies()->use()->knots(), "label").at(1));
    QVERIFY(me.remedies()->use()->save());
    const QList<Use> uses =
        *Reader::open(me.journalFile())->uses({QDate(2024, 5, 1), QDate(2024, 5, 1)});
    QVERIFY(uses.first()->knot.has_value());
}

void ManyKnots::twelveKnotsFitOnTodayAndOnTheMap()
{
    Story me;
    mark(me, QList<int>(12, 4));
    QCOMPARE(me.today()->knots()->count(), 12); // all of them were looked at lately
    me.body()->showView(BodyViewModel::Back);
    QCOMPARE(me.body()->marks()->rowCount(), 12);
    // Each is found where it was put.
    for (const QPointF &at : places()) {
        me.body()->touch(at.x(), at.y(), 3);
        QCOMPARE(me.body()->here(), BodyViewModel::KnotMark);
        QCOMPARE(me.body()->point(), at);
    }
}

void ManyKnots::whatHurtsIsSeenBeforeWhatSleeps()
{
    Story me;
    mark(me, {3, 7});
    me.clock.advance(100 * aDay);
    QVERIFY(me.restart());
    // Few are all shown, however long they sleep.
    QCOMPARE(me.today()->knots()->count(), 2);
    for (qsizetype i = 2; i < 10; ++i)
        QVERIFY(me.markKnot(places().at(i).x(), places().at(i).y(), 5, u"fresh %1"_s.arg(i)));
    QCOMPARE(me.today()->knots()->count(), 8);
    QCOMPARE(me.today()->outOfSight(), 2);
    QCOMPARE(rowOf(me.today()->knots(), "name", u"knot "_s), -1);
    me.today()->toggleAll();
    QCOMPARE(me.today()->knots()->count(), 10);
    QVERIFY(rowOf(me.today()->knots(), "name", u"knot 1"_s) >= 0);
    // One entry, and it is among the others again.
    me.today()->toggleAll();
    me.today()->openKnot(
        Reader::open(me.journalFile())->knotStates()->first().knot.id().toString());
    me.knot()->logPain(4);
    QCOMPARE(me.today()->outOfSight(), 1);
}

QTEST_MAIN(ManyKnots)
#include "tst_manyknots.moc"
