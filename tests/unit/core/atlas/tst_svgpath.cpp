// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/svgpath.h"

#include <QTest>

#include <cmath>

using namespace knotebook;
using namespace Qt::StringLiterals;

class SvgPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayOfWritingASquareIsTheSameSquare_data();
    void everyWayOfWritingASquareIsTheSameSquare();
    void numbersMayTouch();
    void aSmoothCurveReflectsTheLastControlPoint();
    void aSmoothCurveAfterALineStartsStraight();
    void aQuadraticCurveIsRaisedToACubicOne();
    void aClosedPathGoesOnWhereItBegan();
    void aFlattenedCircleStaysWithinTheTolerance();
    void theMirrorImageOfTheMirrorImageIsThePath();
    void theTextReadsBackAsTheSamePath();
    void numbersAreRoundedToAHundredth();
    void malformedPathsAreRefusedWithThePlace_data();
    void malformedPathsAreRefusedWithThePlace();
};

void SvgPathTest::everyWayOfWritingASquareIsTheSameSquare_data()
{
    QTest::addColumn<QString>("data");
    QTest::newRow("absolute") << u"M0,0 L10,0 L10,10 L0,10 Z"_s;
    QTest::newRow("relative") << u"m0 0 l10 0 l0 10 l-10 0 z"_s;
    QTest::newRow("implicit lines") << u"M0,0 10,0 10,10 0,10z"_s;
    QTest::newRow("implicit relative lines") << u"m0,0 10,0 0,10 -10,0z"_s;
    QTest::newRow("horizontal and vertical") << u"M0,0H10V10H0Z"_s;
    QTest::newRow("relative horizontal and vertical") << u"M0,0h10v10h-10z"_s;
    QTest::newRow("spaces and line breaks") << u" M 0 0\n\tL 10 0\r\n10 10 , 0 10 Z "_s;
    QTest::newRow("plus signs") << u"M+0,0 L+10+0 L10,+10 L0,10 Z"_s;
    QTest::newRow("exponents") << u"M0,0 1e1,0 1E+1,100e-1 0,1.0e1Z"_s;
}

void SvgPathTest::everyWayOfWritingASquareIsTheSameSquare()
{
    QFETCH(QString, data);
    const auto path = SvgPath::parse(data);
    QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
    const QList<Ring> rings = path->flattened();
    QCOMPARE(rings.size(), 1);
    QCOMPARE(rings.first(), (Ring {{0, 0}, {10, 0}, {10, 10}, {0, 10}}));
}

void SvgPathTest::numbersMayTouch()
{
    const auto path = SvgPath::parse(u"M1.5.5-2-3.25"_s);
    QVERIFY(path);
    QCOMPARE(path->steps()[0].points[0], QPointF(1.5, 0.5));
    QCOMPARE(path->steps()[1].points[0], QPointF(-2, -3.25));
}

void SvgPathTest::aSmoothCurveReflectsTheLastControlPoint()
{
    const auto path = SvgPath::parse(u"M0,0 C1,2 3,4 5,5 S8,8 9,9"_s);
    QCOMPARE(path->steps()[2].points[0], QPointF(7, 6));
    const auto relative = SvgPath::parse(u"M0,0 c1,2 3,4 5,5 s3,3 4,4"_s);
    QCOMPARE(relative->steps()[2].points, path->steps()[2].points);
}

void SvgPathTest::aSmoothCurveAfterALineStartsStraight()
{
    const auto path = SvgPath::parse(u"M0,0 L5,5 S8,8 9,9"_s);
    QCOMPARE(path->steps()[2].points[0], QPointF(5, 5));
}

void SvgPathTest::aQuadraticCurveIsRaisedToACubicOne()
{
    const auto path = SvgPath::parse(u"M0,0 Q3,6 6,0 T12,0"_s);
    QCOMPARE(path->steps()[1].points, (QList<QPointF> {{2, 4}, {4, 4}, {6, 0}}));
    QCOMPARE(path->steps()[2].points, (QList<QPointF> {{8, -4}, {10, -4}, {12, 0}}));
}

