// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/notnow.h"
#include "app/tables.h"

#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const CareTexts &words()
{
    static const CareTexts texts = *CareTexts::load();
    return texts;
}

const KnotId calf = *KnotId::fromString(u"00000000-0000-4000-8000-000000000001"_s);
const KnotId shoulder = *KnotId::fromString(u"00000000-0000-4000-8000-000000000002"_s);

/** A reason for the whole body. */
NotNow everywhere()
{
    return {{{u"pressure"_s, u"U-SKIN"_s, {}}, {u"heat"_s, u"U-SKIN"_s, {}}}, words()};
}

/** A reason for one knot. */
NotNow atTheCalf()
{
    return {{{u"massage"_s, u"U-DVT"_s, {calf}}, {u"heat"_s, u"U-DVT"_s, {calf}}}, words()};
}

} // namespace

/** What is not suggested for now says so and why, and only there. */
class NotNowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void nothingIsLeftAloneWithoutAReason();
    void aReasonForTheWholeBodyHoldsForEveryKnot();
    void aReasonForOneKnotHoldsForThatKnot();
    void withoutAKnotOneIsToldThatItIsAboutSomeOfThem();
    void theMapNamesAllOfItOnceAndTheFirstReason();
    void everyClassThatARuleBlocksHasWords();
};

void NotNowTest::nothingIsLeftAloneWithoutAReason()
{
    const NotNow nothing;
    QVERIFY(nothing.about(u"pressure"_s, calf).isEmpty());
    QVERIFY(nothing.about(u"pressure"_s, {}).isEmpty());
    QVERIFY(nothing.at(calf).isEmpty());
    QVERIFY(nothing.at({}).isEmpty());
    QVERIFY(everywhere().about(u"relaxation"_s, {}).isEmpty());
}

void NotNowTest::aReasonForTheWholeBodyHoldsForEveryKnot()
{
    const QString why = words().rule(u"U-SKIN"_s).why;
    QVERIFY(!why.isEmpty());
    for (const std::optional<KnotId> &knot :
         {std::optional(calf), std::optional(shoulder), std::optional<KnotId>()})
        QCOMPARE(everywhere().about(u"heat"_s, knot), u"Not suggested for now. "_s + why);
}

void NotNowTest::aReasonForOneKnotHoldsForThatKnot()
{
    QVERIFY(atTheCalf().about(u"massage"_s, calf).contains(words().rule(u"U-DVT"_s).why));
    QVERIFY(atTheCalf().about(u"massage"_s, shoulder).isEmpty());
    QVERIFY(atTheCalf().at(shoulder).isEmpty());
    QVERIFY2(atTheCalf().at({}).isEmpty(), "a place without a knot");
}

void NotNowTest::withoutAKnotOneIsToldThatItIsAboutSomeOfThem()
{
    const QString said = atTheCalf().about(u"massage"_s, {});
    QVERIFY2(said.startsWith(u"Not suggested for one of your knots for now. "_s), qPrintable(said));
}

void NotNowTest::theMapNamesAllOfItOnceAndTheFirstReason()
{
    QCOMPARE(atTheCalf().at(calf),
             u"Not suggested here for now: massage and heat. "_s + words().rule(u"U-DVT"_s).why);
    const NotNow both({{u"heat"_s, u"U-SKIN"_s, {}}, {u"heat"_s, u"U-DVT"_s, {calf}}}, words());
    QCOMPARE(both.at(calf),
             u"Not suggested here for now: heat. "_s + words().rule(u"U-SKIN"_s).why);
}

void NotNowTest::everyClassThatARuleBlocksHasWords()
{
    const Result<Tables> tables = loadTables();
    QVERIFY(tables);
    int blocking = 0;
    for (const Rule &rule : tables->rules.rules()) {
        for (const QString &careClass : rule.blocks) {
            ++blocking;
            // "Heat" is its own word; the others differ from their ids or are listed.
            const QString name = words().careClass(careClass);
            QVERIFY2(!name.isEmpty() && !name.contains(u'_') && name != u"nsaid"_s
                         && name != u"roller"_s,
                     qPrintable(rule.id + u' ' + careClass));
        }
    }
    QVERIFY(blocking > 100);
}

QTEST_APPLESS_MAIN(NotNowTest)
#include "tst_notnow.moc"
