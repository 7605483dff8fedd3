// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlassvg.h"
#include "core/atlas/drawing.h"

#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

BodyPoint at(View view, Layer layer, double x, double y)
{
    return *BodyPoint::create(view, layer, x, y);
}

Side otherSide(Side side)
{
    return side == Side::Left ? Side::Right : side == Side::Right ? Side::Left : side;
}

MuscleSide otherSide(const MuscleSide &muscle)
{
    return {muscle.muscle, otherSide(muscle.side)};
}

View mirrorView(View view)
{
    return view == View::Left ? View::Right : view == View::Right ? View::Left : view;
}

} // namespace

class AtlasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wellKnownPlacesAreHit_data();
    void wellKnownPlacesAreHit();
    void leftAndRightAreThePersons();
    void besideTheBodyThereIsNothing();
    void theDeepLayerMeansWhatLiesBeneath();
    void noPressZonesAreNamed();
    void theMidlineOfTheBackIsSpineBones_data();
    void theMidlineOfTheBackIsSpineBones();
    void theMusclesBesideTheSpineMayBePressed_data();
    void theMusclesBesideTheSpineMayBePressed();
    void innerPointsHitTheirOutlineOrOneAboveIt();
    void mirrorImagesMirror();
    void aThinMuscleIsFoundBesideTheFinger();
    void candidatesComeNearestFirst();
    void neighboursAreMutual();
    void theArrowKeysComeBack();
    void whyPutsTheTypicalFirst();
    void whyRefusesWhatIsNoPainRegion();
    void theSvgTextCanBeReadAgain();
    void unknownIdsAreNull();
    void randomPointsHitAboutAThirdOfTheCanvas();

private:
    std::optional<Atlas> m_atlas;
};

void AtlasTest::initTestCase()
{
    const auto atlas = Atlas::load();
    QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().detail));
    m_atlas = *atlas;
}

void AtlasTest::wellKnownPlacesAreHit_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<QString>("muscle");
    QTest::addColumn<QString>("region");
    const auto row = [](const char *name, View view, double x, double y, const char *muscle,
                        const char *region) {
        QTest::newRow(name) << view << x << y << QString::fromLatin1(muscle)
                            << QString::fromLatin1(region);
    };
    row("upper trapezius", View::Back, -40, 154, "trapezius-descendens", "neck-shoulder-angle");
    row("lower trapezius", View::Back, 12, 290, "trapezius-ascendens", "mid-back");
    row("gluteus maximus", View::Back, 50, 490, "gluteus-maximus", "buttock");
    row("calf", View::Back, -60, 800, "gastrocnemius", "calf");
    row("infraspinatus", View::Back, 65, 212, "infraspinatus", "shoulder-blade");
    row("chest", View::Front, 40, 240, "pectoralis-major-sternocostalis", "breast");
    row("biceps", View::Front, -118, 290, "biceps-brachii", "upper-arm-front");
    row("front thigh", View::Front, 66, 600, "rectus-femoris", "thigh-front");
    row("shin", View::Front, -60, 820, "tibialis-anterior", "shin");
    row("belly", View::Front, 15, 400, "rectus-abdominis", "lower-abdomen");
    row("neck strap", View::Right, 5, 120, "sternocleidomastoideus", "neck-side");
    row("side shoulder", View::Right, -18, 200, "deltoideus-medius", "shoulder-side");
    row("side thigh, left view", View::Left, 0, 600, "vastus-lateralis", "thigh-side");
    row("arch", View::Soles, 22, 525, "abductor-hallucis", "arch");
    row("ball of the thumb", View::Front, 168, 502, "thenar", "thumb");
}

void AtlasTest::wellKnownPlacesAreHit()
{
    QFETCH(View, view);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(QString, muscle);
    QFETCH(QString, region);
    const BodyHit hit = m_atlas->hit(at(view, Layer::Superficial, x, y));
    QVERIFY(hit.inside);
    QVERIFY(hit.superficial);
    QCOMPARE(hit.superficial->muscle, muscle);
    QCOMPARE(hit.region, region);
    QCOMPARE(hit.muscle, hit.superficial);
    QCOMPARE(hit.superficial->side, hit.side);
}

void AtlasTest::leftAndRightAreThePersons()
{
    const auto side = [this](View view, double x, double y) {
        return m_atlas->hit(at(view, Layer::Superficial, x, y)).side;
    };
    QCOMPARE(side(View::Front, 40, 240), Side::Left);
    QCOMPARE(side(View::Front, -40, 240), Side::Right);
    QCOMPARE(side(View::Back, 40, 240), Side::Right);
    QCOMPARE(side(View::Back, -40, 240), Side::Left);
    QCOMPARE(side(View::Left, 0, 600), Side::Left);
    QCOMPARE(side(View::Right, 0, 600), Side::Right);
    QCOMPARE(side(View::Soles, 30, 520), Side::Left);
    QCOMPARE(side(View::Front, 0, 230), Side::Midline);
}

