// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/effects.h"
#include "tests/support/journaltest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};

/** Pain that wanders about a level: each look is half the last one's distance from it, and chance.
 */
class Wandering
{
public:
    explicit Wandering(quint32 seed) : m_random(seed) { }
    double next()
    {
        // Twelve uniform numbers less six are close enough to a normal one.
        double chance = -6;
        for (int i = 0; i < 12; ++i)
            chance += m_random.generateDouble();
        m_distance = 0.5 * m_distance + 1.5 * chance;
        return qBound(0.0, std::round(5 + m_distance), 10.0);
    }

private:
    QRandomGenerator m_random;
    double m_distance = 0;
};

} // namespace

/** Journals whose truth is known: what the effect of a remedy must and must not say. */
class EffectsTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_batch = Batch();
        m_knot = KnotId(contentId("knot"));
        m_batch.knots.append(*Knot::create(m_knot, m_fixture->upperTrapezius()));
    }

    void aJournalWithoutUsesHasNoEffects();
    void whatAUseSaysItselfIsAPair();
    void looksAroundAUseAreAPair();
    void aUseKnownToTheDayHasNoPairOfItsOwn();
    void treatingBadDaysAloneIsNoEffect();
    void whatReallyHelpsIsSeen();
    void aMedicineOfBadDaysDoesNotLookHarmful();
    void oneKnotAlone();
    void theBetterOneComesFirst();

private:
    Moment after(qint64 seconds) const
    {
        const QDateTime start(QDate(2024, 1, 1), QTime(7, 0), Qt::UTC);
        return *Moment::at(start.addSecs(seconds), QTimeZone("UTC"));
    }
    void look(qint64 seconds, double level)
    {
        ObservationFields fields {.knot = m_knot, .felt = after(seconds)};
        fields.rest = *Intensity::fromNumber(level);
        m_batch.observations.append(
            *Observation::create(ObservationId(contentId("look " + number())), fields));
    }
    RemedyEffect effectOfNothing(quint32 seed);
    UseFields useAt(qint64 seconds, const QString &remedy = u"direct-pressure"_s) const
    {
        return {.remedy = remedy, .knot = m_knot, .felt = after(seconds)};
    }
    void use(const UseFields &fields)
    {
        m_batch.uses.append(*Use::create(UseId(contentId("use " + number())), fields));
    }
    QByteArray number() { return QByteArray::number(++m_count); }

    QList<RemedyRecord> records(std::optional<KnotId> knot = {})
    {
        const auto added = m_journal->import(ActionKind::Import, m_batch);
        return added ? *remedyRecords(m_journal->read(), always, knot) : QList<RemedyRecord>();
    }

    Batch m_batch;
    KnotId m_knot {contentId("knot")};
    int m_count = 0;
};

void EffectsTest::aJournalWithoutUsesHasNoEffects()
{
    look(0, 5);
    QVERIFY(records().isEmpty());
}

void EffectsTest::whatAUseSaysItselfIsAPair()
{
    for (int day = 0; day < 6; ++day) {
        UseFields fields = useAt(day * 86'400);
        fields.before = *Intensity::fromNumber(6);
        fields.after = *Intensity::fromNumber(4.5);
        use(fields);
    }
    const QList<RemedyRecord> list = records();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().remedy, u"direct-pressure"_s);
    QCOMPARE(list.first().effect.uses, 6);
    QCOMPARE(list.first().effect.pairs, 6);
    QCOMPARE(*list.first().effect.medianChange, -1.5);
    QCOMPARE(list.first().effect.verdict, Verdict::TooFew);
}

void EffectsTest::looksAroundAUseAreAPair()
{
    for (int day = 0; day < 5; ++day) {
        const qint64 morning = day * 86'400;
        look(morning - 600, 7);
        use(useAt(morning));
        look(morning + 3600, 5);
        look(morning + 5 * 3600, 1); // too late to belong to it
    }
    const RemedyEffect effect = records().first().effect;
    QCOMPARE(effect.pairs, 5);
    QCOMPARE(*effect.medianChange, -2.0);
}

void EffectsTest::aUseKnownToTheDayHasNoPairOfItsOwn()
{
    UseFields fields = useAt(0);
    fields.felt = *Moment::onDay(QDate(2024, 1, 1));
    look(-3600, 7);
    look(12 * 3600, 2);
    use(fields);
    const RemedyEffect effect = records().first().effect;
    QCOMPARE(effect.uses, 1);
    QCOMPARE(effect.pairs, 0);
}

// Pain that wanders by itself, looked at every 90 minutes from seven on; each
// look of 7 and more is treated with something that does nothing.
RemedyEffect EffectsTest::effectOfNothing(quint32 seed)
{
    init();
    Wandering pain(seed);
    for (int day = 0; day < 100; ++day) {
        for (int hour = 0; hour < 8; ++hour) {
            const qint64 at = day * 86'400 + hour * 5'400;
            const double level = pain.next();
            look(at, level);
            if (level >= 7 && day % 2 == 0)
                use(useAt(at + 60));
        }
    }
    return records().first().effect;
}

