// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/caretexts.h"
#include "app/tables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** Every text of a table of texts, however deep. */
void collect(const QJsonValue &value, const QString &path, QMap<QString, QString> &texts)
{
    if (value.isString())
        texts.insert(path, value.toString());
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), path + u'/' + it.key(), texts);
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        collect(list.at(i), path + u'/' + QString::number(i), texts);
}

QMap<QString, QString> textsOf(const QString &table)
{
    QMap<QString, QString> texts;
    QFile file(u":/knotebook/texts/%1.json"_s.arg(table));
    if (file.open(QIODevice::ReadOnly))
        collect(QJsonDocument::fromJson(file.readAll()).object(), table, texts);
    return texts;
}

/** The numbers and questions that a condition asks for. */
void collectAsked(const QJsonValue &condition, QSet<QString> &numbers, QSet<QString> &questions)
{
    const QJsonObject object = condition.toObject();
    if (object.contains(u"number"_s))
        numbers.insert(object.value(u"number"_s).toString());
    for (const char *key : {"question", "answer", "yes"}) {
        if (object.value(QLatin1String(key)).isString())
            questions.insert(object.value(QLatin1String(key)).toString());
    }
    for (const QJsonValue &part : object) {
        collectAsked(part, numbers, questions);
        for (const QJsonValue &one : part.toArray())
            collectAsked(one, numbers, questions);
    }
}

Evidence number(const QString &about, double value, Relation relation, double limit, int entries)
{
    return {.kind = Evidence::Kind::Number,
            .about = about,
            .value = value,
            .relation = relation,
            .limit = limit,
            .entries = entries};
}

} // namespace

/** The words of the rules: all there, careful, and their numbers readable. */
class CareTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRuleHasAllItsWords();
    void everyQuestionAsks();
    void everyNumberOfARuleHasAName();
    void everyTierHasAName();
    void noWordsAreLeftOver();
    void noSentenceSaysWhatNobodyCanKnow_data();
    void noSentenceSaysWhatNobodyCanKnow();
    void sentencesAreWrittenCleanly_data();
    void sentencesAreWrittenCleanly();
    void anEmergencySaysWhatToDoFirst();
    void everySourceIsMoreThanATag();
    void evidenceIsSaidInWords_data();
    void evidenceIsSaidInWords();
    void flagsAreSaidBothWays();
    void anAnswerSaysWhenItWasGiven();
    void whatHasNoWordsIsShownAsItself();

private:
    std::optional<Tables> m_tables;
    std::optional<CareTexts> m_texts;
};

void CareTextsTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    auto tables = loadTables();
    auto texts = CareTexts::load();
    QVERIFY(tables && texts);
    m_tables.emplace(std::move(*tables));
    m_texts.emplace(std::move(*texts));
}

void CareTextsTest::everyRuleHasAllItsWords()
{
    for (const Rule &rule : m_tables->rules.rules()) {
        const RuleText words = m_texts->rule(rule.id);
        QVERIFY2(words.title != rule.id && !words.title.isEmpty(), qPrintable(rule.id));
        QVERIFY2(words.why.contains(u'.') && words.why.size() > 20, qPrintable(rule.id));
        QVERIFY2(words.threshold.endsWith(u'.'), qPrintable(rule.id));
        QVERIFY2(words.wouldChange.endsWith(u'.'), qPrintable(rule.id));
    }
}

void CareTextsTest::everyQuestionAsks()
{
    QSet<QString> asked;
    for (const Question &question : m_tables->rules.questions()) {
        const QString words = m_texts->question(question.id);
        QVERIFY2(words.contains(u'?') && words.front().isUpper(), qPrintable(question.id));
        asked.insert(words);
    }
    QCOMPARE(asked.size(), m_tables->rules.questions().size()); // none is asked twice
}

