// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/care/diary.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace knotebook;
using namespace knotebook::test;

/** Each rule of the table fires, does not fire, and knows when it does not know. */
class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsTriedHere();
    void aRuleFires_data() { cases(Truth::Yes); }
    void aRuleFires() { check(Truth::Yes); }
    void aRuleDoesNotFire_data() { cases(Truth::No); }
    void aRuleDoesNotFire() { check(Truth::No); }
    void aRuleDoesNotKnow_data() { cases(Truth::Unknown); }
    void aRuleDoesNotKnow() { check(Truth::Unknown); }
    void everyCriterionOfTheArticlesHasARule();
    void everyIdHasItsWords();
    void emergenciesNeedAnAnswer();
    void blockedClassesExist();
    void aBrokenTableIsRefused();
    void whatTellsOfNothingKnownIsRefused();

private:
    void cases(Truth truth);
    void check(Truth truth);
};

namespace {

using Write = std::function<void(Diary &)>;

struct Case
{
    QString rule;
    Write yes, no, unknown;
};

// A rule of questions alone: these must be yes; the last of them no; the last of
// them not asked.
Case asked(
    const char *rule, const QStringList &questions, Write before = [](Diary &) {})
{
    const QStringList most = questions.first(questions.size() - 1);
    const auto first = [=](Diary &diary) {
        before(diary);
        if (!most.isEmpty())
            diary.answer(most);
    };
    return {QString::fromLatin1(rule),
            [=](Diary &diary) { first(diary), diary.answer({questions.last()}); },
            [=](Diary &diary) { diary.allNo(), first(diary); }, first};
}

const Write born1960 = [](Diary &diary) { diary.born(1960); };

void stubbornKnot(Diary &diary, int days, double start, double end, int uses)
{
    const KnotId knot = diary.knot(BodyPart::UpperBack, days);
    diary.restOn(knot, days, days - 6, start).restOn(knot, 6, 0, end);
    for (int i = 0; i < uses; ++i)
        diary.use(u"ball"_s, 2 + i, knot);
}

void treatedKnot(Diary &diary, double drop, const QStringList &remedies, bool rated = true)
{
    const KnotId knot = diary.knot(BodyPart::UpperBack, 30);
    for (int i = 0; i < 12; ++i) {
        const QString remedy = remedies[i % remedies.size()];
        if (rated)
            diary.use(remedy, 2 * i, knot, 6, 6 - drop);
        else
            diary.use(remedy, 2 * i, knot);
    }
}

void episodesOf(Diary &diary, int count)
{
    for (int i = 0; i < count; ++i) {
        const KnotId knot = diary.knot(BodyPart::Neck, 80, Side::Left, u"trapezius"_s);
        const int start = 80 - 25 * i;
        diary.rest(knot, start, 5, KnotStatus::Active);
        diary.rest(knot, start - 5, 0, KnotStatus::Resolved);
    }
}

void sites(Diary &diary, int count, int daysAgo, bool bothSides = true)
{
    const QList<BodyPart> parts {BodyPart::Neck,    BodyPart::Shoulder, BodyPart::UpperBack,
                                 BodyPart::LowBack, BodyPart::Thigh,    BodyPart::LowerLeg,
                                 BodyPart::Pelvis,  BodyPart::Foot};
    for (int i = 0; i < count; ++i) {
        const Side side = bothSides && i % 2 ? Side::Right : Side::Left;
        const KnotId knot = diary.knot(parts[i], daysAgo, side);
        diary.rest(knot, daysAgo, 3, KnotStatus::Active);
        diary.rest(knot, 1, 3, KnotStatus::Active);
    }
}

void massaged(Diary &diary, int sessions, double end)
{
    const KnotId knot = diary.knot(BodyPart::UpperBack, 40);
    diary.restOn(knot, 37, 31, 6);
    for (int i = 0; i < sessions; ++i)
        diary.use(u"massage"_s, 30 - 5 * i, knot, std::nullopt, std::nullopt,
                  AppliedBy::Professional);
    if (end >= 0)
        diary.restOn(knot, 4, 0, end);
}

QList<Case> emergencies()
{
    return {
        asked("E-CARD", {u"cardiac-signs"_s}),
        asked("E-CES", {u"bladder-change"_s}),
        asked("E-NEURO2", {u"both-legs"_s}),
        asked("E-TRAUMA", {u"accident-trunk"_s}),
        asked("E-CHEST-BACK", {u"back-pain"_s, u"chest-pain"_s}),
        asked("E-MENING", {u"stiff-neck"_s, u"meningeal-signs"_s}),
        asked("E-THUNDER", {u"thunderclap"_s}),
        asked("E-CADISS", {u"new-neck-pain"_s, u"artery-signs"_s}),
        asked("E-PE", {u"sudden-breathless"_s}),
        asked("E-GCA-VIS", {u"jaw-chewing"_s, u"vision-loss"_s}, born1960),
        asked("E-COMPART", {u"tense-limb"_s}),
        asked("E-RHABDO", {u"dark-urine"_s}),
        asked("E-SEPSIS", {u"very-ill-fever"_s}),
        asked("E-AIRWAY", {u"neck-swelling-breath"_s}),
        asked("E-PNX", {u"sudden-breathless"_s},
              [](Diary &diary) { diary.use(u"needle"_s, 1, diary.knot(BodyPart::Shoulder)); }),
        asked("E-CRISIS", {u"suicidal-thoughts"_s}),
    };
}

QList<Case> prompts()
{
    const auto severe = [](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::LowBack);
        diary.rest(knot, 1, 8).rest(knot, 0, 7);
    };
    return {
        {u"U-SEVERE-ADL"_s,
         [=](Diary &d) { severe(d), d.checkin(0, InterferenceArea::EverydayLife, 7); },
         [=](Diary &d) { d.allNo(), severe(d), d.checkin(0, InterferenceArea::EverydayLife, 6); },
         severe},
        asked("U-DVT", {u"one-leg-throb"_s, u"leg-swollen"_s}),
        asked("U-INFECT", {u"fever-38"_s}),
        asked("U-SKIN", {u"skin-infected"_s}),
        asked("U-CANCER", {u"new-bone-pain"_s, u"cancer_ever"_s}),
        asked("U-WEIGHT", {u"weight-loss"_s}),
        asked("U-NIGHT", {u"cancer_ever"_s, u"night-pain"_s}),
        asked("U-FRACT", {u"minor-injury"_s, u"osteoporosis"_s},
              [](Diary &diary) { diary.born(1990); }),
        asked("U-NEURO1", {u"limb-numb"_s, u"limb-weak"_s}),
        asked("U-THORAC", {u"band-pain"_s, u"band-not-pressed"_s}),
        asked("U-LUMPCHG", {u"back-shape"_s}),
        asked("U-GCA", {u"temple-headache"_s}, born1960),
        asked("U-PMR", {u"both-shoulders-hips"_s}, born1960),
        asked("U-NODE", {u"gland-lump"_s, u"gland-hard"_s}),
        asked("U-ARM-SWELL", {u"arm-swollen"_s}),
        asked("U-PREG", {u"severe-back-pelvis"_s, u"pregnant"_s}),
        asked("U-ADVERSE", {u"after-treatment"_s}),
        asked("U-ANTICOAG", {u"muscle-bleed"_s, u"blood_thinner"_s}),
    };
}

