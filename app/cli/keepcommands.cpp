// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/whole.h"

#include "app/messages/backuptexts.h"
#include "core/backup/purging.h"
#include "core/backup/sealedfiles.h"
#include "core/backup/snapshot.h"

#include <QJsonArray>
#include <QJsonObject>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

int backup(Context &context, Arguments &arguments)
{
    const QString out = arguments.newTarget("out");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return context.fail(passphraseErrorText(passphrase.error()));
    const Status taken = *passphrase ? takeSealedBackup(context.journalPath(), out, **passphrase)
                                     : takeSnapshot(context.journalPath(), out);
    if (!taken)
        return context.fail(taken.error());
    if (context.json())
        context.print(QJsonObject {{u"out"_s, out}});
    else
        context.say((*passphrase ? u"Wrote, encrypted and checked %1"_s : u"Wrote and checked %1"_s)
                        .arg(out));
    return Done;
}

int restore(Context &context, Arguments &arguments)
{
    const QString to = arguments.newTarget("to");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return context.fail(passphraseErrorText(passphrase.error()));
    const QString from = arguments.positional().constFirst();
    if (!isSealedFile(from)) {
        const auto counts = restoreSnapshot(from, to);
        return counts ? sayCounts(context, *counts) : context.fail(counts.error());
    }
    if (!*passphrase)
        return context.fail(sealedErrorText({ErrorCode::PassphraseNeeded, {}}));
    const auto counts = restoreSealedBackup(from, to, **passphrase);
    return counts ? sayCounts(context, *counts) : context.fail(sealedErrorText(counts.error()));
}

int verify(Context &context, Arguments &)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto problems = reader->verify();
    if (!problems)
        return context.fail(problems.error());
    if (context.json())
        context.print(QJsonObject {{u"ok"_s, problems->isEmpty()},
                                   {u"problems"_s, QJsonArray::fromStringList(*problems)}});
    for (const QString &problem : *problems) {
        if (!context.json())
            context.say(problem);
    }
    if (problems->isEmpty() && !context.json())
        context.say(u"Database, rows and references are whole."_s);
    return problems->isEmpty() ? Done : CouldNot;
}

QJsonObject toJson(const PurgePlan &plan, bool done, bool withCopies)
{
    QJsonArray copies;
    for (const OtherCopy &copy : plan.copies) {
        copies.append(
            QJsonObject {{u"file"_s, copy.path},
                         {u"records"_s, copy.held ? QJsonValue(*copy.held) : QJsonValue()},
                         {u"reason"_s, copy.held ? QJsonValue() : QJsonValue(u"unreadable"_s)}});
    }
    return {{u"purged"_s, done},
            {u"knots"_s, plan.records.knots},
            {u"observations"_s, plan.records.observations},
            {u"uses"_s, plan.records.uses},
            {u"others"_s, plan.records.others},
            {u"history"_s, plan.records.steps},
            {u"copies"_s, copies},
            {u"copies_purged"_s, done && withCopies}};
}

void sayPurge(Context &context, const PurgePlan &plan, bool done, bool withCopies)
{
    context.say(done ? purgedText(plan.records) : purgeableText(plan.records));
    if (!plan.copies.isEmpty())
        context.say(copiesText(plan.copies.size(), done && withCopies));
    for (const OtherCopy &copy : plan.copies)
        context.say(u"  %1: %2"_s.arg(copy.path, copyHoldsText(copy)));
    if (!done)
        context.say(u"Nothing was changed. Do it with: knotebook-cli purge --yes"_s
                    + (withCopies ? u" --snapshots"_s : QString()));
}

int sayPlan(Context &context, bool withCopies)
{
    const auto plan = planPurge(context.journalPath());
    if (!plan)
        return context.fail(plan.error());
    if (context.json())
        context.print(toJson(*plan, false, withCopies));
    else
        sayPurge(context, *plan, false, withCopies);
    return Done;
}

int purge(Context &context, Arguments &arguments)
{
    const bool withCopies = arguments.has("snapshots");
    if (!arguments.has("yes"))
        return sayPlan(context, withCopies);
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto plan = planPurge(context.journalPath());
    if (!plan)
        return context.fail(plan.error());
    const Purged purged = purgeForGood(**journal, withCopies ? plan->copies : QList<OtherCopy>(),
                                       context.clock().today());
    if (!purged.records)
        return context.fail(purged.records.error());
    if (!purged.scrubbed)
        return context.fail(scrubErrorText(purged.scrubbed.error()));
    if (!purged.left.isEmpty())
        return context.fail(copiesLeftText(purged.left));
    if (context.json())
        context.print(toJson(*plan, true, withCopies));
    else
        sayPurge(context, *plan, true, withCopies);
    return Done;
}

} // namespace

QList<Command> keepCommands()
{
    return {
        {u"backup"_s,
         {},
         u"Write a complete, checked copy of the journal."_s,
         u"With a passphrase the copy is encrypted: without it nobody can read it, nor can we "
         u"help.\ncore/backup/README.md describes the format."_s,
         {option("out", "FILE", u"Where to; must not exist."_s),
          passphraseOption(u"Encrypt the copy with its first line."_s)},
         0,
         0,
         backup},
        {u"restore"_s,
         u"FILE"_s,
         u"Check a copy and restore it to a new file."_s,
         {},
         {option("to", "NEW", u"Where to; must not exist."_s),
          passphraseOption(u"Whose first line opens an encrypted copy."_s)},
         1,
         1,
         restore},
        {u"verify"_s, {}, u"Check database, rows and references."_s, {}, {}, 0, 0, verify},
        {u"purge"_s,
         {},
         u"Remove what is deleted for good; says what would go without --yes."_s,
         u"Removes deleted records and the whole history from the journal's files: nothing can "
         u"be\nundone afterwards. Copies beside the journal that hold more than it does are "
         u"listed, and\nremoved with --snapshots. Copies made with backup or export are yours to "
         u"remove.\nOf what goes its bare id stays, so that merging with a journal that still has "
         u"it does not\nbring it back."_s,
         {flag("snapshots", u"Also the copies that hold what is not in the journal."_s),
          flag("yes", u"Do it."_s)},
         0,
         0,
         purge},
    };
}

} // namespace knotebook::cli
