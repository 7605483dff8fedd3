// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/print/drawings.h"
#include "tests/unit/app/print/clinic.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** How much ink a part of the drawing of a view holds, in atlas units around `at`. */
int inkAround(const Clinic &clinic, const Report &report, View view, QPointF at)
{
    QImage image(880, 2080, QImage::Format_RGB32); // two pixels a unit
    image.fill(Qt::white);
    QPainter painter(&image);
    drawBody(painter, QRectF(0, 0, 880, 2080), clinic.tables.atlas, report, view, 9);
    painter.end();
    int dark = 0;
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 60; ++x) {
            const QPointF pixel = (at + QPointF(220, 20)) * 2 + QPointF(x, y) + QPointF(10, 10);
            dark += qGray(image.pixel(pixel.toPoint())) < 90 ? 1 : 0;
        }
    }
    return dark;
}

} // namespace

/** What the report draws: knots on the body, where the pain spreads, days, and ink at all. */
class ReportDrawingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void aKnotIsMarkedInTheViewOfItsPoint_data();
    void aKnotIsMarkedInTheViewOfItsPoint();
    void theDaysOfAKnotAreDrawnAndSaid();
    void leftAndRightAreWrittenBesideTheBody();
    void aPageDrawsInkOnThePaper();
    void whereItSpreadsIsHatchedOnItsView();
    void theKeySaysWhatHatchedMeansOnlyWhereItIs();
    void aPaintedViewIsShownEvenWithoutAMark();
    void ofAHiddenKnotNoPaintIsShown();
};

void ReportDrawingsTest::aKnotIsMarkedInTheViewOfItsPoint_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<QList<View>>("views");
    QTest::newRow("back") << View::Back << QList<View> {View::Front, View::Back};
    QTest::newRow("front") << View::Front << QList<View> {View::Front, View::Back};
    QTest::newRow("left") << View::Left << QList<View> {View::Front, View::Back, View::Left};
    QTest::newRow("right") << View::Right << QList<View> {View::Front, View::Back, View::Right};
    QTest::newRow("soles") << View::Soles << QList<View> {View::Front, View::Back, View::Soles};
}

void ReportDrawingsTest::aKnotIsMarkedInTheViewOfItsPoint()
{
    QFETCH(View, view);
    QFETCH(QList<View>, views);
    Clinic clinic;
    std::optional<BodyPoint> inside;
    for (int y = 100; y < 1000 && !inside; y += 20) {
        for (int x = -200; x <= 200 && !inside; x += 20) {
            const auto point = BodyPoint::create(view, Layer::Superficial, x, y);
            if (point && clinic.tables.atlas.hit(*point).muscle)
                inside = *point;
        }
    }
    QVERIFY(inside);
    clinic.log(clinic.knot(u"a"_s, view, inside->x(), inside->y()), 20, 5);
    const Report report = clinic.report();
    QCOMPARE(shownViews(report), views);
    const QList<QPointF> marks =
        marksOf(report.allKnots().first().knot.fields(), clinic.tables.atlas, view, 0);
    QCOMPARE(marks, QList<QPointF> {QPointF(inside->x(), inside->y())});
    const QString page = clinic.html();
    QCOMPARE(page.count(u"viewBox=\"-220 "_s), views.size());
    QVERIFY2(page.contains(u", marks 1\""_s), "nowhere marked");
    QVERIFY(page.contains(u"<circle cx=\"%1\" cy=\"%2\""_s.arg(inside->x()).arg(inside->y())));
}

void ReportDrawingsTest::theDaysOfAKnotAreDrawnAndSaid()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    for (int day = 1; day <= 12; ++day)
        clinic.log(knot, day, 1 + day % 7);
    const QString page = clinic.html();
    const qsizetype chart = page.indexOf(u"<svg class=\"days\""_s);
    QVERIFY(chart > page.indexOf(u"What hurts, the worst first"_s));
    const QString svg = page.mid(chart, page.indexOf(u"</svg>"_s, chart) - chart);
    QCOMPARE(svg.count(u"<circle"_s), 12);
    QVERIFY(svg.contains(u"aria-label=\"Active, pain now"_s));
    QVERIFY(svg.contains(u"cx=\"0.0\" cy=\"80.0\""_s)); // the first day, 2 of 10
    QVERIFY(page.contains(u"Daily averages, 1 Apr 2024 to 1 May 2024. 0 none, 10 worst."_s));
}

