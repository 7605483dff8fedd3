// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/print/firstpage.h"
#include "app/print/reportdocument.h"
#include "tests/support/appfixture.h"
#include "tests/support/hostilereport.h"
#include "tests/support/printed.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int seeds = 24;

PageGeometry geometryOf(QPageSize::PageSizeId paper)
{
    return {QPageSize::size(paper, QPageSize::Point)};
}

QStringList headingsOf(const PrintedPage &page)
{
    QStringList headings;
    for (const PrintedLine &line : linesOf(page)) {
        if (line.look.points == 10)
            headings.append(line.text);
    }
    return headings;
}

QString textOf(const PrintedPage &page)
{
    return textsOf(page).join(u' ');
}

/** What lies over something else, or over the edge; empty when all is well. */
QString collision(const PrintedPage &page, const QRectF &column)
{
    constexpr double hair = 0.2;
    for (qsizetype i = 0; i < page.size(); ++i) {
        const QRectF box = boxOf(page.at(i));
        if (!column.adjusted(-hair, -hair, hair, hair).contains(box))
            return u"item %1 leaves the page, %2 to %3"_s.arg(i).arg(box.top()).arg(box.bottom());
        for (qsizetype j = 0; j < i; ++j) {
            const QRectF both = box.intersected(boxOf(page.at(j)));
            if (both.width() > hair && both.height() > hair)
                return u"items %1 and %2 overlap at %3, %4"_s.arg(j).arg(i).arg(both.x()).arg(
                    both.y());
        }
    }
    return {};
}

} // namespace

/** One page, always: whatever there is to say, on both papers. */
class FirstPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }

    void anythingFitsOnOnePage_data();
    void anythingFitsOnOnePage();
    void theOrderIsThatOfATherapist_data();
    void theOrderIsThatOfATherapist();
    void whatIsLeftOutHasNoHeading();
    void nothingIsSmallerThanWhatCanBeRead();
    void whatWasShortenedSaysWhereAllOfItIs();
    void whatWasShortenedIsInTheAnnexInFull();
    void withoutAnnexesNothingPointsToOne();
    void aLittleIsNotShortened();
    void aLongNameDoesNotHideMuscleAndSide();
    void eachProblemHasItsChart();
    void sidesAndSolesHaveTheirPlace();
    void theSamePageTwice();
    void markedNumbersAreReadInGrey();

private:
    FirstPage pageOf(const Report &report, QPageSize::PageSizeId paper = QPageSize::A4) const
    {
        return firstPage(report, {m_tables.texts, m_tables.careTexts}, geometryOf(paper));
    }

    const Tables &m_tables = sharedTables();
};

void FirstPageTest::anythingFitsOnOnePage_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    for (quint64 seed = 1; seed <= seeds; ++seed) {
        QTest::addRow("A4 %llu", seed) << seed << QPageSize::A4;
        QTest::addRow("letter %llu", seed) << seed << QPageSize::Letter;
    }
}

void FirstPageTest::anythingFitsOnOnePage()
{
    QFETCH(quint64, seed);
    QFETCH(QPageSize::PageSizeId, paper);
    Report report = HostileReport(seed, m_tables).make();
    const FirstPage page = pageOf(report, paper);
    const QString trouble = collision(page.items, geometryOf(paper).column());
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    for (const PrintedLine &line : linesOf(page.items)) {
        QVERIFY2(widthOf(line) <= line.box.width() + 2, qPrintable(line.text));
        QVERIFY(line.look.points >= TextLook::smallest);
    }
    // Without annexes the whole report is this page.
    report.annexes.clear();
    const ReportDocument alone(report, m_tables.atlas, {m_tables.texts, m_tables.careTexts}, paper);
    QCOMPARE(alone.pageCount(), 1);
}

void FirstPageTest::theOrderIsThatOfATherapist_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    for (quint64 seed = 101; seed <= 108; ++seed)
        QTest::addRow("%llu", seed) << seed << (seed % 2 ? QPageSize::A4 : QPageSize::Letter);
}

