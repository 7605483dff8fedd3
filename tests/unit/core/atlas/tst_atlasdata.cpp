// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

QJsonObject texts(const QString &name)
{
    QFile file(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/app/messages/texts/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

/** The share of an outline that no outline above it covers, on a grid of one unit. */
double visibleShare(const QList<Outline> &outlines, qsizetype index)
{
    const Polygon &polygon = outlines[index].polygon;
    const QRectF box = polygon.bounds();
    int all = 0;
    int seen = 0;
    for (double y = box.top() + 0.5; y < box.bottom(); ++y) {
        for (double x = box.left() + 0.5; x < box.right(); ++x) {
            if (!polygon.contains({x, y}))
                continue;
            ++all;
            const bool covered = std::any_of(outlines.cbegin() + index + 1, outlines.cend(),
                                             [&](const Outline &above) {
                                                 return above.polygon.contains({x, y});
                                             });
            seen += covered ? 0 : 1;
        }
    }
    return all ? static_cast<double>(seen) / all : 0;
}

QString nameOf(View view, const Outline &outline)
{
    return viewName(view) + ": "_L1 + outline.id + u'.' + sideName(outline.side);
}

} // namespace

/** The check of the drawing that core/atlas/README.md speaks of. */
class AtlasDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thereAre93MusclesAnd71AreCore();
    void everyMuscleHasWordsAndEveryWordAMuscle();
    void everyRegionHasAWordAndEveryWordARegion();
    void everyMuscleIsDrawnInEveryViewWhereItIsListed();
    void everyPainRegionIsDrawn();
    void everyZoneAndPartIsDrawn();
    void pairsAreDrawnOnBothSidesAndMirrorEachOther();
    void theSkinMirrorsItself();
    void noOutlineIsCoveredByTheOnesAboveIt();
    void noOutlineIsASpeckOrLeavesTheCanvas();
    void musclesStayUnderTheSkin();
    void everyPointOfTheBodyHasAnAnswer();

private:
    std::optional<Atlas> m_atlas;
};

void AtlasDataTest::initTestCase()
{
    const auto atlas = Atlas::load();
    QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().detail));
    m_atlas = *atlas;
}

void AtlasDataTest::thereAre93MusclesAnd71AreCore()
{
    QCOMPARE(m_atlas->muscles().size(), 93);
    const auto core = std::count_if(m_atlas->muscles().cbegin(), m_atlas->muscles().cend(),
                                    [](const Muscle &muscle) { return muscle.core; });
    QCOMPARE(core, 71);
}

void AtlasDataTest::everyMuscleHasWordsAndEveryWordAMuscle()
{
    const QJsonObject words = texts(u"muscles.json"_s);
    QCOMPARE(words.size(), 93);
    for (const Muscle &muscle : m_atlas->muscles()) {
        const QJsonObject entry = words[muscle.id].toObject();
        for (const QString &field : {u"name"_s, u"action"_s, u"overload"_s, u"care"_s})
            QVERIFY2(!entry[field].toString().isEmpty(), qPrintable(muscle.id + u' ' + field));
        QVERIFY2(entry["caution"_L1].isString(), qPrintable(muscle.id));
    }
}

void AtlasDataTest::everyRegionHasAWordAndEveryWordARegion()
{
    const QJsonObject words = texts(u"regions.json"_s);
    QCOMPARE(words.size(), m_atlas->regions().size());
    for (const Region &region : m_atlas->regions())
        QVERIFY2(!words[region.id].toString().isEmpty(), qPrintable(region.id));
}

void AtlasDataTest::everyMuscleIsDrawnInEveryViewWhereItIsListed()
{
    QStringList missing;
    for (const Muscle &muscle : m_atlas->muscles()) {
        for (const View view : muscle.views) {
            const bool isSide = view == View::Left || view == View::Right;
            const Side side = !muscle.paired    ? Side::Midline
                : isSide && view == View::Right ? Side::Right
                                                : Side::Left;
            if (!m_atlas->outline(view, Layer::Superficial, {muscle.id, side})
                && !m_atlas->outline(view, Layer::Deep, {muscle.id, side}))
                missing.append(viewName(view) + ": "_L1 + muscle.id);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"; "_s)));
}

void AtlasDataTest::everyPainRegionIsDrawn()
{
    QSet<QString> drawn;
    for (const View view : allViews()) {
        for (const Outline &outline : m_atlas->regionOutlines(view, RegionKind::Pain))
            drawn.insert(outline.id);
    }
    for (const Region &region : m_atlas->regions()) {
        if (region.kind == RegionKind::Pain)
            QVERIFY2(drawn.contains(region.id), qPrintable(region.id));
    }
}

