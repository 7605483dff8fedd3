// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/outlinemodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace knotebook;

/** The muscles of a view as rows: their shapes, and the light on them. */
class OutlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyViewAndLayerIsARowForEachOutline()
    {
        OutlineModel model(m_atlas, nullptr);
        const QAbstractItemModelTester tester(&model);
        for (const View view : allViews()) {
            for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
                model.show(view, layer);
                const QList<Outline> &outlines = m_atlas.outlines(view, layer);
                QCOMPARE(model.rowCount(), outlines.size());
                for (int row = 0; row < model.rowCount(); ++row) {
                    const QModelIndex index = model.index(row, 0);
                    QCOMPARE(index.data(OutlineModel::PathRole).toString(), outlines[row].path);
                    QCOMPARE(index.data(OutlineModel::FibresRole).toString(), outlines[row].fibres);
                }
            }
        }
    }

    /** The same as in the printed drawing: the gradient of SVG's objectBoundingBox from (0, 0) to
     * (1, 0.25), at three corners of every shape. */
    void theLightFallsAsInPrint()
    {
        OutlineModel model(m_atlas, nullptr);
        model.show(View::Back, Layer::Superficial);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QRectF box =
                m_atlas.outlines(View::Back, Layer::Superficial)[row].polygon.bounds();
            QVERIFY(std::abs(lightAt(model, row, box.topLeft())) < 1e-9);
            QVERIFY(std::abs(lightAt(model, row, box.topRight()) - 1 / 1.0625) < 1e-9);
            QVERIFY(std::abs(lightAt(model, row, box.bottomLeft()) - 0.25 / 1.0625) < 1e-9);
        }
    }

    void longMusclesAreLitAcross()
    {
        OutlineModel model(m_atlas, nullptr);
        model.show(View::Back, Layer::Superficial);
        int found = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QRectF box =
                m_atlas.outlines(View::Back, Layer::Superficial)[row].polygon.bounds();
            if (box.height() < 3 * box.width())
                continue;
            ++found;
            const QPointF light = along(model, row);
            QVERIFY(light.x() > 5 * std::abs(light.y()));
        }
        QVERIFY(found > 3);
    }

    void aRowThatIsNotThereHasNoData()
    {
        const OutlineModel model(m_atlas, nullptr);
        QVERIFY(!model.data(model.index(-1, 0), OutlineModel::PathRole).isValid());
        QVERIFY(!model.data(model.index(model.rowCount(), 0), OutlineModel::PathRole).isValid());
        QVERIFY(!model.data(model.index(0, 0), Qt::DecorationRole).isValid());
    }

private:
    static QPointF along(const OutlineModel &model, int row)
    {
        const QModelIndex index = model.index(row, 0);
        return index.data(OutlineModel::LightToRole).toPointF()
            - index.data(OutlineModel::LightFromRole).toPointF();
    }

    static double lightAt(const OutlineModel &model, int row, QPointF point)
    {
        const QPointF light = along(model, row);
        const QPointF from = model.index(row, 0).data(OutlineModel::LightFromRole).toPointF();
        return QPointF::dotProduct(point - from, light) / QPointF::dotProduct(light, light);
    }

    const Atlas &m_atlas = test::sharedTables().atlas;
};

QTEST_MAIN(OutlinesTest)
#include "tst_outlines.moc"
