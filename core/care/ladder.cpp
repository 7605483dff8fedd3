// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/care.h"
#include "core/care/careview.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

LadderStep stepOf(const QString &remedyClass, bool professional)
{
    if (remedyClass == u"injection")
        return LadderStep::Injection;
    if (remedyClass == u"needling" || (professional && remedyClass == u"pressure"))
        return LadderStep::CompressionOrNeedling;
    return professional ? LadderStep::Massage : LadderStep::SelfCare;
}

/** Whoever treats muscles by hand stands for that step, also when nothing more was noted. */
bool treatsByHand(const QString &profession)
{
    return profession == u"physical_therapist" || profession == u"massage_therapist"
        || profession == u"chiropractor";
}

} // namespace

LadderStep ladderStep(const CareInputs &inputs)
{
    const CareView view(inputs);
    LadderStep step = LadderStep::None;
    for (const Use &use : view.uses())
        step = std::max(step, stepOf(view.remedyClass(use), use->by == AppliedBy::Professional));
    for (const Visit &visit : view.visits()) {
        if (treatsByHand(visit->profession))
            step = std::max(step, LadderStep::Massage);
        for (const QString &treatment : visit->treatments)
            step = std::max(step, stepOf(view.remedyClass(treatment), true));
    }
    return step;
}

} // namespace knotebook
