// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"
#include "core/atlas/drawing.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
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

/** The muscles of which the other ones leave less than 15 % to be seen. */
QStringList coveredOutlines(const Atlas &atlas, View view)
{
    constexpr double least = 0.15;
    QStringList covered;
    const QList<Outline> &outlines = atlas.outlines(view, Layer::Superficial);
    for (qsizetype index = 0; index < outlines.size(); ++index) {
        if (visibleShare(outlines, index) < least)
            covered.append(nameOf(view, outlines[index]));
    }
    return covered;
}

/** The left outlines that have no right one, or one that is no mirror image. */
QStringList unlikePairs(const Atlas &atlas, View view, Layer layer)
{
    QStringList unlike;
    for (const Outline &outline : atlas.outlines(view, layer)) {
        if (outline.side != Side::Left)
            continue;
        const Outline *other = atlas.outline(view, layer, {outline.id, Side::Right});
        if (!other || other->polygon.mirrored().rings() != outline.polygon.rings())
            unlike.append(nameOf(view, outline));
    }
    return unlike;
}

/** The points of the body, on a grid of one unit, to which the atlas has no answer. */
QStringList holesIn(const Atlas &atlas, View view)
{
    QStringList holes;
    for (double y = -19.5; y < 1020; y += 1) {
        for (double x = -219.5; x < 220; x += 1) {
            const BodyHit hit = atlas.hit(*BodyPoint::create(view, Layer::Superficial, x, y));
            if (hit.inside && (hit.region.isEmpty() || (hit.part.isEmpty() && !hit.superficial)))
                holes.append(u"%1 %2,%3"_s.arg(viewName(view)).arg(x).arg(y));
        }
    }
    return holes;
}

/** The regions of pain that no point of the skin answers with, on a grid of two units. */
QStringList hiddenRegions(const Atlas &atlas, View view)
{
    QSet<QString> hit;
    for (double y = -19.5; y < 1020; y += 2) {
        for (double x = -219.5; x < 220; x += 2)
            hit.insert(atlas.hit(*BodyPoint::create(view, Layer::Superficial, x, y)).region);
    }
    QStringList hidden;
    for (const Outline &outline : atlas.regionOutlines(view, RegionKind::Pain)) {
        if (!hit.contains(outline.id))
            hidden.append(nameOf(view, outline));
    }
    return hidden;
}

/** The regions of which the point well inside, where a mark is put, is beside the body. */
QStringList regionsBesideTheBody(const Atlas &atlas, View view)
{
    QStringList beside;
    for (int kind = 0; kind < 3; ++kind) {
        for (const Outline &outline : atlas.regionOutlines(view, static_cast<RegionKind>(kind))) {
            if (!atlas.contour(view).polygon.contains(outline.middle()))
                beside.append(nameOf(view, outline));
        }
    }
    return beside;
}

/** Around the points, also around a single one. */
QRectF boxAround(const QList<QPointF> &points)
{
    QPointF least = points.first();
    QPointF most = points.first();
    for (const QPointF &point : points) {
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    return {least, most};
}

/**
 * Whether a control point lies far outside the box of the points that the path
 * goes through: at each side by more than twice the size of the box.
 */
bool bulges(const SvgPath &path)
{
    constexpr double share = 2;
    constexpr double least = 5; // a nearly level fibre has a box without height
    QList<QPointF> through;
    QList<QPointF> controls;
    for (const PathStep &step : path.steps()) {
        for (qsizetype i = 0; i < step.points.size(); ++i)
            (i + 1 < step.points.size() ? controls : through).append(step.points[i]);
    }
    const QRectF box = boxAround(through);
    const double x = std::max(share * box.width(), least);
    const double y = std::max(share * box.height(), least);
    const QRectF allowed = box.adjusted(-x, -y, x, y);
    return std::any_of(controls.cbegin(), controls.cend(),
                       [&allowed](QPointF control) { return !allowed.contains(control); });
}

/** The paths of one file of which a curve bulges, or why it cannot be read. */
QStringList bulgingPaths(const QString &file)
{
    const auto shapes = readDrawing(file);
    if (!shapes)
        return {shapes.error().detail};
    QStringList bulging;
    for (const Shape &shape : *shapes) {
        if (bulges(shape.path))
            bulging.append(shape.id);
    }
    return bulging;
}

/** The program's own files, copied to where one of them can be spoilt. */
void copyAtlas(const QString &folder)
{
    const QDir source(u":/knotebook/atlas"_s);
    for (const QString &name : source.entryList()) {
        QVERIFY(QFile::copy(source.filePath(name), folder + u'/' + name));
        QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner);
    }
}

/** Whether the pattern was there to be replaced. */
bool replaceIn(const QString &path, const QString &pattern, const QString &instead)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const QString whole = QString::fromUtf8(file.readAll());
    const QString spoilt = QString(whole).replace(QRegularExpression(pattern), instead);
    return spoilt != whole && file.resize(0) && file.seek(0) && file.write(spoilt.toUtf8()) > 0;
}

enum class Check { Names, Holes, Pairs, Covers, Regions, Middles, Bulges };

