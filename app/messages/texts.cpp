// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/texts.h"

#include "app/messages/capitals.h"
#include "app/messages/enumtexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> readTexts(const QString &name)
{
    const QString path = u":/knotebook/texts/%1.json"_s.arg(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return failure(ErrorCode::Malformed, path);
    return document.object();
}

Status readInto(QHash<QString, QString> &texts, const QString &name)
{
    const Result<QJsonObject> table = readTexts(name);
    if (!table)
        return tl::make_unexpected(table.error());
    for (auto entry = table->begin(); entry != table->end(); ++entry)
        texts.insert(entry.key(), entry.value().toString());
    return {};
}

RemedyText remedyText(const QJsonObject &text)
{
    return {text["name"_L1].toString(), text["how"_L1].toString()};
}

MuscleText muscleText(const QJsonObject &text)
{
    return {.name = text["name"_L1].toString(),
            .place = text["place"_L1].toString(),
            .common = text["common"_L1].toString(),
            .action = text["action"_L1].toString(),
            .overload = text["overload"_L1].toString(),
            .care = text["care"_L1].toString(),
            .caution = text["caution"_L1].toString()};
}

/** Tables whose entries have several texts. */
template <typename Text, typename ReadEntry>
Status readInto(QHash<QString, Text> &texts, const QString &name, ReadEntry readEntry)
{
    const Result<QJsonObject> table = readTexts(name);
    if (!table)
        return tl::make_unexpected(table.error());
    for (auto entry = table->begin(); entry != table->end(); ++entry)
        texts.insert(entry.key(), readEntry(entry.value().toObject()));
    return {};
}

/** For comparing: "Knees" and "the knee" are the same. */
QStringList plainWords(const QString &text)
{
    static const QStringList fillers {u"the"_s, u"of"_s, u"around"_s, u"my"_s};
    QString letters;
    for (const QChar c : text)
        letters.append(c.isLetterOrNumber() ? c.toLower() : QChar(u' '));
    QStringList words = letters.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return fillers.contains(word); });
    for (QString &word : words) {
        if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"))
            word.chop(1);
    }
    return words;
}

/** Whether a name of one's own says the place already, so that it is not said twice. */
bool names(const QString &label, const QString &place)
{
    const QStringList said = plainWords(label);
    return std::ranges::all_of(plainWords(place),
                               [&](const QString &word) { return said.contains(word); });
}

QString withSide(const QString &place, Side side)
{
    const QString words = sideText(side);
    if (words.isEmpty())
        return place;
    return place.isEmpty() ? words : u"%1, %2"_s.arg(place, words);
}

} // namespace

Result<Texts> Texts::load()
{
    Texts texts;
    for (const Status &status :
         {readInto(texts.m_causes, u"causes"_s), readInto(texts.m_habits, u"habits"_s),
          readInto(texts.m_signs, u"signs"_s), readInto(texts.m_warnings, u"warnings"_s),
          readInto(texts.m_noPress, u"nopress"_s), readInto(texts.m_regions, u"regions"_s),
          readInto(texts.m_vocabulary, u"vocabulary"_s),
          readInto(texts.m_remedies, u"remedies"_s, remedyText),
          readInto(texts.m_muscles, u"muscles"_s, muscleText)}) {
        if (!status)
            return tl::make_unexpected(status.error());
    }
    return texts;
}

QString Texts::word(const QString &list, const QString &id) const
{
    return m_vocabulary.value(u"%1.%2"_s.arg(list, id), id);
}

RemedyText Texts::remedy(const QString &id) const
{
    return m_remedies.value(id, {id, {}});
}

MuscleText Texts::muscle(const QString &id) const
{
    return m_muscles.value(id, {.name = id});
}

QString Texts::knotName(const KnotFields &knot) const
{
    if (!knot.label.isEmpty())
        return knot.label;
    if (knot.muscle)
        return muscle(*knot.muscle).name;
    if (knot.place.region)
        return capitalised(region(*knot.place.region));
    return knot.place.point ? QCoreApplication::translate("Texts", "A spot on the body")
                            : QCoreApplication::translate("Texts", "Without a place");
}

QString Texts::knotPlace(const KnotFields &knot) const
{
    QString place;
    if (knot.muscle)
        place = knot.label.isEmpty() ? muscle(*knot.muscle).place : muscle(*knot.muscle).name;
    else if (knot.place.region && !knot.label.isEmpty())
        place = region(*knot.place.region);
    if (names(knot.label, place))
        place.clear();
    return withSide(place, knot.side);
}

QString Texts::knotInWords(const KnotFields &knot) const
{
    const QString place = knotPlace(knot);
    return place.isEmpty() ? knotName(knot) : u"%1 · %2"_s.arg(knotName(knot), place);
}

QString Texts::spotInWords(const QString &id, Side side) const
{
    const MuscleText words = muscle(id);
    const QString place = withSide(words.place, side);
    return place.isEmpty() ? words.name : u"%1 · %2"_s.arg(words.name, place);
}

QString Texts::muscleInWords(const QString &id, Side side) const
{
    return withSide(muscle(id).name, side);
}

} // namespace knotebook
