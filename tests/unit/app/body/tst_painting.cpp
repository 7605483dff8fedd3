// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/paintingmodel.h"
#include "app/pages/bodyviewmodel.h"
#include "tests/support/appfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

constexpr auto front = static_cast<int>(View::Front);
constexpr auto back = static_cast<int>(View::Back);
const MuscleSide trapezius {u"trapezius-descendens"_s, Side::Left};

double areaOf(const PaintingModel &model)
{
    double area = 0;
    const QList<PaintedArea> painting = model.painting();
    for (const PaintedArea &painted : painting)
        area += coveredArea(Polygon(painted.rings));
    return area;
}

} // namespace

/** Painting where pain spreads: brush, eraser, steps back, views, words. */
class PaintingModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_model =
            std::make_unique<PaintingModel>(m_app->tables.atlas, m_app->session.texts(), nullptr);
        m_model->load({}, trapezius, View::Back);
    }

    void anEmptyPaintingSaysNothing()
    {
        QVERIFY(m_model->isEmpty());
        QVERIFY(!m_model->canUndo());
        QVERIFY(m_model->painting().isEmpty());
        QCOMPARE(m_model->path(), QString());
        QCOMPARE(m_model->extentText(), QString());
        QCOMPARE(m_model->agreementText(), QString());
    }

    void aTouchLeavesADot()
    {
        m_model->setBrush(10);
        touch({-20, 200});
        QCOMPARE(m_model->painting().size(), 1);
        QCOMPARE(m_model->painting().constFirst().view, View::Back);
        QVERIFY(std::abs(areaOf(*m_model) - M_PI * 100) < 12);
        QVERIFY(m_model->path().startsWith(u'M'));
        QVERIFY(m_model->path().endsWith(u'Z'));
    }

    void aStrokeIsOneStepBack()
    {
        m_model->press(-20, 200);
        for (int i = 1; i <= 20; ++i)
            m_model->drawTo(-20, 200 + i * 3);
        m_model->release();
        QVERIFY(m_model->canUndo());
        m_model->undo();
        QVERIFY(m_model->isEmpty());
        QVERIFY(!m_model->canUndo());
    }

    void theStepsGoBackOneByOne()
    {
        QList<double> areas {areaOf(*m_model)};
        for (int i = 0; i < 5; ++i) {
            touch({-30.0 + 15 * i, 220});
            areas.append(areaOf(*m_model));
        }
        for (qsizetype i = areas.size() - 2; i >= 0; --i) {
            m_model->undo();
            QCOMPARE(areaOf(*m_model), areas[i]);
        }
        m_model->undo();
        QVERIFY(m_model->isEmpty());
    }

    void theEraserTakesAwayWhatItPasses()
    {
        m_model->setBrush(20);
        touch({-20, 200});
        const double before = areaOf(*m_model);
        m_model->setErasing(true);
        m_model->setBrush(8);
        touch({-20, 200});
        QVERIFY(std::abs(before - areaOf(*m_model) - M_PI * 64) < 12);
        QCOMPARE(m_model->painting().constFirst().rings.size(), 2); // a hole
        m_model->undo();
        QCOMPARE(areaOf(*m_model), before);
    }

    void erasingEverythingLeavesNothingToKeep()
    {
        m_model->setBrush(5);
        touch({-20, 200});
        m_model->setErasing(true);
        m_model->setBrush(30);
        touch({-20, 200});
        QVERIFY(m_model->isEmpty());
        QVERIFY(m_model->painting().isEmpty());
        QVERIFY(m_model->canUndo());
    }

    void whatIsBesideTheBodyIsCutOff()
    {
        m_model->setBrush(40);
        touch({0, 0});
        const Polygon area(m_model->painting().constFirst().rings);
        const Polygon &body = m_app->tables.atlas.contour(View::Back).polygon;
        QVERIFY(coveredArea(without(area, body)) < 2);
        QVERIFY(areaOf(*m_model) < M_PI * 1600 * 0.9);
        touch({-215, -15});
        QCOMPARE(m_model->painting().size(), 1);
    }

    void eachViewIsPaintedOnItsOwn()
    {
        touch({-20, 200});
        m_model->showView(front);
        QCOMPARE(m_model->path(), QString());
        touch({20, 250});
        QCOMPARE(m_model->painting().size(), 2);
        QCOMPARE(m_model->painting().constFirst().view, View::Front);
        m_model->showView(back);
        QVERIFY(!m_model->path().isEmpty());
        m_model->undo(); // of the other view
        QCOMPARE(m_model->painting().size(), 1);
        QCOMPARE(m_model->painting().constFirst().view, View::Back);
    }

    void turningTheBodyEndsAStroke()
    {
        m_model->press(-20, 200);
        m_model->showView(front);
        m_model->drawTo(0, 250);
        QCOMPARE(m_model->path(), QString());
        QCOMPARE(m_model->painting().size(), 1);
    }

    void aViewThatIsNoneChangesNothing()
    {
        const QSignalSpy spy(m_model.get(), &PaintingModel::viewChanged);
        m_model->showView(-1);
        m_model->showView(5);
        m_model->showView(back);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(m_model->view(), back);
    }

    void allAwayCanBeTakenBack()
    {
        touch({-20, 200});
        m_model->showView(front);
        touch({20, 250});
        const QList<PaintedArea> before = m_model->painting();
        m_model->clear();
        QVERIFY(m_model->isEmpty());
        m_model->undo();
        QCOMPARE(m_model->painting(), before);
    }

    void clearingNothingIsNoStep()
    {
        m_model->clear();
        QVERIFY(!m_model->canUndo());
    }

    void theBrushStaysWithinItsSizes()
    {
        m_model->setBrush(0);
        QCOMPARE(m_model->brush(), PaintingModel::thinnest);
        m_model->setBrush(1000);
        QCOMPARE(m_model->brush(), PaintingModel::thickest);
    }

    void theKeysPaintWhereTheCursorIs()
    {
        m_model->moveCursor(-10, -20);
        const QPointF at = m_model->cursor();
        QVERIFY(m_model->cursorText().contains(u"not painted"_s));
        m_model->dab();
        QVERIFY(Polygon(m_model->painting().constFirst().rings).contains(at));
        QVERIFY(!m_model->cursorText().contains(u"not painted"_s));
        m_model->setErasing(true);
        m_model->dab();
        QVERIFY(m_model->cursorText().contains(u"not painted"_s));
    }

    void theCursorStaysWithTheBody()
    {
        const QRectF bounds = m_app->tables.atlas.contour(View::Back).polygon.bounds();
        m_model->moveCursor(-10'000, 10'000);
        QCOMPARE(m_model->cursor(), bounds.bottomLeft());
        m_model->moveCursor(10'000, -10'000);
        QCOMPARE(m_model->cursor(), bounds.topRight());
        QCOMPARE(m_model->cursorText(), u"beside the body"_s);
    }

    void theExtentIsSaidForEachViewWithItsCaution()
    {
        m_model->setBrush(30);
        touch({0, 250});
        m_model->showView(front);
        m_model->setBrush(3);
        touch({0, 250});
        const QString text = m_model->extentText();
        QVERIFY2(text.contains(u"Front less than 1 %"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Back about "_s), qPrintable(text));
        QVERIFY2(text.contains(u"does not by itself say"_s), qPrintable(text));
    }

    void theAgreementIsSaidWithoutSayingWhereItComesFrom()
    {
        m_model->load(
            {paintedArea(View::Back, describedArea(m_app->tables.atlas, View::Back, trapezius))},
            trapezius, View::Back);
        QVERIFY(m_model->agreementText().startsWith(u"Nearly all"_s));
        QVERIFY(m_model->agreementText().contains(u"does not show where your pain comes from"_s));
        m_model->load({paintedArea(View::Back, brushed({60, 850}, {60, 860}, 5))}, trapezius,
                      View::Back);
        QVERIFY(m_model->agreementText().startsWith(u"Almost nothing"_s));
    }

    void withoutAMuscleNothingIsDescribed()
    {
        m_model->load({}, std::nullopt, View::Front);
        touch({0, 250});
        QCOMPARE(m_model->view(), front);
        QCOMPARE(m_model->described(), QString());
        QCOMPARE(m_model->describedText(), QString());
        QCOMPARE(m_model->agreementText(), QString());
        QVERIFY(!m_model->extentText().isEmpty());
    }

    void whatIsDescribedIsDrawnAndNamed()
    {
        QVERIFY(m_model->described().startsWith(u'M'));
        QVERIFY(m_model->describedText().contains(u"Commonly described"_s));
        QVERIFY(m_model->describedText().contains(m_app->session.texts().region(
            m_app->tables.atlas.muscle(trapezius.muscle)->refers.first())));
    }

    void whatWasKeptIsLoadedOnItsView()
    {
        touch({-20, 200});
        const QList<PaintedArea> kept = m_model->painting();
        m_model->load(kept, trapezius, View::Front);
        QCOMPARE(m_model->view(), back);
        QCOMPARE(m_model->painting(), kept);
        QVERIFY(!m_model->canUndo());
    }

    void aLongPaintingIsKeptWithFewPoints()
    {
        m_model->setBrush(6);
        for (int row = 0; row < 12; ++row) {
            m_model->press(-60, 150 + row * 9);
            for (int i = 1; i <= 30; ++i)
                m_model->drawTo(-60 + i * 4, 150 + row * 9 + (i % 2) * 2);
            m_model->release();
        }
        qsizetype points = 0;
        const QList<PaintedArea> painting = m_model->painting();
        for (const QList<QPointF> &ring : painting.constFirst().rings)
            points += ring.size();
        QVERIFY2(points < 400, qPrintable(QString::number(points)));
        QVERIFY(areaOf(*m_model) > 110 * 100);
    }

private:
    void touch(QPointF at)
    {
        m_model->press(at.x(), at.y());
        m_model->release();
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<PaintingModel> m_model;
};

QTEST_MAIN(PaintingModelTest)
#include "tst_painting.moc"
