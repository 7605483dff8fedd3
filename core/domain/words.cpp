// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/words.h"

#include "core/base/names.h"

#include <QStringList>

namespace knotebook {

namespace {

template <typename Enum> struct Table;

template <> struct Table<KnotKind>
{
    static constexpr Names<KnotKind, 3> names {{
        {KnotKind::TriggerPoint, "trigger_point"},
        {KnotKind::TenderPoint, "tender_point"},
        {KnotKind::Unsure, "unsure"},
    }};
};

template <> struct Table<KnotStatus>
{
    static constexpr Names<KnotStatus, 4> names {{
        {KnotStatus::Active, "active"},
        {KnotStatus::Latent, "latent"},
        {KnotStatus::Resolved, "resolved"},
        {KnotStatus::Unsure, "unsure"},
    }};
};

template <> struct Table<Answer>
{
    static constexpr Names<Answer, 3> names {{
        {Answer::Yes, "yes"},
        {Answer::No, "no"},
        {Answer::Unsure, "unsure"},
    }};
};

template <> struct Table<Twitch>
{
    static constexpr Names<Twitch, 4> names {{
        {Twitch::None, "none"},
        {Twitch::OnPress, "on_press"},
        {Twitch::Spontaneous, "spontaneous"},
        {Twitch::Unsure, "unsure"},
    }};
};

template <> struct Table<OnsetPattern>
{
    static constexpr Names<OnsetPattern, 3> names {{
        {OnsetPattern::Overnight, "overnight"},
        {OnsetPattern::GradualDay, "gradual_day"},
        {OnsetPattern::Sudden, "sudden"},
    }};
};

template <> struct Table<Constancy>
{
    static constexpr Names<Constancy, 2> names {{
        {Constancy::Constant, "constant"},
        {Constancy::Intermittent, "intermittent"},
    }};
};

template <> struct Table<AppliedBy>
{
    static constexpr Names<AppliedBy, 3> names {{
        {AppliedBy::Self, "self"},
        {AppliedBy::Partner, "partner"},
        {AppliedBy::Professional, "professional"},
    }};
};

template <> struct Table<PressureLevel>
{
    static constexpr Names<PressureLevel, 3> names {{
        {PressureLevel::Light, "light"},
        {PressureLevel::Medium, "medium"},
        {PressureLevel::Firm, "firm"},
    }};
};

template <> struct Table<Reaction>
{
    static constexpr Names<Reaction, 7> names {{
        {Reaction::None, "none"},
        {Reaction::Worse, "worse"},
        {Reaction::Bruise, "bruise"},
        {Reaction::Numbness, "numbness"},
        {Reaction::Dizziness, "dizziness"},
        {Reaction::Skin, "skin"},
        {Reaction::Other, "other"},
    }};
};

template <> struct Table<InterferenceArea>
{
    static constexpr Names<InterferenceArea, 7> names {{
        {InterferenceArea::Movement, "movement"},
        {InterferenceArea::Exercise, "exercise"},
        {InterferenceArea::Sleep, "sleep"},
        {InterferenceArea::Work, "work"},
        {InterferenceArea::EverydayLife, "everyday_life"},
        {InterferenceArea::Enjoyment, "enjoyment"},
        {InterferenceArea::QualityOfLife, "quality_of_life"},
    }};
};

template <> struct Table<AcknowledgementKind>
{
    static constexpr Names<AcknowledgementKind, 2> names {{
        {AcknowledgementKind::Snooze, "snooze"},
        {AcknowledgementKind::Acknowledge, "acknowledge"},
    }};
};

template <> struct Table<DayOutcome>
{
    static constexpr Names<DayOutcome, 2> names {{
        {DayOutcome::Average, "average"},
        {DayOutcome::Worst, "worst"},
    }};
};

template <typename Enum> QStringList allNames()
{
    QStringList all;
    for (const auto &entry : Table<Enum>::names.entries)
        all.append(QString::fromLatin1(entry.text));
    return all;
}

} // namespace

QString name(KnotKind kind)
{
    return Table<KnotKind>::names.name(kind);
}

QString name(KnotStatus status)
{
    return Table<KnotStatus>::names.name(status);
}

QString name(Answer answer)
{
    return Table<Answer>::names.name(answer);
}

QString name(Twitch twitch)
{
    return Table<Twitch>::names.name(twitch);
}

QString name(OnsetPattern pattern)
{
    return Table<OnsetPattern>::names.name(pattern);
}

QString name(Constancy constancy)
{
    return Table<Constancy>::names.name(constancy);
}

QString name(AppliedBy by)
{
    return Table<AppliedBy>::names.name(by);
}

QString name(PressureLevel level)
{
    return Table<PressureLevel>::names.name(level);
}

QString name(Reaction reaction)
{
    return Table<Reaction>::names.name(reaction);
}

QString name(InterferenceArea area)
{
    return Table<InterferenceArea>::names.name(area);
}

QString name(AcknowledgementKind kind)
{
    return Table<AcknowledgementKind>::names.name(kind);
}

QString name(DayOutcome outcome)
{
    return Table<DayOutcome>::names.name(outcome);
}

template <> std::optional<KnotKind> fromName(const QString &name)
{
    return Table<KnotKind>::names.value(name);
}

template <> std::optional<KnotStatus> fromName(const QString &name)
{
    return Table<KnotStatus>::names.value(name);
}

template <> std::optional<Answer> fromName(const QString &name)
{
    return Table<Answer>::names.value(name);
}

template <> std::optional<Twitch> fromName(const QString &name)
{
    return Table<Twitch>::names.value(name);
}

template <> std::optional<OnsetPattern> fromName(const QString &name)
{
    return Table<OnsetPattern>::names.value(name);
}

template <> std::optional<Constancy> fromName(const QString &name)
{
    return Table<Constancy>::names.value(name);
}

template <> std::optional<AppliedBy> fromName(const QString &name)
{
    return Table<AppliedBy>::names.value(name);
}

template <> std::optional<PressureLevel> fromName(const QString &name)
{
    return Table<PressureLevel>::names.value(name);
}

template <> std::optional<Reaction> fromName(const QString &name)
{
    return Table<Reaction>::names.value(name);
}

template <> std::optional<InterferenceArea> fromName(const QString &name)
{
    return Table<InterferenceArea>::names.value(name);
}

template <> std::optional<AcknowledgementKind> fromName(const QString &name)
{
    return Table<AcknowledgementKind>::names.value(name);
}

template <> std::optional<DayOutcome> fromName(const QString &name)
{
    return Table<DayOutcome>::names.value(name);
}

template <> QStringList namesOf<KnotKind>()
{
    return allNames<KnotKind>();
}

template <> QStringList namesOf<KnotStatus>()
{
    return allNames<KnotStatus>();
}

template <> QStringList namesOf<Answer>()
{
    return allNames<Answer>();
}

template <> QStringList namesOf<Twitch>()
{
    return allNames<Twitch>();
}

template <> QStringList namesOf<OnsetPattern>()
{
    return allNames<OnsetPattern>();
}

template <> QStringList namesOf<Constancy>()
{
    return allNames<Constancy>();
}

template <> QStringList namesOf<AppliedBy>()
{
    return allNames<AppliedBy>();
}

template <> QStringList namesOf<PressureLevel>()
{
    return allNames<PressureLevel>();
}

template <> QStringList namesOf<Reaction>()
{
    return allNames<Reaction>();
}

template <> QStringList namesOf<InterferenceArea>()
{
    return allNames<InterferenceArea>();
}

template <> QStringList namesOf<AcknowledgementKind>()
{
    return allNames<AcknowledgementKind>();
}

template <> QStringList namesOf<DayOutcome>()
{
    return allNames<DayOutcome>();
}

} // namespace knotebook
