// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"

#include <QApplication>
#include <QMetaEnum>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QList<QSize> sizes {{420, 860}, {720, 900}, {1280, 800}};

struct SheetOf
{
    const char *name; ///< its title
    Navigator::Page page;
    const char *button; ///< that opens it
};

/** Every sheet and a control that opens it when there is one knot with an entry. */
const QList<SheetOf> sheets {
    {"How was the day?", Navigator::Today, "Check in"},
    {"How is it?", Navigator::Today, "Say more about desk"},
    {"Find a muscle", Navigator::Body, "Find a muscle"},
    {"Direct pressure", Navigator::Remedies, "Log Direct pressure"},
    {"A remedy of your own", Navigator::Remedies, "Add a remedy of your own"},
    {"A fair trial", Navigator::Remedies, "Plan a fair trial"},
    {"What to look at", Navigator::Trends, "What to look at: Everything"},
    {"A visit", Navigator::Care, "Add a visit"},
    {"Bring in another diary", Navigator::Settings, "Bring in another diary"},
    {"Restore from a copy", Navigator::Settings, "Restore from a copy"},
    {"Snapshots", Navigator::Settings, "Snapshots"},
    {"Remove what is deleted", Navigator::Settings, "Remove what is deleted"},
    {"Change the knot", Navigator::Knot, "Change"},
};

QList<Navigator::Page> allPages()
{
    QList<Navigator::Page> pages;
    const auto values = QMetaEnum::fromType<Navigator::Page>();
    for (int i = 0; i < values.keyCount(); ++i)
        pages.append(static_cast<Navigator::Page>(values.value(i)));
    return pages;
}

QString nameOf(Navigator::Page page)
{
    return QString::fromLatin1(QMetaEnum::fromType<Navigator::Page>().valueToKey(page));
}

/** A journal with a bit of everything: open, resolved, of a region, remedies, a visit. */
void live(Story &me)
{
    me.shell().finishWelcome();
    me.markKnot(-48, 157, 6, u"desk"_s);
    me.markKnot(-52, 782, 3, u"a calf with a long name that somebody gave it one evening"_s);
    me.planTrial(u"Cold"_s);
    me.logDays(u"desk"_s, {7, 6, 6, -1, 5, 5, 4, 4, 6, 3, 3, 2});
    me.trialsSettled();
    me.trial()->stopRunning(0);
    me.planTrial(u"Heat"_s);
    me.logDays(u"desk"_s, {3, 3});
    me.plan(me.write(u"diary.csv"_s, "Date,Area,Pain\n2024-01-02,Knees,5\n2024-01-03,Knees,4\n"));
    me.bringIn();
    me.today()->describe(me.knotId(u"desk"_s));
    me.today()->observation()->setRest(4);
    me.today()->observation()->setNote(u"after a long day at the desk, with a cold wind"_s);
    me.today()->observation()->save();
    me.remedies()->logUse(textAt(me.remedies()->remedies(), 0, "remedyId"));
    me.remedies()->use()->setBefore(5);
    me.remedies()->use()->setAfter(3);
    me.remedies()->use()->save();
    me.care()->addVisit();
    me.care()->visit()->profession()->toggle(0);
    me.care()->visit()->setAdvice(u"Move more, and come back in four weeks."_s);
    me.care()->visit()->save();
    me.trialsSettled();
}

} // namespace

/**
 * What holds for every page and every sheet, at every width, in both themes and
 * at every text size: it can be read, hit and reached.
 */
class EveryPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<Window>();
        live(m_window->story());
        m_window->story().today()->openKnot(m_window->story().knotId(u"desk"_s));
        m_window->begin();
    }
    void init() { m_before = m_window->complaints().size(); }
    void cleanup()
    {
        QCOMPARE(m_window->complaints().mid(m_before), QStringList());
        for (int i = 0; i < 3 && !m_window->dialogs().isEmpty(); ++i)
            m_window->press(Qt::Key_Escape);
        m_window->look(1, false);
    }

    void everyControlIsNamedAndLargeEnough_data() { allLooks(); }
    void everyControlIsNamedAndLargeEnough();
    void nothingIsCutOffAndNothingOverlaps_data() { allLooks(); }
    void nothingIsCutOffAndNothingOverlaps();
    void everyTextCanBeReadInBothThemes_data();
    void everyTextCanBeReadInBothThemes();
    void everythingIsReachedByTabInReadingOrder_data();
    void everythingIsReachedByTabInReadingOrder();
    void everySheetFitsAndIsNamed_data();
    void everySheetFitsAndIsNamed();
    void everySheetKeepsTheTabKeyInside_data() { allSheets(); }
    void everySheetKeepsTheTabKeyInside();
    void everySheetGoesAwayWithEscapeAndGivesTheFocusBack_data() { allSheets(); }
    void everySheetGoesAwayWithEscapeAndGivesTheFocusBack();
    void everyPageHasOneHeadingAndSaysWhichItIs();
    void theNavigationSaysWhereOneIs();
    void theFirstStopAfterAPageIsShownIsInThePage();

