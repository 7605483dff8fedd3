// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bodymarks.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QPointF shoulder {-48, 157}; ///< the left upper trapezius, from behind

/** Where a knot is kept, as written down. */
QPointF pointOf(Window &w, const QString &label)
{
    const auto reader = Reader::open(w.story().journalFile());
    const QList<KnotState> states = *reader->knotStates();
    for (const KnotState &state : states) {
        if (state.knot->label == label && state.knot->place.point)
            return state.knot->place.point->position();
    }
    return {qQNaN(), qQNaN()};
}

} // namespace

/** Knots as marks on the map: seen, told apart, chosen and moved. */
class BodyMarksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void aMarkStandsOnItsSpotAndSaysItsStatus();
    void aMarkKeepsItsSizeWhenTheBodyGrows();
    void aTapOnAMarkOffersItsStory();
    void painIsLoggedOnTheMapWithOneTap();
    void aResolvedKnotStaysAsASmallMark();
    void marksInEachOthersWayStepAside();
    void marksThatSteppedAsideComeBackWhenThereIsRoom();
    void eachOfTwoKnotsAtOneSpotCanBeTapped();
    void aMarkIsDraggedToAnotherMuscle();
    void aMarkThatIsNotChosenIsNotDragged();
    void aMarkDraggedOffTheBodyStaysAtItsEdge();
    void arrowsMoveAMarkAndEnterPutsItDown();
    void escapeLeavesAMarkWhereItWas();
    void anotherTapWhileMovingLeavesItWhereItWas();
    void knotsOfTheViewAreListedBesideTheMap();

private:
    /** A knot at a point of the back, and the Body page. */
    void haveKnot(const QPointF &at, int pain, const QString &label)
    {
        m_window->story().body()->showView(BodyViewModel::Back);
        QVERIFY(m_window->story().markKnot(at.x(), at.y(), pain, label));
        m_window->begin(Navigator::Body);
        m_window->story().body()->forget();
        m_window->settle();
    }

    std::unique_ptr<Window> m_window;
};

void BodyMarksTest::aMarkStandsOnItsSpotAndSaysItsStatus()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    QCOMPARE(marksOf(w).size(), 1);
    const Thing mark = marksOf(w).first();
    QVERIFY2(mark.name.startsWith(u"desk"_s) && mark.name.endsWith(u"Active"_s),
             qPrintable(mark.name));
    QVERIFY(QLineF(mark.rect.center(), w.onMap(shoulder.x(), shoulder.y())).length() < 1.5);
    w.story().body()->showView(BodyViewModel::Front);
    w.settle();
    QCOMPARE(marksOf(w).size(), 0);
}

void BodyMarksTest::aMarkKeepsItsSizeWhenTheBodyGrows()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    const QSizeF before = marksOf(w).first().rect.size();
    const double scale = scaleOfMap(w);
    for (int turn = 0; turn < 4; ++turn)
        w.wheel(w.onMap(shoulder.x(), shoulder.y()), 480);
    QVERIFY(scaleOfMap(w) > 3 * scale);
    QCOMPARE(marksOf(w).first().rect.size(), before);
    QVERIFY(QLineF(marksOf(w).first().rect.center(), w.onMap(shoulder.x(), shoulder.y())).length()
            < 1.5);
}

void BodyMarksTest::aTapOnAMarkOffersItsStory()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    const double before = marksOf(w).first().rect.width();
    w.clickAt(marksOf(w).first().rect.center());
    QVERIFY(w.says(u"Active"_s));
    QVERIFY(!w.has(Button, u"New knot here"_s));
    QTRY_VERIFY(marksOf(w).first().rect.width() > before); // lifted
    QVERIFY(w.click(Button, u"Open its story"_s));
    QCOMPARE(w.story().navigator()->page(), Navigator::Knot);
    QVERIFY(w.has(Heading, u"desk"_s));
}

void BodyMarksTest::painIsLoggedOnTheMapWithOneTap()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    w.clickAt(marksOf(w).first().rect.center());
    QVERIFY(w.click(Radio, u"Pain now: 3 of 10"_s));
    QVERIFY(w.says(u"3 logged: desk"_s));
    QVERIFY(w.find(Radio, u"Pain now: 3 of 10"_s).state.checked);
    QCOMPARE(w.story().body()->herePain(), 3);
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.story().body()->herePain(), 6);
}

