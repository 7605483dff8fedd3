// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sharedheight.h"
#include "app/print/textblock.h"
#include "core/statistics/randomstream.h"
#include "tests/support/printed.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <numeric>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr TextLook look {.points = 8};
const QString more = u"… more in the annex"_s;

Paragraph plain(const QString &text)
{
    return {{}, text, look, 0};
}

QString wordsOf(const TextBlock &block)
{
    return textsOf(block.lines).join(u' ');
}

} // namespace

/** Breaking text into lines, and shortening what has no room without cutting through it. */
class TextBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreKeptWhole();
    void aWordLongerThanTheLineIsBrokenWithinIt();
    void theLabelIsBoldAndStandsFirst();
    void aParagraphRunsTheWayItsLettersDo();
    void lettersThatJoinAreJoined();
    void lineFeedsAreKeptAndControlCharactersAreNot();
    void whatFitsIsNotShortened();
    void aLongParagraphSaysThatItWasShortened();
    void roomThatLacksAHairLosesNothingUnsaid_data();
    void roomThatLacksAHairLosesNothingUnsaid();
    void aHeightIsToldUpToWhatIsAsked();
    void shortParagraphsKeepTheirLinesBesideALongOne();
    void linesThatAreLeftOverAreUsed();
    void tooManyParagraphsEndWithALineThatSaysSo();
    void noRoomAtAllIsNoLine();
    void noPairOfCharactersIsTornApart();
    void nothingIsEverHigherOrWiderThanItsRoom_data();
    void nothingIsEverHigherOrWiderThanItsRoom();
    void aLineIsDrawnInItsBox();
    void everyPartHasItsLeastHeight();
    void whatIsLeftGoesToThoseWhoWantIt();
    void sharesNeverExceedTheTotal();
};

void TextBlockTest::wordsAreKeptWhole()
{
    const QString text = u"the quick brown fox jumps over the lazy dog "_s.repeated(6).trimmed();
    const TextBlock block = broken({plain(text)}, 150);
    QVERIFY(block.lines.size() > 4);
    QCOMPARE(wordsOf(block), text);
    QCOMPARE(block.height, static_cast<double>(block.lines.size()) * lineHeight(look));
    double top = 0;
    for (const PrintedLine &line : block.lines) {
        QCOMPARE(line.box.top(), top);
        top = line.box.bottom();
    }
}

void TextBlockTest::aWordLongerThanTheLineIsBrokenWithinIt()
{
    const QString word = QString(200, u'w');
    const TextBlock block = broken({plain(word)}, 100);
    QVERIFY(block.lines.size() > 5);
    QCOMPARE(wordsOf(block).remove(u' '), word);
    for (const PrintedLine &line : block.lines)
        QVERIFY(widthOf(line) <= 101);
}

void TextBlockTest::theLabelIsBoldAndStandsFirst()
{
    const TextBlock block = broken({{u"Eased by:"_s, u"heat"_s, look, 0}}, 300);
    QCOMPARE(block.lines.size(), 1);
    QCOMPARE(block.lines.first().text, u"Eased by: heat"_s);
    QCOMPARE(block.lines.first().label, 9);
    const TextBlock narrow =
        broken({{u"a label of several words:"_s, u"and its text"_s, look, 0}}, 60);
    QCOMPARE(wordsOf(narrow), u"a label of several words: and its text"_s);
    QCOMPARE(narrow.lines.first().label, narrow.lines.first().text.size());
    QCOMPARE(narrow.lines.last().label, 0);
}

void TextBlockTest::aParagraphRunsTheWayItsLettersDo()
{
    QCOMPARE(broken({plain(u"כתף שמאל"_s)}, 100).lines.first().direction, Qt::RightToLeft);
    QCOMPARE(broken({plain(u"(1) كتف"_s)}, 100).lines.first().direction, Qt::RightToLeft);
    QCOMPARE(broken({plain(u"left כתף"_s)}, 100).lines.first().direction, Qt::LeftToRight);
}

void TextBlockTest::lettersThatJoinAreJoined()
{
    QVERIFY(broken({plain(u"Eased by: كتف"_s)}, 100).lines.first().look.joined);
    QVERIFY(broken({plain(u"हिन्दी"_s)}, 100).lines.first().look.joined);
    for (const QString &text : {u"heat (1): – “rest”"_s, u"כתף שמאל"_s, u"肩が痛い"_s})
        QVERIFY(!broken({plain(text)}, 100).lines.first().look.joined);
    // Joined letters are narrower than each by itself.
    TextLook apart = look;
    TextLook joined = look;
    joined.joined = true;
    const QString word = u"لللل"_s;
    QVERIFY(QFontMetricsF(fontOf(joined)).horizontalAdvance(word)
            < QFontMetricsF(fontOf(apart)).horizontalAdvance(word));
}

