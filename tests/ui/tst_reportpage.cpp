// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The report is made, looked at and saved; what was left out is nowhere in it. */
class ReportPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->story().settings()->enterName(u"Ada Example"_s);
        QVERIFY(m_window->story().markKnot(-48, 157, 6, u"desk"_s));
        m_window->begin();
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void thePagesAreShownAsTheyWillBePrinted();
    void anEmptyPeriodSaysSoAndSavesNothing();
    void whatIsLeftOutIsInNoFile_data();
    void whatIsLeftOutIsInNoFile();
    void aPartThatIsTakenBackInIsThereAgain();
    void whatIWantIsWrittenAndStandsOnTheFirstPage();
    void whatIWantIsKeptWhenThePageIsLeftAtOnce();
    void withoutAnyAnnexOnePageIsLeft();
    void howAKnotBehavesComesFromItsPage();
    void anOwnPeriodIsWrittenAsDays();
    void aPeriodThatCannotBeIsExplained_data();
    void aPeriodThatCannotBeIsExplained();
    void thePaperChangesItsShape();
    void theWebPageSaysTheSame();
    void theProposedNameHasTheDay();
    void theFileIsForItsOwnerAlone();
    void aFolderThatCannotBeWrittenIsToldSo();
    void aNewEntryIsInThePreview();
    void theChoicesStandAboveThePagesOnNarrowWindows();
    void theChoicesAreMadeByKeys();

private:
    void openPage()
    {
        m_window->show(Navigator::Report);
        m_window->story().shell().dismissNotice(); // it lies over what is at the bottom
        QTRY_VERIFY(m_window->story().report()->ready());
        QTRY_VERIFY(!m_window->story().report()->anyDays()
                    || m_window->story().report()->preview()->count() > 0);
        m_window->settle();
    }
    /** Clicks, and waits for the new pages. */
    void change(QAccessible::Role role, const QString &name)
    {
        QVERIFY(m_window->story().reportAfter([&] { QVERIFY(m_window->click(role, name)); }));
        m_window->settle();
    }
    QString saved(const QString &button, const QString &file)
    {
        if (!m_window->click(Button, button)
            || !chooseFile(*m_window, m_window->story().path(file)))
            return {};
        ReportViewModel *report = m_window->story().report();
        if (!QTest::qWaitFor([&] { return !report->saving(); }))
            return {};
        m_window->settle();
        return m_window->story().path(file);
    }
    void liveALittle()
    {
        Story &me = m_window->story();
        QVERIFY(me.markKnot(-52, 782, 4, u"calf"_s));
        me.today()->describe(me.knotId(u"desk"_s));
        me.today()->observation()->setRest(5);
        me.today()->observation()->setNote(u"secret garden"_s);
        QVERIFY(me.today()->observation()->save());
        me.today()->treat(me.knotId(u"desk"_s));
        me.remedies()->logUse(u"oral-nsaid"_s);
        me.remedies()->use()->setAmount(u"ibuprofen 400"_s);
        QVERIFY(me.remedies()->use()->save());
        me.remedies()->logUse(u"heat"_s);
        QVERIFY(me.remedies()->use()->save());
        me.care()->addVisit();
        tap(me.care()->visit()->profession(), u"Physical therapist"_s);
        me.care()->visit()->setAdvice(u"walk the dog"_s);
        QVERIFY(me.care()->visit()->save());
        QVERIFY(me.careSettled());
        me.care()->beginAllQuestions();
        if (me.care()->screening()->isList())
            me.care()->screening()->answerNone();
        else
            me.care()->screening()->answerNo();
        me.care()->screening()->stop();
        QVERIFY(me.careSettled());
    }

    std::unique_ptr<Window> m_window;
};

