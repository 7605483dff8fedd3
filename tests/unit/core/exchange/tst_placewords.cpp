// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"
#include "core/base/jsondata.h"
#include "core/exchange/placewords.h"

#include <QSet>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** The pain regions on which a muscle is drawn, and the parts of the body they belong to. */
QSet<QString> regionsOf(const QString &muscle, const Atlas &atlas)
{
    constexpr double step = 4;
    QSet<QString> regions;
    for (const View view : allViews()) {
        for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
            for (const Outline &outline : atlas.outlines(view, layer)) {
                if (outline.id != muscle)
                    continue;
                const QRectF box = outline.polygon.bounds();
                for (double x = box.left(); x <= box.right(); x += step) {
                    for (double y = box.top(); y <= box.bottom(); y += step) {
                        const auto point = BodyPoint::create(view, layer, x, y);
                        const BodyHit hit = point && outline.polygon.contains({x, y})
                            ? atlas.hit(*point)
                            : BodyHit {};
                        if (const Region *region = atlas.region(hit.region))
                            regions << region->id << bodyPartName(region->part);
                    }
                }
            }
        }
    }
    return regions;
}

} // namespace

class PlaceWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesAreRead_data();
    void placesAreRead();
    void whatIsNoPlaceStaysWithoutOne_data();
    void whatIsNoPlaceStaysWithoutOne();
    void sidesAreRead_data();
    void sidesAreRead();
    void everyRegionAndMuscleOfTheTableExists();
    void everyMuscleOfTheAtlasIsKnownByItsName();
    void aMuscleIsInARegionWhereItIsDrawn();
    void severalPlacesAreToBeLookedAt();
    void musclesAreReadAsPeopleWriteThem_data();
    void musclesAreReadAsPeopleWriteThem();

private:
    std::optional<PlaceWords> m_words;
};

void PlaceWordsTest::initTestCase()
{
    auto words = PlaceWords::load();
    QVERIFY(words);
    m_words = std::move(*words);
}

void PlaceWordsTest::placesAreRead_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("side");
    const auto add = [](const char *text, const char *region, const char *side = "unspecified") {
        QTest::newRow(text) << QString::fromLatin1(region) << QString::fromLatin1(side);
    };
    add("Knees", "knee");
    add("knee", "knee");
    add("Left knee", "knee", "left");
    add("knee (R)", "knee", "right");
    add("Lower Back", "low-back");
    add("right big toe", "big-toe", "right");
    add("Hands And Fingers", "hand");
    add("Eyes (or around them)", "eye");
    add("Under the foot", "sole");
    add("both shoulders", "shoulder", "both");
    add("Gastrocnemius", "calf");
    add("abs", "abdomen");
    add("Headache", "head");
    add("Biceps", "upper-arm-front");
}

void PlaceWordsTest::placesAreRead()
{
    QFETCH(QString, region);
    QFETCH(QString, side);
    const PlaceReading reading =
        m_words->read(QString::fromUtf8(QTest::currentDataTag()), QString());
    QCOMPARE(reading.region, region);
    QCOMPARE(sideName(reading.side), side);
}

void PlaceWordsTest::whatIsNoPlaceStaysWithoutOne_data()
{
    QTest::addColumn<bool>("certain");
    QTest::newRow("Sick/Tired") << true;
    QTest::newRow("Acute Pain") << true;
    QTest::newRow("Happiness") << true;
    QTest::newRow("quux") << false;
    QTest::newRow("") << false;
    QTest::newRow("膝") << false;
}

void PlaceWordsTest::whatIsNoPlaceStaysWithoutOne()
{
    QFETCH(bool, certain);
    const PlaceReading reading =
        m_words->read(QString::fromUtf8(QTest::currentDataTag()), QString());
    QVERIFY(reading.region.isEmpty());
    QCOMPARE(reading.certain, certain);
}

void PlaceWordsTest::sidesAreRead_data()
{
    QTest::addColumn<Side>("side");
    QTest::newRow("Right Mostly") << Side::Right;
    QTest::newRow("Left Only") << Side::Left;
    QTest::newRow("L") << Side::Left;
    QTest::newRow("left and right") << Side::Both;
    QTest::newRow("bilateral") << Side::Both;
    QTest::newRow("links") << Side::Left;
    QTest::newRow("Schulter re.") << Side::Right;
    QTest::newRow("li") << Side::Left;
    QTest::newRow("bds.") << Side::Both;
    QTest::newRow("middle") << Side::Midline;
    QTest::newRow("") << Side::Unspecified;
    QTest::newRow("bright") << Side::Unspecified; // no word within a word
}

