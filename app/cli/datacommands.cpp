// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/whole.h"

#include "app/demo/demo.h"
#include "app/exporting/fhirexport.h"
#include "app/importing/importfile.h"
#include "app/messages/backuptexts.h"
#include "app/messages/importtexts.h"
#include "core/backup/sealedfiles.h"
#include "core/base/privatefile.h"
#include "core/exchange/archive.h"
#include "core/exchange/csvexport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

Status makeFolder(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Io, folder);
    return {};
}

Result<std::unique_ptr<Journal>> createJournal(Context &context)
{
    return makeFolder(context.journalPath()).and_then([&] {
        return Journal::create(context.journalPath(), context.journalContext());
    });
}

int initJournal(Context &context, Arguments &)
{
    const auto journal = createJournal(context);
    if (!journal)
        return context.fail(journal.error());
    if (context.json())
        context.print(QJsonObject {{u"journal"_s, context.journalPath()}});
    else
        context.say(u"Made %1"_s.arg(context.journalPath()));
    return Done;
}

int demo(Context &context, Arguments &arguments)
{
    const int seed = arguments.integer("seed", 0, 1'000'000).value_or(0);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto journal = createJournal(context);
    if (!journal)
        return context.fail(journal.error());
    const Batch batch =
        demoYear(context.clock().nowUtc(), context.clock().zone(), static_cast<quint64>(seed));
    const auto added = (*journal)->import(ActionKind::Demo, batch);
    if (!added)
        return context.fail(added.error());
    const auto counts = (*journal)->read().counts();
    return counts ? sayCounts(context, *counts) : context.fail(counts.error());
}

QJsonObject toJson(const ImportPlan &plan)
{
    QJsonArray skipped;
    for (const SkippedCell &cell : plan.skipped) {
        skipped.append(QJsonObject {{u"row"_s, cell.row},
                                    {u"column"_s, cell.column},
                                    {u"value"_s, cell.value},
                                    {u"why"_s, errorName(cell.why)}});
    }
    QJsonArray places;
    for (const ImportedPlace &place : plan.places) {
        const PlaceReading &reading = place.reading;
        places.append(QJsonObject {
            {u"text"_s, place.text},
            {u"side_text"_s, place.sideText},
            {u"place"_s, reading.region.isEmpty() ? QJsonValue() : QJsonValue(reading.region)},
            {u"muscle"_s, reading.muscle.isEmpty() ? QJsonValue() : QJsonValue(reading.muscle)},
            {u"side"_s, sideName(reading.side)},
            {u"certain"_s, reading.certain},
            {u"rows"_s, place.rows},
            {u"knot"_s, place.knot.toString()}});
    }
    QJsonArray remarks;
    for (const ImportRemark &remark : plan.remarks)
        remarks.append(QJsonObject {{u"kind"_s, name(remark.kind)},
                                    {u"rows"_s, remark.rows},
                                    {u"example"_s, remark.example}});
    QJsonObject object {{u"rows"_s, plan.rows},
                        {u"new"_s, plan.fresh},
                        {u"known"_s, plan.known},
                        {u"skipped"_s, skipped},
                        {u"places"_s, places}};
    // Only a file of which there is something to remark says more than the others.
    if (!plan.remarks.isEmpty())
        object.insert(u"remarks"_s, remarks);
    if (!plan.leftOut.isEmpty())
        object.insert(u"left_out"_s, QJsonArray::fromStringList(plan.leftOut));
    return object;
}

QString placeLine(const ImportedPlace &place, const Texts &texts)
{
    const QString text =
        place.sideText.isEmpty() ? place.text : u"%1 (%2)"_s.arg(place.text, place.sideText);
    return u"  %1 %2 rows  %3%4"_s.arg(text.leftJustified(36))
        .arg(place.rows, 6)
        .arg(takenFor(place.reading, texts),
             place.reading.certain ? QString() : u"  (please check)"_s);
}

bool isAboveTheScale(const SkippedCell &cell)
{
    bool isNumber = false;
    const double number = QString(cell.value).replace(u',', u'.').toDouble(&isNumber);
    return cell.why == ErrorCode::OutOfRange && isNumber && number > 0;
}