void AtlasTest::besideTheBodyThereIsNothing()
{
    for (const View view : allViews()) {
        const BodyHit hit = m_atlas->hit(at(view, Layer::Superficial, -219, -19));
        QVERIFY(!hit.inside);
        QVERIFY(!hit.muscle && !hit.superficial && hit.beneath.isEmpty());
        QCOMPARE(hit.region + hit.part + hit.noPress, QString());
        QCOMPARE(hit.side, Side::Unspecified);
    }
    // Between the arm and the trunk, and between the legs.
    QVERIFY(!m_atlas->hit(at(View::Front, Layer::Superficial, 95, 380)).inside);
    QVERIFY(!m_atlas->hit(at(View::Back, Layer::Superficial, 0, 700)).inside);
}

void AtlasTest::theDeepLayerMeansWhatLiesBeneath()
{
    const BodyHit outer = m_atlas->hit(at(View::Back, Layer::Superficial, 25, 200));
    QCOMPARE(outer.muscle->muscle, u"trapezius-ascendens"_s);
    QVERIFY(outer.beneath.contains(MuscleSide {u"rhomboidei"_s, Side::Right}));
    const BodyHit deep = m_atlas->hit(at(View::Back, Layer::Deep, 25, 200));
    QCOMPARE(deep.muscle->muscle, u"rhomboidei"_s);
    QCOMPARE(deep.superficial, outer.superficial);
    QCOMPARE(deep.beneath, outer.beneath);
    const BodyHit hip = m_atlas->hit(at(View::Back, Layer::Deep, 45, 475));
    QCOMPARE(hip.muscle->muscle, u"piriformis"_s);
}

void AtlasTest::noPressZonesAreNamed()
{
    const auto zone = [this](View view, double x, double y) {
        return m_atlas->hit(at(view, Layer::Superficial, x, y)).noPress;
    };
    QCOMPARE(zone(View::Back, 48, 725), u"popliteal-fossa"_s);
    QCOMPARE(zone(View::Front, 126, 352), u"elbow-crease"_s);
    QCOMPARE(zone(View::Front, -45, 500), u"femoral-triangle"_s);
    QCOMPARE(zone(View::Back, 30, 345), u"kidney-area"_s);
    QCOMPARE(zone(View::Back, 60, 800), QString());
}

void AtlasTest::theMidlineOfTheBackIsSpineBones_data()
{
    QTest::addColumn<double>("y");
    QTest::newRow("seventh neck vertebra") << 152.0;
    QTest::newRow("between the shoulder blades") << 220.0;
    QTest::newRow("middle of the back") << 295.0;
    QTest::newRow("last ribs") << 341.0;
    QTest::newRow("low back") << 420.0;
}

void AtlasTest::theMidlineOfTheBackIsSpineBones()
{
    QFETCH(double, y);
    for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
        for (const double x : {-3.0, 0.0, 3.0})
            QCOMPARE(m_atlas->hit(at(View::Back, layer, x, y)).noPress, u"spine-bones"_s);
    }
}

void AtlasTest::theMusclesBesideTheSpineMayBePressed_data()
{
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<QString>("muscle");
    const auto row = [](const char *name, Layer layer, double x, double y, const char *muscle) {
        QTest::newRow(name) << layer << x << y << QString::fromLatin1(muscle);
    };
    row("teres major", Layer::Superficial, 70, 246, "teres-major");
    row("infraspinatus", Layer::Deep, 59, 210, "infraspinatus");
    row("latissimus", Layer::Superficial, 50, 300, "latissimus-dorsi");
    row("rhomboids at the blade", Layer::Superficial, 45, 250, "rhomboidei");
    row("rhomboids under trapezius", Layer::Deep, 25, 200, "rhomboidei");
    row("lower trapezius", Layer::Superficial, 12, 290, "trapezius-ascendens");
    row("longissimus, chest", Layer::Superficial, 33, 298, "longissimus-thoracis");
    row("longissimus, loin", Layer::Superficial, 9, 420, "longissimus-thoracis");
    row("iliocostalis", Layer::Deep, 41, 297, "iliocostalis-thoracis");
}

