// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/wordtable.h"

#include <QString>
#include <QStringList>

namespace knotebook {

/** Words that headings are made of, by what they mean (core/exchange/data/headingwords.json). */
const WordTable &headingWords();

/** "kneePain", "KNEE_PAIN" and "Knee pain (0-10)" are two words each. */
QStringList wordsOfHeading(const QString &heading);

/** What the name of a pain says: "Left knee pain level". */
struct Heading
{
    QString place; ///< the words that are neither of pain nor of its scale
    bool saysPain = false;
};

Heading headingOf(const QString &text);

} // namespace knotebook