QList<Case> bookedByCourse()
{
    return {
        {u"B-DUR14"_s, [](Diary &d) { stubbornKnot(d, 21, 5, 5, 5); },
         [](Diary &d) { stubbornKnot(d, 21, 6, 4, 5); },
         [](Diary &d) {
             const KnotId knot = d.knot(BodyPart::Neck, 21);
             d.rest(knot, 0, 5);
             for (int i = 0; i < 5; ++i)
                 d.use(u"heat"_s, i, knot);
         }},
        {u"B-DUR42"_s, [](Diary &d) { d.restOn(d.knot(BodyPart::Neck, 50), 45, 0, 3); },
         [](Diary &d) { d.restOn(d.knot(BodyPart::Neck, 50), 45, 0, 2.9); },
         [](Diary &d) { d.restOn(d.knot(BodyPart::Neck, 30), 30, 0, 5); }},
        {u"B-CHRONIC"_s, [](Diary &d) { d.restOn(d.knot(BodyPart::Neck, 99), 95, 0, 2); },
         [](Diary &d) {
             const KnotId knot = d.knot(BodyPart::Neck, 99);
             d.restOn(knot, 95, 40, 0).restOn(knot, 39, 0, 6);
         },
         [](Diary &d) { d.restOn(d.knot(BodyPart::Neck, 60), 60, 0, 6); }},
        {u"B-WORSE"_s, [](Diary &d) { stubbornKnot(d, 21, 3, 5, 0); },
         [](Diary &d) { stubbornKnot(d, 27, 4, 4.5, 0); },
         [](Diary &d) { d.restOn(d.knot(BodyPart::Neck, 6), 6, 0, 5); }},
        {u"B-NOTREAT"_s,
         [](Diary &d) {
             treatedKnot(d, 0.5, {u"ball"_s, u"heat"_s, u"rub"_s});
         },
         [](Diary &d) {
             treatedKnot(d, 1, {u"ball"_s, u"heat"_s, u"rub"_s});
         },
         [](Diary &d) {
             treatedKnot(d, 0, {u"ball"_s, u"heat"_s, u"rub"_s}, false);
         }},
        {u"B-RECUR"_s, [](Diary &d) { episodesOf(d, 3); }, [](Diary &d) { episodesOf(d, 2); },
         [](Diary &d) { d.knot(BodyPart::Neck); }},
        {u"B-STUB"_s, [](Diary &d) { d.restOn(d.knot(BodyPart::Neck), 28, 0, 1); },
         [](Diary &d) { d.restOn(d.knot(BodyPart::Neck), 27, 0, 1); },
         [](Diary &d) { d.knot(BodyPart::Neck); }},
        {u"B-SPREAD"_s,
         [](Diary &d) {
             d.rest(d.knot(BodyPart::Neck, 20), 20, 0, KnotStatus::Resolved);
             sites(d, 3, 5);
         },
         [](Diary &d) { sites(d, 6, 30, false); }, [](Diary &d) { sites(d, 6, 10); }},
        {u"B-AFTERMASS"_s, [](Diary &d) { massaged(d, 3, 5); }, [](Diary &d) { massaged(d, 3, 4); },
         [](Diary &d) { massaged(d, 3, -1); }},
        {u"B-TENDER"_s, [](Diary &d) { sites(d, 7, 5); }, [](Diary &d) { sites(d, 5, 5); },
         [](Diary &d) { d.knot(BodyPart::Neck); }},
        {u"B-YOUNG"_s, [](Diary &d) { d.born(2010).rest(d.knot(BodyPart::Neck, 8), 0, 2); },
         [](Diary &d) { d.born(1990).rest(d.knot(BodyPart::Neck, 8), 0, 2); },
         [](Diary &d) { d.rest(d.knot(BodyPart::Neck, 8), 0, 2); }},
        {u"B-CHECK"_s, [](Diary &d) { stubbornKnot(d, 21, 5, 5, 0); },
         [](Diary &d) { d.rest(d.knot(BodyPart::Neck, 3), 0, 5); },
         [](Diary &d) { d.rest(d.knot(BodyPart::Neck, 21), 0, 5); }},
    };
}

