// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartpicture.h"
#include "app/charts/smallcourse.h"
#include "app/charts/statusareas.h"
#include "app/charts/yeargrid.h"
#include "tests/unit/app/pages/trendsfixture.h"

#include <QPainter>
#include <QQuickWindow>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QRgb paper = 0xffffffff;

QImage painted(QQuickPaintedItem &item, QSizeF size)
{
    item.setSize(size);
    QImage image(size.toSize(), QImage::Format_ARGB32);
    image.fill(paper);
    QPainter painter(&image);
    item.paint(&painter);
    return image;
}

/** How many pixels of some part are not paper. */
int inkIn(const QImage &image, const QRect &part)
{
    int ink = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            ink += image.pixel(x, y) != paper ? 1 : 0;
    }
    return ink;
}

QList<QColor> ramp()
{
    QList<QColor> colors;
    for (int pain = 0; pain <= 10; ++pain)
        colors.append(QColor(250 - 20 * pain, 100, 100));
    return colors;
}

} // namespace

/** The charts that are painted by hand. */
class PaintedChartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayHasTheColourOfItsWorst();
    void aGapIsAnEmptyFrameAndTomorrowIsNothing();
    void aPlaceIsItsDay();
    void aPlaceWithoutADayIsNone();
    void aSmallChartDrawsOnlyItsDays();
    void aSmallChartOfTenYearsKeepsItsWorstDay();
    void statesAreToldApartByTheirFilling();
    void theStepIsWhereTheStateChanged();
    void aPictureIsSavedOnItsBackground();
    void aPictureThatCannotBeWrittenSaysSo();
};

void PaintedChartsTest::aDayHasTheColourOfItsWorst()
{
    TrendsJournal app;
    app.rate(1, 7); // 30 April
    YearViewModel year(app.session, nullptr);
    QVERIFY(TrendsJournal::look(year, app.lastDays(1)));
    YearGrid grid;
    grid.setCalendar(&year);
    grid.setProperty("ramp", QVariant::fromValue(ramp()));
    const QImage image = painted(grid, {31 * 20, 12 * 20});
    QCOMPARE(image.pixelColor(29 * 20 + 4, 3 * 20 + 4), ramp().at(7));
}

void PaintedChartsTest::aGapIsAnEmptyFrameAndTomorrowIsNothing()
{
    TrendsJournal app;
    app.rate(1, 7);
    YearViewModel year(app.session, nullptr);
    QVERIFY(TrendsJournal::look(year, app.lastDays(1)));
    YearGrid grid;
    grid.setCalendar(&year);
    grid.setProperty("ramp", QVariant::fromValue(ramp()));
    grid.setProperty("frame", QColor(Qt::gray));
    const QImage image = painted(grid, {31 * 20, 12 * 20});
    const QRect gap(10 * 20, 3 * 20, 18, 18); // 11 April
    QVERIFY(inkIn(image, gap) > 0);
    QCOMPARE(inkIn(image, gap.adjusted(3, 3, -3, -3)), 0);
    QCOMPARE(inkIn(image, QRect(20, 4 * 20, 18, 18)), 0); // 2 May is to come
    QCOMPARE(inkIn(image, QRect(29 * 20, 20, 18, 18)), 0); // there is no 30 February
}

void PaintedChartsTest::aPlaceIsItsDay()
{
    TrendsJournal app;
    YearViewModel year(app.session, nullptr);
    QVERIFY(TrendsJournal::look(year, app.lastDays(1)));
    YearGrid grid;
    grid.setCalendar(&year);
    grid.setSize({310, 120});
    grid.pointAt(0, 0);
    QCOMPARE(year.pointed(), QDate(2024, 1, 1));
    grid.pointAt(285, 15);
    QCOMPARE(year.pointed(), QDate(2024, 2, 29));
    grid.pointAt(295, 39);
    QCOMPARE(year.pointed(), QDate(2024, 4, 30));
}

void PaintedChartsTest::aPlaceWithoutADayIsNone()
{
    TrendsJournal app;
    YearViewModel year(app.session, nullptr);
    QVERIFY(TrendsJournal::look(year, app.lastDays(1)));
    YearGrid grid;
    grid.setCalendar(&year);
    grid.setSize({310, 120});
    grid.pointAt(0, 0);
    for (const QPointF &nowhere :
         {QPointF(295, 15), QPointF(-1, 5), QPointF(5, 121), QPointF(5, 119)}) {
        grid.pointAt(nowhere.x(), nowhere.y());
        QCOMPARE(year.pointed(), QDate(2024, 1, 1));
    }
}

