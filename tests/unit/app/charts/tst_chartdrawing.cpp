// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartdrawing.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize paper(960, 540);

ChartDrawing tenDays()
{
    ChartDrawing drawing {.title = u"desk <left> & right, 1 May to 10 May"_s,
                          .description = u"Pain from day to day, falling."_s,
                          .notes = {u"Falling by about 0.9 points a week."_s},
                          .daySpan = 10,
                          .lowest = -0.4,
                          .dates = {{0.05, u"1 May"_s}, {0.95, u"10 May"_s}}};
    PointRun average;
    for (int day = 0; day < 10; ++day) {
        average.append({static_cast<double>(day), 9.0 - day / 2.0});
        drawing.points.worst.append({static_cast<double>(day), 10.0 - day / 2.0});
    }
    drawing.points.average = {average};
    return drawing;
}

/** An SVG file as its reader sees it. */
struct Svg
{
    explicit Svg(const ChartDrawing &drawing) : bytes(chartSvg(drawing, paper))
    {
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString tag = xml.name().toString();
            const QXmlStreamAttributes attributes = xml.attributes();
            if (tag == u"svg")
                viewBox = attributes.value(u"viewBox"_s).toString();
            else if (tag == u"polyline")
                addLine(attributes.value(u"points"_s).toString());
            else if (tag == u"text")
                words.append(xml.readElementText().simplified());
            else if (tag == u"title")
                title = xml.readElementText();
            else if (tag == u"desc")
                description = xml.readElementText();
        }
        valid = !xml.hasError();
    }

    void addLine(const QString &points)
    {
        QPolygonF line;
        const QStringList pairs = points.split(u' ', Qt::SkipEmptyParts);
        for (const QString &pair : pairs)
            line.append({pair.section(u',', 0, 0).toDouble(), pair.section(u',', 1).toDouble()});
        lines.append(line);
    }
    /** Of all lines those of that many points. */
    QList<QPolygonF> linesOf(qsizetype points) const
    {
        QList<QPolygonF> found = lines;
        found.removeIf([points](const QPolygonF &line) { return line.size() != points; });
        return found;
    }

    QByteArray bytes;
    QString viewBox;
    QString title;
    QString description;
    QStringList words; ///< that stand as words
    QList<QPolygonF> lines;
    bool valid = false;
};

void showCompared(ChartDrawing &drawing, const PointRun &run)
{
    drawing.points.compared = {run};
    drawing.compared = u"calf"_s;
}

void showZones(ChartDrawing &drawing)
{
    drawing.betterFrom = 3;
    drawing.worseFrom = 8;
    drawing.baseline = 5.5;
}

QImage painted(const ChartDrawing &drawing)
{
    QImage image(paper, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    drawChart(painter, drawing, paper);
    return image;
}

/** How much of a picture differs from another, in pixels. */
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

} // namespace

/** A chart as lines and words that another program can open. */
class ChartDrawingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAnSvgWithItsTitleAndDescription();
    void wordsAreWords();
    void everyDayIsAPointOfTheLine();
    void pointsLieWhereTheirDaysAndLevelsAre();
    void aGapIsAGap();
    void nothingIsNotANumber();
    void everyMarkIsDrawnAndExplained_data();
    void everyMarkIsDrawnAndExplained();
    void phasesAreFilledOrOpen();
    void periodsHaveTheirNumbers();
    void theGroundIsWhite();
    void longNotesTakeRoomFromThePlot();
    void anEmptyChartIsStillAChart();
    void anotherProgramDrawsTheSame();
};

void ChartDrawingTest::itIsAnSvgWithItsTitleAndDescription()
{
    const Svg svg(tenDays());
    QVERIFY(svg.valid);
    QCOMPARE(svg.viewBox, u"0 0 960 540"_s);
    QCOMPARE(svg.title, u"desk <left> & right, 1 May to 10 May"_s);
    QCOMPARE(svg.description, u"Pain from day to day, falling."_s);
}

