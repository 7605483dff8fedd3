// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/caretexts.h"
#include "core/care/rules.h"

#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** A finding can be about several knots, which are named beside it. */
class CareWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noReasonSpeaksOfOneKnotOnly()
    {
        const auto rules = RuleTable::load();
        const auto texts = CareTexts::load();
        QVERIFY(rules && texts);
        static const QRegularExpression one(u"\\b[Tt]his (?:knot|one|spot|muscle)\\b"_s);
        int looked = 0;
        for (const Rule &rule : rules->rules()) {
            const RuleText words = texts->rule(rule.id);
            for (const QString &text :
                 {words.title, words.why, words.threshold, words.wouldChange}) {
                QVERIFY2(!one.match(text).hasMatch(), qPrintable(rule.id + u": "_s + text));
                looked += text.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(looked > 100);
    }

    void whateverSpeaksOfMedicineIsLeftOutWithMedicines()
    {
        const auto rules = RuleTable::load();
        const auto texts = CareTexts::load();
        static const QRegularExpression medicine(
            u"medicine|painkiller|ibuprofen|aspirin|steroid|thinner|hormone|tablet|\\bpill\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        int found = 0;
        for (const Question &question : rules->questions()) {
            if (!medicine.match(texts->question(question.id)).hasMatch())
                continue;
            ++found;
            QVERIFY2(rules->subject(question.id) == CareSubject::Kind::Medicine,
                     qPrintable(question.id));
        }
        QVERIFY(found > 4);
    }

    void aStubbornKnotIsStillCalledStubborn()
    {
        const auto texts = CareTexts::load();
        QVERIFY(texts->rule(u"B-STUB"_s).why.contains(u"stubborn"_s));
        QVERIFY(texts->rule(u"B-RECUR"_s).why.contains(u"keeps coming back"_s));
        QVERIFY(texts->rule(u"B-DUR14"_s).why.contains(u"usually ease"_s));
    }
};

QTEST_GUILESS_MAIN(CareWordsTest)
#include "tst_carewords.moc"
