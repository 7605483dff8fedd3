// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/body.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/idsource.h"
#include "core/base/names.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace knotebook;
using namespace Qt::StringLiterals;

class BasicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPointIsOnTheCanvas_data();
    void aPointIsOnTheCanvas();
    void coordinatesAreKeptToATenth_data();
    void coordinatesAreKeptToATenth();
    void pointsOfOtherViewsAreOthers();
    void namesOfTheBodyLeadBack();
    void everyErrorHasItsOwnName();
    void idsAreReadFromText_data();
    void idsAreReadFromText();
    void idsAreKeys();
    void randomIdsDiffer();
    void contentIdsStayForEver_data();
    void contentIdsStayForEver();
    void sequencesOfSeedsDoNotMeet();
    void theSystemHasAZoneThatCanBeWrittenDown();
    void aClockIsInItsZone();
};

namespace {

struct Thing;

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

void BasicsTest::aPointIsOnTheCanvas_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<QString>("refused");
    const auto row = [](const char *name, double x, double y, const char *refused) {
        QTest::newRow(name) << x << y << QString::fromLatin1(refused);
    };
    row("middle", 0, 500, "");
    row("left edge", -220, 500, "");
    row("right edge", 220, 500, "");
    row("top edge", 0, -20, "");
    row("bottom edge", 0, 1020, "");
    row("just left of it", std::nextafter(-220.0, -221), 500, "x");
    row("just right of it", std::nextafter(220.0, 221), 500, "x");
    row("just above it", 0, std::nextafter(-20.0, -21), "y");
    row("just below it", 0, std::nextafter(1020.0, 1021), "y");
    row("no number across", std::nan(""), 500, "x");
    row("no number down", 0, std::nan(""), "y");
    row("infinitely left", -infinity, 500, "x");
    row("infinitely low", 0, infinity, "y");
    row("both", 1e300, -1e300, "x");
}

void BasicsTest::aPointIsOnTheCanvas()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(QString, refused);
    for (const View view : allViews()) {
        const auto point = BodyPoint::create(view, Layer::Superficial, x, y);
        QCOMPARE(point.has_value(), refused.isEmpty());
        if (point)
            QCOMPARE(point->position(), QPointF(x, y));
        else
            QCOMPARE(point.error(), (Error {ErrorCode::OutOfRange, refused}));
    }
}

void BasicsTest::coordinatesAreKeptToATenth_data()
{
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("kept");
    QTest::newRow("whole") << 12.0 << 12.0;
    QTest::newRow("tenth") << 12.3 << 12.3;
    QTest::newRow("down") << 12.34 << 12.3;
    QTest::newRow("up") << 12.36 << 12.4;
    QTest::newRow("negative down") << -12.36 << -12.4;
    QTest::newRow("negative up") << -12.34 << -12.3;
    QTest::newRow("small") << 0.04 << 0.0;
    QTest::newRow("small and negative") << -0.04 << 0.0;
}

void BasicsTest::coordinatesAreKeptToATenth()
{
    QFETCH(double, given);
    QFETCH(double, kept);
    const BodyPoint point = *BodyPoint::create(View::Back, Layer::Deep, given, given);
    QCOMPARE_EQ(point.x(), kept);
    QCOMPARE_EQ(point.y(), kept);
    QVERIFY(!std::signbit(point.x()) || kept < 0);
    QCOMPARE(*BodyPoint::create(View::Back, Layer::Deep, point.x(), point.y()), point);
}

void BasicsTest::pointsOfOtherViewsAreOthers()
{
    QList<BodyPoint> points;
    for (const View view : allViews()) {
        for (const Layer layer : {Layer::Superficial, Layer::Deep})
            points.append(*BodyPoint::create(view, layer, 10, 10));
    }
    for (qsizetype i = 0; i < points.size(); ++i) {
        for (qsizetype j = 0; j < points.size(); ++j)
            QCOMPARE(points[i] == points[j], i == j);
    }
}

void BasicsTest::namesOfTheBodyLeadBack()
{
    QCOMPARE(allViews().size(), 5);
    for (const View view : allViews())
        QCOMPARE(viewFromName(viewName(view)), view);
    for (const Layer layer : {Layer::Superficial, Layer::Deep})
        QCOMPARE(layerFromName(layerName(layer)), layer);
    for (const Side side : {Side::Left, Side::Right, Side::Midline, Side::Both, Side::Unspecified})
        QCOMPARE(sideFromName(sideName(side)), side);
    for (const char *other : {"", "FRONT", "front ", "deeper", "left\n", "frönt"}) {
        const QString text = QString::fromUtf8(other);
        QVERIFY(!viewFromName(text) && !layerFromName(text) && !sideFromName(text));
    }
}

void BasicsTest::everyErrorHasItsOwnName()
{
    QSet<QString> names;
    constexpr int last = static_cast<int>(ErrorCode::Io);
    for (int code = 0; code <= last; ++code) {
        const QString name = errorName(static_cast<ErrorCode>(code));
        QVERIFY(!name.isEmpty() && name == name.toLower() && !name.contains(u' '));
        names.insert(name);
    }
    QCOMPARE(names.size(), last + 1);
}

