// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

QList<Use> usesOf(Window &w)
{
    return *Reader::open(w.story().journalFile())->uses({QDate(2024, 1, 1), QDate(2024, 12, 31)});
}

} // namespace

/** Remedies are looked up, timed and logged at the window. */
class RemediesPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        QVERIFY(m_window->story().markKnot(-48, 157, 6, u"desk"_s));
        m_window->begin(Navigator::Remedies);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void everyKindShowsItsRemedies();
    void whatToMindIsAClickAway();
    void directPressureStopsAtItsLimit();
    void theTimerGoesOnWhileOtherPagesAreShown();
    void aPauseStopsTheClockAndGoOnStartsIt();
    void stoppingEarlyKeepsWhatWasDone();
    void theTimerCanBePutAwayUnlogged();
    void itWarnsBeforeTheLimitInWords();
    void repetitionsHaveARestBetween();
    void oneTimerTakesThePlaceOfAnother();
    void theTimerIsNeverInTheWayOfThePage();
    void loggingWithoutATimerNeedsOneClick();
    void aDoseThatIsNoneStaysInTheSheet_data();
    void aDoseThatIsNoneStaysInTheSheet();
    void aUseIsForTheKnotThatIsTreated();
    void aUseForNoKnotInParticularIsKeptSo();
    void anOwnRemedyIsMadeUsedChangedAndDeleted();
    void anOwnRemedyNeedsAName();
    void theKindIsChosenByKeys();

private:
    RemedyTimer *timer() { return m_window->story().remedies()->timer(); }
    /** Of a remedy that is listed now. */
    QString nameOf(const QString &id)
    {
        const RemedyListModel *remedies = m_window->story().remedies()->remedies();
        return textAt(remedies, rowOf(remedies, "remedyId", id), "name");
    }
    void advance(int seconds)
    {
        m_window->story().clock.advance(seconds);
        // It looks at the clock four times a second.
        QTest::qWait(300);
        m_window->settle();
    }

    std::unique_ptr<Window> m_window;
};

void RemediesPageTest::everyKindShowsItsRemedies()
{
    Window &w = *m_window;
    QStringList kinds = textsOf(w.story().remedies()->kinds(), "label");
    QVERIFY(kinds.size() > 5);
    QSet<QString> seen;
    for (const QString &kind : kinds) {
        QVERIFY(w.click(Radio, kind));
        QVERIFY(w.find(Radio, kind).state.checked);
        const QStringList names = textsOf(w.story().remedies()->remedies(), "name");
        for (const QString &name : names) {
            QVERIFY2(w.has(Heading, name), qPrintable(name));
            QVERIFY2(w.has(Button, u"Log "_s + name), qPrintable(name));
            QVERIFY2(!seen.contains(name), qPrintable(name)); // each under one kind only
            seen.insert(name);
        }
        QVERIFY(names.isEmpty() == (kind == u"Your own"_s));
    }
    QCOMPARE(seen.size(), w.story().tables.references.catalogue().remedies().size());
    QVERIFY(w.has(Heading, u"None of your own yet"_s));
}

void RemediesPageTest::whatToMindIsAClickAway()
{
    Window &w = *m_window;
    const QString caution =
        valueAt(w.story().remedies()->remedies(), 0, "cautions").toStringList().first();
    QVERIFY(!w.says(caution));
    QList<Thing> openers = w.things();
    openers.removeIf(
        [](const Thing &thing) { return thing.role != Button || thing.name != u"What to mind"_s; });
    QVERIFY(!openers.isEmpty());
    QVERIFY(w.click(openers.first()));
    QVERIFY(w.says(caution));
    QVERIFY(w.has(Button, u"Fewer words"_s));
    QVERIFY(w.click(Button, u"Fewer words"_s));
    QVERIFY(!w.says(caution));
}

void RemediesPageTest::directPressureStopsAtItsLimit()
{
    Window &w = *m_window;
    const QString name = nameOf(u"steady-pressure"_s);
    QVERIFY(w.click(Button, u"Start the timer for "_s + name));
    QVERIFY(w.has(Button, u"Pause"_s));
    advance(89);
    QVERIFY(w.has(Button, u"Pause"_s));
    // It does not matter how late the clock is looked at.
    advance(40);
    QVERIFY(!w.has(Button, u"Pause"_s));
    QVERIFY(w.has(Button, u"Log it"_s));
    QCOMPARE(timer()->secondsDone(), 90);
    QVERIFY2(w.says(timer()->guidance()) && !timer()->guidance().isEmpty(),
             qPrintable(timer()->guidance()));
}

