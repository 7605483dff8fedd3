// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/outline.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <future>
#include <numbers>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** A ring of up to 40 points that winds once around a centre. */
Ring randomStar(QRandomGenerator &random)
{
    const QPointF centre(random.bounded(300) - 150, random.bounded(800) + 100);
    const int count = 3 + static_cast<int>(random.bounded(38));
    Ring ring;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        const double radius = 3 + random.bounded(50.0);
        ring.append(centre + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
    return ring;
}

/** Crossings of a ray to the right, with no shortcut: to compare with. */
bool containsPlainly(const Ring &ring, QPointF point)
{
    bool inside = false;
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const QPointF a = ring[i];
        const QPointF b = ring[j];
        if ((a.y() > point.y()) != (b.y() > point.y())
            && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

Outline outlineOf(const QString &id, const Ring &ring)
{
    return {id, Side::Left, {}, {}, Polygon({ring})};
}

} // namespace

class PolygonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesAndCornersAreInside();
    void aHoleIsOutside();
    void aRingOfTwoPointsIsNothing();
    void distanceIsZeroInsideAndToTheEdgeOutside();
    void areaIsThatOfTheRings();
    void theMiddleIsInside();
    void theGapBetweenAreasThatMeetIsZero();
    void insideAgreesWithThePlainRule();
    void mirrorImagesMirror();
    void theGridAgreesWithTryingAll();
    void severalThreadsMayAskFirst();
    void theUpperOutlineWins();
    void nearestComesFirstAndTheTouchRadiusEnds();
    void anEmptyStackHasNothing();

private:
    const Ring m_square {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
};

void PolygonTest::edgesAndCornersAreInside()
{
    const Polygon polygon({m_square});
    for (const QPointF &point : {QPointF(0, 0), QPointF(10, 10), QPointF(10, 5), QPointF(3, 10),
                                 QPointF(0, 7), QPointF(5, 0)})
        QVERIFY(polygon.contains(point));
    QVERIFY(!polygon.contains({10.001, 5}));
    QVERIFY(!polygon.contains({-0.001, 0}));
    QVERIFY(!polygon.contains({-5, 10}));
}

void PolygonTest::aHoleIsOutside()
{
    const Polygon polygon({m_square, Ring {{4, 4}, {6, 4}, {6, 6}, {4, 6}}});
    QVERIFY(polygon.contains({2, 5}));
    QVERIFY(!polygon.contains({5, 5}));
    QVERIFY(polygon.contains({4, 5}));
}

void PolygonTest::aRingOfTwoPointsIsNothing()
{
    const Polygon polygon({Ring {{0, 0}, {1, 1}}});
    QVERIFY(polygon.isEmpty());
    QVERIFY(!polygon.contains({0.5, 0.5}));
    QVERIFY(Polygon().isEmpty());
}

void PolygonTest::distanceIsZeroInsideAndToTheEdgeOutside()
{
    const Polygon polygon({m_square});
    QCOMPARE(polygon.distance({5, 5}), 0.0);
    QCOMPARE(polygon.distanceToEdge({5, 4}), 4.0);
    QCOMPARE(polygon.distance({13, 14}), 5.0);
    QCOMPARE(polygon.distance({5, -2}), 2.0);
}

void PolygonTest::areaIsThatOfTheRings()
{
    QCOMPARE(Polygon({m_square}).area(), 100.0);
    QCOMPARE(Polygon({m_square, Ring {{20, 0}, {24, 0}, {20, 4}}}).area(), 108.0);
}

void PolygonTest::theMiddleIsInside()
{
    const Ring crescent {{0, 0}, {20, 0}, {20, 3}, {3, 3}, {3, 17}, {20, 17}, {20, 20}, {0, 20}};
    const Polygon polygon({crescent});
    QVERIFY(polygon.contains(polygon.middle()));
    QVERIFY(polygon.distanceToEdge(polygon.middle()) > 1.2);
}

void PolygonTest::theGapBetweenAreasThatMeetIsZero()
{
    const Polygon polygon({m_square});
    QCOMPARE(polygon.gapTo(Polygon({Ring {{10, 2}, {15, 2}, {15, 5}}})), 0.0);
    QCOMPARE(polygon.gapTo(Polygon({Ring {{13, 2}, {15, 2}, {15, 5}}})), 3.0);
}

void PolygonTest::insideAgreesWithThePlainRule()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 100; ++round) {
        const Ring ring = randomStar(random);
        const Polygon polygon({ring});
        for (int i = 0; i < 200; ++i) {
            const QPointF point(random.bounded(440.0) - 220, random.bounded(1040.0) - 20);
            QCOMPARE(polygon.contains(point), containsPlainly(ring, point));
        }
    }
}