void AtlasTest::theMusclesBesideTheSpineMayBePressed()
{
    QFETCH(Layer, layer);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(QString, muscle);
    for (const double side : {x, -x}) {
        const BodyHit hit = m_atlas->hit(at(View::Back, layer, side, y));
        QVERIFY(hit.muscle);
        QCOMPARE(hit.muscle->muscle, muscle);
        QCOMPARE(hit.noPress, QString());
    }
}

void AtlasTest::innerPointsHitTheirOutlineOrOneAboveIt()
{
    QRandomGenerator random(11);
    for (const View view : allViews()) {
        const QList<Outline> &outlines = m_atlas->outlines(view, Layer::Superficial);
        for (qsizetype index = 0; index < outlines.size(); ++index) {
            const Outline &outline = outlines[index];
            const QRectF box = outline.polygon.bounds();
            for (int i = 0; i < 200; ++i) {
                const auto point = BodyPoint::create(view, Layer::Superficial,
                                                     box.x() + random.bounded(box.width()),
                                                     box.y() + random.bounded(box.height()));
                if (!point || !outline.polygon.contains(point->position()))
                    continue;
                const BodyHit hit = m_atlas->hit(*point);
                if (!hit.inside)
                    continue;
                QVERIFY2(hit.superficial, qPrintable(outline.id));
                const Outline *top = m_atlas->outline(view, Layer::Superficial, *hit.superficial);
                QVERIFY2(top - outlines.constData() >= index, qPrintable(outline.id));
            }
        }
    }
}

void AtlasTest::mirrorImagesMirror()
{
    QRandomGenerator random(12);
    for (int i = 0; i < 20000; ++i) {
        const View view = allViews()[static_cast<qsizetype>(random.bounded(5))];
        const Layer layer = random.bounded(2) ? Layer::Deep : Layer::Superficial;
        const double x = random.bounded(2200) / 10.0 + 0.1;
        const double y = random.bounded(10400) / 10.0 - 20;
        if (x > 220)
            continue;
        const BodyHit hit = m_atlas->hit(at(view, layer, x, y));
        const BodyHit mirror = m_atlas->hit(at(mirrorView(view), layer, -x, y));
        QCOMPARE(mirror.inside, hit.inside);
        QCOMPARE(mirror.side, otherSide(hit.side));
        QCOMPARE(mirror.region, hit.region);
        QCOMPARE(mirror.part, hit.part);
        QCOMPARE(mirror.noPress, hit.noPress);
        QCOMPARE(mirror.muscle.has_value(), hit.muscle.has_value());
        if (hit.muscle)
            QVERIFY2(*mirror.muscle == otherSide(*hit.muscle),
                     qPrintable(u"%1 %2 %3,%4: %5"_s.arg(viewName(view), layerName(layer))
                                    .arg(x)
                                    .arg(y)
                                    .arg(hit.muscle->muscle)));
        QStringList beneath;
        QStringList mirrorBeneath;
        for (const MuscleSide &muscle : hit.beneath)
            beneath.append(muscle.muscle + sideName(otherSide(muscle.side)));
        for (const MuscleSide &muscle : mirror.beneath)
            mirrorBeneath.append(muscle.muscle + sideName(muscle.side));
        beneath.sort();
        mirrorBeneath.sort();
        QVERIFY2(beneath == mirrorBeneath,
                 qPrintable(u"%1 %2,%3: %4 / %5"_s.arg(viewName(view))
                                .arg(x)
                                .arg(y)
                                .arg(beneath.join(u' '), mirrorBeneath.join(u' '))));
    }
}

void AtlasTest::aThinMuscleIsFoundBesideTheFinger()
{
    const Outline *sartorius =
        m_atlas->outline(View::Front, Layer::Superficial, {u"sartorius"_s, Side::Left});
    QVERIFY(sartorius);
    const QPointF beside = sartorius->middle() + QPointF(9, 0);
    const auto found =
        m_atlas->candidates(at(View::Front, Layer::Superficial, beside.x(), beside.y()), 8);
    QVERIFY(std::any_of(found.cbegin(), found.cend(), [](const Candidate &candidate) {
        return candidate.muscle.muscle == "sartorius"_L1;
    }));
}

void AtlasTest::candidatesComeNearestFirst()
{
    QRandomGenerator random(13);
    for (int i = 0; i < 300; ++i) {
        const auto found = m_atlas->candidates(
            at(View::Back, Layer::Superficial, random.bounded(400) - 200, random.bounded(1000)),
            12);
        for (qsizetype k = 1; k < found.size(); ++k)
            QVERIFY(found[k - 1].distance <= found[k].distance);
        for (const Candidate &candidate : found)
            QVERIFY(candidate.distance <= 12);
    }
    QVERIFY(m_atlas->candidates(at(View::Back, Layer::Superficial, -219, 0), 10).isEmpty());
}