void CareTextsTest::everyNumberOfARuleHasAName()
{
    QFile file(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/core/care/data/rules.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> numbers;
    QSet<QString> questions;
    for (const QJsonValue &rule : QJsonDocument::fromJson(file.readAll()).array())
        collectAsked(rule[u"when"_s], numbers, questions);
    QVERIFY(numbers.size() > 20);
    for (const QString &id : numbers)
        QVERIFY2(m_texts->number(id) != id, qPrintable(id));
    for (const QString &id : questions)
        QVERIFY2(m_texts->question(id) != id, qPrintable(id));
}

void CareTextsTest::everyTierHasAName()
{
    QSet<QString> names;
    for (const Tier tier :
         {Tier::KeepGoing, Tier::Book, Tier::Unknown, Tier::Prompt, Tier::Emergency}) {
        QVERIFY(m_texts->tier(tier) != tierName(tier));
        names.insert(m_texts->tier(tier));
    }
    QCOMPARE(names.size(), 5);
}

// Words without a rule are a rule that was forgotten, or words that were.
void CareTextsTest::noWordsAreLeftOver()
{
    QSet<QString> rules;
    for (const Rule &rule : m_tables->rules.rules())
        rules.insert(rule.id);
    QSet<QString> questions;
    for (const Question &question : m_tables->rules.questions())
        questions.insert(question.id);
    const QMap<QString, QString> texts = textsOf(u"care"_s);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QString kind = it.key().section(u'/', 1, 1);
        const QString id = it.key().section(u'/', 2, 2);
        if (kind == u"rules")
            QVERIFY2(rules.contains(id), qPrintable(id));
        else if (kind == u"questions")
            QVERIFY2(questions.contains(id), qPrintable(id));
    }
}

void CareTextsTest::noSentenceSaysWhatNobodyCanKnow_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"care", "causes", "habits", "muscles", "nopress", "regions",
                              "remedies", "signs", "vocabulary", "warnings"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

// A diary neither finds an illness nor rules one out, and promises no cure.
void CareTextsTest::noSentenceSaysWhatNobodyCanKnow()
{
    QFETCH(QString, table);
    static const QRegularExpression forbidden(
        u"nothing serious|you have (a |an )?(heart attack|stroke|cancer|infection|clot|fracture)"
        u"|you are (ill|sick|healthy)|diagnos|cures?\\b|will (heal|cure|go away)|guarantee|harmless"
        u"|don't worry|do not worry|no need to (worry|see)|safe to ignore|certainly|definitely"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QMap<QString, QString> texts = textsOf(table);
    QVERIFY(!texts.isEmpty());
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const auto match = forbidden.match(it.value());
        // "no diagnosis" and questions about what a professional said are careful, too.
        const bool careful = match.captured().startsWith(u"diagnos"_s, Qt::CaseInsensitive)
            && (it.value().contains(u"not a diagnosis"_s) || it.value().contains(u'?'));
        QVERIFY2(!match.hasMatch() || careful, qPrintable(it.key() + u": "_s + it.value()));
    }
}

void CareTextsTest::sentencesAreWrittenCleanly_data()
{
    noSentenceSaysWhatNobodyCanKnow_data();
}

void CareTextsTest::sentencesAreWrittenCleanly()
{
    QFETCH(QString, table);
    static const QRegularExpression unclean(
        u"  |\\t|\\n|^\\s|\\s$| [,.;:?!]|\\.\\.$|,,|TODO|%\\d"_s);
    const QMap<QString, QString> texts = textsOf(table);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        // A muscle may have nothing to be careful about.
        QVERIFY2(!it.value().isEmpty() || it.key().endsWith(u"/caution"), qPrintable(it.key()));
        QVERIFY2(!it.value().contains(unclean), qPrintable(it.key() + u": "_s + it.value()));
        QCOMPARE(it.value().count(u'('), it.value().count(u')'));
    }
}

void CareTextsTest::anEmergencySaysWhatToDoFirst()
{
    for (const Rule &rule : m_tables->rules.rules()) {
        const QString title = m_texts->rule(rule.id).title;
        if (rule.tier == Tier::Emergency)
            QVERIFY2(title.contains(u"emergency"_s, Qt::CaseInsensitive)
                         || title.contains(u"call"_s, Qt::CaseInsensitive),
                     qPrintable(rule.id + u": "_s + title));
        else
            QVERIFY2(!title.contains(u"emergency"_s, Qt::CaseInsensitive), qPrintable(rule.id));
    }
}

void CareTextsTest::everySourceIsMoreThanATag()
{
    static const QRegularExpression tag(u"^S\\d"_s);
    for (const Rule &rule : m_tables->rules.rules()) {
        QVERIFY2(!rule.sources.isEmpty(), qPrintable(rule.id));
        for (const RuleSource &source : rule.sources) {
            const QString words = m_texts->source(source);
            QVERIFY2(!words.contains(tag) && words.size() > 8, qPrintable(words));
            QCOMPARE(words.contains(u"not looked up"_s), !source.seen);
        }
    }
}