void TextBlockTest::lineFeedsAreKeptAndControlCharactersAreNot()
{
    const TextBlock block = broken({plain(u"one\r\ntwo\tthree\u0007\u2028four"_s)}, 300);
    QCOMPARE(block.lines.size(), 3);
    QCOMPARE(wordsOf(block), u"one two three four"_s);
}

void TextBlockTest::whatFitsIsNotShortened()
{
    const QList<Paragraph> two {plain(u"one"_s), plain(u"two"_s)};
    const TextBlock block = fitted(two, 100, 2 * lineHeight(look), more);
    QCOMPARE(wordsOf(block), u"one two"_s);
}

void TextBlockTest::aLongParagraphSaysThatItWasShortened()
{
    const QString text = u"word "_s.repeated(400).trimmed();
    const TextBlock block = fitted({plain(text)}, 200, 3 * lineHeight(look), more);
    QCOMPARE(block.lines.size(), 3);
    QVERIFY(wordsOf(block).endsWith(u"word "_s + more));
    // And it uses the room it has.
    QVERIFY(wordsOf(block).count(u"word"_s) > 15);
}

void TextBlockTest::roomThatLacksAHairLosesNothingUnsaid_data()
{
    QTest::addColumn<double>("lines");
    for (const double lines : {0.99, 1.0, 2.99, 2.995, 3.0, 3.005, 3.5})
        QTest::addRow("%g", lines) << lines;
}

void TextBlockTest::roomThatLacksAHairLosesNothingUnsaid()
{
    QFETCH(double, lines);
    const double height = lines * lineHeight(look);
    for (int words = 1; words < 100; ++words) {
        const QList<Paragraph> text {plain(u"word "_s.repeated(words).trimmed())};
        const TextBlock block = fitted(text, 120, height, more);
        const bool whole = wordsOf(block).count(u"word"_s) == words;
        QCOMPARE(whole, !isHigher(broken(text, 120), height));
        QVERIFY(whole || block.isEmpty() || wordsOf(block).endsWith(u"annex"_s));
    }
}

void TextBlockTest::aHeightIsToldUpToWhatIsAsked()
{
    const QList<Paragraph> text {plain(u"word "_s.repeated(3)), plain(u"line\n"_s.repeated(90))};
    const double all = broken(text, 100).height;
    QVERIFY(all > 80 * lineHeight(look));
    QCOMPARE(heightWithin(text, 100, 10'000), all);
    QCOMPARE(heightWithin(text, 100, all), all);
    QCOMPARE(heightWithin(text, 100, 50), 50.0);
}

void TextBlockTest::shortParagraphsKeepTheirLinesBesideALongOne()
{
    const TextBlock block =
        fitted({plain(u"first"_s), plain(u"word "_s.repeated(300)), plain(u"last"_s)}, 200,
               5 * lineHeight(look), more);
    QCOMPARE(block.lines.size(), 5);
    QCOMPARE(block.lines.first().text, u"first"_s);
    QCOMPARE(block.lines.last().text, u"last"_s);
    QVERIFY(block.lines.at(3).text.endsWith(more));
}

void TextBlockTest::linesThatAreLeftOverAreUsed()
{
    // Five lines for two long ones: two each, and the fifth for the first.
    const QList<Paragraph> two {plain(u"first "_s.repeated(200)), plain(u"last "_s.repeated(200))};
    const TextBlock block = fitted(two, 200, 5 * lineHeight(look), more);
    QCOMPARE(block.lines.size(), 5);
    QVERIFY(block.lines.at(2).text.contains(u"first"_s) && block.lines.at(2).text.endsWith(more));
    QVERIFY(block.lines.at(4).text.contains(u"last"_s) && block.lines.at(4).text.endsWith(more));
}

void TextBlockTest::tooManyParagraphsEndWithALineThatSaysSo()
{
    QList<Paragraph> many;
    for (int i = 0; i < 20; ++i)
        many.append(plain(QString::number(i)));
    const TextBlock block = fitted(many, 200, 4 * lineHeight(look), more);
    QCOMPARE(wordsOf(block), u"0 1 2 "_s + more);
}

void TextBlockTest::noRoomAtAllIsNoLine()
{
    QVERIFY(fitted({plain(u"a"_s), plain(u"b"_s)}, 200, lineHeight(look) - 1, more).isEmpty());
    QCOMPARE(wordsOf(fitted({plain(u"a"_s), plain(u"b"_s)}, 200, lineHeight(look), more)), more);
}

void TextBlockTest::noPairOfCharactersIsTornApart()
{
    const QString text = u"😀"_s.repeated(600);
    for (const double width : {40.0, 77.0, 120.5, 300.0}) {
        const TextBlock block = fitted({plain(text)}, width, 3 * lineHeight(look), u"…"_s);
        for (const PrintedLine &line : block.lines)
            QVERIFY2(line.text.isValidUtf16(), qPrintable(line.text));
    }
}

void TextBlockTest::nothingIsEverHigherOrWiderThanItsRoom_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 25; ++seed)
        QTest::addRow("%llu", seed) << seed;
}

