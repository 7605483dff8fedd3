// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/demo/answers.h"
#include "core/atlas/painting.h"
#include "core/care/careinputs.h"
#include "core/trials/schedule.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** How one knot goes through the year; days are counted back from today. */
struct Course
{
    View view;
    double x;
    double y;
    const char *muscle;
    Side side;
    int firstDay;
    int lastDay;
    double painAtFirst;
    double painAtLast;
    bool resolves;
    const char *remedy;
    int doseSeconds;
    double relief;
    const char *cause;
    const char *aggravates;
    const char *eases;
    int minutesToOnset;
    int minutesToSettle;
};

constexpr Course courses[] = {
    {View::Back, -48, 157, "trapezius-descendens", Side::Left, 363, 0, 6.5, 2.5, false,
     "tennis-ball", 60, 1.6, "posture.poor", "screen_work", "moving", 40, 60},
    {View::Back, 66, 218, "infraspinatus", Side::Right, 290, 1, 4.5, 4.0, false, "direct-pressure",
     80, 0.7, "repetitive", "reaching_up", "rest", 0, 180},
    {View::Back, -52, 782, "gastrocnemius", Side::Left, 200, 96, 6.0, 0.5, true, "gentle-stretch",
     30, 1.3, "load.new", "stairs", "stretching", 5, 30},
    {View::Back, 70, 432, "gluteus-medius", Side::Right, 24, 0, 5.0, 4.5, false, "foam-roller", 0,
     1.0, "posture.prolonged", "sitting", "moving", 30, 120},
};

/** What was painted now and then for one course: a stroke of the brush, its radius in units. */
struct Stroke
{
    int course;
    QPointF from;
    QPointF to;
    double radius;
};

constexpr Stroke strokes[] = {
    {0, {-14, 118}, {-24, 160}, 8},
    {0, {-24, 160}, {-62, 172}, 8},
    {3, {60, 425}, {62, 470}, 12},
    {3, {62, 470}, {60, 560}, 10},
};
constexpr int daysBetweenPaintings = 21;

constexpr int holidayFirst = 150;
constexpr int holidayLast = 138;
constexpr int flareDays[] = {261, 74};

/** The ball at the first knot against nothing: over a good week ago, six blocks long. */
constexpr int trialFirst = 81;
constexpr int trialSeed = 4711;
/** How much less it hurts on the days with the ball, points. */
constexpr double trialEffect = 1.4;

class Year
{
public:
    Year(const QDateTime &now, const QTimeZone &zone, quint64 seed)
        : m_now(now), m_zone(zone), m_today(now.toTimeZone(zone).date()), m_ids(seed),
          m_random(static_cast<quint32>(seed + 7)), m_trialRandom(static_cast<quint32>(seed + 11))
    {
        m_trial.remedy = QString::fromLatin1(courses[0].remedy);
        m_trial.firstDay = m_today.addDays(-trialFirst);
        m_trial.seed = trialSeed;
    }

    Batch write()
    {
        for (const Course &course : courses)
            follow(course);
        for (int day = 360; day >= 0; --day) {
            if (!away(day) && chance(day < 14 ? 60 : 30))
                checkIn(day);
        }
        visit();
        answerQuestions();
        assess();
        keepTheTrial();
        return std::move(m_batch);
    }

private:
    static bool away(int day) { return day <= holidayFirst && day >= holidayLast; }

    bool chance(int percent) { return static_cast<int>(m_random.bounded(100)) < percent; }

    double noise() { return m_random.generateDouble() * 2.4 - 1.2; }

    Stamp stampOf(const Moment &felt) const
    {
        const qint64 ms = felt.utcMilliseconds().value_or(m_now.toMSecsSinceEpoch());
        return {ms + 60'000, ms + 60'000, false};
    }

    /** At that hour of the day; never after now. */
    Moment at(int day, int hour) { return atIn(m_random, day, hour); }
    Moment atIn(QRandomGenerator &random, int day, int hour) const
    {
        const QTime time(hour, static_cast<int>(random.bounded(60)));
        const Result<Moment> moment = Moment::local(m_today.addDays(-day), time, m_zone);
        const qint64 latest = m_now.addSecs(-300).toMSecsSinceEpoch();
        if (moment && moment->utcMilliseconds() < latest)
            return *moment;
        return *Moment::at(m_now.addSecs(-600), m_zone);
    }

    template <typename Fields> Record<Fields> record(Fields fields, const Moment &felt)
    {
        auto made =
            Record<Fields>::create(m_ids.nextId<Fields>(), std::move(fields), stampOf(felt));
        Q_ASSERT(made);
        return *made;
    }

    static Intensity intensity(double value)
    {
        return *Intensity::fromTenths(
            10 * static_cast<int>(std::lround(std::clamp(value, 0.0, 10.0))));
    }