void AtlasTest::neighboursAreMutual()
{
    const MuscleSide soleus {u"soleus"_s, Side::Right};
    const auto near = m_atlas->neighbours(View::Back, Layer::Superficial, soleus);
    QVERIFY(near.contains(MuscleSide {u"gastrocnemius"_s, Side::Right}));
    for (const MuscleSide &other : near)
        QVERIFY(m_atlas->neighbours(View::Back, Layer::Superficial, other).contains(soleus));
    QVERIFY(m_atlas->neighbours(View::Back, Layer::Superficial, {u"x"_s, Side::Left}).isEmpty());
}

void AtlasTest::theArrowKeysComeBack()
{
    const MuscleSide start {u"gastrocnemius"_s, Side::Left};
    const auto right = m_atlas->next(View::Back, Layer::Superficial, start, Direction::Right);
    QVERIFY(right);
    QCOMPARE(*right, (MuscleSide {u"gastrocnemius"_s, Side::Right}));
    QCOMPARE(m_atlas->next(View::Back, Layer::Superficial, *right, Direction::Left), start);
    const auto up = m_atlas->next(View::Back, Layer::Superficial, start, Direction::Up);
    QVERIFY(up);
    QCOMPARE(up->side, Side::Left);
    const MuscleSide hand {u"interossei-manus"_s, Side::Right};
    QVERIFY(!m_atlas->next(View::Back, Layer::Superficial, hand, Direction::Right));
}

void AtlasTest::whyPutsTheTypicalFirst()
{
    const auto temple = m_atlas->why(u"temple"_s);
    QVERIFY(temple);
    QCOMPARE(temple->first().muscle, u"temporalis"_s);
    QCOMPARE(temple->first().rank, 1);
    const auto achilles = m_atlas->why(u"achilles"_s);
    QStringList muscles;
    for (const Referral &referral : *achilles)
        muscles.append(referral.muscle);
    QCOMPARE(muscles, (QStringList {u"tibialis-posterior"_s, u"soleus"_s}));
    QVERIFY(m_atlas->why(u"nose"_s)->isEmpty());
}

void AtlasTest::whyRefusesWhatIsNoPainRegion()
{
    for (const QString &id : {u"kneecap"_s, u"armpit"_s, u"soleus"_s, u""_s, u"Temple"_s}) {
        const auto answer = m_atlas->why(id);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Unknown);
    }
}

void AtlasTest::theSvgTextCanBeReadAgain()
{
    for (const View view : allViews()) {
        for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
            QString text = atlasSvg(*m_atlas, view, layer);
            const qsizetype begin = text.indexOf("<linearGradient id=\"flesh\""_L1);
            QVERIFY(begin > 0);
            QVERIFY(text.contains(".muscle{fill:url(#flesh)"_L1));
            text.remove(begin, text.indexOf("</clipPath>"_L1) + 11 - begin);
            const auto shapes = parseDrawing(text.toUtf8(), u"svg"_s);
            QVERIFY2(shapes, shapes ? "" : qPrintable(shapes.error().detail));
            QVERIFY(shapes->size() > m_atlas->outlines(view, layer).size());
        }
    }
}

void AtlasTest::unknownIdsAreNull()
{
    QVERIFY(!m_atlas->muscle(u"musculus-fictus"_s));
    QVERIFY(!m_atlas->region(u"elsewhere"_s));
    QVERIFY(!m_atlas->outline(View::Front, Layer::Deep, {u"soleus"_s, Side::Midline}));
    QCOMPARE(m_atlas->muscle(u"soleus"_s)->latin, u"m. soleus"_s);
    QCOMPARE(m_atlas->region(u"heel"_s)->part, BodyPart::Foot);
}

void AtlasTest::randomPointsHitAboutAThirdOfTheCanvas()
{
    constexpr int count = 100000;
    QRandomGenerator random(14);
    QList<BodyPoint> points;
    points.reserve(count);
    for (int i = 0; i < count; ++i)
        points.append(at(allViews()[static_cast<qsizetype>(random.bounded(4))],
                         random.bounded(2) ? Layer::Deep : Layer::Superficial,
                         random.bounded(440.0) - 220, random.bounded(1040.0) - 20));
    int inside = 0;
    for (const BodyPoint &point : points)
        inside += m_atlas->hit(point).inside ? 1 : 0;
    QVERIFY(inside > count / 10);
    QVERIFY(inside < count / 2);
}

QTEST_APPLESS_MAIN(AtlasTest)
#include "tst_atlas.moc"
