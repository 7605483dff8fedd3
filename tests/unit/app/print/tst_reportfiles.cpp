// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"
#include "tests/support/pdffacts.h"

#include <QElapsedTimer>
#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The files of a made-up year, as another program reads them. */
class ReportFilesTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void pageOneIsReadInItsOrder_data();
    void pageOneIsReadInItsOrder();
    void aYearIsSmallEnough();
    void theFontsAreEmbedded();
    void theTextIsReadLetterByLetter();
    void everyAnnexHasABookmark();
    void theSameJournalAndClockAreTheSameBytes_data();
    void theSameJournalAndClockAreTheSameBytes();
    void withoutAnnexesItIsOnePage_data();
    void withoutAnnexesItIsOnePage();
    void anAnnexThatIsLeftOutIsNowhere_data();
    void anAnnexThatIsLeftOutIsNowhere();
    void whatIsSaidOfBehaviourIsInBoth();
    void theAimCanBeLeftOut();
    void medicinesAreLeftOutOfWhatEasesIt();
    void theTablesSayWhatTheirCellsAre();
    void inGreyItIsTheSamePicture();

private:
    /** The report with these options, made once. */
    QString report(const QString &options, const QString &ending = u"pdf"_s)
    {
        const QString key = options + ending;
        if (!m_made.contains(key)) {
            const QString name = u"%1.%2"_s.arg(m_made.size()).arg(ending);
            const Run ran = run(u"report --out DIR/%1 %2"_s.arg(name, options));
            m_made.insert(key, ran.code == 0 ? m_cli->path(name) : QString());
        }
        return m_made.value(key);
    }
    QString page(const QString &options)
    {
        QFile file(report(options, u"html"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QByteArray made(const QString &options, const QString &name)
    {
        run(u"report --out DIR/%1 %2"_s.arg(name, options));
        return m_cli->bytes(name);
    }

    QHash<QString, QString> m_made;
};

void ReportFilesTest::initTestCase()
{
    beginEmpty();
    QCOMPARE(m_cli->run({u"demo"_s, u"--seed"_s, u"1"_s}).code, 0);
    const QJsonArray knots = list(u"knot list"_s);
    m_knot = knots.first()[u"id"].toString();
    DONE(
        u"knot edit KNOT --aggravates sitting --aggravates-words zugfahren --eases heat --eases medicine --minutes-to-onset 20 --minutes-to-settle 120 --constancy intermittent"_s);
    DONE(u"visit aim \"wieder schwimmen\""_s);
}

void ReportFilesTest::pageOneIsReadInItsOrder_data()
{
    QTest::addColumn<QString>("paper");
    QTest::newRow("A4") << u"a4"_s;
    QTest::newRow("letter") << u"letter"_s;
}

void ReportFilesTest::pageOneIsReadInItsOrder()
{
    QFETCH(QString, paper);
    const QString path = report(u"--paper "_s + paper);
    const QString text = pdfPageText(path, 1);
    qsizetype before = -1;
    for (const QString &part :
         {u"Report on muscle knots"_s, u"entries on"_s, u"Where"_s,
          u"What hurts, the worst first"_s, u"Trend:"_s, u"Over the day:"_s, u"Brought on by:"_s,
          u"Eased by:"_s, u"Function"_s, u"Remedies tried"_s, u"When to get help"_s,
          u"What I want from this visit"_s, u"wieder schwimmen"_s, u"not a diagnosis"_s,
          u"Page 1 of"_s}) {
        const qsizetype at = text.indexOf(part, before + 1);
        QVERIFY2(at > before, qPrintable(part + u" is not after the part before it in\n"_s + text));
        before = at;
    }
}

void ReportFilesTest::aYearIsSmallEnough()
{
    QElapsedTimer timer;
    timer.start();
    const QString path = report(u"--from 2023-05-02 --to 2024-05-01"_s);
    const qint64 took = timer.elapsed();
    QVERIFY(pdfInfo(path, u"Pages"_s).toInt() > 5);
    const qint64 size = QFileInfo(path).size();
    QVERIFY2(size < 500'000, qPrintable(QString::number(size)));
    // A second is the budget of a release; sanitizers and other tests beside this one slow it.
    QVERIFY2(took < 20'000, qPrintable(QString::number(took)));
    qInfo("a year: %lld ms, %lld bytes", took, size);
}

void ReportFilesTest::theFontsAreEmbedded()
{
    const QString fonts = askPdf(u"pdffonts"_s, {}, report({}));
    const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    static const QRegularExpression flags(u"\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s"_s);
    for (const QString &line : lines) {
        const auto match = flags.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        QCOMPARE(match.captured(1), u"yes"_s); // embedded
        QCOMPARE(match.captured(3), u"yes"_s); // with letters for its shapes
    }
}

void ReportFilesTest::theTextIsReadLetterByLetter()
{
    // Inter 4 draws both of these with one shape, and Qt names that by the other.
    const QString text = pdfText(report({})).replace(QChar(u'\u02EE'), QChar(u'\u201D'));
    // What stands for a shape without a letter.
    QVERIFY(!text.contains(QChar::ReplacementCharacter));
    for (const QString &letters : {u"“zugfahren” (after 20 min)"_s, u"(settles in 2 h)"_s})
        QVERIFY2(text.contains(letters) || text.simplified().contains(letters),
                 qPrintable(letters + u" is not in\n"_s + text));
}

void ReportFilesTest::everyAnnexHasABookmark()
{
    const QString outline = askPdf(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s}, report({}));
    static const QRegularExpression item(u"<item page=\"(\\d+)\">([^<]*)</item>"_s);
    QStringList titles;
    int before = 0;
    for (auto match = item.globalMatch(outline); match.hasNext();) {
        const auto one = match.next();
        titles.append(one.captured(2));
        QVERIFY(one.captured(1).toInt() >= before);
        before = one.captured(1).toInt();
        QVERIFY(pdfPageText(report({}), before).contains(one.captured(2)));
    }
    for (const QString &title :
         {u"Report on muscle knots"_s, u"All knots"_s, u"The whole body"_s,
          u"All questions asked"_s, u"All remedies"_s, u"Check-ins"_s, u"Entries"_s})
        QVERIFY2(titles.contains(title), qPrintable(title));
}

void ReportFilesTest::theSameJournalAndClockAreTheSameBytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("pdf") << u"x.pdf"_s;
    QTest::newRow("html") << u"x.html"_s;
}

void ReportFilesTest::theSameJournalAndClockAreTheSameBytes()
{
    QFETCH(QString, name);
    const QByteArray first = made({}, name);
    QVERIFY(!first.isEmpty());
    QTest::qWait(1100); // a date in it would be another one
    QVERIFY(made({}, name) == first);
    QVERIFY(made(u"--hide annexes"_s, name) != first);
}

void ReportFilesTest::withoutAnnexesItIsOnePage_data()
{
    pageOneIsReadInItsOrder_data();
}

void ReportFilesTest::withoutAnnexesItIsOnePage()
{
    QFETCH(QString, paper);
    for (const QString &period : {QString(), u" --from 2023-05-02"_s, u" --from 2024-04-30"_s}) {
        const QString path = report(u"--hide annexes --paper "_s + paper + period);
        QCOMPARE(pdfInfo(path, u"Pages"_s), u"1"_s);
        QVERIFY(!pdfText(path).contains(u"in the annex"_s));
    }
}

void ReportFilesTest::anAnnexThatIsLeftOutIsNowhere_data()
{
    QTest::addColumn<QString>("hide");
    QTest::addColumn<QString>("trace");
    QTest::newRow("knots") << u"annex-knots"_s << u"All knots"_s;
    QTest::newRow("chart") << u"annex-chart"_s << u"The whole body"_s;
    QTest::newRow("questions") << u"annex-questions"_s << u"The last answer to each"_s;
    QTest::newRow("remedies") << u"annex-remedies"_s << u"Usual dose"_s;
    QTest::newRow("check-ins") << u"annex-checkins"_s << u"Slept"_s;
    QTest::newRow("entries") << u"annex-entries"_s << u"When pressed"_s;
    QTest::newRow("visits") << u"annex-visits"_s << u"advised:"_s;
    QTest::newRow("the visits themselves") << u"visits"_s << u"advised:"_s;
}

void ReportFilesTest::anAnnexThatIsLeftOutIsNowhere()
{
    QFETCH(QString, hide);
    QFETCH(QString, trace);
    const QString year = u"--from 2023-05-02 "_s;
    QVERIFY(pdfText(report(year)).contains(trace));
    QVERIFY(!pdfText(report(year + u"--hide "_s + hide)).contains(trace));
    if (hide != u"annex-knots" && hide != u"annex-chart") // those the page has under other names
        QVERIFY(page(year).contains(trace));
    QVERIFY(!page(year + u"--hide "_s + hide).contains(trace));
}

void ReportFilesTest::whatIsSaidOfBehaviourIsInBoth()
{
    const QString text = pdfText(report({})).simplified();
    const QString html = page({});
    for (const QString &part : {u"Sitting"_s, u"zugfahren"_s, u"after 20 min"_s, u"Heat"_s,
                                u"settles in 2 h"_s, u"comes and goes"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY2(html.contains(part), qPrintable(part));
    }
}

void ReportFilesTest::theAimCanBeLeftOut()
{
    QVERIFY(pdfText(report({})).contains(u"wieder schwimmen"_s));
    QVERIFY(!pdfText(report(u"--hide aim"_s)).contains(u"schwimmen"_s));
    QVERIFY(page({}).contains(u"wieder schwimmen"_s));
    const QString without = page(u"--hide aim"_s);
    QVERIFY(!without.contains(u"schwimmen"_s) && !without.contains(u"What I want"_s));
}

void ReportFilesTest::medicinesAreLeftOutOfWhatEasesIt()
{
    QVERIFY(page({}).contains(u"Heat, Medicine"_s));
    const QString without = page(u"--hide medicines"_s);
    QVERIFY(without.contains(u"Heat (settles"_s) && !without.contains(u"Medicine"_s));
}

void ReportFilesTest::theTablesSayWhatTheirCellsAre()
{
    const QString html = page({});
    QVERIFY(html.count(u"<table>"_s) >= 4);
    QCOMPARE(html.count(u"<table>"_s), html.count(u"<caption>"_s));
    QCOMPARE(html.count(u"<thead>"_s), html.count(u"<table>"_s));
    QVERIFY(html.contains(u"<th scope=\"col\""_s) && html.contains(u"<th scope=\"row\""_s));
    // Every row of the body has its own head.
    const qsizetype rows = html.count(u"<tr>"_s) - html.count(u"<thead>"_s);
    QCOMPARE(html.count(u"scope=\"row\""_s), rows);
}

void ReportFilesTest::inGreyItIsTheSamePicture()
{
    const QString path = report({});
    const QString base = m_cli->path(u"page"_s);
    QProcess draw;
    draw.start(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"72"_s, u"-singlefile"_s, path, base});
    QVERIFY(draw.waitForFinished() && draw.exitCode() == 0);
    const QImage grey(base + u".pgm"_s);
    QVERIFY(!grey.isNull());
    int dark = 0;
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x)
            dark += qGray(grey.pixel(x, y)) < 110 ? 1 : 0;
    }
    QVERIFY2(dark > 4'000, qPrintable(QString::number(dark)));
}

QTEST_MAIN(ReportFilesTest)
#include "tst_reportfiles.moc"
