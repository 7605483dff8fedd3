// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/smallcourse.h"
#include "tests/ui/trendspage.h"

#include <QQuickItem>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 60;

} // namespace

/** Sixty knots beside each other: only those in sight are made, and all can be reached. */
class OverviewGridTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        Story &me = m_window->story();
        for (int i = 0; i < many; ++i)
            me.session().add(ActionKind::AddKnot, knot(i), u"added"_s);
        openTrends(*m_window);
        QVERIFY(m_window->click(Tab, u"Overview"_s));
        QTRY_VERIFY(me.trends()->overview()->ready());
        letFramesPass(*m_window, 60);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void onlyWhatIsInSightIsMade_data();
    void onlyWhatIsInSightIsMade();
    void scrollingMakesTheNextOnes();
    void tabWalksThroughAllOfThem();
    void theWayBackIsTheSame();
    void cardsDoNotCoverEachOther();
    void aCardFarDownLeadsToItsKnot();
    void thePageIsAsHighAsAllOfThem();

private:
    static KnotFields knot(int number)
    {
        KnotFields fields;
        fields.place.point = *BodyPoint::create(View::Back, Layer::Superficial, -48, 157);
        fields.muscle = u"trapezius-descendens"_s;
        fields.side = Side::Left;
        fields.label = u"knot %1"_s.arg(number, 2, 10, QLatin1Char('0'));
        return fields;
    }
    /** The small charts that exist. */
    QList<SmallCourse *> made() const
    {
        QList<SmallCourse *> found;
        const QList<QQuickItem *> all = everyItem(m_window->window()->contentItem());
        for (QQuickItem *item : all) {
            if (auto *course = qobject_cast<SmallCourse *>(item))
                found.append(course);
        }
        return found;
    }
    /** What a Repeater makes is a child of the picture, not of the objects. */
    static QList<QQuickItem *> everyItem(QQuickItem *item)
    {
        QList<QQuickItem *> found {item};
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children)
            found += everyItem(child);
        return found;
    }
    QList<QQuickItem *> cards() const
    {
        QList<QQuickItem *> found;
        const QList<QQuickItem *> all = everyItem(m_window->window()->contentItem());
        for (QQuickItem *item : all) {
            if (item->property("overview").isValid() && item->property("position").isValid())
                found.append(item);
        }
        return found;
    }
    QSet<int> positions() const
    {
        QSet<int> found;
        const QList<QQuickItem *> all = cards();
        for (const QQuickItem *card : all)
            found.insert(card->property("position").toInt());
        return found;
    }
    QQuickItem *flickable() const
    {
        QQuickItem *item = cards().value(0);
        while (item && !item->property("contentY").isValid())
            item = item->parentItem();
        return item;
    }
    void scrollTo(double y)
    {
        flickable()->setProperty("contentY", y);
        letFramesPass(*m_window, 60);
    }

    std::unique_ptr<Window> m_window;
};

void OverviewGridTest::onlyWhatIsInSightIsMade_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("most");
    QTest::newRow("a desk") << QSize(1280, 800) << 21; // seven rows of three
    QTest::newRow("a phone") << QSize(420, 860) << 7;
    QTest::newRow("a wall") << QSize(2560, 1440) << 33;
}

void OverviewGridTest::onlyWhatIsInSightIsMade()
{
    QFETCH(const QSize, size);
    QFETCH(const int, most);
    m_window->resize(size);
    letFramesPass(*m_window, 100);
    QCOMPARE(m_window->story().trends()->overview()->knots()->total(), many);
    QVERIFY2(made().size() >= 2 && made().size() <= most,
             qPrintable(QString::number(made().size())));
    QCOMPARE(cards().size(), made().size());
    QVERIFY(positions().contains(0));
}

void OverviewGridTest::scrollingMakesTheNextOnes()
{
    const qsizetype before = made().size();
    double furthest = 0;
    QSet<int> seen = positions();
    const double end = flickable()->property("contentHeight").toDouble()
        - flickable()->property("height").toDouble();
    while (furthest < end) {
        furthest = std::min(end, furthest + 300);
        scrollTo(furthest);
        seen += positions();
        QVERIFY2(made().size() <= before + 9, qPrintable(QString::number(made().size())));
    }
    QCOMPARE(seen.size(), many);
    QVERIFY(positions().contains(many - 1));
    QVERIFY(!positions().contains(0));
}

void OverviewGridTest::tabWalksThroughAllOfThem()
{
    Window &w = *m_window;
    for (int stops = 0; stops < 40 && !w.focused().name.startsWith(u"knot 00"_s); ++stops)
        w.press(Qt::Key_Tab);
    QVERIFY2(w.focused().name.startsWith(u"knot 00"_s), qPrintable(w.focused().name));
    for (int i = 1; i < many; ++i) {
        w.press(Qt::Key_Tab);
        letFramesPass(w, 20);
        const QString wanted = u"knot %1"_s.arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY2(w.focused().name.startsWith(wanted),
                 qPrintable(wanted + u" is not "_s + w.focused().name));
        QVERIFY(w.focused().rect.top() >= 0 && w.focused().rect.top() < w.window()->height());
    }
    w.press(Qt::Key_Tab);
    QVERIFY(!w.focused().name.startsWith(u"knot "_s)); // and out of the grid
}

void OverviewGridTest::theWayBackIsTheSame()
{
    Window &w = *m_window;
    scrollTo(flickable()->property("contentHeight").toDouble()
             - flickable()->property("height").toDouble());
    QList<Thing> last = w.things();
    last.removeIf([](const Thing &thing) { return !thing.name.startsWith(u"knot 59"_s); });
    QCOMPARE(last.size(), 1);
    last.first().item->forceActiveFocus(Qt::TabFocusReason);
    for (int i = many - 2; i >= many - 20; --i) {
        w.press(Qt::Key_Backtab, Qt::ShiftModifier);
        letFramesPass(w, 20);
        const QString wanted = u"knot %1"_s.arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY2(w.focused().name.startsWith(wanted),
                 qPrintable(wanted + u" is not "_s + w.focused().name));
    }
}

void OverviewGridTest::cardsDoNotCoverEachOther()
{
    for (const double scale : {1.0, 1.6}) {
        m_window->look(scale, false);
        letFramesPass(*m_window, 100);
        const QList<QQuickItem *> all = cards();
        QVERIFY(all.size() > 1);
        for (const QQuickItem *one : all) {
            QVERIFY(one->height() >= one->implicitHeight());
            const QRectF mine = one->mapRectToScene(one->boundingRect());
            for (const QQuickItem *other : all) {
                if (one != other)
                    QVERIFY(!mine.intersects(other->mapRectToScene(other->boundingRect())));
            }
        }
    }
}

void OverviewGridTest::aCardFarDownLeadsToItsKnot()
{
    Window &w = *m_window;
    scrollTo(flickable()->property("contentHeight").toDouble()
             - flickable()->property("height").toDouble());
    const QList<Thing> found = w.all(Button, u"knot 57, "_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(w.click(found.first()));
    QVERIFY(w.find(Tab, u"Course"_s).state.selected);
    QCOMPARE(w.story().trends()->subjects()->currentName(), u"knot 57"_s);
}

void OverviewGridTest::thePageIsAsHighAsAllOfThem()
{
    const QQuickItem *card = cards().value(0);
    QVERIFY(card);
    const double columns = std::floor(card->parentItem()->width() / card->width());
    QVERIFY(flickable()->property("contentHeight").toDouble()
            > card->height() * std::ceil(many / columns));
}

QTEST_MAIN(OverviewGridTest)
#include "tst_overviewgrid.moc"
