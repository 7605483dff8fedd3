// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/painted.h"

#include <QJsonDocument>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const QList<QPointF> triangle {{-20, 150}, {0.5, 150}, {-10.3, 171.7}};

QJsonArray parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

/** Painted areas: what is refused, and how they are written down. */
class PaintedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPaintedIsReadBackAsItWas()
    {
        const QList<PaintedArea> painting {
            {View::Back, {triangle, {{1, 1}, {2, 1}, {2, 2}, {1, 2}}}},
            {View::Soles, {{{-220, -20}, {220, -20}, {220, 1020}}}},
        };
        QCOMPARE(paintingFromJson(toJson(painting)), std::optional(painting));
    }

    void nothingPaintedIsAnEmptyList()
    {
        QVERIFY(check(QList<PaintedArea>()));
        QCOMPARE(toJson(QList<PaintedArea>()), QJsonArray());
        QCOMPARE(paintingFromJson({}), std::optional(QList<PaintedArea>()));
    }

    void theShapeOnPaperIsAListOfNumbersForEachRing()
    {
        QCOMPARE(QJsonDocument(toJson({{View::Back, {triangle}}})).toJson(QJsonDocument::Compact),
                 R"([{"rings":[[-20,150,0.5,150,-10.3,171.7]],"view":"back"}])");
    }

    void coordinatesAreKeptToATenth()
    {
        const auto kept =
            paintingFromJson(toJson({{View::Front, {{{0.04, 1.06}, {3.14159, 2}, {2, 8.96}}}}}));
        QVERIFY(kept);
        const QList<QPointF> expected {{0, 1.1}, {3.1, 2}, {2, 9}};
        QCOMPARE(kept->constFirst().rings.constFirst(), expected);
    }

    void whatCannotBeAPaintingIsRefused_data()
    {
        QTest::addColumn<QList<QList<QPointF>>>("rings");
        QTest::addColumn<ErrorCode>("code");
        using Rings = QList<QList<QPointF>>;
        const double nan = qQNaN();
        QTest::newRow("no ring") << Rings {} << ErrorCode::Missing;
        QTest::newRow("a line") << Rings {{{0, 0}, {1, 1}}} << ErrorCode::Malformed;
        QTest::newRow("an empty ring") << Rings {triangle, {}} << ErrorCode::Malformed;
        QTest::newRow("left of the canvas")
            << Rings {{{-220.1, 0}, {1, 1}, {0, 1}}} << ErrorCode::OutOfRange;
        QTest::newRow("right of it")
            << Rings {{{220.1, 0}, {1, 1}, {0, 1}}} << ErrorCode::OutOfRange;
        QTest::newRow("above it") << Rings {{{0, -20.1}, {1, 1}, {0, 1}}} << ErrorCode::OutOfRange;
        QTest::newRow("below it") << Rings {{{0, 1020.1}, {1, 1}, {0, 1}}} << ErrorCode::OutOfRange;
        QTest::newRow("no number") << Rings {{{0, nan}, {1, 1}, {0, 1}}} << ErrorCode::OutOfRange;
        QTest::newRow("too many points")
            << Rings {QList<QPointF>(mostPaintedPoints + 1, {1, 1})} << ErrorCode::OutOfRange;
    }
    void whatCannotBeAPaintingIsRefused()
    {
        QFETCH(const QList<QList<QPointF>>, rings);
        QFETCH(const ErrorCode, code);
        const Status status = check({{View::Left, rings}});
        QVERIFY(!status);
        QCOMPARE(status.error().code, code);
        QCOMPARE(status.error().detail, u"left"_s);
        QVERIFY(!paintingFromJson(toJson({{View::Left, rings}})));
    }

    void theEdgesOfTheCanvasArePaintedOn()
    {
        QVERIFY(check({{View::Left, {{{-220, -20}, {220, -20}, {220, 1020}}}}}));
        QVERIFY(check({{View::Left, {QList<QPointF>(mostPaintedPoints, {1, 1})}}}));
    }

    void thePointsOfAllViewsCountTogether()
    {
        const QList<QPointF> half(mostPaintedPoints / 2, {1, 1});
        QVERIFY(check({{View::Left, {half}}, {View::Right, {half}}}));
        const Status status = check({{View::Left, {half}}, {View::Right, {half, triangle}}});
        QVERIFY(!status);
        QCOMPARE(status.error().detail, u"right"_s);
    }

    void aViewIsPaintedOnce()
    {
        const Status status = check({{View::Back, {triangle}}, {View::Back, {triangle}}});
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Conflict);
    }

    void otherShapesAreNoPainting_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("numbers") << QByteArray("[1, 2]");
        QTest::newRow("no view") << QByteArray(R"([{"rings": [[0,0,1,0,1,1]]}])");
        QTest::newRow("another view") << QByteArray(R"([{"view":"top","rings":[[0,0,1,0,1,1]]}])");
        QTest::newRow("no rings") << QByteArray(R"([{"view":"back"}])");
        QTest::newRow("empty rings") << QByteArray(R"([{"view":"back","rings":[]}])");
        QTest::newRow("rings of text") << QByteArray(R"([{"view":"back","rings":["a"]}])");
        QTest::newRow("an odd number") << QByteArray(R"([{"view":"back","rings":[[0,0,1,0,1]]}])");
        QTest::newRow("a word") << QByteArray(R"([{"view":"back","rings":[[0,0,1,0,"1",1]]}])");
        QTest::newRow("null") << QByteArray(R"([{"view":"back","rings":[[0,0,1,0,null,1]]}])");
        QTest::newRow("pairs") << QByteArray(R"([{"view":"back","rings":[[[0,0],[1,0],[1,1]]]}])");
    }
    void otherShapesAreNoPainting()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!parsed(json).isEmpty());
        QVERIFY(!paintingFromJson(parsed(json)));
    }
};

QTEST_APPLESS_MAIN(PaintedTest)
#include "tst_painted.moc"
