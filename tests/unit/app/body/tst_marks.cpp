// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/markmodel.h"
#include "app/body/markspread.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QLineF>
#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

QList<QPointF> moved(const QList<QPointF> &points, const QList<QPointF> &shifts)
{
    QList<QPointF> places;
    for (qsizetype i = 0; i < points.size(); ++i)
        places.append(points.at(i) + shifts.at(i));
    return places;
}

double leastDistance(const QList<QPointF> &points)
{
    double least = 1e9;
    for (qsizetype i = 0; i < points.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            least = std::min(least, QLineF(points.at(i), points.at(j)).length());
    }
    return least;
}

QList<QPointF> randomPoints(int count, int width, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.append({random.bounded(double(width)), random.bounded(double(2 * width))});
    return points;
}

} // namespace

class MarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_app = std::make_unique<test::AppFixture>(); }

    void whoIsAloneStays()
    {
        QCOMPARE(spreadApart({}, 30), QList<QPointF>());
        const QList<QPointF> far {{0, 0}, {100, 0}, {0, 100}};
        QCOMPARE(spreadApart(far, 30), QList<QPointF>(3));
    }

    void theMarkThatIsDrawnAtAPointIsMeant()
    {
        MarkModel marks(m_app->tables.texts);
        const KnotId one = m_app->addKnot();
        const KnotId two = m_app->addKnot(); // at the same spot
        marks.setStates(*m_app->session.read().knotStates());
        const QPointF spot(-48, 157);
        // Before the map is drawn nothing stepped aside.
        QVERIFY(marks.nearest(spot, 5));
        QVERIFY(!marks.nearest(spot + QPointF(6, 0), 5));
        marks.spread(2, 30); // two pixels a unit
        QSet<QString> meant;
        for (int row = 0; row < marks.rowCount(); ++row) {
            const QModelIndex index = marks.index(row);
            const QPointF drawn = spot + index.data(MarkModel::ShiftRole).toPointF() / 2;
            QVERIFY(QLineF(drawn, spot).length() > 5);
            const auto knot = marks.nearest(drawn, 5);
            QVERIFY(knot);
            QCOMPARE(knot->toString(), index.data(MarkModel::KnotIdRole).toString());
            meant.insert(knot->toString());
        }
        QCOMPARE(meant, (QSet<QString> {one.toString(), two.toString()}));
        // Their common spot, where the lines lead, means one of them still.
        QVERIFY(marks.nearest(spot, 5));
        QVERIFY(!marks.nearest(spot + QPointF(60, 0), 5));
    }

    void twoInEachOthersWayStandOppositeEachOther()
    {
        const QList<QPointF> points {{10, 10}, {14, 10}};
        const QList<QPointF> places = moved(points, spreadApart(points, 30));
        QCOMPARE(places.at(0).x(), 12.0 - 15);
        QCOMPARE(places.at(1).x(), 12.0 + 15);
        QVERIFY(qAbs(places.at(0).y() - 10) < 1e-9 && qAbs(places.at(1).y() - 10) < 1e-9);
    }

    void noTwoEverCoverEachOther_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("width");
        QTest::newRow("a few, loose") << 5 << 400;
        QTest::newRow("a few, tight") << 5 << 20;
        QTest::newRow("many") << 60 << 300;
        QTest::newRow("many at one spot") << 60 << 4;
    }

    void noTwoEverCoverEachOther()
    {
        QFETCH(int, count);
        QFETCH(int, width);
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const QList<QPointF> points = randomPoints(count, width, seed);
            const QList<QPointF> places = moved(points, spreadApart(points, 30));
            QVERIFY2(leastDistance(places) > 30 - 1e-6, qPrintable(QString::number(seed)));
        }
    }

    void theSameMarksAlwaysStandTheSameWay()
    {
        const QList<QPointF> points = randomPoints(40, 100, 7);
        QCOMPARE(spreadApart(points, 30), spreadApart(points, 30));
        const QList<QPointF> same(4, {50, 50});
        QVERIFY(leastDistance(moved(same, spreadApart(same, 30))) > 30 - 1e-6);
    }

    void aMarkSaysWhatItIs()
    {
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 6);
        MarkModel marks(m_app->tables.texts);
        const QAbstractItemModelTester tester(&marks);
        marks.setStates(*m_app->session.read().knotStates());
        const QModelIndex row = marks.index(0);
        QCOMPARE(row.data(MarkModel::KnotIdRole).toString(), knot.toString());
        QCOMPARE(row.data(MarkModel::NameRole).toString(),
                 u"Upper trapezius · top of the shoulder, left"_s);
        QCOMPARE(row.data(MarkModel::PainRole).toInt(), 6);
        QCOMPARE(row.data(MarkModel::SpotRole).toPointF(), QPointF(-48, 157));
        QCOMPARE(row.data(MarkModel::ChosenRole).toBool(), false);
        QCOMPARE(marks.roleNames().size(), 8);
    }

    void marksComeApartAsOneComesCloser()
    {
        m_app->addKnot();
        KnotFields beside = m_app->shoulder();
        beside.place.point = *BodyPoint::create(View::Back, Layer::Superficial, -40, 157);
        m_app->addKnot(beside);
        MarkModel marks(m_app->tables.texts);
        marks.setStates(*m_app->session.read().knotStates());
        marks.spread(0.75, 32);
        QVERIFY(marks.index(0).data(MarkModel::ShiftRole).toPointF() != QPointF());
        marks.spread(5, 32); // eight units are forty pixels now
        QCOMPARE(marks.index(0).data(MarkModel::ShiftRole).toPointF(), QPointF());
    }

    void theDraggedMarkIsUnderTheFinger()
    {
        const KnotId knot = m_app->addKnot();
        m_app->addKnot();
        MarkModel marks(m_app->tables.texts);
        marks.setStates(*m_app->session.read().knotStates());
        marks.spread(1, 32);
        marks.setChosen(knot);
        marks.setDragged(QPointF(-60, 200));
        for (int i = 0; i < 2; ++i) {
            const QModelIndex row = marks.index(i);
            const bool chosen = row.data(MarkModel::KnotIdRole).toString() == knot.toString();
            QCOMPARE(row.data(MarkModel::ChosenRole).toBool(), chosen);
            QCOMPARE(row.data(MarkModel::SpotRole).toPointF(),
                     chosen ? QPointF(-60, 200) : QPointF(-48, 157));
            QCOMPARE(row.data(MarkModel::ShiftRole).toPointF() == QPointF(), chosen);
        }
        marks.setDragged({});
        QCOMPARE(marks.index(0).data(MarkModel::SpotRole).toPointF(), QPointF(-48, 157));
    }

    void aChangedKnotKeepsItsRow()
    {
        const KnotId knot = m_app->addKnot();
        MarkModel marks(m_app->tables.texts);
        marks.setStates(*m_app->session.read().knotStates());
        const QSignalSpy resets(&marks, &QAbstractItemModel::modelReset);
        m_app->logPain(knot, 3);
        marks.setStates(*m_app->session.read().knotStates());
        QCOMPARE(resets.size(), 0);
        QCOMPARE(marks.index(0).data(MarkModel::PainRole).toInt(), 3);
    }

private:
    std::unique_ptr<test::AppFixture> m_app;
};

QTEST_MAIN(MarksTest)
#include "tst_marks.moc"