void RemediesPageTest::theTimerGoesOnWhileOtherPagesAreShown()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
    for (const QString &page : {u"Body"_s, u"Trends"_s, u"Care"_s, u"Report"_s, u"Today"_s}) {
        QVERIFY(w.click(Tab, page));
        advance(5);
        QVERIFY2(w.has(Button, u"Pause"_s), qPrintable(page));
    }
    QVERIFY2(timer()->clockWords().startsWith(u"0:25"_s), qPrintable(timer()->clockWords()));
    QVERIFY(w.says(timer()->clockWords()));
}

void RemediesPageTest::aPauseStopsTheClockAndGoOnStartsIt()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
    advance(20);
    QVERIFY(w.click(Button, u"Pause"_s));
    advance(600);
    QVERIFY2(w.says(u"0:20"_s), qPrintable(timer()->clockWords()));
    QVERIFY(w.click(Button, u"Go on"_s));
    advance(10);
    QVERIFY2(w.says(u"0:30"_s), qPrintable(timer()->clockWords()));
}

void RemediesPageTest::stoppingEarlyKeepsWhatWasDone()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
    advance(25);
    QVERIFY(w.click(Button, u"Stop"_s));
    QVERIFY(w.click(Button, u"Log it"_s));
    QVERIFY(w.waitFor(Dialog, u"Direct pressure"_s));
    QCOMPARE(w.story().remedies()->use()->duration(), u"0:25"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(usesOf(w).size(), 1);
    QCOMPARE(usesOf(w).first()->seconds, 25);
    QVERIFY(!timer()->active());
    QVERIFY(!w.has(Button, u"Put the timer away"_s));
}

void RemediesPageTest::theTimerCanBePutAwayUnlogged()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
    advance(25);
    QVERIFY(w.click(Button, u"Stop"_s));
    QVERIFY(w.click(Button, u"Put the timer away"_s));
    QVERIFY(!timer()->active());
    QCOMPARE(usesOf(w).size(), 0);
}

void RemediesPageTest::itWarnsBeforeTheLimitInWords()
{
    Window &w = *m_window;
    const QString name = nameOf(u"steady-pressure"_s);
    QVERIFY(w.click(Button, u"Start the timer for "_s + name));
    advance(60);
    QVERIFY(!timer()->warning());
    const QString calm = timer()->guidance();
    advance(22);
    QVERIFY(timer()->warning());
    QVERIFY2(timer()->guidance() != calm, "said in words, not only by a drawing");
    QVERIFY(w.says(timer()->guidance()));
}

void RemediesPageTest::repetitionsHaveARestBetween()
{
    Window &w = *m_window;
    const QString name = nameOf(u"partner-pressure"_s);
    QVERIFY(w.click(Button, u"Start the timer for "_s + name));
    advance(60);
    QCOMPARE(timer()->state(), RemedyTimer::Resting);
    QVERIFY(w.says(timer()->guidance()));
    QVERIFY(w.has(Button, u"Pause"_s));
    advance(RemedyTimer::restSeconds);
    QCOMPARE(timer()->state(), RemedyTimer::Running);
    QVERIFY(w.click(Button, u"Stop"_s));
    QVERIFY(w.click(Button, u"Log it"_s));
    QVERIFY(w.waitFor(Dialog, name));
    QCOMPARE(w.story().remedies()->use()->duration(), u"1:00"_s);
}

void RemediesPageTest::oneTimerTakesThePlaceOfAnother()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
    advance(20);
    const QString name = nameOf(u"steady-pressure"_s);
    QVERIFY(w.click(Button, u"Start the timer for "_s + name));
    QCOMPARE(timer()->title(), name);
    QVERIFY2(timer()->clockWords().startsWith(u"0:00"_s), qPrintable(timer()->clockWords()));
}

void RemediesPageTest::theTimerIsNeverInTheWayOfThePage()
{
    Window &w = *m_window;
    for (const QSize &size : {QSize(1280, 800), QSize(420, 860)}) {
        w.resize(size);
        QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
        const QStringList flaws = Flaws::ofLayout(w) + Flaws::ofControls(w);
        QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
        // The last control of the page can still be brought into sight and used.
        QVERIFY(w.click(Button, u"Add a remedy of your own"_s));
        w.press(Qt::Key_Escape);
        timer()->dismiss();
        w.settle();
    }
}