void BodyMarksTest::aResolvedKnotStaysAsASmallMark()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    w.story().today()->openKnot(w.story().knotId(u"desk"_s));
    w.story().knot()->resolve();
    w.show(Navigator::Body);
    QCOMPARE(marksOf(w).size(), 1);
    QVERIFY2(marksOf(w).first().name.endsWith(u"Resolved"_s), qPrintable(marksOf(w).first().name));
    // A small mark is as easy to tap as a large one.
    w.clickAt(marksOf(w).first().rect.center() + QPointF(9, 9));
    QCOMPARE(w.story().body()->here(), BodyViewModel::KnotMark);
}

void BodyMarksTest::marksInEachOthersWayStepAside()
{
    haveKnot(shoulder, 6, u"one"_s);
    haveKnot(shoulder + QPointF(6, 2), 3, u"two"_s);
    haveKnot(shoulder + QPointF(-5, 4), 8, u"three"_s);
    Window &w = *m_window;
    const QList<Thing> marks = marksOf(w);
    QCOMPARE(marks.size(), 3);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        for (qsizetype j = i + 1; j < marks.size(); ++j)
            QVERIFY2(QLineF(marks.at(i).rect.center(), marks.at(j).rect.center()).length() >= 30,
                     qPrintable(marks.at(i).name + u" lies over "_s + marks.at(j).name));
    }
    // On the page they step aside; in the journal none of them moved.
    QCOMPARE(pointOf(w, u"two"_s), shoulder + QPointF(6, 2));
}

void BodyMarksTest::marksThatSteppedAsideComeBackWhenThereIsRoom()
{
    haveKnot(shoulder, 6, u"one"_s);
    haveKnot(shoulder + QPointF(12, 4), 3, u"two"_s);
    Window &w = *m_window;
    const auto off = [&] {
        return QLineF(markOf(w, u"one"_s).rect.center(), w.onMap(shoulder.x(), shoulder.y()))
            .length();
    };
    QVERIFY(off() > 2);
    for (int turn = 0; turn < 6; ++turn)
        w.wheel(w.onMap(shoulder.x(), shoulder.y()), 480);
    QVERIFY2(off() < 1.5, qPrintable(QString::number(off())));
}

void BodyMarksTest::eachOfTwoKnotsAtOneSpotCanBeTapped()
{
    haveKnot(shoulder, 6, u"outer"_s);
    // The same spot of the deep layer: one can have both.
    Window &w = *m_window;
    w.story().body()->showDeep(true);
    haveKnot(shoulder + QPointF(30, 60), 3, u"deep"_s);
    w.story().body()->showDeep(true);
    w.story().body()->touch(shoulder.x() + 30, shoulder.y() + 60, 5);
    QVERIFY(w.story().body()->startMove());
    w.story().body()->moveTo(shoulder.x(), shoulder.y());
    QVERIFY(w.story().body()->saveMove());
    w.story().body()->showDeep(false);
    w.story().body()->forget();
    w.settle();
    QCOMPARE(pointOf(w, u"deep"_s), pointOf(w, u"outer"_s));
    for (const QString &label : {u"outer"_s, u"deep"_s}) {
        w.clickAt(markOf(w, label).rect.center());
        QVERIFY2(w.story().body()->hereTitle().startsWith(label),
                 qPrintable(label + u": "_s + w.story().body()->hereTitle()));
        w.story().body()->forget();
        w.settle();
    }
}

void BodyMarksTest::aMarkIsDraggedToAnotherMuscle()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    const QPointF to = middleOf(w, u"gluteus-maximus"_s, Side::Right);
    w.clickAt(marksOf(w).first().rect.center());
    QTest::qWait(250); // the second tap would come closer
    drag(w, marksOf(w).first().rect.center(), w.onMap(to.x(), to.y()));
    const QPointF kept = pointOf(w, u"desk"_s);
    QVERIFY2(
        QLineF(kept, to).length() < 6,
        qPrintable(u"%1, %2 for %3, %4"_s.arg(kept.x()).arg(kept.y()).arg(to.x()).arg(to.y())));
    const KnotFields moved = fieldsOf(w, u"desk"_s);
    QCOMPARE(moved.muscle, u"gluteus-maximus"_s);
    QCOMPARE(moved.side, Side::Right);
    QVERIFY(w.says(u"Moved: desk"_s));
    QVERIFY(w.says(u"right"_s));
    QVERIFY(!w.story().body()->moving());
    w.press(Qt::Key_Z, Qt::ControlModifier); // one step for the whole drag
    QCOMPARE(pointOf(w, u"desk"_s), shoulder);
}

