// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"

namespace knotebook {

/** "Sitting, Driving, “long trains” (after 20 min)"; empty when nothing was said. */
QString broughtOnText(const Behaviour &behaviour, const Texts &texts);
/** "Heat, Rest (settles in 2 h)"; empty when nothing was said. */
QString easedText(const Behaviour &behaviour, const Texts &texts);
/** All of it as sentences, one a line, constancy first; empty when nothing was said. */
QString behaviourText(const Behaviour &behaviour, const Texts &texts);

} // namespace knotebook
