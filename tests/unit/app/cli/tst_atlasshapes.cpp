// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The shapes of what the atlas says: of its muscles, of a point that is hit, and its pictures. */
class AtlasShapesTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aMuscleSaysWhereItIsAndRefersTo();
    void aHitIsTheSameAloneAndAsALine();
    void deepHitsKeepWhatLiesAbove();
    void placesWithoutPressureAreMarked();
    void theSvgComesWithItsView();
};

void AtlasShapesTest::aMuscleSaysWhereItIsAndRefersTo()
{
    QSet<QString> regions;
    for (const QJsonValue region : list(u"atlas regions"_s)) {
        QCOMPARE(keysBeside(region, {u"id"_s, u"name"_s, u"part"_s, u"kind"_s}), QStringList());
        if (region[u"kind"_s].toString() == u"pain")
            regions.insert(region[u"id"_s].toString());
    }
    for (const QJsonValue muscle : list(u"atlas muscles"_s)) {
        QCOMPARE(keysBeside(muscle,
                            {u"id"_s, u"name"_s, u"latin"_s, u"place"_s, u"layer"_s, u"views"_s,
                             u"press"_s, u"refers"_s}),
                 QStringList());
        QVERIFY(!muscle[u"views"_s].toArray().isEmpty());
        for (const QJsonValue region : muscle[u"refers"_s].toArray()) {
            QVERIFY2(regions.contains(region.toString()), qPrintable(region.toString()));
            bool isNamed = false;
            for (const QJsonValue why : list(u"atlas why "_s + region.toString()))
                isNamed = isNamed || why[u"muscle"_s] == muscle[u"id"_s];
            QVERIFY2(isNamed, qPrintable(region.toString()));
        }
    }
}

void AtlasShapesTest::aHitIsTheSameAloneAndAsALine()
{
    const QJsonObject hit = json(u"atlas hit --view back --x -20 --y 150 --layer superficial"_s);
    QCOMPARE(keysBeside(hit,
                        {u"view"_s, u"layer"_s, u"x"_s, u"y"_s, u"inside"_s, u"side"_s, u"region"_s,
                         u"part"_s, u"superficial"_s, u"muscle"_s, u"beneath"_s, u"no_press"_s,
                         u"no_press_zone"_s}),
             QStringList());
    QCOMPARE(hit, json(u"atlas hit --view back --x -20 --y 150"_s)); // superficial when not said
    QCOMPARE(hit.value(u"superficial"_s)[u"side"_s].toString(), u"left"_s);
    QVERIFY(run(u"atlas hit --view back --x -20 --y 150"_s)
                .out.startsWith(u"Upper trapezius, left\n"_s));
}

void AtlasShapesTest::deepHitsKeepWhatLiesAbove()
{
    const QJsonObject deep = json(u"atlas hit --view back --x -20 --y 150 --layer deep"_s);
    QCOMPARE(deep.value(u"layer"_s).toString(), u"deep"_s);
    QCOMPARE(deep.value(u"superficial"_s)[u"muscle"_s].toString(), u"trapezius-descendens"_s);
    QCOMPARE(deep.value(u"muscle"_s), deep.value(u"beneath"_s)[0][u"muscle"_s]);
    const QString text = run(u"atlas hit --view back --x -20 --y 150 --layer deep"_s).out;
    const QString first = text.section(u'\n', 0, 0);
    QCOMPARE(text.count(first), 1); // what was hit does not lie beneath itself
}

void AtlasShapesTest::placesWithoutPressureAreMarked()
{
    int marked = 0;
    for (int y = 100; y < 1000; y += 20) {
        for (int x = -100; x <= 100; x += 20) {
            const QJsonObject hit = json(u"atlas hit --view front --x=%1 --y %2"_s.arg(x).arg(y));
            const bool noPress = hit.value(u"no_press"_s).toBool();
            QCOMPARE(hit.value(u"no_press_zone"_s).isNull(), !noPress);
            QVERIFY(!noPress || hit.value(u"inside"_s).toBool());
            if (noPress && marked++ == 0)
                QVERIFY(run(u"atlas hit --view front --x=%1 --y %2"_s.arg(x).arg(y))
                            .out.contains(u"do not press here: "_s));
        }
    }
    QVERIFY(marked > 4);
}

void AtlasShapesTest::theSvgComesWithItsView()
{
    for (const QString &view : {u"front"_s, u"back"_s, u"left"_s, u"right"_s, u"soles"_s}) {
        const Run svg = run(u"atlas svg --view "_s + view);
        QCOMPARE(svg.code, 0);
        QVERIFY(svg.out.startsWith(u"<svg "_s));
        QVERIFY(svg.out.trimmed().endsWith(u"</svg>"_s));
        const QJsonObject said = json(u"atlas svg --view "_s + view);
        QCOMPARE(said.value(u"svg"_s).toString(), svg.out);
        QCOMPARE(said.value(u"view"_s).toString(), view);
        QCOMPARE(said.value(u"layer"_s).toString(), u"superficial"_s);
        if (view != u"soles")
            QVERIFY(run(u"atlas svg --layer deep --view "_s + view).out != svg.out);
    }
}

QTEST_MAIN(AtlasShapesTest)
#include "tst_atlasshapes.moc"