// One journal may mislead by chance, as a 95 % interval allows; many must not.
void EffectsTest::treatingBadDaysAloneIsNoEffect()
{
    constexpr int journals = 16;
    double naive = 0;
    double adjusted = 0;
    int misled = 0;
    for (int seed = 1; seed <= journals; ++seed) {
        const RemedyEffect effect = effectOfNothing(static_cast<quint32>(seed));
        QVERIFY(effect.pairs > 30 && effect.adjusted);
        naive += *effect.hodgesLehmann / journals;
        adjusted += *effect.adjusted / journals;
        misled += effect.verdict == Verdict::NoClearEffect ? 0 : 1;
    }
    QVERIFY2(naive < -1, "without a naive gain the test proves nothing");
    QVERIFY2(qAbs(adjusted) < 0.2, qPrintable(QString::number(adjusted)));
    QVERIFY2(misled <= 3, qPrintable(QString::number(misled)));
}

void EffectsTest::whatReallyHelpsIsSeen()
{
    Wandering pain(7);
    for (int day = 0; day < 150; ++day) {
        bool treated = false;
        for (int hour = 0; hour < 8; ++hour) {
            const qint64 at = day * 86'400 + hour * 5'400;
            const double level = std::max(0.0, pain.next() - (treated ? 2 : 0));
            look(at, level);
            treated = level >= 6 && day % 2 == 0;
            if (treated)
                use(useAt(at + 60));
        }
    }
    const RemedyEffect effect = records().first().effect;
    QVERIFY(effect.adjusted);
    QVERIFY2(*effect.adjusted < -1.2 && *effect.adjusted > -2.6,
             qPrintable(QString::number(*effect.adjusted)));
    QCOMPARE(effect.verdict, Verdict::Helps);
}

// Pain rises through a bad day; the pill is taken as it rises and does nothing.
// Pain is worse after it than before, as it is on bad days without it.
void EffectsTest::aMedicineOfBadDaysDoesNotLookHarmful()
{
    for (int day = 0; day < 120; ++day) {
        const bool bad = day % 3 == 0;
        const int start = bad ? 4 + day % 2 : 2;
        for (int hour = 0; hour < 4; ++hour)
            look(day * 86'400 + hour * 5'400, bad ? start + hour : start);
        if (bad && day % 2 == 0)
            use(useAt(day * 86'400 + 5'400 + 60, u"nsaid"_s));
    }
    const Catalogue catalogue = *Catalogue::load();
    for (Use &entry : m_batch.uses) {
        UseFields fields = entry.fields();
        for (const Remedy &remedy : catalogue.remedies()) {
            if (remedy.kind == u"medicine")
                fields.remedy = remedy.id;
        }
        entry = *Use::create(entry.id(), fields);
    }
    const QList<RemedyRecord> list = records();
    QCOMPARE(list.size(), 1);
    const RemedyEffect effect = list.first().effect;
    QVERIFY(effect.pairs >= 10);
    QVERIFY2(*effect.medianChange > 0, "without a naive harm the test proves nothing");
    QVERIFY2(effect.verdict != Verdict::MayWorsen, qPrintable(verdictName(effect.verdict)));
}

void EffectsTest::oneKnotAlone()
{
    const KnotId other(contentId("other"));
    m_batch.knots.append(*Knot::create(other, m_fixture->upperTrapezius()));
    use(useAt(0));
    UseFields elsewhere = useAt(60);
    elsewhere.knot = other;
    use(elsewhere);
    UseFields general = useAt(120, u"partner-pressure"_s);
    general.knot = std::nullopt;
    use(general);
    QCOMPARE(records().size(), 2);
    const QList<RemedyRecord> own = records(other);
    QCOMPARE(own.size(), 2); // its own, and what is good for everything
    for (const RemedyRecord &record : own)
        QCOMPARE(record.effect.uses, 1);
}

void EffectsTest::theBetterOneComesFirst()
{
    for (int day = 0; day < 24; ++day) {
        for (const bool good : {true, false}) {
            UseFields fields = useAt(day * 86'400 + (good ? 0 : 30'000),
                                     good ? u"partner-pressure"_s : u"direct-pressure"_s);
            fields.before = *Intensity::fromNumber(6 + day % 2);
            fields.after = *Intensity::fromNumber(good ? 3 : 6 + day % 2);
            use(fields);
        }
    }
    const QList<RemedyRecord> list = records();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first().remedy, u"partner-pressure"_s);
    QVERIFY(list.first().effect.verdict == Verdict::MayHelp);
    QVERIFY(list.last().effect.verdict == Verdict::NoClearEffect);
}

QTEST_GUILESS_MAIN(EffectsTest)
#include "tst_effects.moc"
