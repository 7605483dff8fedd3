// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::Key ways[] {Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left};

} // namespace

/** The body map for whoever has a keyboard, and for whoever listens. */
class BodyKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Body);
        // The map has the focus as soon as the page is there.
        QCOMPARE(m_window->focused().role, Graphic);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void beforeAnythingIsChosenTheMapSaysSo();
    void theFirstArrowChoosesTheMiddleOfTheBody();
    void anArrowGoesToTheNextMuscleThatWay_data();
    void anArrowGoesToTheNextMuscleThatWay();
    void downAndUpAgainStaysInTheNeighbourhood();
    void muchOfTheBodyIsReachedByArrowsAlone_data();
    void muchOfTheBodyIsReachedByArrowsAlone();
    void arrowsEndAtTheEdgeOfTheBody();
    void withShiftAnArrowGoesAFingersBreadth();
    void fineStepsNeverLeaveTheBody();
    void inAMirrorTheRightArrowGoesToTheRightOfThePicture();
    void theSentenceNamesSideViewKnotAndPain();
    void theSentenceSaysThatThereIsNoKnot();
    void theSentenceCountsSeveralKnots();
    void enterStartsAKnotWhereOneIs();
    void enterOnAKnotOpensItsStory();
    void enterWithoutASpotStartsNothing();
    void escapeForgetsTheSpot();
    void plusMinusAndZeroZoom();
    void lettersOnTheMapAreNoShortcuts();
    void theRingIsShownToKeysAndNotToThePointer();
    void tabLeavesTheMapAndComesBack();
    void theSearchIsUsedWithoutAPointer();
    void theSheetGivesTheFocusBackToTheMap();
    void theViewIsChangedByKeys();

private:
    QString spoken() const { return m_window->story().body()->hereSpoken(); }
    QString title() const { return m_window->story().body()->hereTitle(); }
    QPointF point() const { return m_window->story().body()->point(); }

    std::unique_ptr<Window> m_window;
};

void BodyKeysTest::beforeAnythingIsChosenTheMapSaysSo()
{
    QCOMPARE(m_window->focused().name, u"Body map: nothing chosen"_s);
}

void BodyKeysTest::theFirstArrowChoosesTheMiddleOfTheBody()
{
    for (const Qt::Key way : ways) {
        m_window->press(way);
        QCOMPARE(m_window->story().body()->here(), BodyViewModel::Place);
        // On the trunk, beside the midline: from there every way is short.
        QVERIFY2(std::abs(point().x()) < 60 && point().y() > 150 && point().y() < 550,
                 qPrintable(title()));
        m_window->press(Qt::Key_Escape);
    }
}

void BodyKeysTest::anArrowGoesToTheNextMuscleThatWay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QPointF>("way");
    QTest::newRow("up") << int(Qt::Key_Up) << QPointF(0, -1);
    QTest::newRow("down") << int(Qt::Key_Down) << QPointF(0, 1);
    QTest::newRow("left") << int(Qt::Key_Left) << QPointF(-1, 0);
    QTest::newRow("right") << int(Qt::Key_Right) << QPointF(1, 0);
}

void BodyKeysTest::anArrowGoesToTheNextMuscleThatWay()
{
    QFETCH(int, key);
    QFETCH(QPointF, way);
    Window &w = *m_window;
    const QPointF start = middleOf(w, u"latissimus-dorsi"_s, Side::Right);
    w.story().body()->touch(start.x(), start.y(), 0);
    const QString before = title();
    const QPointF from = point();
    w.press(static_cast<Qt::Key>(key));
    QVERIFY2(title() != before, qPrintable(before));
    QVERIFY2(QPointF::dotProduct(point() - from, way) > 0,
             qPrintable(u"from %1 to %2"_s.arg(before, title())));
    QVERIFY(w.focused().name.contains(title()));
}

void BodyKeysTest::downAndUpAgainStaysInTheNeighbourhood()
{
    Window &w = *m_window;
    const QPointF start = middleOf(w, u"gluteus-maximus"_s, Side::Left);
    w.story().body()->touch(start.x(), start.y(), 0);
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Up);
    QVERIFY2(QLineF(point(), start).length() < 120, qPrintable(title()));
}

