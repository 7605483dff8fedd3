// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/print/drawings.h"
#include "app/print/reporttables.h"
#include "app/print/reporttext.h"
#include "tests/unit/app/print/clinic.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

KnotFields track(const QString &region, Side side = Side::Unspecified)
{
    KnotFields fields;
    fields.place.region = region;
    fields.side = side;
    fields.label = region;
    return fields;
}

/** A number and nothing else, as other diaries have them. */
void rate(Clinic &clinic, KnotId knot, int day, int tenths)
{
    ObservationFields fields {.knot = knot, .felt = *Moment::onDay(QDate(2024, 4, day))};
    fields.rest = *Intensity::fromTenths(tenths);
    clinic.session.add(ActionKind::LogPain, fields, u"logged"_s);
}

QList<double> across(const QList<QPointF> &marks)
{
    QList<double> xs;
    for (const QPointF &mark : marks)
        xs.append(mark.x());
    std::ranges::sort(xs);
    return xs;
}

} // namespace

/** The report of a diary of places and numbers a day: no points, seldom a side. */
class ReportTracksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void aPlaceWithoutASideIsMarkedOnBoth_data();
    void aPlaceWithoutASideIsMarkedOnBoth();
    void aPlaceWithASideIsMarkedThere_data();
    void aPlaceWithASideIsMarkedThere();
    void twoMarksThatWouldTouchBecomeOneBetweenThem();
    void whatIsNoPlaceIsNotMarked();
    void theKeySaysWhatANumberOnBothSidesMeans();
    void aNumberADayAndPlaceIsARowADay();
    void twoNumbersOfADayAreBothThere();
    void anythingMoreIsARowAnEntry_data();
    void anythingMoreIsARowAnEntry();
    void whatNobodyWroteDownHasNoColumn();
    void theReasonsForHelpNameTheirKnots();
};

void ReportTracksTest::aPlaceWithoutASideIsMarkedOnBoth_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<Side>("side");
    QTest::newRow("a region") << u"hand"_s << Side::Unspecified;
    QTest::newRow("a region, both sides") << u"knee-front"_s << Side::Both;
    QTest::newRow("a part of the body") << u"forearm"_s << Side::Unspecified;
    QTest::newRow("another part, both sides") << u"shoulder"_s << Side::Both;
}

void ReportTracksTest::aPlaceWithoutASideIsMarkedOnBoth()
{
    QFETCH(QString, place);
    QFETCH(Side, side);
    const Clinic clinic;
    const QList<double> xs =
        across(marksOf(track(place, side), clinic.tables.atlas, View::Front, 10));
    QCOMPARE(xs.size(), 2);
    QCOMPARE(xs.first(), -xs.last());
    QVERIFY(xs.last() > 10);
}

void ReportTracksTest::aPlaceWithASideIsMarkedThere_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"hand", "forearm", "shoulder", "eye", "knee"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void ReportTracksTest::aPlaceWithASideIsMarkedThere()
{
    QFETCH(QString, place);
    const Clinic clinic;
    // In the front view the person's left is at the right of the picture.
    for (const auto &[side, sign] : {std::pair {Side::Left, 1}, std::pair {Side::Right, -1}}) {
        const QList<QPointF> marks =
            marksOf(track(place, side), clinic.tables.atlas, View::Front, 1000);
        QCOMPARE(marks.size(), 1);
        QVERIFY(sign * marks.first().x() > 0);
        const auto point = BodyPoint::create(View::Front, Layer::Superficial, marks.first().x(),
                                             marks.first().y());
        QVERIFY(point);
        QCOMPARE(clinic.tables.atlas.hit(*point).side, side);
    }
}

void ReportTracksTest::twoMarksThatWouldTouchBecomeOneBetweenThem()
{
    const Clinic clinic;
    const QList<QPointF> apart = marksOf(track(u"eye"_s), clinic.tables.atlas, View::Front, 5);
    QCOMPARE(apart.size(), 2);
    const QList<QPointF> one = marksOf(track(u"eye"_s), clinic.tables.atlas, View::Front, 60);
    QCOMPARE(one, QList<QPointF> {(apart.first() + apart.last()) / 2});
    QVERIFY(std::abs(one.first().x()) < 0.01);
}

void ReportTracksTest::whatIsNoPlaceIsNotMarked()
{
    const Clinic clinic;
    KnotFields nowhere;
    nowhere.label = u"tired"_s;
    QVERIFY(marksOf(nowhere, clinic.tables.atlas, View::Front, 10).isEmpty());
    // The throat is not seen from behind.
    QVERIFY(marksOf(track(u"throat"_s), clinic.tables.atlas, View::Back, 10).isEmpty());
}

void ReportTracksTest::theKeySaysWhatANumberOnBothSidesMeans()
{
    const QString words = u"A number on both sides"_s;
    Clinic clinic;
    const KnotId left = clinic.addKnot(track(u"hand"_s, Side::Left));
    rate(clinic, left, 20, 30);
    QVERIFY(!keyText(clinic.report(), 9).contains(words));
    rate(clinic, clinic.addKnot(track(u"hand"_s)), 20, 30);
    QVERIFY(keyText(clinic.report(), 9).contains(words));
}