void PaintedChartsTest::aSmallChartDrawsOnlyItsDays()
{
    TrendsJournal app;
    for (int days = 0; days < 10; ++days)
        app.rate(days, 5);
    OverviewModel overview(app.tables, nullptr);
    Knot knot = *app.session.read().get(app.knot);
    KnotCourse course {knot, {}};
    for (int days = 9; days >= 0; --days)
        course.days.append({app.daysAgo(days), 3, 8, 1, false});
    overview.setCourses({{app.daysAgo(99), app.daysAgo(0)}, {course}});
    SmallCourse small;
    small.setProperty("overview", QVariant::fromValue(&overview));
    small.setProperty("row", 0);
    small.setProperty("grid", QColor(Qt::transparent));
    small.setProperty("line", QColor(Qt::black));
    small.setProperty("stroke", QColor(Qt::gray));
    const QImage image = painted(small, {200, 104});
    QCOMPARE(inkIn(image, QRect(0, 0, 178, 104)), 0); // ninety days without an entry
    QVERIFY(inkIn(image, QRect(180, 0, 20, 104)) > 0);
    QCOMPARE(inkIn(image, QRect(0, 0, 200, 20)), 0); // nothing above 8
    small.setProperty("row", 5); // there is none
    QCOMPARE(inkIn(painted(small, {200, 104}), QRect(0, 0, 200, 104)), 0);
}

void PaintedChartsTest::aSmallChartOfTenYearsKeepsItsWorstDay()
{
    TrendsJournal app;
    OverviewModel overview(app.tables, nullptr);
    KnotCourse course {*app.session.read().get(app.knot), {}};
    for (int days = 3649; days >= 0; --days)
        course.days.append({app.daysAgo(days), 2, days == 1825 ? 10.0 : 3.0, 1, false});
    overview.setCourses({{app.daysAgo(3649), app.daysAgo(0)}, {course}});
    SmallCourse small;
    small.setProperty("overview", QVariant::fromValue(&overview));
    small.setProperty("row", 0);
    small.setProperty("grid", QColor(Qt::transparent));
    small.setProperty("line", QColor(Qt::black));
    small.setProperty("stroke", QColor(Qt::gray));
    const QImage image = painted(small, {200, 104});
    QVERIFY(inkIn(image, QRect(95, 2, 10, 20)) > 0);
    QCOMPARE(inkIn(image, QRect(0, 2, 90, 20)), 0);
}

void PaintedChartsTest::statesAreToldApartByTheirFilling()
{
    TrendsJournal app;
    QList<QImage> pictures;
    for (int state = StatusAreas::Active; state <= StatusAreas::Resolved; ++state) {
        StatusAreas areas;
        areas.setProperty("ink", QColor(Qt::black)); // one colour for all
        areas.setProperty("sample", state);
        const QImage picture = painted(areas, {40, 40});
        QVERIFY(!pictures.contains(picture));
        pictures.append(picture);
    }
    const QRect inside(5, 5, 30, 30);
    QCOMPARE(inkIn(pictures.at(StatusAreas::Active), inside), 900);
    QCOMPARE(inkIn(pictures.at(StatusAreas::Resolved), inside), 0);
}

void PaintedChartsTest::theStepIsWhereTheStateChanged()
{
    TrendsJournal app;
    app.say(app.knot, 9, KnotStatus::Active);
    app.say(app.knot, 4, KnotStatus::Resolved);
    PatternsViewModel patterns(app.session, nullptr);
    QVERIFY(TrendsJournal::look(patterns, app.lastDays(10)));
    StatusAreas areas;
    areas.setPatterns(&patterns);
    areas.setProperty("ink", QColor(Qt::black));
    const QImage image = painted(areas, {200, 60});
    QCOMPARE(inkIn(image, QRect(2, 10, 94, 40)), 94 * 40); // five days active
    QCOMPARE(inkIn(image, QRect(104, 10, 90, 40)), 0); // five resolved
}

void PaintedChartsTest::aPictureIsSavedOnItsBackground()
{
    QQuickWindow window;
    window.resize(60, 40);
    QQuickItem item(window.contentItem());
    item.setSize({60, 40});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.png"_s);
    std::optional<bool> written;
    savePictureOf(&item, Qt::darkCyan, path, this,
                  [&written](const Status &status) { written = status.has_value(); });
    QTRY_VERIFY(written.has_value());
    QVERIFY(*written);
    const QImage saved(path);
    QCOMPARE(saved.size(), QSize(60, 40));
    QCOMPARE(saved.pixelColor(30, 20), QColor(Qt::darkCyan));
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
}

void PaintedChartsTest::aPictureThatCannotBeWrittenSaysSo()
{
    std::optional<bool> written;
    const auto took = [&written](const Status &status) { written = status.has_value(); };
    savePictureOf(nullptr, Qt::white, u"/nowhere/chart.png"_s, this, took);
    QCOMPARE(written, false);
    QImage half(2, 1, QImage::Format_ARGB32);
    half.fill(Qt::transparent);
    half.setPixelColor(1, 0, Qt::red);
    const QImage whole = onBackground(half, Qt::white);
    QCOMPARE(whole.pixelColor(0, 0), QColor(Qt::white));
    QCOMPARE(whole.pixelColor(1, 0), QColor(Qt::red));
}

QTEST_MAIN(PaintedChartsTest)
#include "tst_paintedcharts.moc"
