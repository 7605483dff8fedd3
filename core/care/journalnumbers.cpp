// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/numbers.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double notable = 4; // interference or pain that counts as "4+"

QList<Checkin> checkinsSince(const CareView &view, QDate first)
{
    QList<Checkin> kept;
    for (const Checkin &checkin : view.checkins()) {
        if (checkin->day >= first)
            kept.append(checkin);
    }
    return kept;
}

double interference(const Checkin &checkin, InterferenceArea area)
{
    const auto found = checkin->interference.constFind(area);
    return found == checkin->interference.constEnd() ? 0 : found->value();
}

double worstInterference(const Checkin &checkin)
{
    double worst = 0;
    for (const Intensity &value : checkin->interference)
        worst = std::max(worst, value.value());
    return worst;
}

Measurement ofCheckins(double value, const QList<Checkin> &checkins)
{
    if (checkins.isEmpty())
        return {value, std::nullopt, std::nullopt, 0};
    return {value, checkins.first()->day, checkins.last()->day, static_cast<int>(checkins.size())};
}

// Absent without a check-in: nothing logged is not "nothing hindered".
std::optional<Measurement> ofDays(double value, const QList<Checkin> &checkins)
{
    return checkins.isEmpty() ? std::nullopt : std::optional(ofCheckins(value, checkins));
}

// Years from the year of birth to this one; the birthday is not known.
std::optional<Measurement> ageYears(const CareView &view)
{
    if (!view.profile() || !(*view.profile())->birthYear)
        return std::nullopt;
    return Measurement {static_cast<double>(view.today().year() - *(*view.profile())->birthYear),
                        std::nullopt, std::nullopt, 1};
}

// Of the last seven days, those on which pain hindered movement by 4 or more.
std::optional<Measurement> movementDays(const CareView &view)
{
    const QList<Checkin> week = checkinsSince(view, view.today().addDays(-6));
    const auto limited = std::count_if(week.begin(), week.end(), [](const Checkin &checkin) {
        return interference(checkin, InterferenceArea::Movement) >= notable;
    });
    return ofDays(static_cast<double>(limited), week);
}

// Of the last seven days, those with 4 or more in sleep, work, exercise or everyday life.
std::optional<Measurement> interferenceDays(const CareView &view)
{
    const QList<Checkin> week = checkinsSince(view, view.today().addDays(-6));
    const auto hindered = std::count_if(week.begin(), week.end(), [](const Checkin &checkin) {
        for (const InterferenceArea area :
             {InterferenceArea::Sleep, InterferenceArea::Work, InterferenceArea::Exercise,
              InterferenceArea::EverydayLife}) {
            if (interference(checkin, area) >= notable)
                return true;
        }
        return false;
    });
    return ofDays(static_cast<double>(hindered), week);
}

// The greatest interference with everyday life, work or movement of the last three days.
std::optional<Measurement> dailyLifeWorst(const CareView &view)
{
    const QList<Checkin> days = checkinsSince(view, view.today().addDays(-2));
    double worst = 0;
    for (const Checkin &checkin : days) {
        for (const InterferenceArea area :
             {InterferenceArea::EverydayLife, InterferenceArea::Work, InterferenceArea::Movement})
            worst = std::max(worst, interference(checkin, area));
    }
    return ofDays(worst, days);
}

// The greatest interference of the last check-in, of the past week; nobody has
// to check in, so 0 without one.
std::optional<Measurement> interferenceNow(const CareView &view)
{
    const QList<Checkin> week = checkinsSince(view, view.today().addDays(-6));
    if (week.isEmpty())
        return ofCheckins(0, {});
    return ofCheckins(worstInterference(week.last()), {week.last()});
}

std::optional<Measurement> qualityWorst(const CareView &view)
{
    const QList<Checkin> week = checkinsSince(view, view.today().addDays(-6));
    double worst = 0;
    for (const Checkin &checkin : week)
        worst = std::max(worst, interference(checkin, InterferenceArea::QualityOfLife));
    return ofDays(worst, week);
}

struct DatedPeg
{
    QDate day;
    double score = 0;
};

QList<DatedPeg> pegs(const CareView &view)
{
    QList<DatedPeg> scores;
    for (const Assessment &assessment : view.assessments()) {
        if (const Peg *peg = std::get_if<Peg>(&assessment->answers))
            scores.append({assessment->felt.localDate(), peg->score()});
    }
    return scores;
}

// The lower of the last PEG, of the past month, and the latest one a week or
// more before it: both are at least this.
std::optional<Measurement> pegTwice(const CareView &view)
{
    const QList<DatedPeg> scores = pegs(view);
    if (scores.isEmpty() || scores.last().day < view.today().addDays(-30))
        return std::nullopt;
    for (auto peg = scores.rbegin(); peg != scores.rend(); ++peg) {
        if (peg->day.daysTo(scores.last().day) >= 7)
            return Measurement {std::min(peg->score, scores.last().score), peg->day,
                                scores.last().day, 2};
    }
    return std::nullopt;
}

