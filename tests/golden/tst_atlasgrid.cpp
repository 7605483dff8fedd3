// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"
#include "tests/golden/goldenfile.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** As `atlas hit --stdin` says it: the muscle, else the part, each with its side. */
QString answerAt(const Atlas &atlas, const BodyPoint &point)
{
    const BodyHit hit = atlas.hit(point);
    if (!hit.inside)
        return {};
    return hit.muscle ? hit.muscle->muscle + u' ' + sideName(hit.muscle->side)
                      : hit.part + u' ' + sideName(hit.side);
}

/** One row of the grid: "y x..x answer" for each run of equal answers, from left to right. */
QByteArray rowAt(const Atlas &atlas, View view, Layer layer, int y)
{
    QByteArray row;
    QString running;
    int start = 0;
    for (int x = -220; x <= 230; x += 10) {
        const auto point = BodyPoint::create(view, layer, x, y);
        const QString answer = point ? answerAt(atlas, *point) : QString();
        if (answer == running)
            continue;
        if (!running.isEmpty())
            row += u"%1 %2..%3 %4\n"_s.arg(y).arg(start).arg(x - 10).arg(running).toUtf8();
        running = answer;
        start = x;
    }
    return row;
}

QByteArray gridOf(const Atlas &atlas, View view, Layer layer)
{
    QByteArray grid;
    for (int y = -20; y <= 1020; y += 10)
        grid += rowAt(atlas, view, layer, y);
    return grid;
}

} // namespace

/** What lies where on a grid of ten units, beside what was looked at; see README.md. */
class AtlasGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachPointOfTheGridIsWhatItWas_data();
    void eachPointOfTheGridIsWhatItWas();

private:
    std::optional<Atlas> m_atlas;
};

void AtlasGridTest::initTestCase()
{
    const auto atlas = Atlas::load();
    QVERIFY2(atlas, atlas ? "" : qPrintable(atlas.error().detail));
    m_atlas = *atlas;
}

void AtlasGridTest::eachPointOfTheGridIsWhatItWas_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<Layer>("layer");
    for (const View view : allViews()) {
        for (const Layer layer : {Layer::Superficial, Layer::Deep}) {
            const QString name = viewName(view) + u'-' + layerName(layer);
            QTest::newRow(qPrintable(name)) << view << layer;
        }
    }
}

void AtlasGridTest::eachPointOfTheGridIsWhatItWas()
{
    QFETCH(View, view);
    QFETCH(Layer, layer);
    const QByteArray grid = gridOf(*m_atlas, view, layer);
    QVERIFY(!grid.isEmpty());
    const QString name = u"atlas-%1-%2.txt"_s.arg(viewName(view), layerName(layer));
    const QString difference = test::againstGolden(name, grid);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(AtlasGridTest)
#include "tst_atlasgrid.moc"