void sayPlan(Context &context, const ImportPlan &plan, const QStringList &hints)
{
    constexpr int mostShown = 20;
    context.say(u"%1 rows: %2 new, %3 known, %4 that cannot be read."_s.arg(plan.rows)
                    .arg(plan.fresh)
                    .arg(plan.known)
                    .arg(plan.skipped.size()));
    for (const ImportedPlace &place : plan.places)
        context.say(placeLine(place, context.texts()));
    for (const ImportRemark &remark : plan.remarks)
        context.say(remarkText(remark));
    if (!plan.leftOut.isEmpty())
        context.say(leftOutText(plan.leftOut));
    for (qsizetype i = 0; i < plan.skipped.size() && i < mostShown; ++i) {
        const SkippedCell &cell = plan.skipped.at(i);
        context.say(u"  row %1, %2: \"%3\" (%4)"_s.arg(cell.row).arg(cell.column, cell.value,
                                                                     errorName(cell.why)));
    }
    if (plan.skipped.size() > mostShown)
        context.say(u"  … and %1 more; --json lists all."_s.arg(plan.skipped.size() - mostShown));
    for (const QString &hint : hints)
        context.say(hint);
}

/** Which options might read more of a table that was planned. */
QStringList hints(const ImportPlan &plan, const QByteArray &bytes, const ImportChoices &choices)
{
    QStringList said;
    // Of a longer scale the small numbers would arrive as great pain.
    const auto states = [](const ImportRemark &remark) {
        return remark.kind == ImportRemark::Kind::Scale;
    };
    if (!choices.scale && std::ranges::none_of(plan.remarks, states)
        && std::ranges::any_of(plan.skipped, isAboveTheScale))
        said.append(
            u"Some numbers are above the scale. If the file has a longer one, say so: --scale 100"_s);
    if (!choices.blankAsAbove && surveyFile(bytes, choices).hasBlanks)
        said.append(u"Some dates or places are blank. Where that means the same as above, say so: "
                    "--blank-as-above"_s);
    return said;
}

/** Which option mends a table that could not be planned, with the columns there are; or nothing. */
QString wayOut(const Error &error, const QByteArray &bytes, const ImportChoices &choices)
{
    if (asksForScale(error))
        return u" For example with: --scale 100"_s;
    if (asksForYear(error))
        return u" For example with: --year 2023"_s;
    if (error.code == ErrorCode::Ambiguous || error.code == ErrorCode::Conflict)
        return u" With: --date-order dmy or --date-order mdy"_s;
    if (error.code != ErrorCode::Missing && error.code != ErrorCode::Unknown)
        return {};
    QStringList columns = surveyFile(bytes, choices).header;
    columns.removeAll(QString());
    const QString listed =
        columns.isEmpty() ? QString() : u" Its columns: "_s + columns.join(u", "_s) + u'.';
    if (error.code == ErrorCode::Unknown)
        return u" ("_s + error.detail + u')' + listed;
    return u" Where they are named otherwise, say so: --map date=COLUMN --map pain=COLUMN."_s
        + listed;
}

int importFile(Context &context, Arguments &arguments)
{
    const ImportChoices choices {
        .columns = arguments.values("map"),
        .dateOrder = arguments.named<DateOrder>("date-order", dateOrderFromName,
                                                {u"ymd"_s, u"dmy"_s, u"mdy"_s, u"days"_s}),
        .scale = arguments.number("scale"),
        .zone = context.clock().zone(),
        .year = arguments.integer("year", 1900, 2199),
        .blankAsAbove = arguments.has("blank-as-above"),
        .remedies = remedyWords(context.texts(), context.catalogue()),
        .nowMs = context.clock().nowUtc().toMSecsSinceEpoch()};
    if (choices.scale && (*choices.scale <= 0 || *choices.scale > 1000))
        arguments.complain(u"--scale: expected the highest value of the scale, as 100"_s);
    for (const QString &choice : choices.columns) {
        if (!choice.contains(u'=') || !importFieldFromName(choice.section(u'=', 0, 0)))
            arguments.complain("map", choice,
                               u"FIELD=COLUMN with FIELD one of "_s
                                   + importFieldNames().join(u", "_s));
    }
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return context.fail(passphraseErrorText(passphrase.error()));
    const auto file = readImportFile(arguments.positional().constFirst());
    if (!file)
        return context.fail(file.error());
    const auto bytes = openedFile(*file, *passphrase ? &**passphrase : nullptr);
    if (!bytes)
        return context.fail(sealedErrorText(bytes.error()));
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto known = reader->knownIds();
    if (!known)
        return context.fail(known.error());
    auto plan = planFile(*bytes, choices, *known);
    if (plan) {
        if (const auto marks = reader->purgeMarks())
            remarkOnReturns(*plan, *marks);
        if (const auto ours = isArchive(*bytes) ? reader->versions() : Versions())
            remarkOnDifferences(*plan, *ours);
    } else {
        // What is wrong with an archive stands at a place in it, which is named.
        const QString way = isArchive(*bytes) ? QString() : wayOut(plan.error(), *bytes, choices);
        return way.isEmpty() ? context.fail(plan.error())
                             : context.fail(importErrorText(plan.error()) + way);
    }
    if (arguments.has("dry-run")) {
        if (context.json())
            context.print(toJson(*plan));
        else
            sayPlan(context, *plan, hints(*plan, *bytes, choices));
        return Done;
    }
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto added = (*journal)->import(ActionKind::Import, plan->batch, context.progress());
    if (!added)
        return context.fail(added.error());
    if (context.json()) {
        context.print(toJson(*plan));
    } else {
        sayPlan(context, *plan, hints(*plan, *bytes, choices));
        context.say(plan->fresh > 0 ? u"Imported. Take it back with: knotebook-cli undo"_s
                                    : u"Nothing of it was new: the journal is as it was."_s);
    }
    return Done;
}