// By how much the last PEG is above the first.
std::optional<Measurement> pegRise(const CareView &view)
{
    const QList<DatedPeg> scores = pegs(view);
    if (scores.size() < 2 || scores.last().day < view.today().addDays(-30))
        return std::nullopt;
    return Measurement {scores.last().score - scores.first().score, scores.first().day,
                        scores.last().day, 2};
}

// The least of the activities of the last PSFS, of the past month.
std::optional<Measurement> psfsLowest(const CareView &view)
{
    std::optional<Measurement> lowest;
    for (const Assessment &assessment : view.assessments()) {
        const Psfs *psfs = std::get_if<Psfs>(&assessment->answers);
        const QDate day = assessment->felt.localDate();
        if (!psfs || day < view.today().addDays(-30))
            continue;
        int least = 10;
        for (const PsfsActivity &activity : psfs->activities)
            least = std::min(least, activity.ability);
        lowest = Measurement {static_cast<double>(least), day, day,
                              static_cast<int>(psfs->activities.size())};
    }
    return lowest;
}

// Of the logged days of the last 90, the share with any pain at rest; quiet
// check-ins are days without. From 20 days, and 90 days after the first.
std::optional<Measurement> painDayShare(const CareView &view)
{
    QMap<QDate, bool> days;
    for (const Checkin &checkin : view.checkins()) {
        if (checkin->quiet)
            days.insert(checkin->day, false);
    }
    for (const KnotId &id : view.knots()) {
        for (const DayValue &day : view.knot(id).rest)
            days[day.date] = days.value(day.date) || day.worst > 0;
    }
    const QDate first = view.today().addDays(-90);
    if (days.isEmpty() || days.firstKey() > first)
        return std::nullopt;
    int logged = 0, painful = 0;
    for (auto day = days.lowerBound(first); day != days.end(); ++day) {
        ++logged;
        painful += *day ? 1 : 0;
    }
    if (logged < 20)
        return std::nullopt;
    return Measurement {painful / static_cast<double>(logged), first, view.today(), logged};
}

// The status of a knot at the end of a day.
std::optional<KnotStatus> statusOn(const KnotView &knot, QDate day)
{
    std::optional<KnotStatus> status;
    for (const Observation &look : knot.looks) {
        if (look->felt.localDate() > day)
            break;
        if (const std::optional<KnotStatus> said = KnotView::statusOf(look))
            status = said;
    }
    return status;
}

// How many more knots are active than two weeks ago; for journals that old.
std::optional<Measurement> newSites(const CareView &view)
{
    const QDate then = view.today().addDays(-14);
    int now = 0, before = 0;
    bool old = false;
    for (const KnotId &id : view.knots()) {
        const KnotView &knot = view.knot(id);
        now += knot.isActive() ? 1 : 0;
        before += statusOn(knot, then) == KnotStatus::Active ? 1 : 0;
        old = old || (!knot.looks.isEmpty() && knot.looks.first()->felt.localDate() <= then);
    }
    if (!old)
        return std::nullopt;
    return Measurement {static_cast<double>(now - before), then, view.today(), now};
}

bool isAboveWaist(BodyPart part)
{
    return part <= BodyPart::Chest || part == BodyPart::UpperBack;
}

struct Spread
{
    QSet<BodyPart> parts;
    bool left = false, right = false, above = false, below = false;

    bool isWide() const { return left && right && above && below; }
};

void addTo(Spread &spread, const CareView &view, const KnotId &id)
{
    const std::optional<BodyPart> part = view.part(id);
    if (!part)
        return;
    const Side side = (*view.knot(id).knot)->side;
    spread.parts.insert(*part);
    spread.left |= side == Side::Left || side == Side::Both;
    spread.right |= side == Side::Right || side == Side::Both;
    spread.above |= isAboveWaist(*part);
    spread.below |= !isAboveWaist(*part);
}

// Parts of the body with a knot active now and four weeks ago; 0 unless they
// lie on both sides and above and below the waist.
std::optional<Measurement> wideParts(const CareView &view)
{
    const QDate then = view.today().addDays(-28);
    Spread spread;
    bool old = false;
    for (const KnotId &id : view.knots()) {
        const KnotView &knot = view.knot(id);
        old = old || (!knot.looks.isEmpty() && knot.looks.first()->felt.localDate() <= then);
        if (knot.isActive() && statusOn(knot, then) == KnotStatus::Active)
            addTo(spread, view, id);
    }
    if (!old)
        return std::nullopt;
    return Measurement {spread.isWide() ? static_cast<double>(spread.parts.size()) : 0, then,
                        view.today(), static_cast<int>(spread.parts.size())};
}

bool twitchesOrRadiates(const KnotView &knot)
{
    return std::any_of(knot.looks.begin(), knot.looks.end(), [](const Observation &look) {
        return !look->radiates.isEmpty() || look->twitch == Twitch::OnPress
            || look->twitch == Twitch::Spontaneous;
    });
}

