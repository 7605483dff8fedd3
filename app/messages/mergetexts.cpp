// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/mergetexts.h"

#include "app/messages/errortexts.h"
#include "app/messages/momenttexts.h"
#include "core/domain/ownremedy.h"
#include "core/exchange/recordjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct Merges
{
    Q_DECLARE_TR_FUNCTIONS(Merges)
};

QString dayOf(const QJsonObject &json, QDate today)
{
    for (const QJsonValue &value :
         {json[u"felt"_s][u"at"_s], json[u"day"_s], json[u"first_day"_s]}) {
        const QDate day = QDate::fromString(value.toString().left(10), Qt::ISODate);
        if (day.isValid())
            return dayText(day, today);
    }
    return {};
}

QString remedyName(const QString &id, const Texts &texts)
{
    return OwnRemedyId::fromString(id) ? Merges::tr("a remedy of your own") : texts.remedy(id).name;
}

QString knotName(const QJsonObject &json, const Texts &texts)
{
    const auto knot = fieldsFromJson<KnotFields>(json);
    return knot ? texts.knotName(*knot) : json[u"label"_s].toString();
}

QString valueText(const QString &key, const QJsonValue &value, const Texts &texts)
{
    if (value.isUndefined())
        return Merges::tr("nothing");
    if (value.isBool())
        return value.toBool() ? Merges::tr("yes") : Merges::tr("no");
    if (value.isDouble())
        return QLocale().toString(value.toDouble());
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(valueText(key, part, texts));
        return parts.join(u", "_s);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return object.contains(u"at"_s)
            ? object[u"at"_s].toString()
            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    const QString word = value.toString();
    if (key == u"remedy" || key == u"against")
        return remedyName(word, texts);
    return key == u"muscle" ? texts.muscle(word).name : u"“%1”"_s.arg(word);
}

bool isOfTheStamp(const QString &key)
{
    return key == u"id" || key == u"recorded" || key == u"changed" || key == u"deleted";
}

/** "Pain at rest: 6 stays, 4 is put aside." for each field that differs. */
QString differences(const QJsonObject &kept, const QJsonObject &aside, const Texts &texts)
{
    QStringList keys = kept.keys();
    const QStringList others = aside.keys();
    for (const QString &key : others) {
        if (!keys.contains(key))
            keys.append(key);
    }
    QStringList parts;
    for (const QString &key : qAsConst(keys)) {
        if (isOfTheStamp(key) || kept[key] == aside[key])
            continue;
        parts.append(Merges::tr("%1: %2 stays, %3 is put aside.")
                         .arg(texts.word(u"field"_s, key), valueText(key, kept[key], texts),
                              valueText(key, aside[key], texts)));
    }
    return parts.join(u' ');
}

QString versionsText(const QJsonObject &kept, const QJsonObject &aside, const Texts &texts)
{
    const bool keptDeleted = kept[u"deleted"_s].toBool();
    const bool asideDeleted = aside[u"deleted"_s].toBool();
    QStringList parts;
    if (keptDeleted && !asideDeleted)
        parts.append(Merges::tr("It was deleted later and stays deleted."));
    if (!keptDeleted && asideDeleted)
        parts.append(Merges::tr("It was changed later than deleted, and stays."));
    const QString fields = differences(kept, aside, texts);
    if (!fields.isEmpty())
        parts.append(fields);
    return parts.join(u' ');
}

QString purgedText(const MergeConflict &conflict)
{
    if (conflict.keptOurs) {
        return conflict.entries > 0
            ? Merges::tr("Removed for good here, used in the other journal: it stays removed, and "
                         "%Ln entry(s) logged there stay out.",
                         nullptr, conflict.entries)
            : Merges::tr("Removed for good here, changed in the other journal later: it stays "
                         "removed.");
    }
    return conflict.entries > 0
        ? Merges::tr("Removed for good in the other journal, used here: it is hidden, with %Ln "
                     "entry(s) logged meanwhile. Undo brings it back.",
                     nullptr, conflict.entries)
        : Merges::tr("Removed for good in the other journal, changed here later: it is hidden. "
                     "Undo brings it back.");
}

} // namespace