int exportFile(Context &context, Arguments &arguments)
{
    const QString format = arguments.required("format");
    const QString out = arguments.target("out");
    const auto from = arguments.date("from");
    const auto to = arguments.date("to");
    if (from && to && *from > *to)
        arguments.complain(u"--from is after --to"_s);
    if (arguments.ok() && format != u"json" && format != u"csv" && format != u"fhir")
        arguments.complain("format", format, u"json, csv or fhir"_s);
    if (arguments.has("passphrase-file") && format != u"json")
        arguments.complain(u"--passphrase-file goes with --format json"_s);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return context.fail(passphraseErrorText(passphrase.error()));
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const Period period {from.value_or(QDate(1900, 1, 1)), to.value_or(QDate(2199, 12, 31))};
    const bool whole = !from && !to;
    auto bytes = format == u"json"
        ? writeArchive(*reader, whole ? std::nullopt : std::optional(period))
        : format == u"fhir" ? exportFhir(*reader, context.tables(), period, context.clock())
                            : observationsCsv(*reader, period, &context.atlas());
    if (*passphrase)
        bytes = bytes.and_then(
            [&](const QByteArray &plain) { return sealArchive(plain, **passphrase); });
    if (!bytes)
        return context.fail(bytes.error());
    if (const Status written = writePrivateFile(out, *bytes); !written)
        return context.fail(written.error());
    if (context.json())
        context.print(QJsonObject {{u"out"_s, out}, {u"bytes"_s, bytes->size()}});
    else
        context.say(u"Wrote %1"_s.arg(out));
    return Done;
}

} // namespace

QList<Command> dataCommands()
{
    const auto from = option("from", "DATE", u"First day."_s);
    const auto to = option("to", "DATE", u"Last day."_s);
    return {
        {u"init"_s,
         {},
         u"Make a journal; refuses to touch an existing file."_s,
         {},
         {},
         0,
         0,
         initJournal},
        {u"demo"_s,
         {},
         u"Make a journal with a made-up year."_s,
         {},
         {option("seed", "N", u"Another year for another number."_s)},
         0,
         0,
         demo},
        {u"import"_s,
         u"FILE"_s,
         u"Take in another diary (CSV, TSV) or one of our archives (JSON)."_s,
         u"Columns are guessed by their names. The same file twice is the same records once. "
         u"undo\ntakes the whole import "
         "back."_s,
         {option("map", "FIELD=COLUMN",
                 u"What a column means; FIELD is date, time, year, month, dayofmonth, place, side, "
                 u"pain, worst, pressure, status, remedy or note. May be repeated; several times "
                 "pain, where each place\nhas a column."_s),
          option("date-order", "ORDER", u"ymd, dmy or mdy, where the dates leave it open."_s),
          option("scale", "N",
                 u"The highest value of the file's pain scale, as 100; when not given, what its "
                 u"heading "
                 u"says, else 10."_s),
          option("year", "YYYY", u"Of the first row, where the dates have no year."_s),
          flag("blank-as-above", u"A blank date, place or side is the one above."_s),
          passphraseOption(u"Whose first line opens an encrypted archive."_s),
          flag("dry-run", u"Only show the plan."_s)},
         1,
         1,
         importFile},
        {u"export"_s,
         {},
         u"Write everything, or a period, in an open format."_s,
         {},
         {option("format", "FORMAT",
                 u"json (everything, lossless), csv (observations) or fhir (FHIR R4 document)."_s),
          option("out", "FILE", u"Where to."_s), from, to,
          passphraseOption(u"Encrypt the JSON with its first line."_s)},
         0,
         0,
         exportFile},
    };
}

} // namespace knotebook::cli