void BasicsTest::idsAreReadFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *text, const char *read) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(read);
    };
    const char *id = "8d6f0a52-3b1c-5e4f-9a7b-0c1d2e3f4a5b";
    row("plain", id, id);
    row("in braces", "{8d6f0a52-3b1c-5e4f-9a7b-0c1d2e3f4a5b}", id);
    row("capitals", "8D6F0A52-3B1C-5E4F-9A7B-0C1D2E3F4A5B", id);
    row("empty", "", "");
    row("nil", "00000000-0000-0000-0000-000000000000", "");
    row("short", "8d6f0a52", "");
    row("a digit less", "8d6f0a52-3b1c-5e4f-9a7b-0c1d2e3f4a5", "");
    row("no hyphens", "8d6f0a523b1c5e4f9a7b0c1d2e3f4a5b", "");
    row("no hexadecimal", "8d6f0a52-3b1c-5e4f-9a7b-0c1d2e3f4a5g", "");
    row("words", "the first knot", "");
    row("other digits", "８d6f0a52-3b1c-5e4f-9a7b-0c1d2e3f4a5b", "");
}

void BasicsTest::idsAreReadFromText()
{
    QFETCH(QString, text);
    const auto id = Id<Thing>::fromString(text);
    QTEST(id ? id->toString() : QString(), "read");
}

void BasicsTest::idsAreKeys()
{
    SequentialIdSource source(3);
    QSet<Id<Thing>> set;
    QList<Id<Thing>> list;
    for (int i = 0; i < 200; ++i) {
        list.append(source.nextId<Thing>());
        set.insert(list.last());
        QCOMPARE(Id<Thing>::fromString(list.last().toString()), list.last());
    }
    QCOMPARE(set.size(), 200);
    std::sort(list.begin(), list.end());
    for (qsizetype i = 1; i < list.size(); ++i)
        QVERIFY(list[i - 1] < list[i] && !(list[i] < list[i - 1]));
}

void BasicsTest::randomIdsDiffer()
{
    RandomIdSource source;
    QSet<QUuid> seen;
    for (int i = 0; i < 500; ++i) {
        const QUuid id = source.next();
        QCOMPARE(id.version(), QUuid::Random);
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 500);
}

// Python: uuid.uuid5(uuid.UUID("6b6e6f74-6562-5f6f-8b6b-2d696d706f72"), content)
void BasicsTest::contentIdsStayForEver_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QByteArray() << "aed364bf-e0c2-52ce-b856-80c657816507";
    QTest::newRow("profile") << QByteArray("profile") << "ccd5dde6-91bf-5153-ab94-99157c179d65";
    QTest::newRow("umlauts") << QByteArray("Rücken") << "3bc9a183-bec6-5849-b20d-04bc134a8984";
    QTest::newRow("sequence") << QByteArray("sequence:0:0")
                              << "4e626d8c-0fdc-5803-83c8-895eaf1fd840";
}

void BasicsTest::contentIdsStayForEver()
{
    QFETCH(QByteArray, content);
    const QUuid id = contentId(content);
    QTEST(id.toString(QUuid::WithoutBraces), "id");
    QCOMPARE(id.version(), QUuid::Sha1);
}

void BasicsTest::sequencesOfSeedsDoNotMeet()
{
    QSet<QUuid> seen;
    for (quint64 seed = 0; seed < 20; ++seed) {
        SequentialIdSource source(seed);
        for (int i = 0; i < 50; ++i)
            seen.insert(source.next());
    }
    QCOMPARE(seen.size(), 20 * 50);
    QCOMPARE(SequentialIdSource().next(), contentId("sequence:0:0"));
}

void BasicsTest::theSystemHasAZoneThatCanBeWrittenDown()
{
    const SystemClock clock;
    QVERIFY(clock.zone().isValid());
    QVERIFY(QTimeZone(clock.zone().id()).isValid());
    QCOMPARE(clock.nowUtc().timeSpec(), Qt::UTC);
    QVERIFY(clock.nowUtc().date().year() >= 2024);
}

void BasicsTest::aClockIsInItsZone()
{
    const QDateTime evening(QDate(2024, 12, 31), QTime(23, 30), Qt::UTC);
    QCOMPARE(FixedClock(evening, QTimeZone("Europe/Vienna")).today(), QDate(2025, 1, 1));
    QCOMPARE(FixedClock(evening, QTimeZone("America/New_York")).today(), QDate(2024, 12, 31));
    // Handed in as local time, it is kept in UTC.
    FixedClock clock(evening.toTimeZone(QTimeZone("Asia/Tokyo")), QTimeZone("Asia/Tokyo"));
    QCOMPARE(clock.nowUtc().timeSpec(), Qt::UTC);
    QCOMPARE(clock.nowUtc(), evening);
    clock.advance(-3600);
    QCOMPARE(clock.nowUtc(), evening.addSecs(-3600));
    clock.set(evening.toOffsetFromUtc(3600));
    QCOMPARE(clock.nowUtc(), evening);
    QCOMPARE(clock.nowUtc().timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(BasicsTest)
#include "tst_basics.moc"
