// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bodymarks.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Muscles that are not seen at once: those that lie beneath, and those found by their name. */
class BodySearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void whatLiesBeneathIsOfferedAndSwitchesTheLayer();
    void theKnotOfADeepMuscleIsKeptWithItsLayer();
    void aMuscleIsFoundWithASlipOfThePen_data();
    void aMuscleIsFoundWithASlipOfThePen();
    void aNameThatIsNoneIsToldSo();
    void theWholeBodyCanBeReadAsAList();

private:
    std::unique_ptr<Window> m_window;
};

void BodySearchTest::whatLiesBeneathIsOfferedAndSwitchesTheLayer()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    const QPointF buttock = middleOf(w, u"gluteus-maximus"_s, Side::Left);
    w.clickAt(w.onMap(buttock.x(), buttock.y()));
    QList<Thing> chips = w.things();
    chips.removeIf([](const Thing &thing) {
        return thing.role != Radio || !thing.name.endsWith(u"(beneath)"_s);
    });
    QVERIFY2(!chips.isEmpty(), qPrintable(w.everything()));
    const QString name = chips.first().name.chopped(10);
    QVERIFY(w.click(chips.first()));
    QVERIFY(w.story().body()->deep());
    QVERIFY(w.find(Check, u"Deep muscles"_s).state.checked);
    QVERIFY2(w.story().body()->hereTitle().startsWith(name),
             qPrintable(name + u": "_s + w.story().body()->hereTitle()));
    QVERIFY(w.story().body()->hereTitle().endsWith(u"left"_s));
    QVERIFY(!w.story().body()->herePath().isEmpty());
}

void BodySearchTest::theKnotOfADeepMuscleIsKeptWithItsLayer()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Check, u"Deep muscles"_s));
    const QPointF piriformis = middleOf(w, u"piriformis"_s, Side::Left);
    w.clickAt(w.onMap(piriformis.x(), piriformis.y()));
    QVERIFY(w.click(Button, u"New knot here"_s));
    QVERIFY(w.click(Button, u"Add this knot"_s));
    const KnotFields kept = fieldsOf(w, QString());
    QCOMPARE(kept.muscle, u"piriformis"_s);
    QCOMPARE(kept.side, Side::Left);
    QCOMPARE(kept.place.point->layer(), Layer::Deep);
    // Whoever goes back to the outer muscles still sees the mark.
    QVERIFY(w.click(Check, u"Deep muscles"_s));
    QCOMPARE(marksOf(w).size(), 1);
}

void BodySearchTest::aMuscleIsFoundWithASlipOfThePen_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("a letter too few") << u"trapezus upper"_s << u"Upper trapezius, left"_s;
    QTest::newRow("two letters swapped") << u"pirifromis"_s << u"Piriformis, left"_s;
    QTest::newRow("Latin") << u"levator scap"_s << u"Levator scapulae, left"_s;
    QTest::newRow("capitals") << u"PIRIFORMIS"_s << u"Piriformis, left"_s;
}

void BodySearchTest::aMuscleIsFoundWithASlipOfThePen()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Button, u"Find a muscle"_s));
    QVERIFY(w.waitFor(Dialog, u"Find a muscle"_s));
    QCOMPARE(w.focused().name, u"Name or place"_s); // one can type at once
    w.type(typed);
    QVERIFY2(w.has(Button, found), qPrintable(w.everything()));
    const double before = scaleOfMap(w);
    QVERIFY(w.click(Button, found));
    QVERIFY(w.dialogs().isEmpty());
    const QString muscle = found.section(u", "_s, 0, 0);
    QVERIFY2(w.story().body()->hereTitle().startsWith(muscle),
             qPrintable(w.story().body()->hereTitle()));
    QVERIFY(w.story().body()->hereTitle().endsWith(u"left"_s));
    QVERIFY(scaleOfMap(w) > before); // and it is shown from nearby
    QCOMPARE(w.focused().role, Graphic);
}

void BodySearchTest::aNameThatIsNoneIsToldSo()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Button, u"Find a muscle"_s));
    w.type(u"xylophone"_s);
    QVERIFY(w.says(u"Nothing by that name"_s));
    w.press(Qt::Key_Escape);
    QVERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.story().body()->here(), BodyViewModel::Nothing);
}

void BodySearchTest::theWholeBodyCanBeReadAsAList()
{
    Window &w = *m_window;
    w.begin(Navigator::Body);
    QVERIFY(w.click(Button, u"Find a muscle"_s));
    const BodySearchModel *search = w.story().body()->search();
    QVERIFY(search->count() >= 93);
    const Thing field = w.find(Field, u"Name or place"_s);
    // Scroll through it as far as the soles of the feet.
    const QPointF list(field.rect.center().x(), field.rect.bottom() + 200);
    QSet<QString> read;
    for (int turns = 0; turns < 400 && read.size() < search->count() + 20; ++turns) {
        const QList<Thing> all = w.things();
        for (const Thing &thing : all) {
            if (thing.role == Button && thing.name.contains(u", "_s))
                read.insert(thing.name.section(u", "_s, 0, 0));
        }
        w.wheel(list, -60);
    }
    int missed = 0; // a list that glides on may pass a row between two looks
    for (int row = 0; row < search->count(); ++row) {
        const QString name = textAt(search, row, "name").section(u", "_s, 0, 0);
        missed += read.contains(name) ? 0 : 1;
    }
    QVERIFY2(missed * 10 < search->count(),
             qPrintable(u"%1 rows were never in sight"_s.arg(missed)));
}

QTEST_MAIN(BodySearchTest)
#include "tst_bodysearch.moc"