void FirstPageTest::theOrderIsThatOfATherapist()
{
    QFETCH(quint64, seed);
    QFETCH(QPageSize::PageSizeId, paper);
    const Report report = HostileReport(seed, m_tables).make();
    const PrintedPage page = pageOf(report, paper).items;
    QStringList wanted {u"Where"_s,
                        report.problems.isEmpty() ? u"No unresolved knot in this period"_s
                                                  : u"What hurts, the worst first"_s,
                        u"Function"_s};
    if (report.saysRemedies)
        wanted.append(u"Remedies tried"_s);
    wanted.append(u"When to get help"_s);
    if (report.saysAim)
        wanted.append(u"What I want from this visit"_s);
    QCOMPARE(headingsOf(page), wanted);
    const QList<PrintedLine> lines = linesOf(page);
    QCOMPARE(lines.first().text, u"Report on muscle knots"_s);
    QVERIFY(textOf(page).contains(u"0 none, 10 worst"_s)); // the direction of the scale
    QVERIFY(textOf(page).contains(u"not a diagnosis"_s));
}

void FirstPageTest::whatIsLeftOutHasNoHeading()
{
    Report report;
    report.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)};
    report.on = QDate(2024, 5, 1);
    QVERIFY(headingsOf(pageOf(report).items).contains(u"Remedies tried"_s));
    QVERIFY(textOf(pageOf(report).items).contains(u"Not written down."_s));
    report.saysRemedies = report.saysAim = false;
    QCOMPARE(headingsOf(pageOf(report).items),
             (QStringList {u"Where"_s, u"No unresolved knot in this period"_s, u"Function"_s,
                           u"When to get help"_s}));
}

void FirstPageTest::nothingIsSmallerThanWhatCanBeRead()
{
    QCOMPARE(TextLook::smallest, 7);
    for (quint64 seed = 1; seed <= 3; ++seed) {
        const Report report = HostileReport(seed, m_tables).make();
        const ReportDocument document(report, m_tables.atlas, {m_tables.texts, m_tables.careTexts},
                                      QPageSize::A4);
        for (int page = 0; page < document.pageCount(); ++page) {
            for (const PrintedLine &line : linesOf(document.page(page)))
                QVERIFY(line.look.points >= TextLook::smallest);
        }
    }
}

void FirstPageTest::whatWasShortenedSaysWhereAllOfItIs()
{
    Report report;
    report.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)};
    report.on = QDate(2024, 5, 1);
    report.annexes = allAnnexes();
    report.aim = u"to sleep through "_s.repeated(400).trimmed();
    const FirstPage page = pageOf(report);
    QVERIFY(textOf(page.items).contains(u"to sleep through … more in the annex"_s)
            || textOf(page.items).contains(u"… more in the annex"_s));
    QCOMPARE(page.shortened.size(), 1);
    QCOMPARE(page.shortened.first().heading, u"What I want from this visit"_s);
    QCOMPARE(page.shortened.first().rows.first().text, report.aim);
}

void FirstPageTest::whatWasShortenedIsInTheAnnexInFull()
{
    for (quint64 seed = 1; seed <= 4; ++seed) {
        Report report = HostileReport(seed, m_tables).make();
        report.annexes = allAnnexes();
        report.saysAim = true;
        report.aim = u"w%1 "_s.arg(seed).repeated(2000).trimmed();
        const ReportDocument document(report, m_tables.atlas, {m_tables.texts, m_tables.careTexts},
                                      QPageSize::Letter);
        QString annexes;
        for (int page = 1; page < document.pageCount(); ++page)
            annexes += textOf(document.page(page)) + u' ';
        QCOMPARE(annexes.simplified().count(u"w%1"_s.arg(seed)), 2000);
        QCOMPARE(document.bookmarks().at(1), (Bookmark {u"What the first page shortened"_s, 1}));
    }
}

void FirstPageTest::withoutAnnexesNothingPointsToOne()
{
    int shortened = 0;
    for (quint64 seed = 1; seed <= 10; ++seed) {
        Report report = HostileReport(seed, m_tables).make();
        report.annexes.clear();
        const QString text = textOf(pageOf(report).items);
        QVERIFY(!text.contains(u"in the annex"_s));
        shortened += text.contains(u"… shortened"_s) ? 1 : 0;
    }
    QVERIFY(shortened > 3);
}