void CareTextsTest::evidenceIsSaidInWords_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Evidence &evidence, const QString &words) {
        QTest::newRow(name) << evidence << words;
    };
    row("at least", number(u"rest_now"_s, 8, Relation::AtLeast, 7, 1),
        u"Last pain at rest: 8 (7 or more counts; entries: 1)"_s);
    row("at most", number(u"improved_x"_s, 0, Relation::AtMost, 0, 4),
        u"improved_x: 0 (0 or less counts; entries: 4)"_s);
    row("above", number(u"rise"_s, 2.25, Relation::Above, 2, 14),
        u"The last week above the first, in points: 2.25 (above 2 counts; entries: 14)"_s);
    row("below", number(u"trend_p"_s, 0.0312, Relation::Below, 0.05, 28),
        u"How likely such a trend is by chance, all knots allowed for: 0.0312 (below 0.05 counts; entries: 28)"_s);
    row("hardly by chance", number(u"trend_p"_s, 0.0000004, Relation::Below, 0.05, 28),
        u"How likely such a trend is by chance, all knots allowed for: less than 0.001 (below 0.05 counts; entries: 28)"_s);
    row("years", number(u"days_since_onset"_s, 1500, Relation::AtLeast, 14, 1),
        u"Days since it began: 1500 (14 or more counts; entries: 1)"_s);
    row("a hundred and more", number(u"remedy_uses"_s, 123, Relation::AtLeast, 10, 123),
        u"Uses of remedies: 123 (10 or more counts; entries: 123)"_s);
    row("a third", number(u"pain_day_share_90"_s, 1.0 / 3, Relation::AtLeast, 0.5, 30),
        u"Share of logged days with pain over 90 days: 33.3 % (50 % or more counts; entries: 30)"_s);
    row("less than nothing", number(u"trend_slope"_s, -0.875, Relation::Below, 0, 28),
        u"Change in points a week: -0.875 (below 0 counts; entries: 28)"_s);
    row("a place", Evidence {.kind = Evidence::Kind::Place, .about = u"chest"_s},
        u"Where the knot is"_s);
}

void CareTextsTest::evidenceIsSaidInWords()
{
    QFETCH(Evidence, evidence);
    QTEST(m_texts->evidence(evidence), "words");
}

void CareTextsTest::flagsAreSaidBothWays()
{
    for (const char *flag : {"active", "chest_needled_72h", "falling", "improved", "inflamed",
                             "lump_with_infection"}) {
        const QString id = QLatin1String(flag);
        const QString yes = m_texts->evidence(number(id, 1, Relation::AtLeast, 1, 3));
        const QString no = m_texts->evidence(number(id, 0, Relation::AtMost, 0, 3));
        QVERIFY2(yes.endsWith(u'.') && no.endsWith(u'.'), flag);
        QVERIFY2(yes != no, flag);
        QVERIFY2(no.contains(u"not"_s) || no.startsWith(u"No "_s), qPrintable(no));
        QVERIFY2(!yes.contains(u" not "_s), qPrintable(yes));
    }
}

void CareTextsTest::anAnswerSaysWhenItWasGiven()
{
    Evidence answer {.kind = Evidence::Kind::Answer, .about = u"chest-pain"_s};
    const QString asked = m_texts->question(u"chest-pain"_s);
    QCOMPARE(m_texts->evidence(answer), QString(u"You answered yes: "_s + asked));
    answer.on = *Moment::onDay(QDate(2024, 4, 20));
    QCOMPARE(m_texts->evidence(answer), QString(u"You answered yes on 20 Apr 2024: "_s + asked));
}

void CareTextsTest::whatHasNoWordsIsShownAsItself()
{
    QCOMPARE(m_texts->question(u"from-tomorrow"_s), u"from-tomorrow"_s);
    QCOMPARE(m_texts->number(u"from_tomorrow"_s), u"from_tomorrow"_s);
    QCOMPARE(m_texts->rule(u"X-NEW"_s).title, u"X-NEW"_s);
    QCOMPARE(m_texts->source({u"study"_s, u"Somebody 2024"_s, true}), u"Somebody 2024"_s);
}

QTEST_GUILESS_MAIN(CareTextsTest)
#include "tst_caretexts.moc"
