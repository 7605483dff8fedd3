// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/headings.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** "Backache" and "Rückenschmerzen" are a place and a word for pain. */
QString withoutPainEnding(const QString &word)
{
    const QStringList endings = headingWords().words(u"pain_ending"_s);
    for (const QString &ending : endings) {
        if (word.size() > ending.size() && word.endsWith(ending, Qt::CaseInsensitive))
            return word.chopped(ending.size());
    }
    return word;
}

} // namespace

const WordTable &headingWords()
{
    static const WordTable words(u"headingwords"_s);
    return words;
}

QStringList wordsOfHeading(const QString &heading)
{
    QString spaced;
    for (const QChar c : heading) {
        const bool begins = c.isUpper() && !spaced.isEmpty() && spaced.back().isLower();
        if (begins)
            spaced.append(u' ');
        spaced.append(c.isLetter() ? c : QChar(u' '));
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

Heading headingOf(const QString &text)
{
    Heading heading;
    QStringList place;
    const QStringList words = wordsOfHeading(text);
    for (const QString &word : words) {
        const QString plain = word.toLower();
        if (headingWords().contains(u"pain"_s, plain)) {
            heading.saysPain = true;
        } else if (headingWords().contains(u"pain_and_place"_s, plain)) {
            heading.saysPain = true;
            place.append(word);
        } else if (!headingWords().contains(u"scale"_s, plain)) {
            const QString rest = withoutPainEnding(word);
            heading.saysPain = heading.saysPain || rest != word;
            place.append(rest);
        }
    }
    heading.place = place.join(u' ');
    return heading;
}

} // namespace knotebook