private:
    void allLooks();
    void allSheets();
    /** Shows a page and waits for what it works out. */
    void showPage(Navigator::Page page);
    bool openSheet(const SheetOf &sheet);

    std::unique_ptr<Window> m_window;
    qsizetype m_before = 0; ///< what was complained about before this function
};

void EveryPageTest::allLooks()
{
    QTest::addColumn<Navigator::Page>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("text");
    for (const Navigator::Page page : allPages()) {
        for (const QSize &size : sizes) {
            for (const double text : {1.0, 1.6})
                QTest::addRow("%s, %d wide, text %.1f", qPrintable(nameOf(page)), size.width(),
                              text)
                    << page << size << text;
        }
    }
}

void EveryPageTest::allSheets()
{
    QTest::addColumn<int>("sheet");
    for (int i = 0; i < sheets.size(); ++i)
        QTest::newRow(sheets.at(i).name) << i;
}

void EveryPageTest::showPage(Navigator::Page page)
{
    Story &me = m_window->story();
    if (page == Navigator::Knot)
        me.today()->openKnot(me.knotId(u"desk"_s));
    m_window->show(page);
    if (page == Navigator::Trends)
        QVERIFY(me.trendsSettled());
    if (page == Navigator::Report)
        QTRY_VERIFY(me.report()->ready());
    m_window->settle();
}

bool EveryPageTest::openSheet(const SheetOf &sheet)
{
    showPage(sheet.page);
    return m_window->click(Button, QString::fromLatin1(sheet.button))
        && m_window->waitFor(Dialog, QString::fromLatin1(sheet.name));
}

void EveryPageTest::everyControlIsNamedAndLargeEnough()
{
    QFETCH(Navigator::Page, page);
    QFETCH(QSize, size);
    QFETCH(double, text);
    m_window->resize(size);
    m_window->look(text, false);
    showPage(page);
    const QStringList flaws = Flaws::ofControls(*m_window);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
}

void EveryPageTest::nothingIsCutOffAndNothingOverlaps()
{
    QFETCH(Navigator::Page, page);
    QFETCH(QSize, size);
    QFETCH(double, text);
    m_window->resize(size);
    m_window->look(text, false);
    showPage(page);
    const QStringList flaws = Flaws::ofLayout(*m_window);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
}

void EveryPageTest::everyTextCanBeReadInBothThemes_data()
{
    QTest::addColumn<Navigator::Page>("page");
    QTest::addColumn<bool>("dark");
    for (const Navigator::Page page : allPages()) {
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", qPrintable(nameOf(page)), dark ? "dark" : "light")
                << page << dark;
    }
}

void EveryPageTest::everyTextCanBeReadInBothThemes()
{
    QFETCH(Navigator::Page, page);
    QFETCH(bool, dark);
    m_window->resize({1280, 800});
    m_window->look(1, dark);
    showPage(page);
    const QStringList flaws = Flaws::ofContrast(*m_window);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
}

void EveryPageTest::everythingIsReachedByTabInReadingOrder_data()
{
    QTest::addColumn<Navigator::Page>("page");
    QTest::addColumn<QSize>("size");
    for (const Navigator::Page page : allPages()) {
        for (const QSize &size : {sizes.first(), sizes.last()})
            QTest::addRow("%s, %d wide", qPrintable(nameOf(page)), size.width()) << page << size;
    }
}

void EveryPageTest::everythingIsReachedByTabInReadingOrder()
{
    QFETCH(Navigator::Page, page);
    QFETCH(QSize, size);
    m_window->resize(size);
    showPage(page);
    const QStringList flaws = Flaws::ofFocus(*m_window);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
}

void EveryPageTest::everySheetFitsAndIsNamed_data()
{
    QTest::addColumn<int>("sheet");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (int i = 0; i < sheets.size(); ++i) {
        for (const QSize &size : {sizes.first(), sizes.last()})
            QTest::addRow("%s, %d wide", sheets.at(i).name, size.width())
                << i << size << (size == sizes.first());
    }
}

