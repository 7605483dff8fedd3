// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/painting.h"

#include "core/statistics/randomstream.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

Polygon box(double left, double top, double width, double height)
{
    return Polygon(
        {{{left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}}});
}

PaintedArea painted(View view, const Polygon &polygon)
{
    return {view, polygon.rings()};
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

} // namespace

/** Painting: the brush, areas together and apart, and what a painting covers. */
class PaintingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto atlas = Atlas::load();
        QVERIFY(atlas);
        m_atlas = std::make_unique<Atlas>(*atlas);
    }

    void aDotOfTheBrushIsRound()
    {
        const Polygon dot = brushed({10, 20}, {10, 20}, 5);
        const double disc = std::numbers::pi * 25;
        QVERIFY(dot.area() < disc && dot.area() > disc * 0.98);
        QVERIFY(dot.contains({10, 20}));
        QVERIFY(dot.contains({14.9, 20}));
        QVERIFY(!dot.contains({15.1, 20}));
        QVERIFY(!dot.contains({14, 24}));
    }

    void aStrokeIsAsWideAsTheBrushAndRoundAtItsEnds_data()
    {
        QTest::addColumn<QPointF>("to");
        for (const QPointF &to : {QPointF(30, 0), QPointF(-30, 0), QPointF(0, 30), QPointF(0, -30),
                                  QPointF(18, 24), QPointF(-18, 24)})
            QTest::addRow("%g,%g", to.x(), to.y()) << to;
    }
    void aStrokeIsAsWideAsTheBrushAndRoundAtItsEnds()
    {
        QFETCH(const QPointF, to);
        const Polygon stroke = brushed({0, 0}, to, 4);
        const double whole = 30 * 8 + std::numbers::pi * 16;
        QVERIFY(stroke.area() < whole && stroke.area() > whole * 0.99);
        const QPointF along = to / 30;
        const QPointF aside(-along.y(), along.x());
        for (const double way : {-3.9, 0.0, 15.0, 33.9})
            QVERIFY2(stroke.contains(along * way), qPrintable(QString::number(way)));
        QVERIFY(stroke.contains(along * 15 + aside * 3.99));
        QVERIFY(stroke.contains(along * 15 - aside * 3.99));
        QVERIFY(!stroke.contains(along * 15 + aside * 4.01));
        QVERIFY(!stroke.contains(along * -4.1));
        QVERIFY(!stroke.contains(along * 34.1));
    }

    void twoAreasTogetherCoverWhatEitherCovers()
    {
        QCOMPARE(rounded(coveredArea(united(box(0, 0, 10, 10), box(5, 5, 10, 10)))), 175.0);
        QCOMPARE(rounded(coveredArea(united(box(0, 0, 10, 10), box(20, 0, 10, 10)))), 200.0);
        QCOMPARE(rounded(coveredArea(united(box(0, 0, 10, 10), box(2, 2, 3, 3)))), 100.0);
        QCOMPARE(rounded(coveredArea(united({}, box(2, 2, 3, 3)))), 9.0);
        QVERIFY(united({}, {}).isEmpty());
    }

    void whatTheEraserPassesIsGone()
    {
        QCOMPARE(rounded(coveredArea(without(box(0, 0, 10, 10), box(5, 5, 10, 10)))), 75.0);
        QVERIFY(without(box(2, 2, 3, 3), box(0, 0, 10, 10)).isEmpty());
        QVERIFY(without({}, box(0, 0, 1, 1)).isEmpty());
    }

    void theEraserInTheMiddleLeavesAHole()
    {
        const Polygon ring = without(box(0, 0, 10, 10), box(4, 4, 2, 2));
        QCOMPARE(ring.rings().size(), 2);
        QCOMPARE(rounded(coveredArea(ring)), 96.0);
        QVERIFY(!ring.contains({5, 5}));
        QVERIFY(ring.contains({1, 1}));
        QCOMPARE(rounded(coveredArea(united(ring, box(4, 4, 2, 2)))), 100.0);
    }

    void theEraserAcrossLeavesTwoPieces()
    {
        const Polygon pieces = without(box(0, 0, 10, 10), box(4, -1, 2, 12));
        QCOMPARE(pieces.rings().size(), 2);
        QCOMPARE(rounded(coveredArea(pieces)), 80.0);
        QVERIFY(pieces.contains({1, 5}));
        QVERIFY(!pieces.contains({5, 5}));
        QVERIFY(pieces.contains({9, 5}));
    }

    void ringsMeanTheSameHoweverTheyLie()
    {
        const QList<QPointF> outer {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
        const QList<QPointF> inner {{4, 4}, {6, 4}, {6, 6}, {4, 6}};
        const QList<QPointF> turned(inner.rbegin(), inner.rend());
        for (const Polygon &polygon : {Polygon({outer, inner}), Polygon({inner, outer}),
                                       Polygon({outer, turned}), Polygon({turned, outer})})
            QCOMPARE(rounded(coveredArea(polygon)), 96.0);
    }

    /** Whatever is painted and erased, a point is in it exactly when the last to pass it painted.
     */
    void paintingAndErasingFollowTheLastToPass()
    {
        RandomStream random(7);
        const auto below = [&random](quint32 n) { return static_cast<double>(random.below(n)); };
        for (int round = 0; round < 8; ++round) {
            Polygon area;
            QList<std::pair<Polygon, bool>> passes;
            for (int i = 0; i < 12; ++i) {
                const Polygon pass =
                    brushed({below(100), below(100)}, {below(100), below(100)}, 3 + below(12));
                const bool erases = i > 0 && random.below(3) == 0;
                area = erases ? without(area, pass) : united(area, pass);
                passes.append({pass, erases});
            }
            for (int i = 0; i < 200; ++i) {
                const QPointF point(below(1000) / 10, below(1000) / 10);
                bool expected = false;
                bool nearAnEdge = false;
                for (const auto &[pass, erases] : passes) {
                    nearAnEdge = nearAnEdge || pass.distanceToEdge(point) < 0.01;
                    if (pass.contains(point))
                        expected = !erases;
                }
                if (!nearAnEdge)
                    QCOMPARE(area.contains(point), expected);
            }
        }
    }

    void simplifyingMovesNoPointAndChangesLittle()
    {
        Polygon area;
        for (int i = 0; i < 40; ++i)
            area = united(area,
                          brushed({i * 3.0, 50 + 20 * std::sin(i / 4.0)},
                                  {i * 3.0 + 3, 50 + 20 * std::sin((i + 1) / 4.0)}, 8));
        const Polygon fewer = simplified(area, 0.3);
        qsizetype before = 0;
        qsizetype after = 0;
        for (const Ring &ring : area.rings())
            before += ring.size();
        for (const Ring &ring : fewer.rings()) {
            after += ring.size();
            for (const QPointF &point : ring)
                QVERIFY(area.distanceToEdge(point) < 1e-9);
        }
        QVERIFY2(after * 5 < before * 4, qPrintable(u"%1 of %2"_s.arg(after).arg(before)));
        const double apart = coveredArea(without(area, fewer)) + coveredArea(without(fewer, area));
        QVERIFY(apart < coveredArea(area) * 0.03);
    }

    void specksAreNotKept()
    {
        const Polygon polygon({{{0, 0}, {10, 0}, {10, 10}}, {{20, 20}, {20.9, 20}, {20.9, 20.9}}});
        QCOMPARE(simplified(polygon, 0.1).rings().size(), 1);
    }

    void whatIsKeptIsToATenth()
    {
        const PaintedArea kept =
            paintedArea(View::Back, Polygon({{{0.04, 0.06}, {10.26, -0.04}, {5, 7.777}}}));
        const QList<QPointF> expected {{0, 0.1}, {10.3, 0}, {5, 7.8}};
        QCOMPARE(kept.rings.constFirst(), expected);
        QCOMPARE(kept.view, View::Back);
    }

    void theWholeCanvasIsTheWholeView()
    {
        for (const View view : allViews())
            QCOMPARE(rounded(shareOfView(*m_atlas, painted(view, box(-220, -20, 440, 1040)))), 1.0);
    }

    void halfTheBodyIsHalfOfTheFrontAndTheBack()
    {
        for (const View view : {View::Front, View::Back})
            QCOMPARE(rounded(shareOfView(*m_atlas, painted(view, box(0, -20, 220, 1040)))), 0.5);
    }

    void whatIsBesideTheBodyDoesNotCount()
    {
        QCOMPARE(shareOfView(*m_atlas, painted(View::Front, box(-219, -19, 20, 20))), 0.0);
    }

    void aPaintingOfWhatIsDescribedAgreesWholly()
    {
        const MuscleSide muscle {u"trapezius-descendens"_s, Side::Left};
        const Polygon described = describedArea(*m_atlas, View::Back, muscle);
        QVERIFY(!described.isEmpty());
        const auto found = agreement(*m_atlas, {painted(View::Back, described)}, muscle);
        QVERIFY(found);
        QCOMPARE(rounded(found->paintedWhereDescribed), 1.0);
        QCOMPARE(rounded(found->describedThatIsPainted), 1.0);
    }

    void aPaintingElsewhereDoesNotAgree()
    {
        const auto found = agreement(*m_atlas, {painted(View::Back, box(60, 800, 20, 50))},
                                     {u"trapezius-descendens"_s, Side::Left});
        QVERIFY(found);
        QCOMPARE(found->paintedWhereDescribed, 0.0);
        QCOMPARE(found->describedThatIsPainted, 0.0);
    }

    void halfInAndHalfOutIsHalf()
    {
        const MuscleSide muscle {u"trapezius-descendens"_s, Side::Left};
        const Polygon described = describedArea(*m_atlas, View::Back, muscle);
        const double area = coveredArea(described);
        const Polygon away = box(40, 600, 20, area / 20);
        QVERIFY(common(described, away).isEmpty());
        const auto found =
            agreement(*m_atlas, {painted(View::Back, united(described, away))}, muscle);
        QVERIFY(found);
        QCOMPARE(rounded(found->paintedWhereDescribed), 0.5);
        QCOMPARE(rounded(found->describedThatIsPainted), 1.0);
    }

    void nothingPaintedOrNothingDescribedIsNoAgreement()
    {
        const MuscleSide muscle {u"trapezius-descendens"_s, Side::Left};
        QVERIFY(!agreement(*m_atlas, {}, muscle));
        QVERIFY(!agreement(*m_atlas, {painted(View::Soles, box(-20, 400, 10, 10))}, muscle));
        QVERIFY(!agreement(*m_atlas, {painted(View::Back, box(0, 100, 10, 10))},
                           {u"no-such-muscle"_s, Side::Left}));
    }

    void theOtherSideOfTheBodyIsNotDescribed()
    {
        const Polygon left = describedArea(*m_atlas, View::Back, {u"infraspinatus"_s, Side::Left});
        const Polygon right =
            describedArea(*m_atlas, View::Back, {u"infraspinatus"_s, Side::Right});
        QVERIFY(!left.isEmpty() && !right.isEmpty());
        QVERIFY(coveredArea(common(left, right)) < 1);
        QCOMPARE(std::round(coveredArea(left)), std::round(coveredArea(right)));
        QVERIFY(left.middle().x() < 0); // in the back view the person's left is at the left
    }

    /** Every muscle that refers anywhere is shown where it does so in one view at least. */
    void everyReferralCanBeShown()
    {
        for (const Muscle &muscle : m_atlas->muscles()) {
            if (muscle.refers.isEmpty())
                continue;
            const Side side = muscle.paired ? Side::Right : Side::Midline;
            const QList<View> views = allViews();
            QVERIFY2(
                std::any_of(views.begin(), views.end(),
                            [&](View view) {
                                return !describedArea(*m_atlas, view, {muscle.id, side}).isEmpty();
                            }),
                qPrintable(muscle.id));
        }
    }

    void aPaintedRegionIsFoundWithItsSide()
    {
        const Polygon &body = m_atlas->contour(View::Back).polygon;
        int tried = 0;
        for (const Outline &outline : m_atlas->regionOutlines(View::Back, RegionKind::Pain)) {
            if (!body.contains(outline.middle()))
                continue; // a region may reach beyond the skin, so that its rim is hit too
            ++tried;
            const auto regions = paintedRegions(
                *m_atlas,
                {painted(View::Back,
                         box(outline.middle().x() - 1, outline.middle().y() - 1, 2, 2))});
            const bool found = std::any_of(
                regions.begin(), regions.end(), [&outline](const PaintedRegion &region) {
                    return region.region == outline.id && region.side == outline.side;
                });
            QVERIFY2(found, qPrintable(outline.id));
        }
        QVERIFY(tried > 30);
    }

    void thePaintedRegionsComeWithTheLargestFirst()
    {
        const auto regions =
            paintedRegions(*m_atlas, {painted(View::Back, box(-80, 130, 70, 120))});
        QVERIFY(regions.size() > 1);
        for (qsizetype i = 1; i < regions.size(); ++i)
            QVERIFY(regions[i - 1].share >= regions[i].share);
        QVERIFY(regions.constFirst().share <= 1);
        QVERIFY(regions.constLast().share >= 0.02);
    }

    void paintBesideTheBodyIsInNoRegion()
    {
        QVERIFY(paintedRegions(*m_atlas, {painted(View::Back, box(-219, -19, 10, 10))}).isEmpty());
        QVERIFY(paintedRegions(*m_atlas, {}).isEmpty());
    }

private:
    std::unique_ptr<Atlas> m_atlas;
};

QTEST_APPLESS_MAIN(PaintingTest)
#include "tst_painting.moc"