void RemediesPageTest::loggingWithoutATimerNeedsOneClick()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Log Direct pressure"_s));
    QVERIFY(w.waitFor(Dialog, u"Direct pressure"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.dialogs().isEmpty());
    QCOMPARE(usesOf(w).size(), 1);
    QVERIFY(w.says(u"Direct pressure logged"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(usesOf(w).size(), 0);
}

void RemediesPageTest::aDoseThatIsNoneStaysInTheSheet_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a time in words") << u"How long"_s << u"a while"_s;
    QTest::newRow("sixty seconds too many") << u"How long"_s << u"1:75"_s;
    QTest::newRow("a day and more") << u"How long"_s << u"9999:00"_s;
    QTest::newRow("half a repetition") << u"How many times"_s << u"2.5"_s;
    QTest::newRow("a negative number") << u"How many times"_s << u"-3"_s;
}

void RemediesPageTest::aDoseThatIsNoneStaysInTheSheet()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Log Direct pressure"_s));
    QVERIFY(w.waitFor(Dialog, u"Direct pressure"_s));
    QVERIFY(w.click(Field, field));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(typed);
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(w.dialogs().size(), 1);
    // The reason belongs to the field, also for who listens.
    QVERIFY2(!w.find(Field, field).description.isEmpty(), qPrintable(w.everything()));
    QCOMPARE(usesOf(w).size(), 0);
    QVERIFY(w.click(Field, field));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"2"_s);
    QVERIFY(w.find(Field, field).description.isEmpty());
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(usesOf(w).size(), 1);
}

void RemediesPageTest::aUseIsForTheKnotThatIsTreated()
{
    Window &w = *m_window;
    w.show(Navigator::Today);
    QVERIFY(w.click(Button, u"Treat desk"_s));
    QVERIFY(w.says(u"For: desk"_s));
    QVERIFY(w.click(Button, u"Log Direct pressure"_s));
    QVERIFY(w.click(Radio, u"Pain before: 6 of 10"_s));
    QVERIFY(w.click(Radio, u"Pain after: 4 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    const Use use = usesOf(w).first();
    QCOMPARE(use->knot->toString(), w.story().knotId(u"desk"_s));
    QCOMPARE(use->before->tenths(), 60);
    QCOMPARE(use->after->tenths(), 40);
}

void RemediesPageTest::aUseForNoKnotInParticularIsKeptSo()
{
    Window &w = *m_window;
    w.show(Navigator::Today);
    QVERIFY(w.click(Button, u"Treat desk"_s));
    QVERIFY(w.click(Button, u"For no knot in particular"_s));
    QVERIFY(!w.says(u"For: desk"_s));
    QVERIFY(w.click(Button, u"Log Direct pressure"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(!usesOf(w).first()->knot);
}

void RemediesPageTest::anOwnRemedyIsMadeUsedChangedAndDeleted()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Add a remedy of your own"_s));
    QVERIFY(w.waitFor(Dialog, u"A remedy of your own"_s));
    QVERIFY(w.click(Field, u"Name"_s));
    w.type(u"hanging from a bar"_s);
    QVERIFY(w.click(Field, u"How long at a time"_s));
    w.type(u"0:30"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.dialogs().isEmpty());
    QVERIFY(w.click(Radio, u"Your own"_s));
    QVERIFY(w.has(Heading, u"hanging from a bar"_s));
    QVERIFY(w.click(Button, u"Start the timer for hanging from a bar"_s));
    advance(30);
    QVERIFY(w.click(Button, u"Log it"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(usesOf(w).first()->seconds, 30);
    QVERIFY(w.click(Button, u"Change hanging from a bar"_s));
    QVERIFY(w.waitFor(Dialog, u"Change the remedy"_s));
    QVERIFY(w.click(Field, u"Name"_s));
    w.press(Qt::Key_End);
    w.type(u" slowly"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.has(Heading, u"hanging from a bar slowly"_s));
    QVERIFY(w.click(Button, u"Delete hanging from a bar slowly"_s));
    QVERIFY(!w.has(Heading, u"hanging from a bar slowly"_s));
    QVERIFY(w.has(Heading, u"None of your own yet"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.has(Heading, u"hanging from a bar slowly"_s));
}

void RemediesPageTest::anOwnRemedyNeedsAName()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Add a remedy of your own"_s));
    QVERIFY(w.find(Button, u"Save"_s).state.disabled);
    QVERIFY(w.click(Field, u"Name"_s));
    w.type(u"   "_s);
    QVERIFY(w.find(Button, u"Save"_s).state.disabled);
    w.type(u"x"_s);
    QVERIFY(!w.find(Button, u"Save"_s).state.disabled);
}

void RemediesPageTest::theKindIsChosenByKeys()
{
    Window &w = *m_window;
    const QString last = textsOf(w.story().remedies()->kinds(), "label").last();
    QVERIFY(w.tabTo(Radio, last));
    w.press(Qt::Key_Return);
    QVERIFY(w.find(Radio, last).state.checked);
    QVERIFY(w.story().remedies()->showsOwn());
}

QTEST_MAIN(RemediesPageTest)
#include "tst_remediespage.moc"