void ReportPageTest::thePagesAreShownAsTheyWillBePrinted()
{
    openPage();
    Window &w = *m_window;
    const int pages = w.story().report()->preview()->count();
    for (int page = 1; page <= pages; ++page) {
        const Thing sheet = w.find(Graphic, u"Page %1 of %2"_s.arg(page).arg(pages));
        QVERIFY2(std::abs(sheet.rect.height() / sheet.rect.width() - 297.0 / 210) < 0.01,
                 qPrintable(QString::number(sheet.rect.height() / sheet.rect.width())));
    }
    QVERIFY(w.says(u"1 of 90 days"_s));
    // There is something on the paper, dark on white.
    const QRect first = w.find(Graphic, u"Page 1 of %1"_s.arg(pages)).rect.toRect();
    const QImage paper = w.window()->grabWindow().copy(
        first.adjusted(4, 4, -4, -4).intersected({{}, w.window()->size()}));
    int dark = 0;
    for (int y = 0; y < paper.height(); y += 2) {
        for (int x = 0; x < paper.width(); x += 2)
            dark += qGray(paper.pixel(x, y)) < 120 ? 1 : 0;
    }
    QVERIFY2(dark > 200, qPrintable(QString::number(dark)));
}

void ReportPageTest::anEmptyPeriodSaysSoAndSavesNothing()
{
    Window &w = *m_window;
    w.story().clock.advance(200LL * 24 * 3600);
    openPage();
    QVERIFY(w.has(Heading, u"Nothing was written down on these days"_s));
    for (const QString &button : {u"Save as PDF"_s, u"Print"_s, u"Save as web page"_s})
        QVERIFY2(w.find(Button, button).state.disabled, qPrintable(button));
    change(Radio, u"A year"_s);
    QVERIFY(!w.find(Button, u"Save as PDF"_s).state.disabled);
}

void ReportPageTest::whatIsLeftOutIsInNoFile_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("trace");
    QTest::newRow("the name") << u"Name"_s << u"Ada Example"_s;
    QTest::newRow("medicines") << u"Medicines"_s << u"Anti-inflammatory painkiller"_s;
    QTest::newRow("visits") << u"Visits"_s << u"walk the dog"_s;
    QTest::newRow("notes") << u"Notes"_s << u"secret garden"_s;
    QTest::newRow("remedies") << u"Remedies"_s << u"Heat"_s;
}

void ReportPageTest::whatIsLeftOutIsInNoFile()
{
    QFETCH(QString, part);
    QFETCH(QString, trace);
    liveALittle();
    openPage();
    Window &w = *m_window;
    const QString with = wordsOfPdf(saved(u"Save as PDF"_s, u"with.pdf"_s));
    QVERIFY2(with.contains(trace), qPrintable(with));
    change(Check, part);
    QVERIFY(!w.find(Check, part).state.checked);
    const QString file = saved(u"Save as PDF"_s, u"without.pdf"_s);
    QVERIFY2(!wordsOfPdf(file).contains(trace), qPrintable(wordsOfPdf(file)));
    QVERIFY(wordsOfPdf(file).contains(u"desk"_s));
    QFile html(saved(u"Save as web page"_s, u"without.html"_s));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(html.readAll());
    QVERIFY(page.contains(u"desk"_s));
    QVERIFY2(!page.contains(trace), qPrintable(trace));
}

void ReportPageTest::aPartThatIsTakenBackInIsThereAgain()
{
    openPage();
    change(Check, u"Name"_s);
    QVERIFY(!wordsOfPdf(saved(u"Save as PDF"_s, u"a.pdf"_s)).contains(u"Ada"_s));
    change(Check, u"Name"_s);
    QVERIFY(wordsOfPdf(saved(u"Save as PDF"_s, u"b.pdf"_s)).contains(u"Ada Example"_s));
}

void ReportPageTest::whatIWantIsWrittenAndStandsOnTheFirstPage()
{
    openPage();
    Window &w = *m_window;
    QVERIFY(w.click(Field, u"What do you want from this visit?"_s));
    w.type(u"lift my child again"_s);
    QVERIFY(w.story().reportAfter([&] { w.press(Qt::Key_Tab); }));
    w.settle();
    QVERIFY(wordsOfPdf(saved(u"Save as PDF"_s, u"a.pdf"_s)).contains(u"lift my child again"_s));
    change(Check, u"What I want"_s);
    QVERIFY(!wordsOfPdf(saved(u"Save as PDF"_s, u"b.pdf"_s)).contains(u"lift my child"_s));
}

