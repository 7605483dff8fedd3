// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pageflow.h"
#include "core/statistics/randomstream.h"
#include "tests/support/printed.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const PageGeometry geometry {QSizeF(595, 842)};
constexpr int headingPoints = 9;
constexpr int chapterPoints = 12;

bool isHeading(const PrintedLine &line)
{
    return line.look.points == headingPoints || line.look.points == chapterPoints;
}

ReportTable table(int rows, const QString &text = u"cell"_s)
{
    ReportTable made {{u"Column one"_s, u"Column two"_s}, {60, 40}, {}, u"a remark"_s};
    for (int i = 0; i < rows; ++i)
        made.rows.append({QString::number(i), text});
    return made;
}

QList<ReportRow> rows(int count, const QString &text)
{
    QList<ReportRow> made;
    for (int i = 0; i < count; ++i)
        made.append({u"%1:"_s.arg(i), text});
    return made;
}

} // namespace

/** The annexes on their pages: what stays together, and that nothing is lost or cut. */
class PageFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAddedIsNoPage();
    void aChapterIsABookmarkOnItsPage();
    void aNewPageIsStartedWhereItIsAskedFor();
    void columnsAreNamedAgainOnEachPage();
    void aRowStaysWhole();
    void aLongNoteGoesOverPagesWithTwoLinesAtEitherEnd();
    void figuresStayWithWhatFollows();
    void whatIsHigherThanAPageIsStillSet();
    void noHeadingIsTheLastOnItsPage_data();
    void noHeadingIsTheLastOnItsPage();
    void allWordsAreThereOnceAndWithinTheColumn_data();
    void allWordsAreThereOnceAndWithinTheColumn();
};

void PageFlowTest::nothingAddedIsNoPage()
{
    PageFlow flow(geometry, 1);
    QVERIFY(flow.pages().isEmpty());
    QVERIFY(flow.bookmarks().isEmpty());
    QCOMPARE(flow.room(), geometry.column().height());
}

void PageFlowTest::aChapterIsABookmarkOnItsPage()
{
    PageFlow flow(geometry, 1);
    flow.addChapter(u"First"_s);
    flow.addRows(rows(200, u"text"_s));
    flow.addChapter(u"Second"_s);
    flow.addRows(rows(2, u"text"_s));
    const QList<PrintedPage> pages = flow.pages();
    QCOMPARE(flow.bookmarks().size(), 2);
    QCOMPARE(flow.bookmarks().first(), (Bookmark {u"First"_s, 1}));
    const Bookmark second = flow.bookmarks().last();
    QCOMPARE(second.page, pages.size());
    QVERIFY(textsOf(pages.at(second.page - 1)).contains(u"Second"_s));
}

void PageFlowTest::aNewPageIsStartedWhereItIsAskedFor()
{
    PageFlow flow(geometry, 1);
    flow.addChapter(u"First"_s, true);
    flow.addRows(rows(2, u"text"_s));
    flow.addChapter(u"Second"_s, true);
    flow.addRows(rows(2, u"text"_s));
    QCOMPARE(flow.pages().size(), 2);
    QCOMPARE(textsOf(flow.pages().last()).first(), u"Second"_s);
}

void PageFlowTest::columnsAreNamedAgainOnEachPage()
{
    PageFlow flow(geometry, 1);
    flow.addChapter(u"Table"_s);
    flow.addTable(table(200));
    const QList<PrintedPage> pages = flow.pages();
    QVERIFY(pages.size() >= 3);
    for (const PrintedPage &page : pages)
        QCOMPARE(textsOf(page).count(u"Column one"_s), 1);
    QCOMPARE(textsOf(pages.at(1)).first(), u"Column one"_s);
    QCOMPARE(textsOf(pages.first()).count(u"a remark"_s), 1);
    int seen = 0;
    for (const PrintedPage &page : pages)
        seen += static_cast<int>(textsOf(page).count(u"cell"_s));
    QCOMPARE(seen, 200);
}

void PageFlowTest::aRowStaysWhole()
{
    PageFlow flow(geometry, 1);
    flow.addTable(table(60, u"several words that need a few lines in their column "_s.repeated(5)));
    const QList<PrintedPage> pages = flow.pages();
    QVERIFY(pages.size() > 1);
    for (const PrintedPage &page : pages) {
        // Each number is followed by all lines of its other cell on the same page.
        int lines = 0;
        int numbers = 0;
        for (const QString &text : textsOf(page)) {
            bool isNumber = false;
            text.toInt(&isNumber);
            numbers += isNumber ? 1 : 0;
            lines += text.contains(u"words"_s) || text.contains(u"column"_s) ? 1 : 0;
        }
        QVERIFY(numbers > 0);
        QCOMPARE(lines % numbers, 0);
    }
}