void BodyKeysTest::muchOfTheBodyIsReachedByArrowsAlone_data()
{
    QTest::addColumn<int>("view");
    QTest::newRow("front") << int(BodyViewModel::Front);
    QTest::newRow("back") << int(BodyViewModel::Back);
    QTest::newRow("left") << int(BodyViewModel::Left);
    QTest::newRow("right") << int(BodyViewModel::Right);
    QTest::newRow("soles") << int(BodyViewModel::Soles);
}

void BodyKeysTest::muchOfTheBodyIsReachedByArrowsAlone()
{
    QFETCH(int, view);
    Window &w = *m_window;
    BodyViewModel *body = w.story().body();
    body->showView(view);
    body->move(BodyViewModel::Down, false);
    // From each muscle that was reached, every arrow is tried once.
    QHash<QString, QPointF> reached {{title(), point()}};
    QStringList waiting {title()};
    while (!waiting.isEmpty()) {
        const QPointF from = reached.value(waiting.takeFirst());
        for (const BodyViewModel::Way way : {BodyViewModel::Up, BodyViewModel::Down,
                                             BodyViewModel::ToLeft, BodyViewModel::ToRight}) {
            body->touch(from.x(), from.y(), 0);
            body->move(way, false);
            if (reached.contains(title()))
                continue;
            reached.insert(title(), point());
            waiting.append(title());
        }
    }
    QSet<QString> drawn;
    for (const Outline &outline :
         w.story().tables.atlas.outlines(static_cast<View>(view), Layer::Superficial)) {
        const auto middle = BodyPoint::create(static_cast<View>(view), Layer::Superficial,
                                              outline.middle().x(), outline.middle().y());
        const auto hit = w.story().tables.atlas.hit(*middle).muscle;
        if (hit && hit->muscle == outline.id)
            drawn.insert(outline.id + sideName(outline.side));
    }
    QVERIFY2(5 * reached.size() >= 4 * drawn.size(),
             qPrintable(u"%1 of %2"_s.arg(reached.size()).arg(drawn.size())));
}

void BodyKeysTest::arrowsEndAtTheEdgeOfTheBody()
{
    Window &w = *m_window;
    for (const Qt::Key way : ways) {
        w.press(way);
        QStringList walked;
        for (int steps = 0; steps < 60; ++steps) {
            w.press(way);
            walked.append(title());
        }
        // It came to an end, and did not go round.
        QCOMPARE(walked.last(), walked.at(walked.size() - 2));
        QVERIFY(QSet<QString>(walked.begin(), walked.end()).size() < 40);
        w.press(Qt::Key_Escape);
    }
}

void BodyKeysTest::withShiftAnArrowGoesAFingersBreadth()
{
    Window &w = *m_window;
    const QPointF start = middleOf(w, u"latissimus-dorsi"_s, Side::Left);
    w.story().body()->touch(start.x(), start.y(), 0);
    const QPointF from = point();
    w.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(point(), from + QPointF(0, 4));
    w.press(Qt::Key_Up, Qt::ShiftModifier);
    w.press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(point(), from + QPointF(-4, 0));
    w.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(point(), from);
}

void BodyKeysTest::fineStepsNeverLeaveTheBody()
{
    Window &w = *m_window;
    const Atlas &atlas = w.story().tables.atlas;
    const QPointF start = middleOf(w, u"gastrocnemius"_s, Side::Left);
    for (const Qt::Key way : {Qt::Key_Left, Qt::Key_Right}) {
        w.story().body()->touch(start.x(), start.y(), 0);
        for (int steps = 0; steps < 40; ++steps)
            w.press(way, Qt::ShiftModifier);
        const auto at = BodyPoint::create(View::Back, Layer::Superficial, point().x(), point().y());
        QVERIFY(atlas.hit(*at).inside);
        QVERIFY(QLineF(point(), start).length() < 100);
    }
}

