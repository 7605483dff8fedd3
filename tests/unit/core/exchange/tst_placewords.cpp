// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"
#include "core/base/jsondata.h"
#include "core/exchange/placewords.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

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

QTEST_GUILESS_MAIN(PlaceWordsTest)
#include "tst_placewords.moc"