void PageFlowTest::aLongNoteGoesOverPagesWithTwoLinesAtEitherEnd()
{
    for (int before = 0; before < 12; ++before) {
        PageFlow flow(geometry, 1);
        flow.addChapter(u"Notes"_s);
        flow.addRows(rows(before + 50, u"short"_s));
        flow.addRows({{u"Long:"_s, u"wordy "_s.repeated(900)}});
        const QList<PrintedPage> pages = flow.pages();
        QVERIFY(pages.size() >= 2);
        for (const PrintedPage &page : pages) {
            const qsizetype lines = textsOf(page).filter(u"wordy"_s).size();
            QVERIFY2(lines != 1, qPrintable(QString::number(before)));
        }
    }
}

void PageFlowTest::figuresStayWithWhatFollows()
{
    for (int before = 40; before < 75; ++before) {
        PageFlow flow(geometry, 1);
        flow.addRows(rows(before, u"short"_s));
        flow.addHeading(u"Knot"_s);
        flow.addFigures({{PrintedFigure::Kind::Days, View::Front, 0, QRectF(0, 0, 200, 60)}});
        flow.addRows({{{}, u"what it shows"_s}});
        const QList<PrintedPage> pages = flow.pages();
        const PrintedPage &last = pages.last();
        QVERIFY(textsOf(last).contains(u"Knot"_s) && textsOf(last).contains(u"what it shows"_s));
        QVERIFY(std::any_of(last.begin(), last.end(), [](const PrintedItem &item) {
            return std::holds_alternative<PrintedFigure>(item);
        }));
    }
}

void PageFlowTest::whatIsHigherThanAPageIsStillSet()
{
    PageFlow flow(geometry, 1);
    flow.addChapter(u"Bodies"_s);
    for (int i = 0; i < 3; ++i)
        flow.addFigures({{PrintedFigure::Kind::FullBody, View::Front, 0, QRectF(0, 0, 200, 600)}});
    flow.addRows({{{}, u"the key"_s}});
    const QList<PrintedPage> pages = flow.pages();
    QCOMPARE(pages.size(), 3);
    QVERIFY(textsOf(pages.last()).contains(u"the key"_s));
}

void PageFlowTest::noHeadingIsTheLastOnItsPage_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 20; ++seed)
        QTest::addRow("%llu", seed) << seed;
}

void PageFlowTest::noHeadingIsTheLastOnItsPage()
{
    QFETCH(quint64, seed);
    RandomStream random(seed);
    PageFlow flow(geometry, 1);
    for (int i = 0; i < 60; ++i) {
        if (random.below(4) == 0)
            flow.addChapter(u"Chapter"_s);
        else
            flow.addHeading(u"Heading"_s);
        if (random.below(3) == 0)
            flow.addTable(table(2 + static_cast<int>(random.below(12))));
        else
            flow.addRows(rows(2 + static_cast<int>(random.below(6)),
                              u"some words "_s.repeated(1 + qsizetype(random.below(60)))));
    }
    const QList<PrintedPage> pages = flow.pages();
    QVERIFY(pages.size() > 4);
    for (const PrintedPage &page : pages) {
        const QList<PrintedLine> lines = linesOf(page);
        QVERIFY(lines.size() >= 2);
        QVERIFY(!isHeading(lines.last()));
        if (&page != &pages.last())
            QVERIFY2(!isHeading(lines.at(lines.size() - 2)), "a lone line under its heading");
    }
}

void PageFlowTest::allWordsAreThereOnceAndWithinTheColumn_data()
{
    noHeadingIsTheLastOnItsPage_data();
}

void PageFlowTest::allWordsAreThereOnceAndWithinTheColumn()
{
    QFETCH(quint64, seed);
    RandomStream random(seed);
    PageFlow flow(PageGeometry {QSizeF(612, 792)}, 1);
    QStringList expected;
    for (int i = 0; i < 40; ++i) {
        const QString word = u"w%1"_s.arg(i);
        const qsizetype times = 1 + qsizetype(random.below(700));
        flow.addRows({{{}, QString(word + u' ').repeated(times).trimmed()}});
        expected += QStringList(times, word);
    }
    QStringList found;
    const QRectF column = PageGeometry {QSizeF(612, 792)}.column().adjusted(-0.1, -0.1, 0.1, 0.1);
    for (const PrintedPage &page : flow.pages()) {
        double top = 0;
        for (const PrintedLine &line : linesOf(page)) {
            QVERIFY(column.contains(line.box));
            QVERIFY(line.box.top() >= top - 0.01);
            top = line.box.bottom();
            found += line.text.split(u' ', Qt::SkipEmptyParts);
        }
    }
    QCOMPARE(found, expected);
}

QTEST_MAIN(PageFlowTest)
#include "tst_pageflow.moc"