void PlaceWordsTest::sidesAreRead()
{
    QFETCH(Side, side);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(readSide(text), side);
    QCOMPARE(m_words->read(u"knee"_s, text).side, side);
}

void PlaceWordsTest::everyRegionAndMuscleOfTheTableExists()
{
    const auto atlas = Atlas::load();
    QVERIFY(atlas);
    const auto rows = readTable(u":/knotebook/exchange/places.json"_s);
    QVERIFY(rows);
    for (const QJsonValue &row : *rows) {
        const QString region = row[u"region"_s].toString();
        const QString muscle = row[u"muscle"_s].toString();
        QVERIFY2(region.isEmpty() || atlas->region(region) || bodyPartFromName(region),
                 qPrintable(region));
        QVERIFY2(muscle.isEmpty() || atlas->muscle(muscle), qPrintable(muscle));
    }
}

void PlaceWordsTest::everyMuscleOfTheAtlasIsKnownByItsName()
{
    const auto atlas = Atlas::load();
    QVERIFY(atlas);
    for (const Muscle &muscle : atlas->muscles()) {
        const QString name = QString(muscle.id).replace(u'-', u' ');
        const PlaceReading reading = m_words->read(name, u"left"_s);
        QCOMPARE(reading.muscle, muscle.id);
        QVERIFY2(reading.certain && reading.side == Side::Left, qPrintable(name));
    }
}

void PlaceWordsTest::aMuscleIsInARegionWhereItIsDrawn()
{
    const auto atlas = Atlas::load();
    QVERIFY(atlas);
    const auto rows = readTable(u":/knotebook/exchange/places.json"_s);
    QVERIFY(rows);
    QStringList wrong;
    for (const QJsonValue &row : *rows) {
        const QString muscle = row[u"muscle"_s].toString();
        const QString region = row[u"region"_s].toString();
        if (muscle.isEmpty())
            continue;
        const QSet<QString> regions = regionsOf(muscle, *atlas);
        if (!regions.contains(region))
            wrong.append(u"%1: %2, and not %3"_s.arg(
                muscle, QStringList(regions.begin(), regions.end()).join(u' '), region));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void PlaceWordsTest::severalPlacesAreToBeLookedAt()
{
    QVERIFY(!m_words->read(u"Neck, left shoulder"_s, {}).certain);
    QVERIFY(m_words->read(u"neck and shoulder"_s, {}).certain);
    QVERIFY(m_words->read(u"shoulder, left"_s, {}).certain);
    QVERIFY(m_words->read(u"knee,"_s, u"right"_s).certain);
}

void PlaceWordsTest::musclesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("muscle");
    QTest::addColumn<Side>("side");
    QTest::newRow("Piriformis (R)") << u"piriformis"_s << Side::Right;
    QTest::newRow("L. infraspinatus") << u"infraspinatus"_s << Side::Left;
    QTest::newRow("M. gluteus medius li.") << u"gluteus-medius"_s << Side::Left;
    QTest::newRow("left glute med") << u"gluteus-medius"_s << Side::Left;
    QTest::newRow("Rhomboid muscles") << u"rhomboidei"_s << Side::Unspecified;
    QTest::newRow("QL re") << u"quadratus-lumborum"_s << Side::Right;
    QTest::newRow("SCM left") << u"sternocleidomastoideus"_s << Side::Left;
    QTest::newRow("both TFLs") << u"tensor-fasciae-latae"_s << Side::Both;
    QTest::newRow("R psoas") << u"iliopsoas"_s << Side::Right;
    QTest::newRow("thumb muscle") << QString() << Side::Unspecified; // a place, and no one muscle
}

void PlaceWordsTest::musclesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, muscle);
    QFETCH(Side, side);
    const PlaceReading reading =
        m_words->read(QString::fromUtf8(QTest::currentDataTag()), QString());
    QCOMPARE(reading.muscle, muscle);
    QCOMPARE(reading.side, side);
    QVERIFY(!reading.region.isEmpty());
}

QTEST_GUILESS_MAIN(PlaceWordsTest)
#include "tst_placewords.moc"
