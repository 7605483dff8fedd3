// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idsource.h"
#include "core/care/care.h"
#include "tests/support/ruletable.h"

#include <QJsonArray>
#include <QJsonObject>

namespace knotebook::test {

using namespace Qt::StringLiterals;

/** Writes a diary in a few words. Now is 15 June 2024, 12:00 UTC, in Vienna. */
class Diary
{
public:
    Diary()
    {
        inputs.nowUtc = QDateTime(QDate(2024, 6, 15), QTime(12, 0), Qt::UTC);
        inputs.zone = QTimeZone("Europe/Vienna");
        inputs.remedyClasses = {{u"ball"_s, u"pressure"_s},   {u"roller"_s, u"roller"_s},
                                {u"heat"_s, u"heat"_s},       {u"ibuprofen"_s, u"nsaid"_s},
                                {u"rub"_s, u"rub"_s},         {u"massage"_s, u"massage"_s},
                                {u"needle"_s, u"needling"_s}, {u"shot"_s, u"injection"_s},
                                {u"stretch"_s, u"stretch"_s}};
    }

    /** A moment some days and hours before now. */
    Moment ago(int days, int hours = 0) const
    {
        return *Moment::at(inputs.nowUtc.addDays(-days).addSecs(-3600 * hours), inputs.zone);
    }

    /** A knot that began so many days ago. */
    KnotId knot(BodyPart part, int onset = 3, Side side = Side::Left, QString muscle = {})
    {
        KnotFields fields;
        fields.onset = *Moment::onDay(inputs.today().addDays(-onset));
        fields.side = side;
        if (!muscle.isEmpty())
            fields.muscle = muscle;
        const auto id = next<KnotFields>();
        inputs.knots.append(*Knot::create(id, fields));
        inputs.parts.insert(id, part);
        return id;
    }

    Diary &rest(KnotId knot, int daysAgo, double level,
                std::optional<KnotStatus> status = std::nullopt)
    {
        ObservationFields fields {.knot = knot, .felt = ago(daysAgo, 1)};
        fields.rest = *Intensity::fromNumber(level);
        fields.status = status;
        inputs.observations.append(*Observation::create(next<ObservationFields>(), fields));
        return *this;
    }

    /** The same pain on every day from so many days ago to so many. */
    Diary &restOn(KnotId knot, int from, int to, double level)
    {
        for (int day = from; day >= to; --day)
            rest(knot, day, level);
        return *this;
    }

    Diary &use(const QString &remedy, int daysAgo, std::optional<KnotId> knot = std::nullopt,
               std::optional<double> before = std::nullopt,
               std::optional<double> after = std::nullopt, AppliedBy by = AppliedBy::Self)
    {
        UseFields fields {.remedy = remedy, .knot = knot, .felt = ago(daysAgo, 2)};
        fields.by = by;
        if (before)
            fields.before = *Intensity::fromNumber(*before);
        if (after)
            fields.after = *Intensity::fromNumber(*after);
        inputs.uses.append(*Use::create(next<UseFields>(), fields));
        return *this;
    }

    Diary &checkin(int daysAgo, InterferenceArea area, double level)
    {
        CheckinFields fields;
        fields.day = inputs.today().addDays(-daysAgo);
        fields.interference.insert(area, *Intensity::fromNumber(level));
        inputs.checkins.append(*Checkin::create(next<CheckinFields>(), fields));
        return *this;
    }

    Diary &peg(int daysAgo, int score)
    {
        const AssessmentFields fields {ago(daysAgo), Peg {score, score, score}};
        inputs.assessments.append(*Assessment::create(next<AssessmentFields>(), fields));
        return *this;
    }

    Diary &psfs(int daysAgo, int ability)
    {
        const AssessmentFields fields {ago(daysAgo), Psfs {{{u"stairs"_s, ability}}}};
        inputs.assessments.append(*Assessment::create(next<AssessmentFields>(), fields));
        return *this;
    }

    Diary &answer(const QStringList &questions, Answer answer = Answer::Yes, int daysAgo = 0,
                  int hoursAgo = 1)
    {
        ScreeningFields fields {ago(daysAgo, hoursAgo), {}};
        for (const QString &question : questions)
            fields.answers.insert(question, answer);
        inputs.screenings.append(*Screening::create(next<ScreeningFields>(), fields));
        return *this;
    }

    /** No to every question of the table. */
    Diary &allNo()
    {
        QStringList all;
        for (const Question &question : table().questions())
            all.append(question.id);
        return answer(all, Answer::No, 0, 2);
    }

    Diary &born(int year)
    {
        ProfileFields fields = inputs.profile ? inputs.profile->fields() : ProfileFields {};
        fields.birthYear = year;
        inputs.profile = *Profile::create(profileId(), fields);
        return *this;
    }

    Diary &acknowledge(const QString &rule, AcknowledgementKind kind, int hoursAgo,
                       std::optional<QDate> until = std::nullopt)
    {
        const AcknowledgementFields fields {rule, table().rule(rule)->version, kind,
                                            ago(0, hoursAgo), until};
        inputs.acknowledgements.append(
            *Acknowledgement::create(next<AcknowledgementFields>(), fields));
        return *this;
    }

    Diary &visit(int daysAgo, const QStringList &treatments, std::optional<KnotId> knot = {})
    {
        const VisitFields fields {ago(daysAgo), u"doctor"_s, treatments, knot, {}, {}};
        inputs.visits.append(*Visit::create(next<VisitFields>(), fields));
        return *this;
    }

    CareResult result() const { return care(inputs, table()); }

    Truth truth(const QString &rule) const
    {
        for (const Judgement &judgement : result().judgements) {
            if (judgement.rule == rule)
                return judgement.truth;
        }
        qFatal("no such rule: %s", qPrintable(rule));
    }

    std::optional<Finding> finding(const QString &rule) const
    {
        for (const Finding &finding : result().findings) {
            if (finding.rule == rule)
                return finding;
        }
        return std::nullopt;
    }

    /** Ids in sequence, so that a copy of the diary goes on with its own. */
    template <typename Fields> Id<Fields> next()
    {
        return Id<Fields>(contentId(QByteArray::number(m_written++)));
    }

    CareInputs inputs;

private:
    int m_written = 0;
};

} // namespace knotebook::test
