// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"
#include "tests/support/gestures.h"

#include "core/atlas/painting.h"

#include <QApplication>

#include <algorithm>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** What the last entry keeps as painted. */
QList<PaintedArea> kept(Window &w)
{
    const auto reader = Reader::open(w.story().journalFile());
    const QList<Observation> looks =
        *reader->observations(Period {QDate(2024, 1, 1), QDate(2024, 12, 31)});
    return looks.isEmpty() ? QList<PaintedArea>() : looks.constLast()->painting;
}

bool covers(const QList<PaintedArea> &painting, View view, QPointF point)
{
    return std::any_of(painting.begin(), painting.end(), [&](const PaintedArea &area) {
        return area.view == view && Polygon(area.rings).contains(point);
    });
}

} // namespace

/** Where it spreads: painted by finger, by mouse and by keys, in the real window. */
class PaintingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        Window &w = *m_window;
        QVERIFY(w.story().markKnot(-48, 157, 6, u"desk"_s));
        w.begin(Navigator::Today);
        QVERIFY(w.click(Button, u"Say more about desk"_s));
        const Thing paint = w.find(Button, u"Paint where it spreads"_s);
        QVERIFY(w.bringIntoSight(paint));
        QVERIFY(w.click(Button, u"Paint where it spreads"_s));
        letFramesPass(w, 50);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void whatIsPaintedIsKeptWithTheEntry()
    {
        Window &w = *m_window;
        drag(w, w.onMap(-40, 160), w.onMap(-40, 260));
        QVERIFY(w.says(u"Back about"_s));
        save();
        QVERIFY(covers(kept(w), View::Back, {-40, 170}));
        QVERIFY(covers(kept(w), View::Back, {-40, 250}));
        QVERIFY(!covers(kept(w), View::Back, {40, 200}));
        w.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!covers(kept(w), View::Back, {-40, 170}));
    }

    void theEraserTakesAwayAndAStepBackBringsItBack()
    {
        Window &w = *m_window;
        drag(w, w.onMap(-40, 160), w.onMap(-40, 260));
        QVERIFY(w.click(Radio, u"Eraser"_s));
        w.clickAt(w.onMap(-40, 210));
        QVERIFY(w.click(Button, u"One step back"_s));
        QVERIFY(w.click(Radio, u"Eraser"_s));
        w.clickAt(w.onMap(-40, 250));
        save();
        QVERIFY(covers(kept(w), View::Back, {-40, 210}));
        QVERIFY(!covers(kept(w), View::Back, {-40, 250}));
    }

    void everyViewIsPaintedOnItsOwn()
    {
        Window &w = *m_window;
        w.clickAt(w.onMap(-40, 200));
        QVERIFY(w.click(Radio, u"Front"_s));
        w.clickAt(w.onMap(30, 230));
        save();
        QVERIFY(covers(kept(w), View::Back, {-40, 200}));
        QVERIFY(covers(kept(w), View::Front, {30, 230}));
        QCOMPARE(kept(w).size(), 2);
    }

    void nothingIsKeptOfWhatIsTakenAway()
    {
        Window &w = *m_window;
        w.clickAt(w.onMap(-40, 200));
        QVERIFY(w.click(Button, u"Take all paint away"_s));
        QVERIFY(w.click(Button, u"Done"_s));
        letFramesPass(w, 50);
        QVERIFY(w.has(Button, u"Paint where it spreads"_s));
    }

    void keysPaintAsWell()
    {
        Window &w = *m_window;
        const Thing map = w.focused();
        QCOMPARE(map.role, Graphic);
        QVERIFY2(map.name.startsWith(u"Body to paint on, Back"_s), qPrintable(map.name));
        QVERIFY2(map.name.endsWith(u"not painted"_s), qPrintable(map.name));
        const QPointF before = w.story().today()->observation()->painting()->cursor();
        w.press(Qt::Key_Up);
        w.press(Qt::Key_Left, Qt::ShiftModifier);
        const QPointF at = w.story().today()->observation()->painting()->cursor();
        QCOMPARE(at - before, QPointF(-2, -10));
        w.press(Qt::Key_Space);
        QVERIFY2(!w.focused().name.endsWith(u"not painted"_s), qPrintable(w.focused().name));
        w.press(Qt::Key_E);
        w.press(Qt::Key_Space);
        QVERIFY2(w.focused().name.endsWith(u"not painted"_s), qPrintable(w.focused().name));
        w.press(Qt::Key_E);
        w.press(Qt::Key_BracketRight);
        w.press(Qt::Key_Space);
        QVERIFY(w.tabTo(Button, u"Done"_s));
        w.press(Qt::Key_Space);
        QVERIFY(w.tabTo(Button, u"Save"_s));
        w.press(Qt::Key_Space);
        QVERIFY(covers(kept(w), View::Back, at));
    }

    void theWheelComesCloserAndPaintsNothing()
    {
        Window &w = *m_window;
        const double scale = scaleOfMap(w);
        for (int turn = 0; turn < 2; ++turn)
            w.wheel(w.onMap(-40, 200), 480);
        QVERIFY(scaleOfMap(w) > 1.5 * scale);
        QVERIFY(w.story().today()->observation()->painting()->isEmpty());
    }

    void twoFingersMoveThePictureAndPaintNothing()
    {
        Window &w = *m_window;
        const double scale = scaleOfMap(w);
        pinch(w, w.onMap(-20, 250), 60, 240);
        QVERIFY(scaleOfMap(w) > 2 * scale);
        QVERIFY(w.story().today()->observation()->painting()->isEmpty());
    }

    void whatIsCommonlyDescribedIsShownBesideIt()
    {
        Window &w = *m_window;
        w.clickAt(w.onMap(-40, 200));
        QVERIFY(!w.says(u"Yours may well be elsewhere"_s));
        QVERIFY(w.click(Check, u"Commonly described"_s));
        QVERIFY(w.says(u"Yours may well be elsewhere"_s));
        QVERIFY(w.says(u"does not show where your pain comes from"_s));
    }

    void anEntryIsChangedWithItsPainting()
    {
        Window &w = *m_window;
        w.clickAt(w.onMap(-40, 200));
        save();
        const QList<PaintedArea> before = kept(w);
        const auto reader = Reader::open(w.story().journalFile());
        const Observation look =
            reader->observations(Period {QDate(2024, 1, 1), QDate(2024, 12, 31)})->constLast();
        ObservationForm *form = w.story().today()->observation();
        QVERIFY(form->beginEdit(look.id()));
        QCOMPARE(form->painting()->painting(), before);
        form->setNote(u"after lunch"_s);
        QVERIFY(form->save());
        QCOMPARE(kept(w), before);
    }

    void everyControlHasANameAndRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("wide, light") << QSize(1280, 800) << false;
        QTest::newRow("narrow, dark") << QSize(420, 860) << true;
    }
    void everyControlHasANameAndRoom()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, dark);
        Window &w = *m_window;
        w.clickAt(w.onMap(-40, 200));
        w.resize(size);
        w.look(1, dark);
        letFramesPass(w, 50);
        QCOMPARE(Flaws::ofControls(w), QStringList());
        QCOMPARE(Flaws::ofContrast(w), QStringList());
    }

private:
    void save()
    {
        Window &w = *m_window;
        QVERIFY(w.click(Button, u"Done"_s));
        letFramesPass(w, 50);
        QVERIFY(w.click(Button, u"Save"_s));
        letFramesPass(w, 50);
    }

    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(PaintingTest)
#include "tst_painting.moc"