void SvgPathTest::aClosedPathGoesOnWhereItBegan()
{
    const auto path = SvgPath::parse(u"M10,10 l5,0 l0,5 z l-5,0 l0,-5 z"_s);
    const QList<Ring> rings = path->flattened();
    QCOMPARE(rings.size(), 2);
    QCOMPARE(rings[1], (Ring {{10, 10}, {5, 10}, {5, 5}}));
}

void SvgPathTest::aFlattenedCircleStaysWithinTheTolerance()
{
    constexpr double k = 55.22847498;
    const auto path = SvgPath::parse(
        u"M100,0 C100,%1 %1,100 0,100 C-%1,100 -100,%1 -100,0 C-100,-%1 -%1,-100 0,-100 C%1,-100 100,-%1 100,0 Z"_s
            .arg(k));
    const Ring ring = path->flattened(0.05).first();
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF middle = (ring[i] + ring[(i + 1) % ring.size()]) / 2;
        QVERIFY(std::abs(std::hypot(middle.x(), middle.y()) - 100) < 0.08);
    }
}

void SvgPathTest::theMirrorImageOfTheMirrorImageIsThePath()
{
    const auto path = SvgPath::parse(u"M1,2 C3,4 5,6 7,8 L9,1 Z"_s);
    QVERIFY(path->mirrored().toString() != path->toString());
    QCOMPARE(path->mirrored().mirrored().toString(), path->toString());
    QCOMPARE(path->mirrored().toString(), u"M-1,2 C-3,4 -5,6 -7,8 L-9,1 Z"_s);
}

void SvgPathTest::theTextReadsBackAsTheSamePath()
{
    const auto path = SvgPath::parse(u"m1.5,2 q3,4 5,6 t1,1 h3 v-2.25 z"_s);
    const auto again = SvgPath::parse(path->toString());
    QVERIFY(again);
    QCOMPARE(again->toString(), path->toString());
}

void SvgPathTest::numbersAreRoundedToAHundredth()
{
    const auto path = SvgPath::parse(u"M-0.001,0.004 L1.005001,-2.5 -3.999,10.07 0.1,-0.25"_s);
    QCOMPARE(path->toString(), u"M0,0 L1.01,-2.5 L-4,10.07 L0.1,-0.25"_s);
}

void SvgPathTest::malformedPathsAreRefusedWithThePlace_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QString() << u"character 0"_s;
    QTest::newRow("only a move") << u"M1,1"_s << u"empty"_s;
    QTest::newRow("no move first") << u"L1,1 2,2"_s << u"move"_s;
    QTest::newRow("an arc") << u"M0,0 A5,5 0 0 1 10,0"_s << u"'A'"_s;
    QTest::newRow("a missing number") << u"M0,0 L10"_s << u"number"_s;
    QTest::newRow("half a curve") << u"M0,0 C1,2 3,4"_s << u"character 13"_s;
    QTest::newRow("a letter between") << u"M0,0 L1,x"_s << u"character 8"_s;
    QTest::newRow("not a number") << u"M0,0 Lnan,1"_s << u"number"_s;
    QTest::newRow("infinite") << u"M0,0 L1e999,1"_s << u"number"_s;
    QTest::newRow("a lone sign") << u"M0,0 L-,1"_s << u"number"_s;
    QTest::newRow("numbers after the end") << u"M0,0 L1,1 Z 5,5"_s << u"'5'"_s;
}

void SvgPathTest::malformedPathsAreRefusedWithThePlace()
{
    QFETCH(QString, data);
    QFETCH(QString, place);
    const auto path = SvgPath::parse(data);
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::Malformed);
    QVERIFY2(path.error().detail.contains(place), qPrintable(path.error().detail));
}

QTEST_APPLESS_MAIN(SvgPathTest)
#include "tst_svgpath.moc"