void ReportPageTest::whatIWantIsKeptWhenThePageIsLeftAtOnce()
{
    openPage();
    Window &w = *m_window;
    QVERIFY(w.click(Field, u"What do you want from this visit?"_s));
    w.type(u"swim"_s);
    w.press(Qt::Key_1, Qt::ControlModifier);
    w.settle();
    w.show(Navigator::Report);
    QTRY_COMPARE(w.story().report()->aim(), u"swim"_s);
}

void ReportPageTest::withoutAnyAnnexOnePageIsLeft()
{
    openPage();
    Window &w = *m_window;
    for (const QString &annex :
         {u"What the first page shortened"_s, u"All knots"_s, u"The whole body"_s,
          u"All questions asked"_s, u"All remedies"_s, u"Check-ins"_s, u"Entries"_s})
        change(Check, annex);
    QCOMPARE(w.story().report()->preview()->count(), 1);
    QVERIFY(w.has(Graphic, u"Page 1 of 1"_s));
    QVERIFY(w.says(u"1 page;"_s));
}

/** From the sheet of its page, by pointer and keyboard, to the report. */
void ReportPageTest::howAKnotBehavesComesFromItsPage()
{
    Window &w = *m_window;
    const QList<Thing> heads = w.all(Button, u"desk, "_s);
    QCOMPARE(heads.size(), 1);
    QVERIFY(w.click(heads.first()));
    QVERIFY(w.click(Button, u"Change"_s));
    QVERIFY(w.waitFor(Dialog, u"Change the knot"_s));
    QVERIFY(w.click(Check, u"Sitting"_s));
    QVERIFY(w.click(Check, u"Relaxing, breathing"_s));
    QVERIFY(w.click(Radio, u"Comes and goes"_s) || w.click(Check, u"Comes and goes"_s));
    QVERIFY(w.click(Field, u"Minutes until it comes on"_s));
    w.type(u"20"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.says(u"Brought on by: Sitting (after 20 min)"_s));
    openPage();
    const QString words = wordsOfPdf(saved(u"Save as PDF"_s, u"a.pdf"_s));
    for (const QString &part : {u"comes and goes"_s, u"Sitting"_s, u"20 min"_s, u"Relaxing"_s})
        QVERIFY2(words.contains(part), qPrintable(part));
}

