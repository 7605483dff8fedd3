// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/nearbymodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

BodyPoint at(View view, Layer layer, double x, double y)
{
    return *BodyPoint::create(view, layer, x, y);
}

/** The first spot of a coarse grid at the back under which a deep muscle lies. */
BodyPoint spotOverADeepMuscle(const Atlas &atlas)
{
    for (double y = 150; y < 900; y += 10) {
        for (double x = 10; x < 150; x += 5) {
            const BodyPoint point = at(View::Back, Layer::Superficial, x, y);
            const BodyHit hit = atlas.hit(point);
            if (hit.superficial && !hit.beneath.isEmpty())
                return point;
        }
    }
    qFatal("nothing lies beneath anything");
}

QStringList names(const QList<Nearby> &rows)
{
    QStringList ids;
    for (const Nearby &row : rows)
        ids.append(row.muscle.muscle + u' ' + sideName(row.muscle.side));
    return ids;
}

} // namespace

class NearbyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasHitComesFirstThenWhatLiesBeneath()
    {
        const BodyPoint point = spotOverADeepMuscle(m_atlas);
        const BodyHit hit = m_atlas.hit(point);
        const QList<Nearby> rows = nearbyAt(m_atlas, point, 0);
        QCOMPARE(rows.first().muscle, *hit.superficial);
        QVERIFY(!rows.first().beneath);
        QVERIFY(!hit.beneath.isEmpty());
        QCOMPARE(rows.at(1).muscle, hit.beneath.first());
        QVERIFY(rows.at(1).beneath);
        QCOMPARE(rows.at(1).layer, Layer::Deep);
    }

    void neighboursWithinAFingerAreOfferedToo()
    {
        const BodyPoint point = spotOverADeepMuscle(m_atlas);
        const QStringList alone = names(nearbyAt(m_atlas, point, 0));
        const QStringList wide = names(nearbyAt(m_atlas, point, 40));
        QVERIFY(wide.size() >= alone.size());
        QCOMPARE(wide.mid(0, alone.size()), alone);
    }

    void noMuscleIsOfferedTwiceAndNeverMoreThanSix()
    {
        for (double x = -150; x <= 150; x += 10) {
            for (double y = 50; y < 900; y += 25) {
                for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
                    QStringList ids = names(nearbyAt(m_atlas, at(View::Front, layer, x, y), 25));
                    QVERIFY(ids.size() <= 6);
                    QCOMPARE(ids.removeDuplicates(), 0);
                }
            }
        }
    }

    void twoOfOneNameAreToldApartByTheirSide()
    {
        NearbyModel model(test::sharedTables().texts);
        model.setRows({{{u"soleus"_s, Side::Left}}, {{u"soleus"_s, Side::Right}}}, {});
        QCOMPARE(model.index(0).data(NearbyModel::NameRole).toString(), u"Soleus, left"_s);
        QCOMPARE(model.index(1).data(NearbyModel::NameRole).toString(), u"Soleus, right"_s);
        model.setRows({{{u"soleus"_s, Side::Left}}}, {});
        QCOMPARE(model.index(0).data(NearbyModel::NameRole).toString(), u"Soleus"_s);
    }

    void besideTheBodyNothingIsOffered()
    {
        QVERIFY(nearbyAt(m_atlas, at(View::Front, Layer::Superficial, -215, 20), 10).isEmpty());
    }

    void rowsAreWords()
    {
        NearbyModel model(test::sharedTables().texts);
        const QAbstractItemModelTester tester(&model);
        const QList<Nearby> rows = nearbyAt(m_atlas, spotOverADeepMuscle(m_atlas), 0);
        model.setRows(rows, rows.at(1).muscle);
        QCOMPARE(model.count(), rows.size());
        QVERIFY(model.index(0).data(NearbyModel::NameRole).toString().size() > 3);
        QCOMPARE(model.index(0).data(NearbyModel::ChosenRole).toBool(), false);
        QCOMPARE(model.index(1).data(NearbyModel::ChosenRole).toBool(), true);
        QCOMPARE(model.index(1).data(NearbyModel::BeneathRole).toBool(), true);
        model.setRows({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    const Atlas &m_atlas = test::sharedTables().atlas;
};

QTEST_MAIN(NearbyTest)
#include "tst_nearby.moc"
