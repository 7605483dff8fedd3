// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/placewords.h"

#include "core/base/jsondata.h"
#include "core/exchange/wordtable.h"

#include <QRegularExpression>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool isFiller(const QString &word)
{
    static const QStringList fillers {u"the"_s, u"of"_s,       u"my"_s,   u"in"_s,     u"a"_s,
                                      u"m"_s,   u"muscle"_s,   u"side"_s, u"mostly"_s, u"only"_s,
                                      u"mm"_s,  u"musculus"_s, u"area"_s, u"and"_s};
    return fillers.contains(word);
}

bool isSideWord(const QString &word)
{
    return readSide(word) != Side::Unspecified;
}

// "Knees" and "knee" are the same place; "abs" and "biceps" are in the table.
QString singular(const QString &word)
{
    return word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") ? word.chopped(1) : word;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression bothSides(
        u"\\bb/l\\b"_s, QRegularExpression::CaseInsensitiveOption); // and no left one
    QString plain;
    const QString written = QString(text).replace(bothSides, u"bilateral"_s);
    for (const QChar c : written)
        plain.append(c.isLetterOrNumber() ? c.toLower() : QChar(u' '));
    return plain.split(u' ', Qt::SkipEmptyParts);
}

QString keyOf(const QStringList &words)
{
    QStringList kept;
    for (const QString &word : words) {
        if (const QString one = singular(word); !isFiller(word) && !isFiller(one))
            kept.append(one);
    }
    return kept.join(u' ');
}

/** "Neck, left shoulder": more than one place; "shoulder, left" is one. */
bool listsPlaces(const QString &text)
{
    static const QRegularExpression divider(u"[,;]"_s);
    const QStringList parts = text.split(divider);
    return std::ranges::count_if(parts,
                                 [](const QString &part) {
                                     const QStringList words = wordsOf(part);
                                     return !std::ranges::all_of(words, isSideWord);
                                 })
        > 1;
}

} // namespace

Side readSide(const QString &text)
{
    static const WordTable sides(u"sides"_s);
    const QStringList words = wordsOf(text);
    const auto any = [&](const QString &side) {
        return std::ranges::any_of(words,
                                   [&](const QString &word) { return sides.contains(side, word); });
    };
    const bool left = any(u"left"_s);
    const bool right = any(u"right"_s);
    if (any(u"both"_s) || (left && right))
        return Side::Both;
    if (left)
        return Side::Left;
    if (right)
        return Side::Right;
    return any(u"midline"_s) ? Side::Midline : Side::Unspecified;
}

Result<PlaceWords> PlaceWords::load()
{
    const auto rows = readTable(u":/knotebook/exchange/places.json"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    PlaceWords words;
    for (const QJsonValue &row : *rows) {
        const PlaceReading reading {
            .region = row[u"region"_s].toString(),
            .muscle = row[u"muscle"_s].toString(),
            .side = sideFromName(row[u"side"_s].toString()).value_or(Side::Unspecified),
            .certain = row[u"certain"_s].toBool()};
        const QStringList entries = stringList(row[u"words"_s]);
        for (const QString &entry : entries)
            words.m_words.insert(keyOf(wordsOf(entry)), reading);
    }
    return words;
}

PlaceReading PlaceWords::read(const QString &place, const QString &side) const
{
    const QStringList words = wordsOf(place);
    QStringList withoutSide = words;
    withoutSide.removeIf(isSideWord);
    PlaceReading reading = m_words.value(keyOf(words));
    if (!m_words.contains(keyOf(words)))
        reading = m_words.value(keyOf(withoutSide));
    // In a column of its own one letter is enough; in a place it may be anything.
    const bool bothInShort = side.trimmed().compare(u'b', Qt::CaseInsensitive) == 0;
    const Side given = bothInShort ? Side::Both : readSide(side);
    const Side written = given != Side::Unspecified ? given : readSide(place);
    if (written != Side::Unspecified)
        reading.side = written;
    reading.certain = reading.certain && !listsPlaces(place);
    return reading;
}

} // namespace knotebook
