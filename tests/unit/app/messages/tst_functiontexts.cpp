// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/functiontexts.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const QDate march(2024, 3, 4);

/** Scores a week apart. */
FunctionScores weekly(const QList<double> &values)
{
    FunctionScores scores;
    for (const double value : values)
        scores.append({march.addDays(7 * scores.size()), value});
    return scores;
}

} // namespace

/** What is said about everyday life. */
class FunctionTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        const auto catalogue = Catalogue::load();
        QVERIFY(catalogue);
        m_catalogue = *catalogue;
    }

    void everyInstrumentHasATitleAndADirection();
    void answersAreToldWithTheirScore();
    void everyAnswerOfTheChangeHasItsWords();
    void withoutAnswersItSaysSo();
    void oneDayIsNoCourse();
    void aChangeThatMattersIsToldWithWhatMatters();
    void aSmallChangeSaysLittle();
    void theChangeAllInAllIsToldInItsOwnWords();
    void numbersStandNewestFirst();
    void theMethodNamesItsSources();

private:
    const Instrument &instrument(const char *id) const
    {
        return *m_catalogue->instrument(QLatin1String(id));
    }
    std::optional<Catalogue> m_catalogue;
};

void FunctionTextsTest::everyInstrumentHasATitleAndADirection()
{
    QSet<QString> titles;
    for (const Instrument &one : m_catalogue->instruments()) {
        titles.insert(instrumentTitle(one.id));
        const QString scale = instrumentScale(one.id);
        if (one.id == u"peg")
            QVERIFY(!one.higherIsBetter && scale.contains(u"less is better"));
        if (one.id == u"psfs")
            QVERIFY(one.higherIsBetter && scale.contains(u"more is better"));
        QVERIFY(!scale.isEmpty());
        QVERIFY(one.least < one.most && one.everyDays > 0);
    }
    QCOMPARE(titles.size(), m_catalogue->instruments().size());
    QCOMPARE(titles.size(), 3);
}

void FunctionTextsTest::answersAreToldWithTheirScore()
{
    const Moment day = *Moment::onDay(march);
    QCOMPARE(answersText({.felt = day, .answers = Peg {4, 3, 6}}),
             u"Pain 4, enjoyment of life 3, activity 6: on average 4.3 of 10"_s);
    QCOMPARE(answersText({.felt = day, .answers = Psfs {{{u"walk"_s, 3}, {u"row"_s, 10}}}}),
             u"walk: 3 of 10 · row: 10 of 10"_s);
    QCOMPARE(answersText({.felt = day, .answers = GlobalChange {-2}}), u"Much worse"_s);
    // A name may look like a place for another word.
    QCOMPARE(answersText({.felt = day, .answers = Psfs {{{u"carry %1 and %2"_s, 3}}}}),
             u"carry %1 and %2: 3 of 10"_s);
}

void FunctionTextsTest::everyAnswerOfTheChangeHasItsWords()
{
    QSet<QString> words;
    for (int change = -3; change <= 3; ++change) {
        const QString text = globalChangeText(change);
        QCOMPARE(text.contains(u"worse"), change < 0);
        QCOMPARE(text.contains(u"better"), change > 0);
        words.insert(text);
    }
    QCOMPARE(words.size(), 7);
}

void FunctionTextsTest::withoutAnswersItSaysSo()
{
    QCOMPARE(functionSentence({}, instrument("peg"), 1.0), u"Not answered yet."_s);
}

void FunctionTextsTest::oneDayIsNoCourse()
{
    const QString sentence = functionSentence(weekly({4}), instrument("peg"), 1.0);
    QVERIFY2(sentence.startsWith(u"4.0 on "), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"two days"), qPrintable(sentence));
    QVERIFY(!sentence.contains(u"better") && !sentence.contains(u"worse"));
}

void FunctionTextsTest::aChangeThatMattersIsToldWithWhatMatters()
{
    const QString fallen = functionSentence(weekly({6, 5, 4}), instrument("peg"), 1.0);
    QVERIFY2(fallen.startsWith(u"From 6.0 on "), qPrintable(fallen));
    QVERIFY2(fallen.contains(u"better by 2.0, and a change of 1.0 or more matters"),
             qPrintable(fallen));
    QVERIFY2(fallen.endsWith(u"answered on 3 days."), qPrintable(fallen));
    // The same numbers of the other scale are the other direction.
    const QString unable = functionSentence(weekly({6, 5, 4}), instrument("psfs"), 2.0);
    QVERIFY2(unable.contains(u"worse by 2.0"), qPrintable(unable));
}

void FunctionTextsTest::aSmallChangeSaysLittle()
{
    const QString sentence = functionSentence(weekly({3, 5}), instrument("psfs"), 3.0);
    QVERIFY2(sentence.contains(u"a change of 2.0, and less than 3.0 says little"),
             qPrintable(sentence));
    QVERIFY(!sentence.contains(u"better"));
}

void FunctionTextsTest::theChangeAllInAllIsToldInItsOwnWords()
{
    const QString sentence =
        functionSentence(weekly({-1, 2}), instrument("global_change"), std::nullopt);
    QVERIFY2(sentence.startsWith(u"From A little worse on "), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"to Much better on "), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"matters"), qPrintable(sentence));
}

void FunctionTextsTest::numbersStandNewestFirst()
{
    const QStringList lines = functionNumbers(weekly({6, 5, 4}), instrument("peg")).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.first().endsWith(u": 4.0"), qPrintable(lines.first()));
    QVERIFY2(lines.last().endsWith(u": 6.0"), qPrintable(lines.last()));
    QVERIFY(lines.first().contains(QLocale().toString(march.addDays(14), QLocale::ShortFormat)));
}

void FunctionTextsTest::theMethodNamesItsSources()
{
    const QString method = functionMethod(m_catalogue->instruments());
    for (const Instrument &one : m_catalogue->instruments()) {
        QVERIFY2(method.contains(instrumentTitle(one.id)), qPrintable(one.id));
        for (const QString &source : one.sources)
            QVERIFY2(method.contains(source), qPrintable(source));
    }
    QVERIFY(method.contains(u"of 1.0 points or more matters"));
    QVERIFY(method.contains(u"of one activity alone 3.0"));
}

QTEST_APPLESS_MAIN(FunctionTextsTest)
#include "tst_functiontexts.moc"
