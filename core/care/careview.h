// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careinputs.h"
#include "core/statistics/dayvalue.h"

namespace knotebook {

inline constexpr double weekHours = 7 * 24;
/** Pain at rest from which an open emergency question must be answered. */
inline constexpr double askingPain = 4;
/** Pain at rest that calls for a look at the emergency signs by itself. */
inline constexpr double severePain = 7;

/** One knot with its entries in order of time. */
struct KnotView
{
    std::optional<Knot> knot; ///< absent for entries of a knot that was not handed in
    QList<Observation> looks;
    QList<Use> uses;
    QList<DayValue> rest; ///< days on which pain at rest was logged

    /** The status of one look: the person's word, else what the answers suggest. */
    static std::optional<KnotStatus> statusOf(const Observation &look);
    /** The last known status. */
    std::optional<KnotStatus> status() const;
    bool isActive() const { return status() == KnotStatus::Active; }
    /** Since when: the onset, else the first look. */
    std::optional<QDate> since() const;
};

/**
 * The inputs sorted, with what is deleted or dated after now left out. Two
 * inputs that differ only in order give the same view.
 */
class CareView
{
public:
    explicit CareView(const CareInputs &inputs);

    QDate today() const { return m_today; }
    QDateTime nowUtc() const { return m_now; }
    /** Ascending by id. */
    const QList<KnotId> &knots() const { return m_knots; }
    const KnotView &knot(const KnotId &id) const;
    std::optional<BodyPart> part(const KnotId &id) const;
    /** All uses, also those of no knot. */
    const QList<Use> &uses() const { return m_uses; }
    QString remedyClass(const Use &use) const { return m_remedyClasses.value(use->remedy); }
    QString remedyClass(const QString &remedy) const { return m_remedyClasses.value(remedy); }
    const QList<Checkin> &checkins() const { return m_checkins; }
    const QList<Assessment> &assessments() const { return m_assessments; }
    const QList<Screening> &screenings() const { return m_screenings; }
    const QList<Visit> &visits() const { return m_visits; }
    const QList<Acknowledgement> &acknowledgements() const { return m_acknowledgements; }
    const std::optional<Profile> &profile() const { return m_profile; }
    /** How long ago, in hours; something known only to the day began at its midnight UTC. */
    double hoursSince(const Moment &moment) const;

private:
    void addKnots(const CareInputs &inputs);

    QDate m_today;
    QDateTime m_now;
    QList<KnotId> m_knots;
    QHash<KnotId, KnotView> m_views;
    QHash<KnotId, BodyPart> m_parts;
    QHash<QString, QString> m_remedyClasses;
    QList<Use> m_uses;
    QList<Checkin> m_checkins;
    QList<Assessment> m_assessments;
    QList<Screening> m_screenings;
    QList<Visit> m_visits;
    QList<Acknowledgement> m_acknowledgements;
    std::optional<Profile> m_profile;
};

} // namespace knotebook