void AtlasDataTest::everyZoneAndPartIsDrawn()
{
    QSet<QString> drawn;
    for (const View view : allViews()) {
        for (const RegionKind kind : {RegionKind::Part, RegionKind::NoPress}) {
            for (const Outline &outline : m_atlas->regionOutlines(view, kind))
                drawn.insert(outline.id);
        }
    }
    QStringList missing;
    for (const Region &region : m_atlas->regions()) {
        if (region.kind != RegionKind::Pain && !drawn.contains(region.id))
            missing.append(region.id);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"; "_s)));
}

void AtlasDataTest::pairsAreDrawnOnBothSidesAndMirrorEachOther()
{
    for (const View view : {View::Front, View::Back, View::Soles}) {
        for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
            for (const Outline &outline : m_atlas->outlines(view, layer)) {
                if (outline.side != Side::Left)
                    continue;
                const Outline *other = m_atlas->outline(view, layer, {outline.id, Side::Right});
                QVERIFY2(other, qPrintable(nameOf(view, outline)));
                QCOMPARE(other->polygon.mirrored().rings(), outline.polygon.rings());
            }
        }
    }
    for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
        const QList<Outline> &left = m_atlas->outlines(View::Left, layer);
        const QList<Outline> &right = m_atlas->outlines(View::Right, layer);
        QCOMPARE(left.size(), right.size());
        for (qsizetype i = 0; i < left.size(); ++i) {
            QCOMPARE(left[i].id, right[i].id);
            QCOMPARE(left[i].polygon.mirrored().rings(), right[i].polygon.rings());
        }
    }
}

void AtlasDataTest::theSkinMirrorsItself()
{
    for (const View view : {View::Front, View::Back, View::Soles}) {
        const Polygon &skin = m_atlas->contour(view).polygon;
        for (const Ring &ring : skin.rings()) {
            for (const QPointF &point : ring)
                QVERIFY(skin.distanceToEdge({-point.x(), point.y()}) < 0.12);
        }
    }
}

void AtlasDataTest::noOutlineIsCoveredByTheOnesAboveIt()
{
    QStringList covered;
    for (const View view : {View::Front, View::Back, View::Right, View::Soles}) {
        const QList<Outline> &outlines = m_atlas->outlines(view, Layer::Superficial);
        for (qsizetype index = 0; index < outlines.size(); ++index) {
            if (visibleShare(outlines, index) < 0.15)
                covered.append(nameOf(view, outlines[index]));
        }
    }
    QVERIFY2(covered.isEmpty(), qPrintable(covered.join(u"; "_s)));
}

void AtlasDataTest::noOutlineIsASpeckOrLeavesTheCanvas()
{
    const QRectF canvas(-220, -20, 440, 1040);
    for (const View view : allViews()) {
        for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
            for (const Outline &outline : m_atlas->outlines(view, layer)) {
                QVERIFY2(outline.polygon.area() > 15, qPrintable(nameOf(view, outline)));
                QVERIFY2(canvas.contains(outline.polygon.bounds()),
                         qPrintable(nameOf(view, outline)));
                QVERIFY2(outline.polygon.contains(outline.middle),
                         qPrintable(nameOf(view, outline)));
            }
        }
    }
}

void AtlasDataTest::musclesStayUnderTheSkin()
{
    for (const View view : {View::Front, View::Back, View::Right, View::Soles}) {
        const Polygon &skin = m_atlas->contour(view).polygon;
        for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
            for (const Outline &outline : m_atlas->outlines(view, layer)) {
                for (const Ring &ring : outline.polygon.rings()) {
                    for (const QPointF &point : ring)
                        QVERIFY2(skin.distance(point) < 1.5,
                                 qPrintable(u"%1 at %2, %3"_s.arg(nameOf(view, outline))
                                                .arg(point.x())
                                                .arg(point.y())));
                }
            }
        }
    }
}

void AtlasDataTest::everyPointOfTheBodyHasAnAnswer()
{
    QStringList holes;
    for (const View view : {View::Front, View::Back, View::Right, View::Soles}) {
        for (double y = -19.5; y < 1020; y += 1) {
            for (double x = -219.5; x < 220; x += 1) {
                const BodyHit hit =
                    m_atlas->hit(*BodyPoint::create(view, Layer::Superficial, x, y));
                if (!hit.inside)
                    continue;
                if (hit.region.isEmpty() || (hit.part.isEmpty() && !hit.superficial))
                    holes.append(u"%1 %2,%3"_s.arg(viewName(view)).arg(x).arg(y));
            }
        }
    }
    QVERIFY2(holes.isEmpty(),
             qPrintable(u"%1 holes: %2"_s.arg(holes.size()).arg(holes.mid(0, 60).join(u"; "_s))));
}

QTEST_APPLESS_MAIN(AtlasDataTest)
#include "tst_atlasdata.moc"