void PolygonTest::mirrorImagesMirror()
{
    QRandomGenerator random(8);
    const Polygon polygon({randomStar(random)});
    const Polygon mirror = polygon.mirrored();
    QCOMPARE(mirror.area(), polygon.area());
    for (int i = 0; i < 2000; ++i) {
        const QPointF point(random.bounded(440.0) - 220, random.bounded(1040.0) - 20);
        QCOMPARE(mirror.contains({-point.x(), point.y()}), polygon.contains(point));
    }
}

void PolygonTest::theGridAgreesWithTryingAll()
{
    QRandomGenerator random(9);
    QList<Outline> outlines;
    for (int i = 0; i < 40; ++i)
        outlines.append(outlineOf(QString::number(i), randomStar(random)));
    const OutlineStack stack(outlines);
    for (int i = 0; i < 20000; ++i) {
        const QPointF point(random.bounded(440.0) - 220, random.bounded(1040.0) - 20);
        QString wanted;
        for (const Outline &outline : outlines) {
            if (outline.polygon.contains(point))
                wanted = outline.id;
        }
        const Outline *found = stack.topmost(point);
        QCOMPARE(found ? found->id : QString(), wanted);
    }
}

void PolygonTest::severalThreadsMayAskFirst()
{
    QRandomGenerator random(11);
    QList<Outline> outlines;
    for (int i = 0; i < 40; ++i)
        outlines.append(outlineOf(QString::number(i), randomStar(random)));
    const OutlineStack alone(outlines);
    QList<QPointF> points;
    for (int i = 0; i < 2000; ++i)
        points.append({random.bounded(440.0) - 220, random.bounded(1040.0) - 20});
    const auto askAll = [&points](const OutlineStack &stack) {
        QStringList found;
        for (const QPointF &point : points) {
            const Outline *outline = stack.topmost(point);
            found.append(outline ? outline->id : QString());
        }
        return found;
    };
    const QStringList wanted = askAll(alone);
    for (int round = 0; round < 10; ++round) {
        const OutlineStack stack(outlines);
        std::vector<std::future<QStringList>> asked;
        for (int thread = 0; thread < 4; ++thread)
            asked.push_back(std::async(std::launch::async, askAll, OutlineStack(stack)));
        for (std::future<QStringList> &answer : asked)
            QCOMPARE(answer.get(), wanted);
    }
}

void PolygonTest::theUpperOutlineWins()
{
    const OutlineStack stack({outlineOf(u"lower"_s, m_square),
                              outlineOf(u"upper"_s, {{5, 0}, {15, 0}, {15, 10}, {5, 10}})});
    QCOMPARE(stack.topmost({7, 5})->id, u"upper"_s);
    QCOMPARE(stack.topmost({2, 5})->id, u"lower"_s);
    QCOMPARE(stack.topmost({5, 5})->id, u"upper"_s);
    QCOMPARE(stack.all({7, 5}).size(), 2);
    QCOMPARE(stack.all({7, 5}).last()->id, u"lower"_s);
}

void PolygonTest::nearestComesFirstAndTheTouchRadiusEnds()
{
    const OutlineStack stack({outlineOf(u"far"_s, {{20, 0}, {30, 0}, {30, 10}, {20, 10}}),
                              outlineOf(u"near"_s, m_square)});
    const QList<NearOutline> found = stack.near({13, 5}, 8);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].outline->id, u"near"_s);
    QCOMPARE(found[0].distance, 3.0);
    QCOMPARE(found[1].distance, 7.0);
    QCOMPARE(stack.near({13, 5}, 6).size(), 1);
    QVERIFY(stack.near({100, 100}, 5).isEmpty());
    QVERIFY(!stack.nearest({100, 100}, 5));
}

void PolygonTest::anEmptyStackHasNothing()
{
    const OutlineStack stack;
    QVERIFY(!stack.topmost({0, 0}));
    QVERIFY(stack.all({0, 0}).isEmpty());
    QVERIFY(stack.near({0, 0}, 100).isEmpty());
    QVERIFY(!stack.find(u"x"_s, Side::Left));
}

QTEST_APPLESS_MAIN(PolygonTest)
#include "tst_polygon.moc"