void ReportPageTest::anOwnPeriodIsWrittenAsDays()
{
    Window &w = *m_window;
    w.story().logDays(u"desk"_s, {6, 5, 4, 3});
    openPage();
    QVERIFY(!w.has(Field, u"From"_s));
    change(Radio, u"From – to"_s);
    QVERIFY(w.click(Field, u"From"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"2024-05-02"_s);
    w.press(Qt::Key_Tab);
    QVERIFY(w.click(Field, u"To"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"2024-05-03"_s);
    w.press(Qt::Key_Return);
    QTRY_VERIFY2(w.says(u"2 of 2 days"_s), qPrintable(w.story().report()->summary()));
}

void ReportPageTest::aPeriodThatCannotBeIsExplained_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such day") << u"2024-02-30"_s << u"year, month and day"_s;
    QTest::newRow("words") << u"last spring"_s << u"year, month and day"_s;
    QTest::newRow("after the last") << u"2025-01-01"_s << u"The first day is after the last"_s;
}

void ReportPageTest::aPeriodThatCannotBeIsExplained()
{
    QFETCH(QString, from);
    QFETCH(QString, words);
    openPage();
    Window &w = *m_window;
    change(Radio, u"From – to"_s);
    QVERIFY(w.click(Field, u"From"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(from);
    w.press(Qt::Key_Tab);
    QVERIFY2(w.says(words), qPrintable(w.everything()));
}

void ReportPageTest::thePaperChangesItsShape()
{
    openPage();
    Window &w = *m_window;
    change(Radio, u"Letter"_s);
    const int pages = w.story().report()->preview()->count();
    const QRectF sheet = w.find(Graphic, u"Page 1 of %1"_s.arg(pages)).rect;
    QVERIFY2(std::abs(sheet.height() / sheet.width() - 11 / 8.5) < 0.01,
             qPrintable(QString::number(sheet.height() / sheet.width())));
    change(Radio, u"A4"_s);
    QVERIFY(w.find(Radio, u"A4"_s).state.checked);
}

void ReportPageTest::theWebPageSaysTheSame()
{
    liveALittle();
    openPage();
    const QString pdf = wordsOfPdf(saved(u"Save as PDF"_s, u"r.pdf"_s));
    QFile html(saved(u"Save as web page"_s, u"r.html"_s));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(html.readAll());
    for (const QString &fact : {u"Ada Example"_s, u"desk"_s, u"calf"_s, u"secret garden"_s,
                                u"walk the dog"_s, u"Anti-inflammatory painkiller"_s}) {
        QVERIFY2(pdf.contains(fact), qPrintable(fact));
        QVERIFY2(page.contains(fact), qPrintable(fact));
    }
    // One file on its own: nothing is fetched from anywhere.
    QVERIFY(!page.contains(u"src=\"http"_s) && !page.contains(u"href=\"http"_s)
            && !page.contains(u"@import"_s) && !page.contains(u"<script"_s));
}

void ReportPageTest::theProposedNameHasTheDay()
{
    openPage();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Save as PDF"_s));
    QVERIFY(w.clickInDialog(Button, u"Save"_s));
    QTRY_VERIFY(w.says(u"Saved as"_s));
    QVERIFY(QFile::exists(w.story().path(u"knotebook-2024-05-01.pdf"_s)));
}

void ReportPageTest::theFileIsForItsOwnerAlone()
{
    openPage();
    for (const auto &[button, name] :
         {std::pair(u"Save as PDF"_s, u"x.pdf"_s), std::pair(u"Save as web page"_s, u"x.html"_s)}) {
        const QFile::Permissions rights = QFile::permissions(saved(button, name));
        QVERIFY2(rights & QFile::ReadOwner, qPrintable(name));
        QVERIFY2(!(rights & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(name));
    }
}

void ReportPageTest::aFolderThatCannotBeWrittenIsToldSo()
{
    openPage();
    Window &w = *m_window;
    w.story().report()->savePdf(w.story().url(u"no/such/folder/x.pdf"_s));
    QTRY_VERIFY(w.says(u"The report was not saved"_s));
    QVERIFY(w.says(u"Your journal is untouched"_s));
    QVERIFY(!w.find(Button, u"Save as PDF"_s).state.disabled); // one can try again
}

void ReportPageTest::aNewEntryIsInThePreview()
{
    openPage();
    Window &w = *m_window;
    const QString before = w.story().report()->summary();
    w.story().clock.advance(24 * 3600);
    QVERIFY(w.story().reportAfter([&] { w.story().logPain(u"desk"_s, 3); }));
    QVERIFY(w.story().report()->summary() != before);
    QVERIFY(w.says(u"2 of 90 days"_s));
}

void ReportPageTest::theChoicesStandAboveThePagesOnNarrowWindows()
{
    openPage();
    Window &w = *m_window;
    const auto placed = [&] {
        const QRectF save = w.find(Button, u"Save as PDF"_s).rect;
        const int pages = w.story().report()->preview()->count();
        const QRectF page = w.find(Graphic, u"Page 1 of %1"_s.arg(pages)).rect;
        return std::pair(save, page);
    };
    const auto [wideSave, widePage] = placed();
    QVERIFY(widePage.left() > wideSave.right());
    w.resize({420, 860});
    const auto [save, page] = placed();
    QVERIFY(page.top() > save.bottom());
    QVERIFY(page.left() >= 0 && page.right() <= 420);
}

void ReportPageTest::theChoicesAreMadeByKeys()
{
    openPage();
    Window &w = *m_window;
    QVERIFY(w.tabTo(Check, u"Notes"_s));
    QVERIFY(w.story().reportAfter([&] { w.press(Qt::Key_Space); }));
    QVERIFY(!w.find(Check, u"Notes"_s).state.checked);
    QVERIFY(w.tabTo(Radio, u"A year"_s));
    QVERIFY(w.story().reportAfter([&] { w.press(Qt::Key_Return); }));
    QVERIFY(w.says(u"1 of 366 days"_s) || w.says(u"1 of 365 days"_s));
}

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
