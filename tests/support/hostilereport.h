// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tables.h"
#include "core/report/report.h"
#include "core/statistics/randomstream.h"

namespace knotebook::test {

/**
 * Reports that nobody would wish for: sixty knots, ten years, all rules fired, all
 * questions asked, names of two hundred letters without a blank, pages of notes,
 * letters from right to left. The same one for the same seed; each part is there,
 * absent, or too much.
 */
class HostileReport
{
public:
    HostileReport(quint64 seed, const Tables &tables) : m_random(seed), m_tables(tables) { }

    Report make()
    {
        Report report;
        const QDate last(2024, 5, 1);
        const int days = oneOf(QList {1, 2, 30, 90, 366, 3653});
        report.period = {last.addDays(1 - days), last};
        report.on = last;
        report.daysLogged = below(days + 1);
        report.name = coin() ? text(200) : QString();
        report.aim = coin() ? text(10'000) : QString();
        report.saysAim = below(5) > 0;
        report.saysRemedies = below(5) > 0;
        report.saysQuestions = below(5) > 0;
        const int knots = oneOf(QList {0, 1, 2, 3, 4, 5, 9, 10, 60});
        for (int number = 1; number <= knots; ++number)
            (number <= 4 ? report.problems : report.others).append(knot(number, report.period));
        addFunction(report);
        if (report.saysRemedies)
            addRemedies(report);
        addCare(report);
        report.annexes = coin() ? allAnnexes() : QList<Annex>();
        return report;
    }

    int below(qsizetype bound) { return static_cast<int>(m_random.below(quint64(bound))); }
    bool coin() { return below(2) == 0; }
    template <typename T> T oneOf(const QList<T> &list) { return list.at(below(list.size())); }

    /** Up to `longest` characters of one kind. */
    QString text(qsizetype longest)
    {
        const QString unit = oneOf(units());
        const qsizetype length = oneOf(QList<qsizetype> {1, 12, 60, longest / 2, longest});
        QString text = unit.repeated(length / unit.size() + 1).left(length);
        if (text.back().isHighSurrogate())
            text.chop(1);
        return text.isEmpty() ? QStringLiteral("x") : text;
    }

private:
    static QStringList units()
    {
        return {QStringLiteral("a few plain words "),
                QStringLiteral("Donaudampfschifffahrtsgesellschaft"),
                QStringLiteral("כתף שמאל כואבת "),
                QStringLiteral("كتف يؤلمني "),
                QStringLiteral("mixed כתף and كتف (1) "),
                QStringLiteral("line\n"),
                QStringLiteral("W"),
                QStringLiteral("💆🏽 "),
                QStringLiteral("肩が痛い"),
                QStringLiteral("%1 %n <b>&amp; ")};
    }

    ReportedKnot knot(int number, const Period &period)
    {
        KnotFields fields;
        fields.label = coin() ? text(200) : QString();
        const View view = oneOf(QList {View::Back, View::Front, View::Left, View::Soles});
        if (coin())
            fields.place.point =
                *BodyPoint::create(view, Layer::Superficial, below(80) - 40, 100 + below(800));
        fields.muscle = m_tables.atlas.muscles().at(below(m_tables.atlas.muscles().size())).id;
        fields.side = oneOf(QList {Side::Left, Side::Right, Side::Both, Side::Unspecified});
        fields.note = coin() ? text(10'000) : QString();
        if (coin())
            fields.behaviour = {
                .aggravates =
                    m_tables.references.catalogue().vocabulary(QStringLiteral("aggravates")),
                .aggravatesWords = text(10'000),
                .eases = m_tables.references.catalogue().vocabulary(QStringLiteral("eases")),
                .easesWords = text(10'000),
                .minutesToOnset = below(43'201),
                .minutesToSettle = below(43'201),
                .constancy = Constancy::Intermittent};
        ReportedKnot knot {
            .number = number,
            .knot =
                *Knot::create(KnotId(QUuid(uint(number), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), fields)};
        knot.status = oneOf(QList<std::optional<KnotStatus>> {
            KnotStatus::Active, KnotStatus::Latent, KnotStatus::Unsure, std::nullopt});
        QList<DayValue> days;
        // Many days for those that have a chart: statistics take their time.
        const qint64 step = std::max<qint64>(1, period.days() / (number <= 4 ? 120 : 6));
        for (QDate day = period.from; day <= period.to; day = day.addDays(step))
            days.append({day, below(101) / 10.0, 10.0, 1, false});
        knot.trend = trendSummary(days);
        knot.last = *Intensity::fromTenths(below(101));
        knot.lastDay = period.to;
        knot.average = below(101) / 10.0;
        knot.worst = 10;
        knot.entries = below(100'000);
        QList<ClockLevel> levels;
        for (int i = 0; i < 40; ++i)
            levels.append({QTime(below(24), 0), below(11) * 1.0});
        knot.overTheDay = dayPattern(levels);
        return knot;
    }

    void addFunction(Report &report)
    {
        Moment when = *Moment::onDay(report.on);
        if (coin())
            report.peg = *Assessment::create(id<AssessmentFields>(1),
                                             {.felt = when, .answers = Peg {10, 10, 10}});
        if (coin()) {
            Psfs psfs;
            for (int i = 0; i < 5; ++i)
                psfs.activities.append({text(200), 10});
            report.psfs =
                *Assessment::create(id<AssessmentFields>(2), {.felt = when, .answers = psfs});
        }
        if (coin())
            report.change = *Assessment::create(id<AssessmentFields>(3),
                                                {.felt = when, .answers = GlobalChange {-3}});
        if (coin()) {
            report.everyday = {.checkins = 3000, .quietDays = 1000, .sleepHours = 7.4, .stress = 9};
            for (const QString &area : namesOf<InterferenceArea>())
                report.everyday.interference.insert(*fromName<InterferenceArea>(area), 9.9);
        }
    }

    void addRemedies(Report &report)
    {
        for (int i = oneOf(QList {0, 1, 5, 60}); i > 0; --i) {
            ReportedRemedy remedy {.id = QStringLiteral("heat"),
                                   .ownName = coin() ? text(200) : QString(),
                                   .effect = {}};
            remedy.effect.uses = below(10'000);
            remedy.usualSeconds = 90;
            report.remedies.append(remedy);
        }
    }

    void addCare(Report &report)
    {
        report.care.tier =
            oneOf(QList {Tier::KeepGoing, Tier::Book, Tier::Prompt, Tier::Emergency});
        if (coin()) {
            for (const Rule &rule : m_tables.rules.rules()) {
                Finding finding {.rule = rule.id};
                for (const QString &question : rule.when.questions())
                    finding.evidence.append(Evidence {.about = question});
                report.care.findings.append(finding);
            }
        }
        if (!report.saysQuestions || coin())
            return;
        for (const Rule &rule : m_tables.rules.rules()) {
            for (const QString &question : rule.when.questions())
                report.questions.append({question,
                                         oneOf(QList {Answer::No, Answer::No, Answer::Yes}),
                                         report.on.addDays(-below(9))});
        }
    }

    template <typename Fields> static Id<Fields> id(uint number)
    {
        return Id<Fields>(QUuid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }

    RandomStream m_random;
    const Tables &m_tables;
};

} // namespace knotebook::test