void BodyMarksTest::aMarkThatIsNotChosenIsNotDragged()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    drag(w, marksOf(w).first().rect.center(), w.onMap(20, 400));
    QCOMPARE(pointOf(w, u"desk"_s), shoulder);
    QVERIFY(!w.story().body()->moving());
}

void BodyMarksTest::aMarkDraggedOffTheBodyStaysAtItsEdge()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    w.clickAt(marksOf(w).first().rect.center());
    QTest::qWait(250);
    drag(w, marksOf(w).first().rect.center(), w.onMap(-205, 60));
    const QPointF kept = pointOf(w, u"desk"_s);
    const auto point = BodyPoint::create(View::Back, Layer::Superficial, kept.x(), kept.y());
    QVERIFY(w.story().tables.atlas.hit(*point).inside);
}

void BodyMarksTest::arrowsMoveAMarkAndEnterPutsItDown()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    w.clickAt(marksOf(w).first().rect.center());
    QVERIFY(w.click(Button, u"Move the mark"_s));
    QVERIFY(w.says(u"Drag the mark or use the arrow keys"_s));
    QCOMPARE(w.focused().role, Graphic);
    QVERIFY2(w.focused().name.contains(u"being moved"_s), qPrintable(w.focused().name));
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(QLineF(marksOf(w).first().rect.center(), w.onMap(-47, 165)).length() < 1.5);
    QCOMPARE(pointOf(w, u"desk"_s), shoulder); // nothing is saved before it is put down
    w.press(Qt::Key_Return);
    QCOMPARE(pointOf(w, u"desk"_s), QPointF(-47, 165));
    QVERIFY(!w.has(Button, u"Put it here"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pointOf(w, u"desk"_s), shoulder);
    w.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(pointOf(w, u"desk"_s), QPointF(-47, 165));
}

void BodyMarksTest::escapeLeavesAMarkWhereItWas()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    w.clickAt(marksOf(w).first().rect.center());
    QVERIFY(w.click(Button, u"Move the mark"_s));
    for (int i = 0; i < 5; ++i)
        w.press(Qt::Key_Down);
    w.press(Qt::Key_Escape);
    QVERIFY(!w.story().body()->moving());
    QCOMPARE(pointOf(w, u"desk"_s), shoulder);
    QVERIFY(QLineF(marksOf(w).first().rect.center(), w.onMap(shoulder.x(), shoulder.y())).length()
            < 1.5);
    // The knot is still the chosen one; another Escape lets go of it.
    QVERIFY(w.has(Button, u"Open its story"_s));
    w.press(Qt::Key_Escape);
    QVERIFY(w.says(u"Tap where it hurts"_s));
}

void BodyMarksTest::anotherTapWhileMovingLeavesItWhereItWas()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    w.clickAt(marksOf(w).first().rect.center());
    QVERIFY(w.click(Button, u"Move the mark"_s));
    w.press(Qt::Key_Down);
    QVERIFY(w.click(Button, u"Leave it where it was"_s));
    QCOMPARE(pointOf(w, u"desk"_s), shoulder);
    QVERIFY(w.click(Button, u"Move the mark"_s));
    w.press(Qt::Key_Down);
    const QPointF calf = middleOf(w, u"gastrocnemius"_s, Side::Left);
    w.clickAt(w.onMap(calf.x(), calf.y()));
    QVERIFY(!w.story().body()->moving());
    QCOMPARE(pointOf(w, u"desk"_s), shoulder);
    QVERIFY(w.has(Button, u"New knot here"_s));
}

void BodyMarksTest::knotsOfTheViewAreListedBesideTheMap()
{
    haveKnot(shoulder, 6, u"desk"_s);
    Window &w = *m_window;
    QVERIFY(w.says(u"Knots in this view"_s));
    QVERIFY(w.click(Radio, u"Front"_s));
    QVERIFY(!w.says(u"Knots in this view"_s));
    QVERIFY(w.click(Radio, u"Back"_s));
    const QList<Thing> lines = w.all(Button, u"desk, "_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().name.contains(u"left"_s) && lines.first().name.contains(u"6"_s),
             qPrintable(lines.first().name));
    QVERIFY(w.click(lines.first()));
    QCOMPARE(w.story().navigator()->page(), Navigator::Knot);
}

QTEST_MAIN(BodyMarksTest)
#include "tst_bodymarks.moc"