void ReportTracksTest::aNumberADayAndPlaceIsARowADay()
{
    Clinic clinic;
    const KnotId hand = clinic.addKnot(track(u"hand"_s));
    const KnotId knee = clinic.addKnot(track(u"knee"_s));
    rate(clinic, hand, 20, 30);
    rate(clinic, knee, 20, 55);
    rate(clinic, knee, 22, 45);
    const ReportTable table = entryTable(clinic.report());
    QCOMPARE(table.columns, (QStringList {u"When"_s, u"Knot 1"_s, u"Knot 2"_s}));
    QCOMPARE(table.widths.size(), 3);
    QCOMPARE(table.rows,
             (QList<QStringList> {{u"22 Apr 2024"_s, u"4.5"_s, QString()},
                                  {u"20 Apr 2024"_s, u"5.5"_s, u"3"_s}}));
    QVERIFY(clinic.html().contains(u">22 Apr 2024</th>"_s));
}

void ReportTracksTest::twoNumbersOfADayAreBothThere()
{
    Clinic clinic;
    const KnotId hand = clinic.addKnot(track(u"hand"_s));
    rate(clinic, hand, 20, 30);
    rate(clinic, hand, 20, 70);
    const ReportTable table = entryTable(clinic.report());
    QCOMPARE(table.rows.size(), 1);
    const QStringList both = table.rows.first().at(1).split(u", "_s);
    QCOMPARE(QSet<QString>(both.begin(), both.end()), (QSet<QString> {u"3"_s, u"7"_s}));
}

void ReportTracksTest::anythingMoreIsARowAnEntry_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("column");
    QTest::newRow("pressure") << u"pressure"_s << u"When pressed"_s;
    QTest::newRow("status") << u"status"_s << u"Status"_s;
    QTest::newRow("flare") << u"flare"_s << u"Flare"_s;
    QTest::newRow("a time") << u"time"_s << u"When"_s;
    QTest::newRow("no number") << u"none"_s << u"Status"_s;
}

void ReportTracksTest::anythingMoreIsARowAnEntry()
{
    QFETCH(QString, what);
    QFETCH(QString, column);
    Clinic clinic;
    const KnotId hand = clinic.addKnot(track(u"hand"_s));
    rate(clinic, hand, 19, 30);
    ObservationFields fields {.knot = hand, .felt = *Moment::onDay(QDate(2024, 4, 20))};
    if (what == u"time")
        fields.felt = *Moment::local(QDate(2024, 4, 20), QTime(9, 30), QTimeZone("Europe/Vienna"));
    if (what != u"none")
        fields.rest = *Intensity::fromTenths(40);
    if (what == u"pressure")
        fields.pressure = *Intensity::fromTenths(60);
    if (what == u"status" || what == u"none")
        fields.status = KnotStatus::Latent;
    fields.flare = what == u"flare";
    QVERIFY(clinic.session.add(ActionKind::LogPain, fields, u"logged"_s));
    const ReportTable table = entryTable(clinic.report());
    QCOMPARE(table.rows.size(), 2);
    QVERIFY2(table.columns.contains(u"Knot"_s), qPrintable(table.columns.join(u' ')));
    const qsizetype at = table.columns.indexOf(column);
    QVERIFY(at >= 0);
    QVERIFY(!table.rows.first().at(at).isEmpty());
}

void ReportTracksTest::whatNobodyWroteDownHasNoColumn()
{
    Clinic clinic;
    clinic.log(clinic.knot(u"a"_s), 20, 5); // with a status, without pressure and flare
    const ReportTable table = entryTable(clinic.report());
    QCOMPARE(table.columns, (QStringList {u"When"_s, u"Knot"_s, u"At rest"_s, u"Status"_s}));
    QCOMPARE(table.widths.size(), table.columns.size());
    QCOMPARE(table.rows.first().size(), table.columns.size());
}

void ReportTracksTest::theReasonsForHelpNameTheirKnots()
{
    Clinic clinic;
    const KnotId hand = clinic.addKnot(track(u"hand"_s));
    const KnotId knee = clinic.addKnot(track(u"knee"_s));
    const KnotId back = clinic.addKnot(track(u"low-back"_s));
    for (const auto &[knot, tenths] :
         {std::pair {hand, 30}, std::pair {knee, 50}, std::pair {back, 20}})
        rate(clinic, knot, 20, tenths);
    Finding finding {.rule = u"B-STUB"_s};
    const auto number = [](const QString &id, double value, std::optional<KnotId> knot) {
        return Evidence {.kind = Evidence::Kind::Number,
                         .about = id,
                         .value = value,
                         .limit = 28,
                         .entries = 40,
                         .knot = knot};
    };
    finding.evidence = {number(u"self_care_days"_s, 5, hand), number(u"active_days_60"_s, 39, hand),
                        number(u"active_days_60"_s, 60, back),
                        number(u"active_days_60"_s, 60, knee)};
    Report report = clinic.report();
    report.care.findings = {finding};
    const QList<ReportRow> rows = helpRows(report, clinic.tables.careTexts);
    const auto row = std::ranges::find_if(
        rows, [](const ReportRow &line) { return line.label.contains(u"B-STUB"_s); });
    QVERIFY(row != rows.end());
    // The knee is the worst and so knot 1, then the hand and the back.
    QVERIFY2(row->text.startsWith(u"Knot 2: "_s), qPrintable(row->text));
    QVERIFY2(row->text.contains(u"; Active days of the last 60: 39 "_s), qPrintable(row->text));
    QVERIFY2(row->text.contains(u"; Knots 1, 3: Active days of the last 60: 60 "_s),
             qPrintable(row->text));
    QCOMPARE(row->text.count(u"Active days of the last 60: 60"_s), 1);
}

QTEST_MAIN(ReportTracksTest)

#include "tst_reporttracks.moc"