QList<Case> bookedByLife()
{
    const auto days = [](InterferenceArea area, int count, double level) {
        return [=](Diary &d) {
            for (int day = 0; day < count; ++day)
                d.checkin(day, area, level);
        };
    };
    const auto medicine = [](int run) {
        return [=](Diary &d) {
            for (int day = 0; day < run; ++day)
                d.use(u"ibuprofen"_s, day);
        };
    };
    const QStringList inflam {u"back-before-45"_s, u"buttock-pain"_s, u"psoriasis"_s,
                              u"arthritis"_s};
    return {
        {u"B-ROM"_s, days(InterferenceArea::Movement, 4, 4),
         [=](Diary &d) { days(InterferenceArea::Movement, 3, 9)(d), d.psfs(2, 6); },
         [](Diary &d) { d.psfs(2, 6); }},
        {u"B-INTERF"_s, [](Diary &d) { d.peg(10, 4).peg(2, 5); },
         [=](Diary &d) { days(InterferenceArea::Sleep, 3, 9)(d), d.peg(9, 3).peg(1, 9); },
         days(InterferenceArea::Work, 3, 9)},
        {u"B-QOL"_s, [](Diary &d) { d.peg(40, 4).peg(1, 5); },
         [=](Diary &d) {
             d.allNo().peg(40, 4).peg(1, 4);
             days(InterferenceArea::QualityOfLife, 2, 3)(d);
         },
         [](Diary &) {}},
        asked("B-INFLAM", inflam),
        asked("B-NUMB", {u"numb-week"_s}),
        {u"B-MED"_s, medicine(11), medicine(10), [](Diary &) {}},
        asked("B-NSAIDRISK", {u"kidney_disease"_s},
              [](Diary &d) { d.born(1990).use(u"ibuprofen"_s, 3); }),
        asked("B-INJURY", {u"fresh-injury"_s}, [](Diary &d) { d.knot(BodyPart::Neck); }),
        asked("B-UNSURE", {u"unsure-knot"_s}),
        asked("B-LUMPCOLD", {u"gland-infection"_s, u"gland-lump"_s},
              [](Diary &d) { d.knot(BodyPart::Neck); }),
        {u"B-YELLOW"_s,
         [](Diary &d) {
             for (const int day : {20, 1})
                 d.answer({u"yellow-sleep"_s, u"yellow-work"_s}, Answer::Yes, day);
         },
         [](Diary &d) {
             d.answer({u"yellow-sleep"_s, u"yellow-work"_s}, Answer::Yes, 20)
                 .answer({u"yellow-work"_s}, Answer::No, 10)
                 .answer({u"yellow-sleep"_s, u"yellow-work"_s}, Answer::Yes, 1);
         },
         [](Diary &) {}},
        asked("B-PLAN", {u"wants-plan"_s}),
    };
}

