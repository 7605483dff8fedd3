// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/whole.h"

#include "app/messages/backuptexts.h"
#include "app/messages/mergetexts.h"
#include "core/backup/sealedfiles.h"
#include "core/exchange/mergeplan.h"

#include <QFileInfo>
#include <QJsonArray>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const MergePlan &plan)
{
    QJsonArray conflicts;
    for (const MergeConflict &conflict : plan.conflicts) {
        QJsonObject json {{u"kind"_s, name(conflict.kind)},
                          {u"record"_s, conflict.record},
                          {u"id"_s, conflict.id.toString(QUuid::WithoutBraces)},
                          {u"kept_from"_s, conflict.keptOurs ? u"this"_s : u"other"_s},
                          {u"kept"_s, conflict.kept},
                          {u"put_aside"_s, conflict.aside}};
        if (conflict.kind == MergeConflict::Kind::KnotDeleted || conflict.entries > 0)
            json.insert(u"entries"_s, conflict.entries);
        conflicts.append(json);
    }
    return {{u"new"_s, plan.fresh},
            {u"changed"_s, plan.changed},
            {u"deleted"_s, plan.removed},
            {u"kept_away"_s, plan.keptAway},
            {u"conflicts"_s, conflicts}};
}

void sayMerge(Context &context, const MergePlan &plan)
{
    constexpr int mostShown = 20;
    context.say(mergeSummary(plan));
    const QDate today = context.clock().today();
    for (const MergeConflict &conflict : plan.conflicts.mid(0, mostShown)) {
        context.say(
            u"  %1: %2"_s.arg(recordTitle(conflict.record, conflict.aside, context.texts(), today),
                              conflictText(conflict, context.texts())));
    }
    if (plan.conflicts.size() > mostShown)
        context.say(u"  … and %1 more; --json lists all."_s.arg(plan.conflicts.size() - mostShown));
}

/** What the other journal would bring into the one that is read by `reader`. */
Result<MergePlan> planOf(const Reader &reader, const Reader &other)
{
    return reader.versions().and_then([&](const Versions &ours) {
        return other.versions().map(
            [&](const Versions &theirs) { return planMerge(ours, theirs); });
    });
}

int answer(Context &context, const MergePlan &plan)
{
    if (context.json())
        context.print(toJson(plan));
    else
        sayMerge(context, plan);
    return Done;
}

int failMerge(Context &context, const Error &error)
{
    return context.fail(mergeErrorText(error));
}

int mergeJournal(Context &context, Arguments &arguments)
{
    const QString path = arguments.positional().constFirst();
    if (QFileInfo(path) == QFileInfo(context.journalPath()))
        return failMerge(context, {ErrorCode::AlreadyExists, path});
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return context.fail(passphraseErrorText(passphrase.error()));
    const auto other = openBackup(path, *passphrase ? &**passphrase : nullptr);
    if (!other)
        return isSealedFile(path) ? context.fail(sealedErrorText(other.error()))
                                  : failMerge(context, other.error());
    if (arguments.has("dry-run")) {
        const auto reader = context.reader();
        if (!reader)
            return context.fail(reader.error());
        const auto plan = planOf(*reader, *other);
        return plan ? answer(context, *plan) : failMerge(context, plan.error());
    }
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto plan = planOf((*journal)->read(), *other);
    if (!plan)
        return failMerge(context, plan.error());
    if (const auto put = (*journal)->merge(plan->changes, context.progress()); !put)
        return failMerge(context, put.error());
    answer(context, *plan);
    if (!context.json() && !plan->isEmpty())
        context.say(u"Brought together. Take it back with: knotebook-cli undo"_s);
    return Done;
}

int listAside(Context &context, Arguments &)
{
    const auto versions =
        context.reader().and_then([](const Reader &reader) { return reader.versions(); });
    if (!versions)
        return context.fail(versions.error());
    QJsonArray list;
    const QList<AsideVersion> all = asideVersions(*versions);
    for (const AsideVersion &version : all) {
        if (context.json()) {
            list.append(QJsonObject {
                {u"record"_s, version.record},
                {u"id"_s, version.id.toString(QUuid::WithoutBraces)},
                {u"put_aside"_s, version.aside},
                {u"now"_s, version.now.isEmpty() ? QJsonValue() : QJsonValue(version.now)}});
        } else {
            context.say(u"%1: %2"_s.arg(recordTitle(version.record, version.aside, context.texts(),
                                                    context.clock().today()),
                                        asideText(version, context.texts())));
        }
    }
    if (context.json())
        context.print(list);
    else if (all.isEmpty())
        context.say(u"No merge put anything aside."_s);
    return Done;
}

} // namespace

QList<Command> mergeCommands()
{
    return {
        {u"merge"_s,
         u"OTHER"_s,
         u"Bring another journal of the same person together with this one."_s,
         u"OTHER is only read. Of each record the version that was changed last stays, deletions "
         u"too.\nWhat one of the two removed for good stays away from both.\nWhat both changed is "
         u"listed, and what did not stay is kept: see merge list. undo takes\nthe whole merge "
         u"back."_s,
         {flag("dry-run", u"Only show the plan."_s),
          passphraseOption(u"Whose first line opens an encrypted copy."_s)},
         1,
         1,
         mergeJournal},
        {u"merge list"_s,
         {},
         u"What merges put aside, and what stands in its place."_s,
         {},
         {},
         0,
         0,
         listAside},
    };
}

} // namespace knotebook::cli