void EveryPageTest::everySheetFitsAndIsNamed()
{
    QFETCH(int, sheet);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_window->resize(size);
    m_window->look(1, dark);
    QVERIFY(openSheet(sheets.at(sheet)));
    QStringList flaws;
    // A list makes its rows one after another.
    const bool isWell = QTest::qWaitFor([&] {
        flaws = Flaws::ofControls(*m_window) + Flaws::ofLayout(*m_window)
            + Flaws::ofContrast(*m_window);
        return flaws.isEmpty();
    });
    QVERIFY2(isWell, qPrintable(flaws.join(u'\n')));
    const QRectF room(QPointF(), QSizeF(m_window->window()->size()));
    const Thing dialog = m_window->find(Dialog, QString::fromLatin1(sheets.at(sheet).name));
    QVERIFY2(room.contains(dialog.rect), qPrintable(words(dialog)));
}

void EveryPageTest::everySheetKeepsTheTabKeyInside()
{
    QFETCH(int, sheet);
    m_window->resize({1280, 800});
    QVERIFY(openSheet(sheets.at(sheet)));
    QSet<QQuickItem *> stops;
    for (int i = 0; i < 120; ++i) {
        m_window->press(Qt::Key_Tab);
        const Thing at = m_window->focused(); // nothing, when it is outside of the sheet
        QVERIFY2(!at.isNothing(), qPrintable(u"after %1 stops"_s.arg(i)));
        stops.insert(at.item);
    }
    QVERIFY(stops.size() > 1);
}

void EveryPageTest::everySheetGoesAwayWithEscapeAndGivesTheFocusBack()
{
    QFETCH(int, sheet);
    m_window->resize({1280, 800});
    QVERIFY(openSheet(sheets.at(sheet)));
    m_window->press(Qt::Key_Escape);
    QTRY_VERIFY(m_window->dialogs().isEmpty());
    QCOMPARE(m_window->focused().name, QString::fromLatin1(sheets.at(sheet).button));
}

void EveryPageTest::everyPageHasOneHeadingAndSaysWhichItIs()
{
    m_window->resize({1280, 800});
    for (const Navigator::Page page : allPages()) {
        showPage(page);
        QStringList panes;
        int headings = 0;
        const QList<Thing> all = m_window->things();
        for (const Thing &thing : all) {
            if (thing.role == QAccessible::Pane && !thing.name.isEmpty())
                panes.append(thing.name);
            headings += thing.role == Heading ? 1 : 0;
        }
        QVERIFY2(!panes.isEmpty(), qPrintable(nameOf(page)));
        QVERIFY2(headings > 0, qPrintable(nameOf(page)));
        QVERIFY2(m_window->has(Heading, panes.first()),
                 qPrintable(nameOf(page) + u": "_s + panes.first()));
    }
}

void EveryPageTest::theNavigationSaysWhereOneIs()
{
    m_window->show(Navigator::Today);
    for (const QSize &size : sizes) {
        m_window->resize(size);
        for (const Navigator::Page page : allPages()) {
            if (page == Navigator::Welcome || page == Navigator::Knot)
                continue;
            if (!m_window->has(Tab, nameOf(page)))
                QVERIFY(m_window->click(Tab, u"More"_s)); // on narrow windows
            QVERIFY(m_window->click(Tab, nameOf(page)));
            QTRY_VERIFY(m_window->dialogs().isEmpty());
            QCOMPARE(m_window->story().navigator()->page(), page);
            QStringList selected;
            const QList<Thing> all = m_window->things();
            for (const Thing &thing : all) {
                // A page may have tabs of its own.
                const bool leadsToAPage = thing.name == u"More"_s
                    || std::ranges::any_of(allPages(), [&](Navigator::Page one) {
                                              return thing.name == nameOf(one);
                                          });
                if (thing.role == Tab && thing.state.selected && leadsToAPage)
                    selected.append(thing.name);
            }
            const bool isUnderMore =
                size.width() < 720 && (page == Navigator::Report || page == Navigator::Settings);
            QCOMPARE(selected, {isUnderMore ? u"More"_s : nameOf(page)});
        }
    }
}

void EveryPageTest::theFirstStopAfterAPageIsShownIsInThePage()
{
    Window &w = *m_window;
    w.resize({1280, 800});
    const qreal besideTheRail = 220;
    for (const Navigator::Page from : allPages()) {
        for (const Navigator::Page page : allPages()) {
            if (from == page || page == Navigator::Welcome || from == Navigator::Welcome)
                continue;
            showPage(from);
            showPage(page);
            w.press(Qt::Key_Tab);
            const Thing at = w.focused();
            QVERIFY2(at.rect.left() > besideTheRail,
                     qPrintable(nameOf(from) + u" → "_s + nameOf(page) + u": "_s + words(at)));
        }
    }
}

QTEST_MAIN(EveryPageTest)
#include "tst_everypage.moc"