void ReportDrawingsTest::leftAndRightAreWrittenBesideTheBody()
{
    Clinic clinic;
    clinic.log(clinic.knot(u"a"_s), 20, 5);
    const QString page = clinic.html();
    const QString front = page.mid(page.indexOf(u"aria-label=\"Front"_s));
    QVERIFY(front.indexOf(u">R</text>"_s) < front.indexOf(u">L</text>"_s));
    const QString back = page.mid(page.indexOf(u"aria-label=\"Back"_s));
    QVERIFY(back.indexOf(u">L</text>"_s) < back.indexOf(u">R</text>"_s));
}

void ReportDrawingsTest::aPageDrawsInkOnThePaper()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    for (int day = 1; day <= 28; ++day)
        clinic.log(knot, day, day % 9 + 1);
    const auto inked = [&](const Report &report) {
        const ReportDocument document(report, clinic.tables.atlas, clinic.words(), QPageSize::A4);
        QImage page(document.pageSize().toSize(), QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        document.paintPage(painter, 0);
        painter.end();
        int dark = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                dark += qGray(page.pixel(x, y)) < 200 ? 1 : 0;
        }
        return dark;
    };
    const int full = inked(clinic.report());
    ReportOptions without;
    without.hidden.insert(knot);
    QVERIFY(full > 3'000);
    QVERIFY(inked(clinic.report(without)) < full);
}

void ReportDrawingsTest::whereItSpreadsIsHatchedOnItsView()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    clinic.log(knot, 19, 5);
    const QPointF place(20, 240);
    const int before = inkAround(clinic, clinic.report(), View::Back, place);
    clinic.paint(knot, View::Back, place);
    const Report report = clinic.report();
    const int after = inkAround(clinic, report, View::Back, place);
    QVERIFY2(after > before + 300, qPrintable(u"%1, %2"_s.arg(before).arg(after)));
    QVERIFY(after < 60 * 60 / 2); // lines, through which the body is still seen
    QCOMPARE(inkAround(clinic, report, View::Front, place),
             inkAround(clinic, Report(), View::Front, place));
    QVERIFY(clinic.html().contains(u"M20.0 240.0L60.0 240.0L60.0 280.0L20.0 280.0Z"_s));
}

void ReportDrawingsTest::theKeySaysWhatHatchedMeansOnlyWhereItIs()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    clinic.log(knot, 19, 5);
    QVERIFY(!clinic.html().contains(u"Hatched"_s));
    QVERIFY(!clinic.html().contains(u"id=\"painted-back\""_s));
    clinic.paint(knot, View::Back, {20, 240});
    QVERIFY(clinic.html().contains(u"Hatched: where the pain spreads"_s));
    QVERIFY(clinic.pdfText(clinic.report()).simplified().contains(u"Hatched: where"_s));
}

void ReportDrawingsTest::aPaintedViewIsShownEvenWithoutAMark()
{
    Clinic clinic;
    const KnotId knot = clinic.knot(u"a"_s);
    clinic.log(knot, 19, 5);
    QCOMPARE(shownViews(clinic.report()), (QList {View::Front, View::Back}));
    clinic.paint(knot, View::Soles, {10, 300});
    QCOMPARE(shownViews(clinic.report()), (QList {View::Front, View::Back, View::Soles}));
}

void ReportDrawingsTest::ofAHiddenKnotNoPaintIsShown()
{
    Clinic clinic;
    const KnotId shown = clinic.knot(u"a"_s);
    const KnotId hidden = clinic.knot(u"b"_s, View::Back, 48);
    clinic.log(shown, 19, 5);
    clinic.paint(hidden, View::Left, {0, 300});
    ReportOptions options;
    options.hidden.insert(hidden);
    const QString page = clinic.html(options);
    QVERIFY(!page.contains(u"Hatched"_s));
    QVERIFY(!page.contains(u"M0.0 300.0"_s));
    QVERIFY(clinic.html().contains(u"M0.0 300.0"_s));
}

QTEST_MAIN(ReportDrawingsTest)
#include "tst_reportdrawings.moc"