    double painOn(const Course &course, int day) { return painBetween(course, day) + noise(); }

    /** Without the chance of the day. */
    static double painBetween(const Course &course, int day)
    {
        const double along = 1.0
            - static_cast<double>(day - course.lastDay)
                / std::max(1, course.firstDay - course.lastDay);
        double pain = course.painAtFirst + (course.painAtLast - course.painAtFirst) * along;
        for (const int flare : flareDays) {
            if (day <= flare && day > flare - 5)
                pain += 2.5;
        }
        return pain;
    }

    void follow(const Course &course)
    {
        const Moment onset = at(course.firstDay, 8);
        KnotFields fields;
        fields.place.point =
            *BodyPoint::create(course.view, Layer::Superficial, course.x, course.y);
        fields.muscle = QString::fromLatin1(course.muscle);
        fields.side = course.side;
        fields.kind = KnotKind::TriggerPoint;
        fields.onset = *Moment::onDay(onset.localDate());
        fields.causes = {QString::fromLatin1(course.cause)};
        fields.behaviour = {.aggravates = {QString::fromLatin1(course.aggravates)},
                            .eases = {QString::fromLatin1(course.eases), u"heat"_s},
                            .minutesToOnset = course.minutesToOnset,
                            .minutesToSettle = course.minutesToSettle,
                            .constancy = Constancy::Intermittent};
        m_batch.knots.append(record(fields, onset));
        const KnotId knot = m_batch.knots.last().id();
        for (int day = course.firstDay; day >= course.lastDay; --day) {
            const bool endpoint = day == course.firstDay || day == course.lastDay;
            if (!away(day) && (endpoint || chance(55)))
                logDay(course, knot, day);
        }
    }

    /** What the trial asks of a day at a knot; nothing outside it. */
    std::optional<Arm> armOn(const Course &course, int day) const
    {
        return &course == &courses[0] ? trialDay(m_trial, m_today.addDays(-day)).arm : std::nullopt;
    }

    void logDay(const Course &course, KnotId knot, int day)
    {
        const bool last = course.resolves && day == course.lastDay;
        const double pain = last ? 0 : painOn(course, day);
        const std::optional<Arm> arm = armOn(course, day);
        ObservationFields fields {.knot = knot,
                                  .felt = at(day, 8 + static_cast<int>(m_random.bounded(12)))};
        fields.rest = intensity(arm == Arm::Remedy ? pain - trialEffect : pain);
        if (chance(40)) {
            fields.pressure = intensity(pain + 2);
            fields.familiar = pain > 3 ? Answer::Yes : Answer::Unsure;
        }
        fields.status = last           ? KnotStatus::Resolved
            : fields.rest->value() > 0 ? KnotStatus::Active
                                       : KnotStatus::Latent;
        fields.flare = pain > course.painAtFirst + 1.5;
        if (day % daysBetweenPaintings < 2)
            fields.painting = paintingOf(course);
        m_batch.observations.append(record(fields, fields.felt));
        if (arm)
            m_loggedInTrial.insert(day);
        if (pain > 2 && chance(45))
            treat(course, knot, fields, arm);
    }

    static QList<PaintedArea> paintingOf(const Course &course)
    {
        Polygon area;
        for (const Stroke &stroke : strokes) {
            if (&course == &courses[stroke.course])
                area = united(area, brushed(stroke.from, stroke.to, stroke.radius));
        }
        return area.isEmpty() ? QList<PaintedArea>()
                              : QList {paintedArea(course.view, simplified(area, 0.4))};
    }

    void treat(const Course &course, KnotId knot, const ObservationFields &before,
               std::optional<Arm> arm)
    {
        UseFields fields {
            .remedy = QString::fromLatin1(course.remedy), .knot = knot, .felt = before.felt};
        if (course.doseSeconds > 0)
            fields.seconds = course.doseSeconds;
        fields.by = AppliedBy::Self;
        fields.before = before.rest;
        fields.after = intensity(before.rest->value() - course.relief + noise() / 2);
        // What the trial leaves out takes its id all the same: the others keep theirs.
        const Use use = record(fields, fields.felt);
        if (!arm)
            m_batch.uses.append(use);
    }

    void checkIn(int day)
    {
        CheckinFields fields;
        const Moment evening = at(day, 20);
        fields.day = m_today.addDays(-day);
        if (evening.localDate() != fields.day)
            return; // just after midnight nothing of today has happened yet
        fields.sleepMinutes = 330 + 30 * static_cast<int>(m_random.bounded(8));
        fields.stress = intensity(4 + noise() * 2.5);
        fields.interference.insert(InterferenceArea::Work, intensity(2 + noise() * 1.5));
        if (chance(50))
            fields.interference.insert(InterferenceArea::Sleep, intensity(1.5 + noise() * 1.5));
        if (chance(40))
            fields.habits.append(u"breaks"_s);
        if (chance(35))
            fields.habits.append(u"activity"_s);
        if (chance(25))
            fields.habits.append(u"long_sitting"_s);
        m_batch.checkins.append(record(fields, evening));
    }

