// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace knotebook {

/**
 * A tender point hurts only where it is pressed; what twitches or radiates is a
 * trigger point.
 */
enum class KnotKind { TriggerPoint, TenderPoint, Unsure };

/** Active: pain without touch. Latent: pain only when pressed. */
enum class KnotStatus { Active, Latent, Resolved, Unsure };

enum class Answer { Yes, No, Unsure };

enum class Twitch { None, OnPress, Spontaneous, Unsure };

/** How the pain began: in the night, over a day, at once. */
enum class OnsetPattern { Overnight, GradualDay, Sudden };

/** Whether a pain is always there or comes and goes. */
enum class Constancy { Constant, Intermittent };

enum class AppliedBy { Self, Partner, Professional };

enum class PressureLevel { Light, Medium, Firm };

/** What a remedy did besides easing. */
enum class Reaction { None, Worse, Bruise, Numbness, Dizziness, Skin, Other };

/** What pain gets in the way of. */
enum class InterferenceArea {
    Movement,
    Exercise,
    Sleep,
    Work,
    EverydayLife,
    Enjoyment,
    QualityOfLife
};

enum class AcknowledgementKind { Snooze, Acknowledge };

/** Which number of a day a trial compares. */
enum class DayOutcome { Average, Worst };

/** @name Stable machine names, e.g. "trigger_point"; never shown to a person. */
///@{
QString name(KnotKind kind);
QString name(KnotStatus status);
QString name(Answer answer);
QString name(Twitch twitch);
QString name(OnsetPattern pattern);
QString name(Constancy constancy);
QString name(AppliedBy by);
QString name(PressureLevel level);
QString name(Reaction reaction);
QString name(InterferenceArea area);
QString name(AcknowledgementKind kind);
QString name(DayOutcome outcome);
///@}

/** The value of a machine name; nothing when no such value exists. */
template <typename Enum> std::optional<Enum> fromName(const QString &name);

template <> std::optional<KnotKind> fromName(const QString &name);
template <> std::optional<KnotStatus> fromName(const QString &name);
template <> std::optional<Answer> fromName(const QString &name);
template <> std::optional<Twitch> fromName(const QString &name);
template <> std::optional<OnsetPattern> fromName(const QString &name);
template <> std::optional<Constancy> fromName(const QString &name);
template <> std::optional<AppliedBy> fromName(const QString &name);
template <> std::optional<PressureLevel> fromName(const QString &name);
template <> std::optional<Reaction> fromName(const QString &name);
template <> std::optional<InterferenceArea> fromName(const QString &name);
template <> std::optional<AcknowledgementKind> fromName(const QString &name);
template <> std::optional<DayOutcome> fromName(const QString &name);

/** The machine names of an enumeration, in its order: for help texts. */
template <typename Enum> QStringList namesOf();

template <> QStringList namesOf<KnotKind>();
template <> QStringList namesOf<KnotStatus>();
template <> QStringList namesOf<Answer>();
template <> QStringList namesOf<Twitch>();
template <> QStringList namesOf<OnsetPattern>();
template <> QStringList namesOf<Constancy>();
template <> QStringList namesOf<AppliedBy>();
template <> QStringList namesOf<PressureLevel>();
template <> QStringList namesOf<Reaction>();
template <> QStringList namesOf<InterferenceArea>();
template <> QStringList namesOf<AcknowledgementKind>();
template <> QStringList namesOf<DayOutcome>();

} // namespace knotebook
