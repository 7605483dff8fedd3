// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/drawings.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace knotebook;

namespace {

constexpr int scale = 4; // pixels a point
constexpr QRectF area(10, 10, 40, 54); // ten points for a part, four for a step of pain

/** How dark the picture is where a part of the day (0: morning) has that pain; 0…255. */
int darkness(const QImage &picture, int column, double pain)
{
    const QPointF at(area.left() + 10 * column + 5, area.bottom() - 10 - 4 * pain);
    return 255 - qGray(picture.pixel((at * scale).toPoint()));
}

QImage drawn(const DayPattern &pattern)
{
    QImage picture(60 * scale, 74 * scale, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    drawOverDay(painter, area, pattern);
    return picture;
}

} // namespace

/** The small drawings of the report. */
class DrawingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePartsOfADayStandFromMorningToNight();
    void aPartWithTooFewEntriesStaysEmpty();
};

void DrawingsTest::thePartsOfADayStandFromMorningToNight()
{
    QList<ClockLevel> levels;
    for (const auto &[hour, pain] :
         {std::pair {8, 2.0}, std::pair {14, 4.0}, std::pair {20, 6.0}, std::pair {23, 8.0}}) {
        for (int i = 0; i < dayPartFewestEntries; ++i)
            levels.append({QTime(hour, i), pain});
    }
    const QImage picture = drawn(dayPattern(levels));
    for (int column = 0; column < 4; ++column) {
        for (const double pain : {2.0, 4.0, 6.0, 8.0}) {
            const bool isThere = pain == 2.0 * (column + 1);
            QCOMPARE(darkness(picture, column, pain) > 120, isThere);
        }
    }
}

void DrawingsTest::aPartWithTooFewEntriesStaysEmpty()
{
    QList<ClockLevel> levels;
    for (int i = 0; i < dayPartFewestEntries; ++i) {
        levels.append({QTime(8, i), 2.0 + i}); // its middle half is 3 to 5
        levels.append({QTime(20, i), 7});
        if (i > 0)
            levels.append({QTime(14, i), 3});
    }
    const QImage picture = drawn(dayPattern(levels));
    QVERIFY(darkness(picture, 0, 4) > 120);
    QVERIFY(darkness(picture, 0, 3.2) > 40); // the bar
    QVERIFY(darkness(picture, 0, 2.4) < 10); // ends with it
    QVERIFY(darkness(picture, 0, 5.6) < 10);
    QVERIFY(darkness(picture, 2, 7) > 120);
    for (const double pain : {1.0, 3.0, 7.0, 9.0})
        QVERIFY(darkness(picture, 1, pain) < 10);
}

QTEST_MAIN(DrawingsTest)
#include "tst_drawings.moc"
