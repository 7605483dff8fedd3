// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/enumtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString sideText(Side side)
{
    switch (side) {
    case Side::Left:
        return Words::tr("left");
    case Side::Right:
        return Words::tr("right");
    case Side::Midline:
        return Words::tr("midline");
    case Side::Both:
        return Words::tr("both sides");
    case Side::Unspecified:
        return {};
    }
    Q_UNREACHABLE();
}

QString viewText(View view)
{
    switch (view) {
    case View::Front:
        return Words::tr("Front");
    case View::Back:
        return Words::tr("Back");
    case View::Left:
        return Words::tr("Left side");
    case View::Right:
        return Words::tr("Right side");
    case View::Soles:
        return Words::tr("Soles");
    }
    Q_UNREACHABLE();
}

QString layerText(Layer layer)
{
    return layer == Layer::Deep ? Words::tr("Deep") : Words::tr("Surface");
}

QString text(KnotKind kind)
{
    switch (kind) {
    case KnotKind::TriggerPoint:
        return Words::tr("Trigger point");
    case KnotKind::TenderPoint:
        return Words::tr("Tender point");
    case KnotKind::Unsure:
        return Words::tr("Not sure");
    }
    Q_UNREACHABLE();
}

QString text(KnotStatus status)
{
    switch (status) {
    case KnotStatus::Active:
        return Words::tr("Active");
    case KnotStatus::Latent:
        return Words::tr("Latent");
    case KnotStatus::Resolved:
        return Words::tr("Resolved");
    case KnotStatus::Unsure:
        return Words::tr("Not sure");
    }
    Q_UNREACHABLE();
}

QString meaning(KnotStatus status)
{
    switch (status) {
    case KnotStatus::Active:
        return Words::tr("hurts without being touched, or pressing brings back a pain you know");
    case KnotStatus::Latent:
        return Words::tr("hurts only when pressed");
    case KnotStatus::Resolved:
        return Words::tr("no longer there");
    case KnotStatus::Unsure:
        return Words::tr("hard to say");
    }
    Q_UNREACHABLE();
}

QString text(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return Words::tr("Yes");
    case Answer::No:
        return Words::tr("No");
    case Answer::Unsure:
        return Words::tr("Not sure");
    }
    Q_UNREACHABLE();
}

QString text(Twitch twitch)
{
    switch (twitch) {
    case Twitch::None:
        return Words::tr("No twitch");
    case Twitch::OnPress:
        return Words::tr("When pressed");
    case Twitch::Spontaneous:
        return Words::tr("By itself");
    case Twitch::Unsure:
        return Words::tr("Not sure");
    }
    Q_UNREACHABLE();
}

QString text(OnsetPattern pattern)
{
    switch (pattern) {
    case OnsetPattern::Overnight:
        return Words::tr("Noticed on waking");
    case OnsetPattern::GradualDay:
        return Words::tr("Grew over a day");
    case OnsetPattern::Sudden:
        return Words::tr("At once");
    }
    Q_UNREACHABLE();
}

QString text(Constancy constancy)
{
    switch (constancy) {
    case Constancy::Constant:
        return Words::tr("Always there");
    case Constancy::Intermittent:
        return Words::tr("Comes and goes");
    }
    Q_UNREACHABLE();
}

QString text(AppliedBy by)
{
    switch (by) {
    case AppliedBy::Self:
        return Words::tr("Myself");
    case AppliedBy::Partner:
        return Words::tr("A partner");
    case AppliedBy::Professional:
        return Words::tr("A professional");
    }
    Q_UNREACHABLE();
}

QString text(PressureLevel level)
{
    switch (level) {
    case PressureLevel::Light:
        return Words::tr("Light");
    case PressureLevel::Medium:
        return Words::tr("Medium");
    case PressureLevel::Firm:
        return Words::tr("Firm");
    }
    Q_UNREACHABLE();
}

QString text(Reaction reaction)
{
    switch (reaction) {
    case Reaction::None:
        return Words::tr("Nothing unusual");
    case Reaction::Worse:
        return Words::tr("Worse");
    case Reaction::Bruise:
        return Words::tr("A bruise");
    case Reaction::Numbness:
        return Words::tr("Numbness");
    case Reaction::Dizziness:
        return Words::tr("Dizziness");
    case Reaction::Skin:
        return Words::tr("Skin irritation");
    case Reaction::Other:
        return Words::tr("Something else");
    }
    Q_UNREACHABLE();
}

QString text(InterferenceArea area)
{
    switch (area) {
    case InterferenceArea::Movement:
        return Words::tr("Moving about");
    case InterferenceArea::Exercise:
        return Words::tr("Exercise");
    case InterferenceArea::Sleep:
        return Words::tr("Sleep");
    case InterferenceArea::Work:
        return Words::tr("Work");
    case InterferenceArea::EverydayLife:
        return Words::tr("Everyday life");
    case InterferenceArea::Enjoyment:
        return Words::tr("Things you enjoy");
    case InterferenceArea::QualityOfLife:
        return Words::tr("Quality of life");
    }
    Q_UNREACHABLE();
}

QString text(const std::optional<Intensity> &intensity)
{
    if (!intensity)
        return u"–"_s;
    const bool whole = intensity->tenths() % 10 == 0;
    return QLocale().toString(intensity->value(), 'f', whole ? 0 : 1);
}

} // namespace knotebook
