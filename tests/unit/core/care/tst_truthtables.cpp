// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/randomstream.h"
#include "tests/unit/core/care/diary.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;

namespace {

/** Answers, numbers and places as they were made up. */
struct Facts
{
    QHash<QString, Truth> answers;
    QHash<QString, double> numbers;
    QList<KnotId> knots;
};

class MadeUp final : public Lookup
{
public:
    explicit MadeUp(const Facts &facts) : m_facts(facts) { }

    Truth answer(const QString &question, std::optional<Moment> &on) const override
    {
        const Truth truth = m_facts.answers.value(question, Truth::Unknown);
        if (truth == Truth::Yes)
            on = *Moment::onDay(QDate(2024, 6, 1));
        return truth;
    }
    std::optional<Measurement> number(const QString &name,
                                      const std::optional<KnotId> &) const override
    {
        const auto value = m_facts.numbers.constFind(name);
        return value == m_facts.numbers.constEnd() ? std::nullopt
                                                   : std::optional(Measurement {*value, {}, {}, 1});
    }
    QList<KnotId> knotsIn(const QList<BodyPart> &) const override { return m_facts.knots; }

private:
    Facts m_facts;
};

QJsonArray rulesAsWritten()
{
    QFile file(QStringLiteral(":/knotebook/care/rules.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

// Read straight from the table, by the definition of three values: how many parts
// hold for certain, and how many might.
Truth byDefinition(const QJsonObject &when, const Facts &lookup)
{
    if (when.contains(u"yes"))
        return lookup.answers.value(when[u"yes"].toString(), Truth::Unknown);
    if (when.contains(u"in"))
        return lookup.knots.isEmpty() ? Truth::No : Truth::Yes;
    if (when.contains(u"number")) {
        const auto value = lookup.numbers.constFind(when[u"number"].toString());
        if (value == lookup.numbers.constEnd())
            return Truth::Unknown;
        const bool holds = when.contains(u"at_least") ? *value >= when[u"at_least"].toDouble()
            : when.contains(u"at_most")               ? *value <= when[u"at_most"].toDouble()
            : when.contains(u"above")                 ? *value > when[u"above"].toDouble()
                                                      : *value < when[u"below"].toDouble();
        return holds ? Truth::Yes : Truth::No;
    }
    const QString key = when.contains(u"all") ? u"all"_s
        : when.contains(u"any")               ? u"any"_s
                                              : u"some"_s;
    const QJsonArray parts = when[key].toArray();
    const qsizetype needed = key == u"all" ? parts.size()
        : key == u"any"                    ? 1
                                           : when[u"count"].toInt();
    qsizetype certain = 0, possible = 0;
    for (const QJsonValue &part : parts) {
        const Truth truth = byDefinition(part.toObject(), lookup);
        certain += truth == Truth::Yes ? 1 : 0;
        possible += truth == Truth::No ? 0 : 1;
    }
    return certain >= needed ? Truth::Yes : possible >= needed ? Truth::Unknown : Truth::No;
}

// Every limit of a condition, by the name of its number.
void limitsOf(const QJsonObject &when, QMultiHash<QString, double> &limits)
{
    for (const QString &relation : {u"at_least"_s, u"at_most"_s, u"above"_s, u"below"_s}) {
        if (when.contains(relation))
            limits.insert(when[u"number"].toString(), when[relation].toDouble());
    }
    for (const QString &key : {u"all"_s, u"any"_s, u"some"_s}) {
        for (const QJsonValue &part : when[key].toArray())
            limitsOf(part.toObject(), limits);
    }
}

} // namespace

/** Each rule of the table against its own definition, whatever is known. */
class TruthTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsItsDefinition_data() { rules(); }
    void aRuleIsItsDefinition();
    void eachNumberTurnsAtItsLimit_data() { rules(); }
    void eachNumberTurnsAtItsLimit();
    void moreYesNeverTakesARuleBack_data() { rules(); }
    void moreYesNeverTakesARuleBack();
    void whatIsOpenCanTurnOutEitherWay_data() { rules(); }
    void whatIsOpenCanTurnOutEitherWay();
    void evidenceIsOfWhatHolds_data() { rules(); }
    void evidenceIsOfWhatHolds();

private:
    void rules();
    static Facts anything(const Rule &rule, const QJsonObject &when, RandomStream &random,
                          bool complete = false);
};

void TruthTablesTest::rules()
{
    QTest::addColumn<QJsonObject>("when");
    for (const QJsonValue &rule : rulesAsWritten())
        QTest::newRow(qPrintable(rule[u"id"].toString())) << rule[u"when"].toObject();
}

// Answers at random; numbers at their limits and a little beside them.
Facts TruthTablesTest::anything(const Rule &rule, const QJsonObject &when, RandomStream &random,
                                bool complete)
{
    Facts lookup;
    for (const QString &question : rule.when.questions())
        lookup.answers.insert(question,
                              static_cast<Truth>(complete ? 2 * random.below(2) : random.below(3)));
    QMultiHash<QString, double> limits;
    limitsOf(when, limits);
    for (const QString &name : rule.when.numbers()) {
        const QList<double> near = limits.values(name);
        const double limit =
            near[static_cast<qsizetype>(random.below(static_cast<quint64>(near.size())))];
        const double beside = (static_cast<double>(random.below(3)) - 1) / 10;
        if (complete || random.below(4) > 0)
            lookup.numbers.insert(name, limit + beside);
    }
    if (random.below(2))
        lookup.knots.append(KnotId(contentId("knot")));
    return lookup;
}

void TruthTablesTest::aRuleIsItsDefinition()
{
    QFETCH(QJsonObject, when);
    const Rule &rule = *table().rule(QString::fromLatin1(QTest::currentDataTag()));
    RandomStream random(static_cast<quint64>(qHash(rule.id, 1)));
    const KnotId knot(contentId("this knot"));
    QSet<int> seen;
    for (int round = 0; round < 300; ++round) {
        const Facts lookup = anything(rule, when, random);
        const Outcome outcome = rule.when.evaluate(MadeUp(lookup), knot);
        QCOMPARE(outcome.truth, byDefinition(when, lookup));
        seen.insert(static_cast<int>(outcome.truth));
        // What is open says why; what is settled asks nothing.
        const bool open = !outcome.openQuestions.isEmpty() || !outcome.lackingNumbers.isEmpty();
        QCOMPARE(open, outcome.truth == Truth::Unknown);
    }
    // All three were met, or the test says little.
    QCOMPARE(seen.size(), 3);
}

void TruthTablesTest::eachNumberTurnsAtItsLimit()
{
    QFETCH(QJsonObject, when);
    QMultiHash<QString, double> limits;
    limitsOf(when, limits);
    for (auto limit = limits.cbegin(); limit != limits.cend(); ++limit) {
        for (const QString &relation : {u"at_least"_s, u"at_most"_s, u"above"_s, u"below"_s}) {
            const auto condition =
                Condition::parse({{u"number"_s, limit.key()}, {relation, *limit}});
            QVERIFY(condition);
            const auto at = [&](double value) {
                Facts lookup;
                lookup.numbers.insert(limit.key(), value);
                return condition->evaluate(MadeUp(lookup), std::nullopt).truth == Truth::Yes;
            };
            const bool upwards = relation == u"at_least" || relation == u"above";
            const bool included = relation.startsWith(u"at_");
            QCOMPARE(at(*limit), included);
            QCOMPARE(at(*limit + 0.01), upwards);
            QCOMPARE(at(*limit - 0.01), !upwards);
            // The mean of 0.1, 0.2 and 0.3 is 0.2, whatever floating point says.
            QCOMPARE(at(*limit + 1e-13), included);
            QCOMPARE(at(*limit - 1e-13), included);
        }
    }
}

void TruthTablesTest::moreYesNeverTakesARuleBack()
{
    QFETCH(QJsonObject, when);
    const Rule &rule = *table().rule(QString::fromLatin1(QTest::currentDataTag()));
    RandomStream random(7);
    for (int round = 0; round < 60; ++round) {
        Facts lookup = anything(rule, when, random);
        Truth before = rule.when.evaluate(MadeUp(lookup), std::nullopt).truth;
        for (const QString &question : rule.when.questions()) {
            lookup.answers[question] = Truth::Yes;
            const Truth after = rule.when.evaluate(MadeUp(lookup), std::nullopt).truth;
            QVERIFY2(after >= before, qPrintable(question));
            before = after;
        }
    }
}

void TruthTablesTest::whatIsOpenCanTurnOutEitherWay()
{
    QFETCH(QJsonObject, when);
    const Rule &rule = *table().rule(QString::fromLatin1(QTest::currentDataTag()));
    RandomStream random(8);
    for (int round = 0; round < 60; ++round) {
        const Facts lookup = anything(rule, when, random);
        const Truth now = rule.when.evaluate(MadeUp(lookup), std::nullopt).truth;
        // Whatever is answered later, a Yes stays a Yes and a No a No.
        for (int later = 0; later < 5; ++later) {
            Facts known = anything(rule, when, random, true);
            for (auto it = lookup.answers.cbegin(); it != lookup.answers.cend(); ++it) {
                if (*it != Truth::Unknown)
                    known.answers[it.key()] = *it;
            }
            known.numbers.insert(lookup.numbers);
            known.knots = lookup.knots;
            const Truth settled = rule.when.evaluate(MadeUp(known), std::nullopt).truth;
            QVERIFY(settled != Truth::Unknown);
            QVERIFY(now == Truth::Unknown || now == settled);
        }
    }
}

void TruthTablesTest::evidenceIsOfWhatHolds()
{
    QFETCH(QJsonObject, when);
    const Rule &rule = *table().rule(QString::fromLatin1(QTest::currentDataTag()));
    RandomStream random(9);
    const KnotId knot(contentId("this knot"));
    for (int round = 0; round < 100; ++round) {
        const Facts lookup = anything(rule, when, random);
        const Outcome outcome = rule.when.evaluate(MadeUp(lookup), knot);
        if (outcome.truth != Truth::Yes)
            continue;
        QVERIFY(!outcome.evidence.isEmpty());
        for (const Evidence &evidence : outcome.evidence) {
            if (evidence.kind == Evidence::Kind::Answer) {
                QCOMPARE(lookup.answers.value(evidence.about), Truth::Yes);
                QVERIFY(evidence.on);
            } else if (evidence.kind == Evidence::Kind::Number) {
                QCOMPARE(evidence.value, lookup.numbers.value(evidence.about));
                QCOMPARE(evidence.knot, std::optional(knot));
            } else {
                QVERIFY(evidence.knot && lookup.knots.contains(*evidence.knot));
            }
        }
        // Whatever is not a reason can be anything: the rule stays.
        Facts alone;
        for (const Evidence &evidence : outcome.evidence) {
            if (evidence.kind == Evidence::Kind::Answer)
                alone.answers.insert(evidence.about, Truth::Yes);
            else if (evidence.kind == Evidence::Kind::Number)
                alone.numbers.insert(evidence.about, evidence.value);
            else
                alone.knots = lookup.knots;
        }
        QCOMPARE(rule.when.evaluate(MadeUp(alone), knot).truth, Truth::Yes);
    }
}

QTEST_GUILESS_MAIN(TruthTablesTest)
#include "tst_truthtables.moc"
