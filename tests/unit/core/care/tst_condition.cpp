// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/condition.h"

#include <QJsonDocument>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class ConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeValuesCombineAsKleeneHasThem_data();
    void threeValuesCombineAsKleeneHasThem();
    void whatMustAllHoldIsAskedOneAtATime();
    void numbersAreHeldAgainstTheirLimits();
    void aMissingNumberIsNotANo();
    void aBrokenConditionIsRefused_data();
    void aBrokenConditionIsRefused();
};

namespace {

// "y…" is yes, "n…" no, "u…" not asked; the number "three" is 3.
class FixedLookup final : public Lookup
{
public:
    Truth answer(const QString &question, std::optional<Moment> &) const override
    {
        return question.startsWith(u'y') ? Truth::Yes
            : question.startsWith(u'n')  ? Truth::No
                                         : Truth::Unknown;
    }
    std::optional<Measurement> number(const QString &name,
                                      const std::optional<KnotId> &) const override
    {
        return name == u"three" ? std::optional(Measurement {3, {}, {}, 1}) : std::nullopt;
    }
    QList<KnotId> knotsIn(const QList<BodyPart> &) const override { return {}; }
};

Outcome outcome(const QByteArray &json)
{
    const Result<Condition> condition = Condition::parse(QJsonDocument::fromJson(json).object());
    return condition->evaluate(FixedLookup(), std::nullopt);
}

QByteArray group(const QByteArray &key, const QByteArray &letters)
{
    QByteArrayList parts;
    for (const char letter : letters)
        parts.append("{\"yes\": \"" + QByteArray(1, letter) + "\"}");
    return "{\"" + key + "\": [" + parts.join(',') + "], \"count\": 2}";
}

} // namespace

void ConditionTest::threeValuesCombineAsKleeneHasThem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("truth");
    const auto row = [](const char *key, const char *letters, Truth truth) {
        QTest::addRow("%s of %s", key, letters) << group(key, letters) << int(truth);
    };
    row("all", "yy", Truth::Yes);
    row("all", "yu", Truth::Unknown);
    row("all", "nu", Truth::No);
    row("all", "un", Truth::No);
    row("any", "nu", Truth::Unknown);
    row("any", "uy", Truth::Yes);
    row("any", "nn", Truth::No);
    row("some", "yyn", Truth::Yes);
    row("some", "yun", Truth::Unknown);
    row("some", "unn", Truth::No);
    row("some", "yyu", Truth::Yes);
}

void ConditionTest::threeValuesCombineAsKleeneHasThem()
{
    QFETCH(QByteArray, json);
    const Outcome found = outcome(json);
    QTEST(int(found.truth), "truth");
    QCOMPARE(found.evidence.isEmpty(),
             found.truth == Truth::No
                 || (found.truth == Truth::Unknown && !json.contains("\"y\"")));
    QCOMPARE(!found.openQuestions.isEmpty(), found.truth == Truth::Unknown);
}

void ConditionTest::whatMustAllHoldIsAskedOneAtATime()
{
    QCOMPARE(outcome(R"({"all": [{"yes": "u1"}, {"yes": "u2"}]})").openQuestions,
             QStringList {u"u1"_s});
    QCOMPARE(outcome(R"({"any": [{"yes": "u1"}, {"yes": "u2"}]})").openQuestions,
             (QStringList {u"u1"_s, u"u2"_s}));
}

void ConditionTest::numbersAreHeldAgainstTheirLimits()
{
    const auto truth = [](const char *relation, const char *limit) {
        return outcome(QByteArray(R"({"number": "three", ")") + relation + "\": " + limit + '}')
            .truth;
    };
    QCOMPARE(truth("at_least", "3"), Truth::Yes);
    QCOMPARE(truth("above", "3"), Truth::No);
    QCOMPARE(truth("below", "3"), Truth::No);
    QCOMPARE(truth("at_most", "3"), Truth::Yes);
    QCOMPARE(truth("below", "3.1"), Truth::Yes);
    QCOMPARE(truth("at_least", "3.1"), Truth::No);
    const Evidence evidence = outcome(R"({"number": "three", "above": 2})").evidence.first();
    QCOMPARE(evidence.value, 3);
    QCOMPARE(evidence.limit, 2);
    QCOMPARE(evidence.relation, Relation::Above);
}

void ConditionTest::aMissingNumberIsNotANo()
{
    const Outcome found = outcome(R"({"number": "none", "above": 2})");
    QCOMPARE(found.truth, Truth::Unknown);
    QCOMPARE(found.lackingNumbers, QStringList {u"none"_s});
}

void ConditionTest::aBrokenConditionIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"{}", R"({"all": []})", R"({"any": [{}]})", R"({"number": "three"})",
                             R"({"some": [{"yes": "a"}], "count": 2})", R"({"in": ["wing"]})",
                             R"({"some": [{"yes": "a"}]})", R"({"not": {"yes": "a"}})"})
        QTest::newRow(json) << QByteArray(json);
}

void ConditionTest::aBrokenConditionIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!Condition::parse(QJsonDocument::fromJson(json).object()));
}

QTEST_GUILESS_MAIN(ConditionTest)
#include "tst_condition.moc"