QString recordTitle(const QString &record, const QJsonObject &json, const Texts &texts, QDate today)
{
    const QString day = dayOf(json, today);
    if (record == u"knot")
        return Merges::tr("Knot: %1").arg(knotName(json, texts));
    if (record == u"observation")
        return Merges::tr("Entry of %1").arg(day);
    if (record == u"remedy")
        return Merges::tr("Your remedy: %1").arg(json[u"name"_s].toString());
    if (record == u"use")
        return Merges::tr("%1, used %2").arg(remedyName(json[u"remedy"_s].toString(), texts), day);
    if (record == u"checkin")
        return Merges::tr("Check-in of %1").arg(day);
    if (record == u"assessment")
        return Merges::tr("Questionnaire of %1").arg(day);
    if (record == u"screening")
        return Merges::tr("Answers to questions of %1").arg(day);
    if (record == u"visit")
        return Merges::tr("Visit of %1").arg(day);
    if (record == u"trial")
        return Merges::tr("Fair trial from %1").arg(day);
    if (record == u"profile")
        return Merges::tr("About you");
    return Merges::tr("Advice put aside on %1").arg(day);
}

QString conflictText(const MergeConflict &conflict, const Texts &texts)
{
    if (conflict.kind == MergeConflict::Kind::KnotDeleted)
        return Merges::tr("Deleted in one, used in the other: %Ln entry(s), kept hidden with it.",
                          nullptr, conflict.entries);
    if (conflict.kind == MergeConflict::Kind::Purged)
        return purgedText(conflict);
    const QString which = conflict.kind == MergeConflict::Kind::SameDay
        ? Merges::tr("Each journal has one of this day; the one written later stays, the other is "
                     "hidden.")
        : conflict.keptOurs ? Merges::tr("Changed in both; what this journal has is newer.")
                            : Merges::tr("Changed in both; what the other journal has is newer.");
    return which + u' ' + versionsText(conflict.kept, conflict.aside, texts);
}

QString asideText(const AsideVersion &version, const Texts &texts)
{
    if (version.purged)
        return Merges::tr("Hidden: it was removed for good in another journal.");
    if (version.now.isEmpty())
        return Merges::tr("Hidden: another one stands in its place.");
    const QString text = versionsText(version.now, version.aside, texts);
    return text.isEmpty() ? Merges::tr("It is the same as what is there now.") : text;
}

QString mergeSummary(const MergePlan &plan)
{
    if (plan.isEmpty() && plan.keptAway > 0)
        return Merges::tr("This journal already has everything that the other one has, but for "
                          "%Ln record(s) that were removed for good here.",
                          nullptr, plan.keptAway);
    if (plan.isEmpty())
        return Merges::tr("This journal already has everything that the other one has.");
    QStringList parts {
        Merges::tr("%Ln new", nullptr, plan.fresh),
        Merges::tr("%Ln changed", nullptr, plan.changed),
        Merges::tr("%Ln deleted", nullptr, plan.removed),
        Merges::tr("%Ln conflict(s)", nullptr, static_cast<int>(plan.conflicts.size()))};
    if (plan.keptAway > 0)
        parts.append(Merges::tr("%Ln stay(s) removed", nullptr, plan.keptAway));
    return parts.join(u" · "_s);
}

QString mergeErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::AlreadyExists:
        return Merges::tr("This is the journal that is open. Choose the other one.");
    case ErrorCode::NewerVersion:
        return Merges::tr("The other journal was written by a newer version of Knotebook. Both "
                          "were left as they are; update Knotebook to bring them together.");
    case ErrorCode::NotAJournal:
        return Merges::tr("This file is not a Knotebook journal. Nothing was changed; choose a "
                          "journal (*.knotebook), or bring a table in as another diary.");
    case ErrorCode::Corrupt:
        return Merges::tr("The other journal is damaged and was left as it is. Nothing was "
                          "changed; check it on the machine that it comes from.");
    case ErrorCode::Unknown:
        return Merges::tr("The other journal names something that this version does not know. "
                          "Both are as they were.");
    default:
        return Merges::tr("Nothing was brought together; both journals are as they were. %1")
            .arg(errorText(error));
    }
}

} // namespace knotebook