void FirstPageTest::aLittleIsNotShortened()
{
    Report report;
    report.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)};
    report.on = QDate(2024, 5, 1);
    report.name = u"Ada"_s;
    report.aim = u"Lift my child again."_s;
    const FirstPage page = pageOf(report);
    QVERIFY(page.shortened.isEmpty());
    QVERIFY(!textOf(page.items).contains(u'…'));
    QVERIFY(textOf(page.items).contains(u"Lift my child again."_s));
}

void FirstPageTest::aLongNameDoesNotHideMuscleAndSide()
{
    Report report;
    report.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)};
    report.on = QDate(2024, 5, 1);
    KnotFields fields;
    fields.label = u"the one that never ends "_s.repeated(8).trimmed();
    fields.muscle = u"trapezius-descendens"_s;
    fields.side = Side::Left;
    report.problems.append(
        {.number = 1,
         .knot = *Knot::create(KnotId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), fields)});
    const QString text = textOf(pageOf(report).items);
    QVERIFY2(text.contains(u"… Upper trapezius, left"_s), qPrintable(text));
    QVERIFY(text.contains(u"1  the one that never ends"_s));
}

void FirstPageTest::eachProblemHasItsChart()
{
    for (quint64 seed = 1; seed <= 10; ++seed) {
        const Report report = HostileReport(seed, m_tables).make();
        QMap<qsizetype, QRectF> days;
        QMap<qsizetype, QRectF> patterns;
        for (const PrintedItem &item : pageOf(report).items) {
            const auto *figure = std::get_if<PrintedFigure>(&item);
            if (figure && figure->kind == PrintedFigure::Kind::Days)
                days.insert(figure->knot, figure->box);
            if (figure && figure->kind == PrintedFigure::Kind::OverDay)
                patterns.insert(figure->knot, figure->box);
        }
        QCOMPARE(days.size(), report.problems.size());
        for (qsizetype i = 0; i < report.problems.size(); ++i) {
            QVERIFY(days.contains(i));
            QCOMPARE(patterns.contains(i), report.problems.at(i).overTheDay.known() >= 2);
            if (!patterns.contains(i))
                continue;
            const QRectF beside = patterns.value(i);
            QVERIFY(!beside.intersects(days.value(i)));
            QCOMPARE(beside.top(), days.value(i).top()); // one scale for both
            QCOMPARE(beside.height(), days.value(i).height());
        }
    }
}

void FirstPageTest::sidesAndSolesHaveTheirPlace()
{
    Report report = HostileReport(3, m_tables).make();
    report.problems.clear();
    report.others.clear();
    for (const View view : {View::Left, View::Soles}) {
        KnotFields fields;
        fields.place.point = *BodyPoint::create(view, Layer::Superficial, 0, 400);
        ReportedKnot knot {
            .number = 1,
            .knot = *Knot::create(KnotId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), fields)};
        report.problems.append(knot);
    }
    QList<View> views;
    for (const PrintedItem &item : pageOf(report).items) {
        const auto *figure = std::get_if<PrintedFigure>(&item);
        if (figure && figure->kind == PrintedFigure::Kind::Body) {
            views.append(figure->view);
            QVERIFY(figure->box.height() >= 95);
        }
    }
    QCOMPARE(views, (QList {View::Front, View::Back, View::Left, View::Soles}));
}

void FirstPageTest::theSamePageTwice()
{
    const Report report = HostileReport(7, m_tables).make();
    QCOMPARE(textOf(pageOf(report).items), textOf(pageOf(report).items));
}

void FirstPageTest::markedNumbersAreReadInGrey()
{
    // Ink is dark or light in lightness, not in hue: the page in greys keeps its contrast.
    Report report = HostileReport(2, m_tables).make();
    const ReportDocument document(report, m_tables.atlas, {m_tables.texts, m_tables.careTexts},
                                  QPageSize::A4);
    QImage page(document.pageSize().toSize(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    document.paintPage(painter, 0);
    painter.end();
    int coloured = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor color = page.pixelColor(x, y);
            coloured += color.saturation() > 70 && color.value() > 100 ? 1 : 0;
        }
    }
    QVERIFY2(coloured < 20, qPrintable(QString::number(coloured)));
}

QTEST_MAIN(FirstPageTest)
#include "tst_firstpage.moc"