QList<Case> allCases()
{
    return emergencies() + prompts() + bookedByCourse() + bookedByLife();
}

} // namespace

void RulesTest::everyRuleIsTriedHere()
{
    QStringList tried, listed;
    for (const Case &each : allCases())
        tried.append(each.rule);
    for (const Rule &rule : table().rules())
        listed.append(rule.id);
    tried.sort();
    listed.sort();
    QCOMPARE(tried, listed);
}

void RulesTest::cases(Truth truth)
{
    Q_UNUSED(truth)
    QTest::addColumn<int>("index");
    const QList<Case> all = allCases();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].rule)) << i;
}

void RulesTest::check(Truth truth)
{
    QFETCH(int, index);
    const Case each = allCases()[index];
    Diary diary;
    (truth == Truth::Yes ? each.yes : truth == Truth::No ? each.no : each.unknown)(diary);
    QCOMPARE(diary.truth(each.rule), truth);
    if (truth != Truth::Yes)
        return;
    // What fired is listed with the entries behind it and the way back.
    const std::optional<Finding> finding = diary.finding(each.rule);
    QVERIFY(finding);
    QVERIFY(!finding->evidence.isEmpty() && !finding->wouldChange.isEmpty());
    QVERIFY(!finding->sources.isEmpty());
    QCOMPARE(finding->tier, table().rule(each.rule)->tier);
    QVERIFY(diary.result().tier >= finding->tier);
}

void RulesTest::everyCriterionOfTheArticlesHasARule()
{
    QSet<QString> covered;
    for (const Rule &rule : table().rules())
        covered.unite({rule.criteria.begin(), rule.criteria.end()});
    for (int number = 1; number <= 17; ++number)
        QVERIFY2(covered.contains(u'P' + QString::number(number)),
                 qPrintable(QString::number(number)));
    QCOMPARE(covered.size(), 17);
}