void BodyKeysTest::inAMirrorTheRightArrowGoesToTheRightOfThePicture()
{
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"Front"_s));
    w.story().body()->setAsInMirror(true);
    const QPointF start = middleOf(w, u"rectus-femoris"_s, Side::Right);
    w.story().body()->touch(start.x(), start.y(), 0);
    w.settle();
    for (const Qt::KeyboardModifiers how :
         {Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        const double before = w.onMap(point().x(), point().y()).x();
        w.story().body()->showView(BodyViewModel::Front);
        QVERIFY(w.tabTo(Graphic, u"Body map: "_s + spoken()));
        w.press(Qt::Key_Right, how);
        QVERIFY2(w.onMap(point().x(), point().y()).x() > before, qPrintable(title()));
    }
}

void BodyKeysTest::theSentenceNamesSideViewKnotAndPain()
{
    Window &w = *m_window;
    QVERIFY(w.story().markShoulder(6));
    const QPointF middle = middleOf(w, u"trapezius-descendens"_s, Side::Left);
    w.story().body()->touch(middle.x(), middle.y(), 0);
    w.settle();
    const QString name = m_window->focused().name;
    for (const QString &word : {u"Upper trapezius"_s, u"left"_s, u"Back"_s, u"one knot"_s,
                                u"Active"_s, u"pain 6 of 10"_s})
        QVERIFY2(name.contains(word, Qt::CaseInsensitive), qPrintable(word + u": "_s + name));
}

void BodyKeysTest::theSentenceSaysThatThereIsNoKnot()
{
    Window &w = *m_window;
    const QPointF calf = middleOf(w, u"gastrocnemius"_s, Side::Right);
    w.story().body()->touch(calf.x(), calf.y(), 0);
    w.settle();
    QVERIFY2(w.focused().name.endsWith(u"no knot"_s), qPrintable(w.focused().name));
    QVERIFY(w.focused().name.contains(u"right"_s));
}

void BodyKeysTest::theSentenceCountsSeveralKnots()
{
    Window &w = *m_window;
    const QPointF middle = middleOf(w, u"latissimus-dorsi"_s, Side::Left);
    QVERIFY(w.story().markKnot(middle.x(), middle.y(), 4));
    QVERIFY(w.story().markKnot(middle.x(), middle.y() + 30, 7));
    w.story().body()->touch(middle.x(), middle.y() + 15, 0);
    w.settle();
    const QString name = w.focused().name;
    QVERIFY2(!name.contains(u"no knot"_s), qPrintable(name));
    QVERIFY2(name.contains(u"4"_s) && name.contains(u"7"_s), qPrintable(name));
}

