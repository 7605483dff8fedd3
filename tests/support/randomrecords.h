// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journalfixture.h"
#include "tests/support/randomvalues.h"

#include <QTest>

namespace knotebook::test {

/**
 * Valid records of every kind, the same ones for the same seed: each field is
 * there or not. They name what JournalFixture::references lists.
 */
class RandomRecords : public RandomValues
{
public:
    RandomRecords(quint64 seed, const References &references)
        : RandomValues(seed), m_catalogue(references.catalogue())
    {
    }

    KnotFields knot()
    {
        KnotFields fields;
        if (const int where = below(3); where == 0)
            fields.place.region = oneOf(regions);
        else if (where == 1)
            fields.place.point =
                *BodyPoint::create(oneOf(allViews()), coin() ? Layer::Deep : Layer::Superficial,
                                   below(4400) / 10.0 - 220, below(10400) / 10.0 - 20);
        fields.muscle = maybe(oneOf(muscles));
        fields.side =
            oneOf(QList {Side::Left, Side::Right, Side::Midline, Side::Both, Side::Unspecified});
        fields.kind = word<KnotKind>();
        fields.onset = maybe(moment());
        fields.onsetPattern = maybe(word<OnsetPattern>());
        fields.causes = some(idsOf(m_catalogue.causes()));
        fields.label = text();
        fields.inflamed = coin();
        fields.lumpWithInfection = coin();
        fields.note = text();
        if (coin())
            fields.behaviour = behaviour();
        return fields;
    }

    Behaviour behaviour()
    {
        return {.aggravates = some(m_catalogue.vocabulary(QStringLiteral("aggravates"))),
                .aggravatesWords = text(),
                .eases = some(m_catalogue.vocabulary(QStringLiteral("eases"))),
                .easesWords = text(),
                .minutesToOnset = maybe(below(longestBehaviourMinutes + 1)),
                .minutesToSettle = maybe(below(longestBehaviourMinutes + 1)),
                .constancy = maybe(word<Constancy>())};
    }

    ObservationFields observation(KnotId knot)
    {
        ObservationFields fields {.knot = knot, .felt = moment()};
        fields.rest = maybe(intensity());
        fields.pressure = maybe(intensity());
        fields.familiar = maybe(word<Answer>());
        fields.status = maybe(word<KnotStatus>());
        fields.twitch = maybe(word<Twitch>());
        fields.feel = some(m_catalogue.vocabulary(QStringLiteral("feel")));
        fields.signs = some(idsOf(m_catalogue.signs()));
        fields.radiates = some(regions);
        if (coin())
            fields.painting = painting();
        fields.flare = coin();
        fields.note = text();
        fields.source = coin() ? QStringLiteral("row %1").arg(below(500)) : QString();
        if (!check(fields))
            fields.rest = intensity();
        return fields;
    }