    /** Last, so that what came before has the ids it always had. */
    void assess()
    {
        const Moment felt = at(monthly, 20);
        Psfs psfs;
        psfs.activities = {{u"Turning the head when driving"_s, 7}, {u"Carrying shopping"_s, 6}};
        m_batch.assessments.append(record(AssessmentFields {.felt = felt, .answers = psfs}, felt));
        m_batch.assessments.append(
            record(AssessmentFields {.felt = felt, .answers = Peg {4, 3, 3}}, felt));
    }

    /**
     * The plan, the ball on nearly all of its days, and the days that were not logged
     * anyway; from a stream of its own and last, as assess().
     */
    void keepTheTrial()
    {
        const Course &course = courses[0];
        const KnotId knot = m_batch.knots.first().id();
        m_trial.knot = knot;
        m_batch.trials.append(record(m_trial, at(trialFirst + 1, 20)));
        const auto inTrial = [&](int percent) {
            return static_cast<int>(m_trialRandom.bounded(100)) < percent;
        };
        for (int day = trialFirst; armOn(course, day); --day) {
            const bool treated = armOn(course, day) == Arm::Remedy;
            const Moment evening = atIn(m_trialRandom, day, 19);
            if (!m_loggedInTrial.contains(day) && inTrial(80)) {
                const double pain = painBetween(course, day) + m_trialRandom.generateDouble() * 2
                    - 1 - (treated ? trialEffect : 0);
                ObservationFields fields {.knot = knot, .felt = evening};
                fields.rest = intensity(pain);
                m_batch.observations.append(record(fields, evening));
            }
            if (treated && inTrial(92)) {
                UseFields fields {.remedy = m_trial.remedy, .knot = knot, .felt = evening};
                fields.seconds = course.doseSeconds;
                fields.by = AppliedBy::Self;
                m_batch.uses.append(record(fields, evening));
            }
        }
    }

    void visit()
    {
        VisitFields fields {.felt = at(110, 10)};
        fields.profession = u"physical_therapist"_s;
        fields.knot = m_batch.knots.at(1).id();
        fields.advice = u"Stretch daily, ball against the wall up to a minute, come back in six "
                        u"weeks if nothing changes."_s;
        m_batch.visits.append(record(fields, fields.felt));
    }

    /** Once a week and just before now, about what hurt then. */
    void answerQuestions()
    {
        const Result<RuleTable> table = RuleTable::load();
        const Result<Catalogue> catalogue = Catalogue::load();
        const Result<Atlas> atlas = Atlas::load();
        Q_ASSERT(table && catalogue && atlas);
        for (const Knot &knot : std::as_const(m_batch.knots))
            m_parts.append(bodyPartOf(knot.fields(), *atlas).value_or(BodyPart::Shoulder));
        for (int day = courses[0].firstDay; day > 0; day -= 7)
            screen(*table, day, at(day, 21), {AnswerClass::Emergency, AnswerClass::Prompt});
        screen(*table, monthly, at(monthly, 21),
               {AnswerClass::History, AnswerClass::Own, AnswerClass::Yellow});
        screen(*table, 0, *Moment::at(m_now.addSecs(-1800), m_zone),
               {AnswerClass::Emergency, AnswerClass::Prompt});
        const Moment told = at(monthly, 21);
        m_batch.profiles.append(*Profile::create(
            profileId(), demoProfile(catalogue->vocabulary(u"fact"_s), told.localDate()),
            stampOf(told)));
    }

    void screen(const RuleTable &table, int day, const Moment &when,
                const QList<AnswerClass> &kinds)
    {
        QList<BodyPart> parts;
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const Course &course = courses[i];
            if (day <= course.firstDay && day >= (course.resolves ? course.lastDay : 0))
                parts.append(m_parts.at(i));
        }
        ScreeningFields fields {when, calmAnswers(table, parts, kinds)};
        m_batch.screenings.append(record(fields, when));
    }

    static constexpr int monthly = 20; // within the 30 days that the shortest of them hold

    QDateTime m_now;
    QTimeZone m_zone;
    QDate m_today;
    SequentialIdSource m_ids;
    QRandomGenerator m_random;
    QRandomGenerator m_trialRandom;
    TrialFields m_trial;
    QSet<int> m_loggedInTrial; ///< days back
    Batch m_batch;
    QList<BodyPart> m_parts; ///< of the knots, in the order of their courses
};

} // namespace

Batch demoYear(const QDateTime &now, const QTimeZone &zone, quint64 seed)
{
    return Year(now, zone, seed).write();
}

} // namespace knotebook