void ChartDrawingTest::wordsAreWords()
{
    const QStringList words = Svg(tenDays()).words;
    for (const QString &level : {u"0"_s, u"2"_s, u"4"_s, u"6"_s, u"8"_s, u"10"_s})
        QVERIFY2(words.contains(level), qPrintable(words.join(u" | ")));
    QVERIFY(words.contains(u"1 May"_s) && words.contains(u"10 May"_s));
    QVERIFY2(words.contains(u"desk <left> & right, 1 May to 10 May"_s),
             qPrintable(words.join(u" | ")));
    QVERIFY(words.contains(u"Falling by about 0.9 points a week."_s));
}

void ChartDrawingTest::everyDayIsAPointOfTheLine()
{
    QCOMPARE(Svg(tenDays()).linesOf(10).size(), 1);
    ChartDrawing drawing = tenDays();
    drawing.points.compared = drawing.points.average;
    drawing.points.smooth = drawing.points.average;
    QCOMPARE(Svg(drawing).linesOf(10).size(), 3);
}

void ChartDrawingTest::pointsLieWhereTheirDaysAndLevelsAre()
{
    const ChartDrawing drawing = tenDays();
    const QRectF plot = plotOf(drawing, paper);
    QVERIFY(QRectF(QPointF(), paper).contains(plot));
    const QPolygonF line = Svg(drawing).linesOf(10).value(0);
    QCOMPARE(line.size(), 10);
    const double step = plot.width() / 10;
    const double level = plot.height() / (10.3 + 0.4); // a point of pain
    for (int day = 0; day < 10; ++day) {
        QVERIFY(std::abs(line.at(day).x() - (plot.left() + step * (day + 0.5))) < 0.1);
        const double pain = 9.0 - day / 2.0;
        QVERIFY(std::abs(line.at(day).y() - (plot.top() + level * (10.3 - pain))) < 0.1);
    }
}

void ChartDrawingTest::aGapIsAGap()
{
    ChartDrawing drawing = tenDays();
    const PointRun all = drawing.points.average.first();
    drawing.points.average = {all.mid(0, 4), all.mid(6)};
    drawing.points.alone = {};
    const Svg svg(drawing);
    QCOMPARE(svg.linesOf(4).size(), 2);
    QCOMPARE(svg.linesOf(10).size(), 0);
}

void ChartDrawingTest::nothingIsNotANumber()
{
    ChartDrawing drawing = tenDays();
    drawing.points.flares = {{3, -2}};
    drawing.points.visits = {{4, -1.3}};
    drawing.periods = {{.start = 0, .share = 0, .median = -1, .label = u"1"_s}};
    for (const ChartDrawing &one : {drawing, ChartDrawing()}) {
        const QByteArray bytes = Svg(one).bytes.toLower();
        QVERIFY(!bytes.contains("nan"));
        QVERIFY(!bytes.contains("\"inf") && !bytes.contains(",inf") && !bytes.contains("-inf"));
    }
}

void ChartDrawingTest::everyMarkIsDrawnAndExplained_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *mark, const QString &meaning) {
        QTest::newRow(mark) << QString::fromLatin1(mark) << meaning;
    };
    row("smooth", u"thick line"_s);
    row("compared", u"dashed line: calf"_s);
    row("zone", u"shaded zones"_s);
    row("uses", u"triangles: remedies"_s);
    row("visits", u"diamonds: visits"_s);
    row("flares", u"stars: flares"_s);
    row("spikes", u"bars below"_s);
    row("phases", u"bars above: fair trial"_s);
    row("periods", u"brackets: the periods"_s);
}