    OwnRemedyFields ownRemedy()
    {
        OwnRemedyFields fields {.name = QStringLiteral("remedy ") + text(),
                                .kind =
                                    oneOf(m_catalogue.vocabulary(QStringLiteral("remedy_kind")))};
        fields.seconds = maybe(1 + below(86'400));
        fields.repetitions = maybe(1 + below(1'000));
        fields.note = text();
        return fields;
    }

    UseFields use(std::optional<KnotId> knot, const QList<OwnRemedyId> &own)
    {
        const QString remedy =
            own.isEmpty() || coin() ? oneOf(m_catalogue.remedies()).id : oneOf(own).toString();
        UseFields fields {.remedy = remedy, .knot = knot, .felt = moment()};
        fields.seconds = maybe(1 + below(86'400));
        fields.repetitions = maybe(1 + below(1'000));
        fields.by = maybe(word<AppliedBy>());
        fields.profession = coin() ? QString() : profession();
        fields.tool = text();
        fields.amount = text();
        fields.pressureLevel = maybe(word<PressureLevel>());
        fields.before = maybe(intensity());
        fields.after = maybe(intensity());
        fields.reaction = maybe(word<Reaction>());
        fields.note = text();
        return fields;
    }

    CheckinFields checkin(QDate day)
    {
        CheckinFields fields {.day = day};
        for (const QString &area : some(namesOf<InterferenceArea>()))
            fields.interference.insert(*fromName<InterferenceArea>(area), intensity());
        fields.sleepMinutes = maybe(below(1441));
        fields.stress = maybe(intensity());
        fields.habits = some(idsOf(m_catalogue.habits()));
        fields.causes = some(idsOf(m_catalogue.causes()));
        fields.quiet = coin();
        fields.note = text();
        if (!check(fields))
            fields.quiet = true;
        return fields;
    }

    AssessmentFields assessment()
    {
        const int scale = below(3);
        if (scale == 0)
            return {.felt = moment(), .answers = Peg {below(11), below(11), below(11)}};
        if (scale == 1)
            return {.felt = moment(), .answers = GlobalChange {below(7) - 3}};
        Psfs psfs;
        for (int i = 0; i <= below(5); ++i)
            psfs.activities.append({QStringLiteral("activity ") + text(), below(11)});
        return {.felt = moment(), .answers = psfs};
    }

    ScreeningFields screening()
    {
        return {.felt = moment(), .answers = {{QStringLiteral("fever"), word<Answer>()}}};
    }

    VisitFields visit(std::optional<KnotId> knot)
    {
        VisitFields fields {.felt = moment(), .profession = profession()};
        fields.treatments = some(idsOf(m_catalogue.remedies()));
        fields.knot = knot;
        fields.advice = text();
        fields.note = text();
        return fields;
    }

    TrialFields trial(std::optional<KnotId> knot)
    {
        const QList<Remedy> &remedies = m_catalogue.remedies();
        const int remedy = below(remedies.size() - 1);
        TrialFields fields {.remedy = remedies.at(remedy).id, .knot = knot, .firstDay = day()};
        fields.against = maybe(remedies.at(remedy + 1).id);
        fields.washoutDays = 1 + below(7);
        fields.phaseDays = fields.washoutDays + 5 + below(10);
        fields.blocks = 3 + below(18);
        fields.seed = below(largestSeed + 1);
        fields.outcome = word<DayOutcome>();
        fields.stoppedOn = maybe(fields.firstDay.addDays(below(fields.days())));
        return fields;
    }

    ProfileFields profile()
    {
        ProfileFields fields;
        fields.name = text();
        fields.birthYear = maybe(1900 + below(150));
        for (const QString &fact : some(m_catalogue.vocabulary(QStringLiteral("fact"))))
            fields.facts.insert(fact, {word<Answer>(), day()});
        fields.emergencyNumber = text();
        fields.aim = text();
        return fields;
    }

    AcknowledgementFields acknowledgement()
    {
        AcknowledgementFields fields {.rule = QStringLiteral("B-DUR14"),
                                      .ruleVersion = 1 + below(4),
                                      .kind = word<AcknowledgementKind>(),
                                      .felt = moment(),
                                      .until = {}};
        if (fields.kind == AcknowledgementKind::Snooze)
            fields.until = fields.felt.localDate().addDays(below(15));
        return fields;
    }

    /** Fills a journal with `count` records of each kind that there can be many of. */
    void fill(Journal &journal, int count)
    {
        QList<KnotId> knots;
        QList<OwnRemedyId> own;
        for (int i = 0; i < count; ++i) {
            knots.append(*journal.add(ActionKind::AddKnot, knot()));
            own.append(*journal.add(ActionKind::AddRemedy, ownRemedy()));
        }
        const auto somewhere = [&] { return maybe(oneOf(knots)); };
        for (int i = 0; i < count; ++i) {
            QVERIFY(journal.add(ActionKind::LogPain, observation(oneOf(knots))));
            QVERIFY(journal.add(ActionKind::LogUse, use(somewhere(), own)));
            QVERIFY(journal.add(ActionKind::CheckIn, checkin(QDate(2024, 1, 1).addDays(i))));
            QVERIFY(journal.add(ActionKind::Assess, assessment()));
            QVERIFY(journal.add(ActionKind::Screen, screening()));
            QVERIFY(journal.add(ActionKind::AddVisit, visit(somewhere())));
            QVERIFY(journal.add(ActionKind::PlanTrial, trial(somewhere())));
            QVERIFY(journal.add(ActionKind::Acknowledge, acknowledgement()));
        }
        QVERIFY(journal.apply(Change(ActionKind::EditProfile).put(profileId(), profile())));
    }

private:
    template <typename Entry> static QStringList idsOf(const QList<Entry> &entries)
    {
        QStringList ids;
        for (const Entry &entry : entries)
            ids.append(entry.id);
        return ids;
    }

    QString profession()
    {
        return oneOf<QString>(m_catalogue.vocabulary(QStringLiteral("profession")));
    }

    inline static const QStringList muscles {QStringLiteral("trapezius-descendens"),
                                             QStringLiteral("gluteus-medius")};
    inline static const QStringList regions {QStringLiteral("temple"), QStringLiteral("knee")};

    Catalogue m_catalogue;
};

} // namespace knotebook::test
