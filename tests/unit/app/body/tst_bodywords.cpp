// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/bodywords.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class BodyWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEdgesNameThePersonsOwnSides_data()
    {
        QTest::addColumn<View>("view");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::newRow("front") << View::Front << false << u"Your right"_s << u"Your left"_s;
        QTest::newRow("in a mirror") << View::Front << true << u"Your left"_s << u"Your right"_s;
        QTest::newRow("back") << View::Back << false << u"Your left"_s << u"Your right"_s;
        QTest::newRow("left side") << View::Left << false << u"Front"_s << u"Back"_s;
        QTest::newRow("right side") << View::Right << false << u"Back"_s << u"Front"_s;
        QTest::newRow("soles") << View::Soles << false << u"Your right"_s << u"Your left"_s;
    }

    void theEdgesNameThePersonsOwnSides()
    {
        QFETCH(View, view);
        QFETCH(bool, mirrored);
        const EdgeTexts texts = edgeTexts(view, mirrored);
        QTEST(texts.left, "left");
        QTEST(texts.right, "right");
    }

    void onlyTheKnotsOfTheMuscleAndSideAreSaid()
    {
        test::AppFixture app;
        const MuscleSide left {u"trapezius-descendens"_s, Side::Left};
        const MuscleSide right {u"trapezius-descendens"_s, Side::Right};
        app.logPain(app.addKnot(), 6);
        app.addKnot();
        const QList<KnotState> knots = *app.session.read().knotStates();
        const QStringList said = knotsSpoken(knots, left);
        QCOMPARE(said.size(), 2);
        QCOMPARE(said.filter(u"pain 6 of 10"_s).size(), 1);
        QCOMPARE(knotsSpoken(knots, right), QStringList {u"no knot"_s});
        QCOMPARE(knotsSpoken(knots, {}), QStringList {u"no knot"_s});
    }
};

QTEST_MAIN(BodyWordsTest)
#include "tst_bodywords.moc"