/** What a check says of the front view of the atlas in a folder. */
QStringList faultsOf(const QString &folder, Check check)
{
    const auto atlas = Atlas::load(folder);
    if (!atlas)
        return {atlas.error().detail};
    switch (check) {
    case Check::Names:
        break;
    case Check::Holes:
        return holesIn(*atlas, View::Front);
    case Check::Pairs:
        return unlikePairs(*atlas, View::Front, Layer::Superficial);
    case Check::Covers:
        return coveredOutlines(*atlas, View::Front);
    case Check::Regions:
        return hiddenRegions(*atlas, View::Front);
    case Check::Middles:
        return regionsBesideTheBody(*atlas, View::Front);
    case Check::Bulges:
        return bulgingPaths(folder + "/front-body.svg"_L1);
    }
    return {};
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
    void everyPainRegionIsHitSomewhere();
    void theMiddleOfEachRegionLiesInTheBody();
    void noCurveBulgesFarBeyondThePointsItJoins_data();
    void noCurveBulgesFarBeyondThePointsItJoins();
    void noMuscleHasItsMiddleOnTheSpineBones();
    void eachFaultOfASpoiltCopyIsFound_data();
    void eachFaultOfASpoiltCopyIsFound();

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
        for (const Layer layer : {Layer::Superficial, Layer::Deep})
            QCOMPARE(unlikePairs(*m_atlas, view, layer), QStringList());
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
    for (const View view : {View::Front, View::Back, View::Right, View::Soles})
        QCOMPARE(coveredOutlines(*m_atlas, view), QStringList());
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
                QVERIFY2(outline.polygon.contains(outline.middle()),
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
    for (const View view : {View::Front, View::Back, View::Right, View::Soles}) {
        const QStringList holes = holesIn(*m_atlas, view);
        const QString first = holes.mid(0, 60).join(u"; "_s);
        QVERIFY2(holes.isEmpty(), qPrintable(u"%1 holes: %2"_s.arg(holes.size()).arg(first)));
    }
}

void AtlasDataTest::everyPainRegionIsHitSomewhere()
{
    for (const View view : {View::Front, View::Back, View::Right, View::Soles})
        QCOMPARE(hiddenRegions(*m_atlas, view), QStringList());
}

void AtlasDataTest::theMiddleOfEachRegionLiesInTheBody()
{
    for (const View view : allViews())
        QCOMPARE(regionsBesideTheBody(*m_atlas, view), QStringList());
}

void AtlasDataTest::noCurveBulgesFarBeyondThePointsItJoins_data()
{
    QTest::addColumn<QString>("file");
    for (const View view : {View::Front, View::Back, View::Right, View::Soles}) {
        for (const QString &sheet : {u"body"_s, u"superficial"_s, u"deep"_s}) {
            const QString name = u"%1-%2.svg"_s.arg(viewName(view), sheet);
            QTest::newRow(qPrintable(name)) << QString(u":/knotebook/atlas/"_s + name);
        }
    }
}

void AtlasDataTest::noCurveBulgesFarBeyondThePointsItJoins()
{
    QFETCH(QString, file);
    QCOMPARE(bulgingPaths(file), QStringList());
}

void AtlasDataTest::noMuscleHasItsMiddleOnTheSpineBones()
{
    for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
        for (const Outline &outline : m_atlas->outlines(View::Back, layer)) {
            const QPointF middle = outline.middle();
            const auto point = BodyPoint::create(View::Back, layer, middle.x(), middle.y());
            QVERIFY2(m_atlas->hit(*point).noPress != "spine-bones"_L1,
                     qPrintable(nameOf(View::Back, outline)));
        }
    }
}

void AtlasDataTest::eachFaultOfASpoiltCopyIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<int>("check");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &file, const QString &pattern,
                        const QString &instead, Check check, const QString &fault) {
        QTest::newRow(name) << file << pattern << instead << static_cast<int>(check) << fault;
    };
    row("a wrong name", u"back-superficial.svg"_s, u"soleus\\.right\""_s, u"soles.right\""_s,
        Check::Names, u"back-superficial.svg, id \"soles.right\""_s);
    row("a hole", u"front-body.svg"_s, u"<(path|use) id=\"skull\\..*/>"_s, {}, Check::Holes,
        u"front 0.5,0.5"_s);
    row("an asymmetry", u"front-superficial.svg"_s, u"<use id=\"soleus.right\".*/>"_s,
        u"<path id=\"soleus.right\" d=\"M-30,800 L-40,800 L-35,880 Z\"/>"_s, Check::Pairs,
        u"front: soleus.left"_s);
    row("a large overlap", u"front-superficial.svg"_s, u"(id=\"sartorius.left\") d=\"[^\"]*"_s,
        u"\\1 d=\"M0,480 H120 V740 H0 Z"_s, Check::Covers, u"front: rectus-femoris.left"_s);
    row("a region under others", u"front-body.svg"_s, u"(id=\"chest-front.left\") d=\"[^\"]*"_s,
        u"\\1 d=\"M60,330 h1 v1 Z"_s, Check::Regions, u"front: chest-front.left"_s);
    row("a region beside the body", u"front-body.svg"_s, u"(id=\"fingers.left\") d=\"[^\"]*"_s,
        u"\\1 d=\"M190,380 h10 v10 h-10 Z"_s, Check::Middles, u"front: fingers.left"_s);
    row("a curve that bulges", u"front-body.svg"_s, u"(id=\"white-line.midline\") d=\"[^\"]*"_s,
        u"\\1 d=\"M-3.6,268 L3.6,268 C79.5,269.3 79.5,494.7 3.6,496 L-3.6,496 Z"_s, Check::Bulges,
        u"white-line.midline"_s);
}

void AtlasDataTest::eachFaultOfASpoiltCopyIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, pattern);
    QFETCH(QString, instead);
    QFETCH(int, check);
    QFETCH(QString, fault);
    const QTemporaryDir folder;
    copyAtlas(folder.path());
    QVERIFY(replaceIn(folder.filePath(file), pattern, instead));
    const QStringList faults = faultsOf(folder.path(), static_cast<Check>(check));
    QVERIFY2(faults.join(u'\n').contains(fault), qPrintable(faults.mid(0, 20).join(u'\n')));
}

QTEST_APPLESS_MAIN(AtlasDataTest)
#include "tst_atlasdata.moc"