// Parts with a tender spot that was never seen to twitch or radiate; 0 unless wide.
std::optional<Measurement> tenderParts(const CareView &view)
{
    Spread spread;
    for (const KnotId &id : view.knots()) {
        const KnotView &knot = view.knot(id);
        if (knot.looks.isEmpty() || knot.status() == KnotStatus::Resolved)
            continue;
        if (twitchesOrRadiates(knot))
            return Measurement {0, std::nullopt, std::nullopt, 1};
        addTo(spread, view, id);
    }
    if (spread.parts.isEmpty())
        return std::nullopt;
    return Measurement {spread.isWide() ? static_cast<double>(spread.parts.size()) : 0,
                        std::nullopt, std::nullopt, static_cast<int>(spread.parts.size())};
}

QSet<QDate> daysOfClasses(const CareView &view, const QStringList &classes)
{
    QSet<QDate> days;
    for (const Use &use : view.uses()) {
        if (classes.contains(view.remedyClass(use)))
            days.insert(use->felt.localDate());
    }
    return days;
}

// The longest run of days in a row with such a remedy that ended within a week.
Measurement runOf(const CareView &view, const QString &kind)
{
    const QSet<QDate> days = daysOfClasses(view, {kind});
    Measurement longest;
    for (int ago = 0; ago <= 7; ++ago) {
        const QDate last = view.today().addDays(-ago);
        QDate first = last.addDays(1);
        while (days.contains(first.addDays(-1)))
            first = first.addDays(-1);
        const auto length = static_cast<double>(first.daysTo(last) + 1);
        if (length > longest.value)
            longest = {length, first, last, static_cast<int>(length)};
    }
    return longest;
}

std::optional<Measurement> nsaidRun(const CareView &view)
{
    if (view.uses().isEmpty())
        return std::nullopt;
    return runOf(view, u"nsaid"_s);
}

std::optional<Measurement> rubRun(const CareView &view)
{
    if (view.uses().isEmpty())
        return std::nullopt;
    return runOf(view, u"rub"_s);
}

Measurement medicineDays(const CareView &view, const QStringList &classes, int window)
{
    const QDate first = view.today().addDays(1 - window);
    const QSet<QDate> days = daysOfClasses(view, classes);
    const auto recent =
        std::count_if(days.begin(), days.end(), [=](QDate day) { return day >= first; });
    return {static_cast<double>(recent), first, view.today(), static_cast<int>(recent)};
}

std::optional<Measurement> painkillerDays(const CareView &view)
{
    if (view.uses().isEmpty())
        return std::nullopt;
    return medicineDays(view, {u"nsaid"_s, u"prescription"_s}, 30);
}

std::optional<Measurement> nsaidDays(const CareView &view)
{
    return medicineDays(view, {u"nsaid"_s}, 14);
}

// 1 when neck, shoulder, chest or upper back was needled in the last 72 hours.
std::optional<Measurement> chestNeedled(const CareView &view)
{
    const auto isNeedle = [&](const QString &remedy) {
        const QString kind = view.remedyClass(remedy);
        return kind == u"needling" || kind == u"injection";
    };
    const auto counts = [&](const std::optional<KnotId> &knot, const Moment &felt) {
        const std::optional<BodyPart> part = knot ? view.part(*knot) : std::nullopt;
        const bool near = !part || *part == BodyPart::Neck || *part == BodyPart::Shoulder
            || *part == BodyPart::Chest || *part == BodyPart::UpperBack;
        return near && view.hoursSince(felt) <= 96 - 24 * (felt.knownToTheMoment() ? 1 : 0);
    };
    const auto once = [](QDate day) { return Measurement {1, day, day, 1}; };
    for (const Use &use : view.uses()) {
        if (isNeedle(use->remedy) && counts(use->knot, use->felt))
            return once(use->felt.localDate());
    }
    for (const Visit &visit : view.visits()) {
        if (std::ranges::any_of(visit->treatments, isNeedle) && counts(visit->knot, visit->felt))
            return once(visit->felt.localDate());
    }
    return Measurement {0, std::nullopt, std::nullopt, 0};
}

} // namespace

const QHash<QString, JournalNumber> &journalNumbers()
{
    static const QHash<QString, JournalNumber> numbers {
        {u"age_years"_s, ageYears},
        {u"chest_needled_72h"_s, chestNeedled},
        {u"daily_life_worst_3"_s, dailyLifeWorst},
        {u"interference_days_7"_s, interferenceDays},
        {u"interference_now"_s, interferenceNow},
        {u"movement_days_7"_s, movementDays},
        {u"new_sites_14"_s, newSites},
        {u"nsaid_days_14"_s, nsaidDays},
        {u"nsaid_run"_s, nsaidRun},
        {u"pain_day_share_90"_s, painDayShare},
        {u"painkiller_days_30"_s, painkillerDays},
        {u"peg_rise"_s, pegRise},
        {u"peg_twice"_s, pegTwice},
        {u"psfs_lowest"_s, psfsLowest},
        {u"quality_worst_7"_s, qualityWorst},
        {u"rub_run"_s, rubRun},
        {u"tender_parts"_s, tenderParts},
        {u"wide_parts"_s, wideParts},
    };
    return numbers;
}

} // namespace knotebook