void BodyKeysTest::enterStartsAKnotWhereOneIs()
{
    Window &w = *m_window;
    w.press(Qt::Key_Down);
    const QString where = title();
    w.press(Qt::Key_Enter);
    QVERIFY(w.waitFor(Dialog, u"A new knot"_s));
    QVERIFY2(w.says(where), qPrintable(where));
    QVERIFY(w.tabTo(Button, u"Add this knot"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.story().today()->knots()->count(), 1);
}

void BodyKeysTest::enterOnAKnotOpensItsStory()
{
    Window &w = *m_window;
    QVERIFY(w.story().markShoulder(6));
    w.settle();
    QCOMPARE(w.story().body()->here(), BodyViewModel::KnotMark);
    QCOMPARE(w.focused().role, Graphic);
    w.press(Qt::Key_Return);
    QCOMPARE(w.story().navigator()->page(), Navigator::Knot);
    w.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(w.story().navigator()->page(), Navigator::Body);
    QCOMPARE(w.focused().role, Graphic);
}

void BodyKeysTest::enterWithoutASpotStartsNothing()
{
    m_window->press(Qt::Key_Return);
    QVERIFY(m_window->dialogs().isEmpty());
    QCOMPARE(m_window->story().navigator()->page(), Navigator::Body);
}

void BodyKeysTest::escapeForgetsTheSpot()
{
    m_window->press(Qt::Key_Down);
    m_window->press(Qt::Key_Escape);
    QCOMPARE(m_window->focused().name, u"Body map: nothing chosen"_s);
    QVERIFY(m_window->says(u"Tap where it hurts"_s));
}

void BodyKeysTest::plusMinusAndZeroZoom()
{
    Window &w = *m_window;
    const double whole = scaleOfMap(w);
    w.press(Qt::Key_Plus);
    QCOMPARE(std::round(1000 * scaleOfMap(w) / whole), 1000 * 1.5);
    w.press(Qt::Key_Equal);
    QCOMPARE(std::round(1000 * scaleOfMap(w) / whole), 1000 * 2.25);
    w.press(Qt::Key_Minus);
    QCOMPARE(std::round(1000 * scaleOfMap(w) / whole), 1000 * 1.5);
    w.press(Qt::Key_0);
    QCOMPARE(scaleOfMap(w), whole);
    w.press(Qt::Key_Minus);
    QCOMPARE(scaleOfMap(w), whole);
}

void BodyKeysTest::lettersOnTheMapAreNoShortcuts()
{
    Window &w = *m_window;
    const double whole = scaleOfMap(w);
    QVERIFY(w.click(Button, u"Find a muscle"_s));
    w.type(u"+-0"_s);
    QCOMPARE(w.story().body()->search()->query(), u"+-0"_s);
    QCOMPARE(scaleOfMap(w), whole);
}

void BodyKeysTest::theRingIsShownToKeysAndNotToThePointer()
{
    Window &w = *m_window;
    const QRect edge = [&] {
        const QRectF map = w.focused().rect;
        return QRect(qRound(map.left()), qRound(map.top()), 5, qRound(map.height()));
    }();
    const QImage quiet = w.window()->grabWindow().copy(edge);
    w.press(Qt::Key_Down);
    const QImage ringed = w.window()->grabWindow().copy(edge);
    QVERIFY(ringed != quiet);
    w.clickAt(w.onMap(-48, 157));
    QCOMPARE(w.window()->grabWindow().copy(edge), quiet);
}

void BodyKeysTest::tabLeavesTheMapAndComesBack()
{
    Window &w = *m_window;
    w.press(Qt::Key_Tab);
    QVERIFY(w.focused().role != Graphic);
    int stops = 1;
    for (; stops < 80 && w.focused().role != Graphic; ++stops)
        w.press(Qt::Key_Tab);
    QVERIFY2(w.focused().role == Graphic, "Tab never comes back to the map");
    w.press(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(w.focused().role != Graphic);
}

void BodyKeysTest::theSearchIsUsedWithoutAPointer()
{
    Window &w = *m_window;
    QVERIFY(w.tabTo(Button, u"Find a muscle"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"Find a muscle"_s));
    w.type(u"piriformis"_s);
    QVERIFY(w.tabTo(Button, u"Piriformis, right"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().role, Graphic);
    QVERIFY2(w.focused().name.contains(u"Piriformis"_s) && w.focused().name.contains(u"right"_s),
             qPrintable(w.focused().name));
    // One more key, and a knot is begun there.
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"A new knot"_s));
}

void BodyKeysTest::theSheetGivesTheFocusBackToTheMap()
{
    Window &w = *m_window;
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"A new knot"_s));
    w.press(Qt::Key_Escape);
    QVERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().role, Graphic);
    QCOMPARE(w.story().body()->here(), BodyViewModel::Place); // the spot is still chosen
    QCOMPARE(w.story().today()->knots()->count(), 0);
}

void BodyKeysTest::theViewIsChangedByKeys()
{
    Window &w = *m_window;
    QVERIFY(w.tabTo(Radio, u"Front"_s));
    w.press(Qt::Key_Return);
    QCOMPARE(w.story().body()->view(), BodyViewModel::Front);
    QVERIFY(w.tabTo(Check, u"Deep muscles"_s));
    w.press(Qt::Key_Space);
    QVERIFY(w.story().body()->deep());
    w.press(Qt::Key_Return);
    QVERIFY(!w.story().body()->deep());
}

QTEST_MAIN(BodyKeysTest)
#include "tst_bodykeys.moc"
