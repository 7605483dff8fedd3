// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Group = QAccessible::Grouping;

} // namespace

/** "Where does it hurt?" at the real window: chosen, tapped, painted. */
class WhereItHurts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Body);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void aPlaceOfTheListLeadsPastTheQuestionsToAMuscleOnTheMap()
    {
        Window &w = *m_window;
        QVERIFY(w.click(Button, u"Where does it hurt?"_s));
        QVERIFY(w.has(Dialog, u"Where does it hurt?"_s));
        QVERIFY(w.click(Field, u"Place"_s));
        w.type(u"temple"_s);
        QVERIFY(w.click(Button, u"Temple, left"_s));
        QVERIFY(w.waitFor(Button, u"None of these"_s));
        QVERIFY(!w.has(Group, u"Temporalis, left"_s));
        sayNoToAll();
        QVERIFY(w.waitFor(Group, u"Temporalis, left"_s));
        QVERIFY(w.says(u"Commonly described, never certain: other causes are possible."_s));
        QVERIFY(w.says(u"Typical for this muscle: temple"_s));
        QCOMPARE(Flaws::ofControls(w), QStringList());
        QVERIFY(w.click(Button, u"Show on the map: Temporalis, left"_s));
        QTRY_VERIFY(w.dialogs().isEmpty());
        QVERIFY(w.says(u"Temporalis · temple, left"_s));
        QCOMPARE(w.story().body()->here(), BodyViewModel::Place);
        QCOMPARE(w.focused().role, Graphic);
    }

    void anEmergencySignAtTheTappedSpotTakesTheListAway()
    {
        Window &w = *m_window;
        w.clickAt(w.onMap(-48, 157));
        QVERIFY(w.click(Button, u"It hurts here"_s));
        QVERIFY(w.waitFor(Button, u"One by one"_s));
        QVERIFY(w.click(Button, u"One by one"_s));
        QVERIFY(w.says(u"together with sweating"_s));
        QVERIFY(w.click(Button, u"Yes"_s));
        QTRY_VERIFY(w.says(u"Call the emergency number now"_s));
        QVERIFY(!w.says(u"Commonly described"_s));
        QVERIFY(!w.has(Button, u"I have contacted care"_s)); // that is said on Care
        QVERIFY(w.click(Button, u"Open Care"_s));
        QTRY_VERIFY(w.has(Button, u"I have contacted care"_s));
    }

    void whatIsPaintedByDraggingIsLookedUp()
    {
        Window &w = *m_window;
        QVERIFY(w.click(Button, u"Where does it hurt?"_s));
        QVERIFY(w.click(Button, u"Paint it on the body"_s));
        QVERIFY(w.has(Button, u"Back"_s)); // nothing is painted yet
        PaintingModel *painting = w.story().shell().hurt()->painting();
        const QPoint from(600, 260);
        QTest::mousePress(w.window(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 20; ++i)
            QTest::mouseMove(w.window(), from + QPoint(0, 3 * i));
        QTest::mouseRelease(w.window(), Qt::LeftButton, {}, from + QPoint(0, 60));
        w.settle();
        QVERIFY(!painting->isEmpty());
        QVERIFY(w.click(Button, u"Look it up"_s));
        QVERIFY(w.waitFor(Button, u"None of these"_s));
        sayNoToAll();
        QTRY_VERIFY(w.says(u"of what you painted lies there"_s));
    }

    void nothingIsCutOffOrWithoutAName_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("dark");
        QTest::newRow("wide") << QSize(1280, 800) << 1.0 << false;
        QTest::newRow("wide, dark") << QSize(1280, 800) << 1.0 << true;
        QTest::newRow("narrow") << QSize(420, 860) << 1.0 << false;
        QTest::newRow("narrow, dark, large") << QSize(420, 860) << 1.5 << true;
    }

    void nothingIsCutOffOrWithoutAName()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        QFETCH(bool, dark);
        Window &w = *m_window;
        w.resize(size);
        w.look(scale, dark);
        w.clickAt(w.onMap(-48, 157));
        if (scale == 1.0)
            checkLooks(u"the spot"_s);
        QVERIFY(w.click(Button, u"Never mind"_s));
        QVERIFY(w.click(Button, u"Where does it hurt?"_s));
        checkLooks(u"the places"_s);
        w.press(Qt::Key_Escape);
        QTRY_VERIFY(w.dialogs().isEmpty());
        w.clickAt(w.onMap(-48, 157));
        QVERIFY(w.click(Button, u"It hurts here"_s));
        QVERIFY(w.waitFor(Button, u"None of these"_s));
        checkLooks(u"the questions"_s);
        QVERIFY(w.click(Button, u"Enough for now"_s));
        QVERIFY(w.waitFor(Button, u"Answer the questions"_s));
        checkLooks(u"what is open"_s);
        QVERIFY(w.click(Button, u"Answer the questions"_s));
        QVERIFY(w.waitFor(Button, u"None of these"_s));
        sayNoToAll();
        QTRY_VERIFY(w.says(u"Commonly described, never certain"_s));
        checkLooks(u"the list"_s);
    }

    void withoutAnAnswerThereIsNoList()
    {
        Window &w = *m_window;
        w.clickAt(w.onMap(-48, 157));
        QVERIFY(w.click(Button, u"It hurts here"_s));
        QVERIFY(w.waitFor(Button, u"Enough for now"_s));
        QVERIFY(w.click(Button, u"Enough for now"_s));
        QTRY_VERIFY(w.says(u"no muscles are listed here"_s));
        QVERIFY(w.click(Button, u"Answer the questions"_s));
        QVERIFY(w.waitFor(Button, u"None of these"_s));
    }

private:
    void checkLooks(const QString &what)
    {
        QVERIFY2(Flaws::ofControls(*m_window).isEmpty(),
                 qPrintable(what + u": "_s + Flaws::ofControls(*m_window).join(u'\n')));
        QVERIFY2(Flaws::ofLayout(*m_window).isEmpty(),
                 qPrintable(what + u": "_s + Flaws::ofLayout(*m_window).join(u'\n')));
        QVERIFY2(Flaws::ofContrast(*m_window).isEmpty(),
                 qPrintable(what + u": "_s + Flaws::ofContrast(*m_window).join(u'\n')));
    }

    void sayNoToAll()
    {
        Window &w = *m_window;
        for (int i = 0; i < 60 && w.has(Button, u"Enough for now"_s); ++i) {
            if (w.has(Button, u"No"_s))
                QVERIFY(w.click(Button, u"No"_s));
            else
                QVERIFY(w.click(Button, u"None of these"_s));
        }
    }

    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(WhereItHurts)
#include "tst_whereithurts.moc"