void TextBlockTest::nothingIsEverHigherOrWiderThanItsRoom()
{
    QFETCH(quint64, seed);
    RandomStream random(seed);
    const QStringList units {
        u"words of a text "_s, u"Donaudampfschiff"_s, u"כתף שמאל "_s, u"كتف "_s,
        u"line\n"_s,           u"💆🏽"_s,         u"W"_s,         u"肩"_s};
    const auto below = [&](qsizetype n) { return qsizetype(random.below(quint64(n))); };
    QList<Paragraph> paragraphs;
    for (qsizetype i = 1 + below(12); i > 0; --i) {
        const QString &unit = units.at(below(units.size()));
        paragraphs.append({below(2) ? u"Label:"_s : QString(), unit.repeated(1 + below(200)), look,
                           double(below(4))});
    }
    const double width = 60 + double(below(400));
    const double height = lineHeight(look) * double(1 + below(14));
    const TextBlock block = fitted(paragraphs, width, height, more);
    QVERIFY(!block.isEmpty());
    QVERIFY2(block.height <= height + 0.1, qPrintable(u"%1 of %2"_s.arg(block.height).arg(height)));
    double top = 0;
    for (const PrintedLine &line : block.lines) {
        QVERIFY(line.box.top() >= top - 0.01);
        QVERIFY2(widthOf(line) <= width + 2,
                 qPrintable(u"%1 of %2: %3"_s.arg(widthOf(line)).arg(width).arg(line.text)));
        top = line.box.bottom();
    }
    QVERIFY(top <= height + 0.1);
    const bool wasShortened = isHigher(broken(paragraphs, width), height);
    QCOMPARE(wordsOf(block).contains(u"annex"_s), wasShortened);
}

void TextBlockTest::aLineIsDrawnInItsBox()
{
    QImage image(200, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    PrintedLine line = broken({{u"Label"_s, u"text"_s, look, 0}}, 100).lines.first();
    line.box.moveTo(60, 12);
    QPainter painter(&image);
    drawLine(painter, line);
    painter.end();
    int inside = 0;
    int outside = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                ++(line.box.contains(x, y) ? inside : outside);
        }
    }
    QVERIFY(inside > 40);
    QCOMPARE(outside, 0);
}

void TextBlockTest::everyPartHasItsLeastHeight()
{
    QCOMPARE(sharedHeight({{10, 10}, {20, 50}, {5, 5}}, 35), (QList<double> {10, 20, 5}));
    QCOMPARE(sharedHeight({}, 100), QList<double>());
}

void TextBlockTest::whatIsLeftGoesToThoseWhoWantIt()
{
    QCOMPARE(sharedHeight({{10, 20}, {10, 100}}, 60), (QList<double> {20, 40}));
    QCOMPARE(sharedHeight({{10, 12}, {10, 14}, {10, 90}}, 200), (QList<double> {12, 14, 90}));
}

void TextBlockTest::sharesNeverExceedTheTotal()
{
    RandomStream random(5);
    for (int round = 0; round < 500; ++round) {
        QList<HeightNeed> needs;
        double least = 0;
        for (quint64 i = random.below(7); i > 0; --i) {
            const double low = double(random.below(40));
            needs.append({low, low + double(random.below(200))});
            least += low;
        }
        const double total = least + double(random.below(300));
        const QList<double> heights = sharedHeight(needs, total);
        QCOMPARE(heights.size(), needs.size());
        QVERIFY(std::accumulate(heights.begin(), heights.end(), 0.0) <= total + 0.01);
        double unmet = 0;
        for (qsizetype i = 0; i < needs.size(); ++i) {
            QVERIFY(heights.at(i) >= needs.at(i).least - 0.01);
            QVERIFY(heights.at(i) <= needs.at(i).wanted + 0.01);
            unmet += needs.at(i).wanted - heights.at(i);
        }
        const double left = total - std::accumulate(heights.begin(), heights.end(), 0.0);
        QVERIFY2(left < 0.1 || unmet < 0.1, "room is left that somebody wants");
    }
}

QTEST_MAIN(TextBlockTest)
#include "tst_textblock.moc"