void ChartDrawingTest::everyMarkIsDrawnAndExplained()
{
    QFETCH(const QString, mark);
    QFETCH(const QString, meaning);
    // Room for one more line of words, so that only the mark differs.
    ChartDrawing plain = tenDays();
    plain.lowest = -3;
    ChartDrawing drawing = plain;
    CurvePoints &points = drawing.points;
    const PointRun level {{1, 2}, {2, 2}, {3, 2}};
    if (mark == u"smooth")
        points.smooth = {level};
    else if (mark == u"compared")
        showCompared(drawing, level);
    else if (mark == u"zone")
        showZones(drawing);
    else if (mark == u"uses")
        points.uses = {{2, -0.5}};
    else if (mark == u"visits")
        points.visits = {{2, -1.3}};
    else if (mark == u"flares")
        points.flares = {{2, -2}};
    else if (mark == u"spikes")
        points.spikes = {{{1, -2.5}, {4, -2.5}}};
    else if (mark == u"phases")
        drawing.phases = {{.start = 0.2, .share = 0.3, .label = {}, .treated = true}};
    else
        drawing.periods = {{.start = 0, .share = 0.4, .median = 4, .label = u"1"_s}};
    const QString words = Svg(drawing).words.join(u' ');
    QVERIFY2(words.contains(meaning), qPrintable(words));
    QVERIFY(!Svg(plain).words.join(u' ').contains(meaning));
    QVERIFY(differing(painted(drawing), painted(plain)) > 30);
}

void ChartDrawingTest::phasesAreFilledOrOpen()
{
    ChartDrawing drawing = tenDays();
    drawing.phases = {{.start = 0, .share = 0.5, .label = {}, .treated = true},
                      {.start = 0.5, .share = 0.5, .label = {}, .treated = false}};
    const QImage image = painted(drawing);
    const QRectF plot = plotOf(drawing, paper);
    const int y = qRound(plot.top() + 2.5);
    const auto at = [&](double share) {
        return image.pixelColor(qRound(plot.left() + plot.width() * share), y);
    };
    QVERIFY(at(0.25).lightness() < 120); // the bar is full
    QCOMPARE(at(0.75), QColor(Qt::white)); // and open
    const int behind = qRound(plot.top() + plot.height() * 0.32); // between two lines
    QVERIFY(image.pixelColor(qRound(plot.left() + plot.width() * 0.4), behind)
            != image.pixelColor(qRound(plot.left() + plot.width() * 0.9), behind));
}

void ChartDrawingTest::periodsHaveTheirNumbers()
{
    ChartDrawing drawing = tenDays();
    drawing.periods = {{.start = 0, .share = 0.4, .median = 8, .label = u"1"_s},
                       {.start = 0.6, .share = 0.4, .median = 5, .label = u"2"_s}};
    const Svg svg(drawing);
    QVERIFY(svg.words.contains(u"1"_s) && svg.words.contains(u"2"_s));
    QCOMPARE(svg.linesOf(4).size(), 2); // the brackets
    drawing.periods[0].share = 0;
    QCOMPARE(Svg(drawing).linesOf(4).size(), 1); // out of sight
}

void ChartDrawingTest::theGroundIsWhite()
{
    const QImage image = painted(tenDays());
    for (const QPoint &corner : {QPoint(1, 1), QPoint(958, 1), QPoint(1, 538), QPoint(958, 538)})
        QCOMPARE(image.pixelColor(corner), QColor(Qt::white));
}

void ChartDrawingTest::longNotesTakeRoomFromThePlot()
{
    ChartDrawing wordy = tenDays();
    wordy.notes.append(QString(u"words "_s).repeated(80));
    const QRectF roomy = plotOf(tenDays(), paper);
    const QRectF tight = plotOf(wordy, paper);
    QVERIFY(tight.height() < roomy.height() - 30);
    QVERIFY(tight.height() > 150);
    QCOMPARE(tight.width(), roomy.width());
}

void ChartDrawingTest::anEmptyChartIsStillAChart()
{
    const Svg svg {ChartDrawing()};
    QVERIFY(svg.valid);
    QVERIFY(svg.words.contains(u"10"_s));
}

void ChartDrawingTest::anotherProgramDrawsTheSame()
{
    const Svg svg(tenDays());
    QSvgRenderer renderer(svg.bytes);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(QPoint(), paper));
    QImage image(paper, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    const int all = paper.width() * paper.height();
    QVERIFY2(differing(image, painted(tenDays())) < all / 20,
             qPrintable(QString::number(differing(image, painted(tenDays())))));
}

QTEST_MAIN(ChartDrawingTest)
#include "tst_chartdrawing.moc"