void RulesTest::everyIdHasItsWords()
{
    QFile file(QStringLiteral(KNOTEBOOK_SOURCE_DIR "/app/messages/texts/care.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject rules = texts[u"rules"].toObject();
    const QJsonObject numbers = texts[u"numbers"].toObject();
    for (const Rule &rule : table().rules()) {
        for (const QString &key : {u"title"_s, u"why"_s, u"threshold"_s, u"would_change"_s})
            QVERIFY2(!rules[rule.id][key].toString().isEmpty(), qPrintable(rule.id));
        for (const QString &number : rule.when.numbers())
            QVERIFY2(!numbers[number].toString().isEmpty(), qPrintable(number));
    }
    const QJsonObject questions = texts[u"questions"].toObject();
    for (const Question &question : table().questions())
        QVERIFY2(questions[question.id].toString().contains(u'?'), qPrintable(question.id));
    QCOMPARE(rules.size(), table().rules().size());
    QCOMPARE(questions.size(), table().questions().size());
    for (const Tier tier :
         {Tier::KeepGoing, Tier::Book, Tier::Unknown, Tier::Prompt, Tier::Emergency})
        QVERIFY(!texts[u"tiers"][tierName(tier)].toString().isEmpty());
}

void RulesTest::emergenciesNeedAnAnswer()
{
    // A diary of the worst numbers, and not one question answered.
    Diary diary;
    sites(diary, 8, 80);
    for (const Knot &knot : QList<Knot>(diary.inputs.knots))
        diary.restOn(knot.id(), 70, 0, 10);
    for (int day = 0; day < 30; ++day) {
        diary.use(u"ibuprofen"_s, day).use(u"needle"_s, day);
        diary.checkin(day, InterferenceArea::EverydayLife, 10);
    }
    diary.peg(60, 2).peg(20, 10).peg(1, 10).psfs(1, 0).born(1940);
    const CareResult result = diary.result();
    QCOMPARE(result.tier, Tier::Prompt);
    for (const Finding &finding : result.findings) {
        if (finding.rule != u"U-SEVERE-ADL")
            QCOMPARE(finding.tier, Tier::Book);
    }
}

void RulesTest::blockedClassesExist()
{
    const Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY(catalogue);
    QSet<QString> classes;
    for (const Remedy &remedy : catalogue->remedies())
        classes.insert(remedy.careClass);
    for (const Rule &rule : table().rules()) {
        for (const QString &careClass : rule.blocks)
            QVERIFY2(classes.contains(careClass), qPrintable(careClass));
        if (rule.tier < Tier::Prompt || rule.optional)
            continue;
        // Escalation rules, section 5: any of the two upper steps blocks these.
        for (const QString &careClass : {u"pressure"_s, u"roller"_s, u"heat"_s, u"stretch"_s})
            QVERIFY2(rule.blocks.contains(careClass), qPrintable(rule.id + u' ' + careClass));
    }
}

void RulesTest::aBrokenTableIsRefused()
{
    const auto parse = [](const char *json) { return QJsonDocument::fromJson(json).array(); };
    const QJsonArray questions = parse(R"([{"id": "a", "class": "prompt"}])");
    const QByteArray whole =
        R"([{"id": "X", "version": 1, "tier": "book", "when": {"yes": "a"},
             "sources": [{"type": "ours", "ref": "x", "seen": true}]}])";
    QVERIFY(RuleTable::read(parse(whole), questions));
    const auto broken = [&](const char *from, const char *to) {
        return !RuleTable::read(parse(QByteArray(whole).replace(from, to)), questions);
    };
    QVERIFY(broken("\"yes\": \"a\"", "\"yes\": \"b\""));
    QVERIFY(broken("\"version\": 1", "\"version\": 0"));
    QVERIFY(broken("\"book\"", "\"soon\""));
    QVERIFY(broken("{\"yes\": \"a\"}", "{\"number\": \"rest_now\", \"at_least\": 1}"));
    QVERIFY(broken("\"sources\"", "\"source\""));
    QVERIFY(!RuleTable::read(parse(whole), parse(R"([{"id": "a", "class": "daily"}])")));
    QVERIFY(!RuleTable::read({}, parse(R"([{"id": "a", "class": "own"},
                                           {"id": "a", "class": "own"}])")));
}

void RulesTest::whatTellsOfNothingKnownIsRefused()
{
    const auto read = [](const QByteArray &subjects) {
        return RuleTable::read({},
                               QJsonDocument::fromJson(R"([{"id": "a", "class": "own"}])").array(),
                               QJsonDocument::fromJson(subjects).array());
    };
    const auto refused = [&](const QByteArray &subjects, ErrorCode why, const QString &place) {
        const auto table = read(subjects);
        return !table && table.error().code == why && table.error().detail.contains(place);
    };
    const auto table = read(R"([{"id": "a", "tells_of": "medicine"},
                                {"id": "nsaid_run", "tells_of": "remedy"}])");
    QVERIFY(table);
    QCOMPARE(table->subject(u"a"_s), CareSubject::Kind::Medicine);
    QCOMPARE(table->subject(u"nsaid_run"_s), CareSubject::Kind::Remedy);
    QVERIFY(!table->subject(u"rest_now"_s));
    // Neither a question nor a number: a slip of the pen would show what is to stay out.
    QVERIFY(refused(R"([{"id": "nsaid_runs", "tells_of": "medicine"}])", ErrorCode::Unknown,
                    u"nsaid_runs"_s));
    QVERIFY(refused(R"([{"id": "a", "tells_of": "drug"}])", ErrorCode::Malformed, u"tells_of"_s));
    QVERIFY(!read(R"([{"id": "a"}])"));
    QVERIFY(!read(R"([{"tells_of": "medicine"}])"));
    QVERIFY(!read(R"([{"id": "a", "tells_of": "medicine"}, {"id": "a", "tells_of": "remedy"}])"));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
