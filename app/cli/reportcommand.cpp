// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/print/reporthtml.h"
#include "app/print/reportpdf.h"
#include "core/base/privatefile.h"
#include "core/store/careentries.h"

#include <QJsonObject>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDays = 90;

Period periodOf(Context &context, Arguments &arguments)
{
    const QDate to = arguments.date("to").value_or(context.clock().today());
    const QDate from = arguments.date("from").value_or(to.addDays(1 - usualDays));
    if (from > to)
        arguments.complain(u"--from is after --to"_s);
    return {from, to};
}

void readHidden(Arguments &arguments, ReportOptions &options, QStringList &knots)
{
    const QStringList hidden = arguments.values("hide");
    for (const QString &what : hidden) {
        if (what == u"name")
            options.name = false;
        else if (what == u"notes")
            options.notes = false;
        else if (what == u"medicines")
            options.medicines = false;
        else if (what == u"questions")
            options.questions = false;
        else if (what == u"remedies")
            options.remedies = false;
        else if (what == u"visits")
            options.visits = false;
        else
            knots.append(what);
    }
}

Result<Report> gather(Context &context, const Reader &reader, const ReportOptions &options)
{
    return careInputs(reader, context.atlas(), context.catalogue(), context.clock().nowUtc(),
                      context.clock().zone())
        .and_then([&](const CareInputs &inputs) {
            return makeReport(reader, options, care(inputs, context.tables().rules),
                              context.catalogue(), context.clock().today());
        });
}

int writeReport(Context &context, Arguments &arguments)
{
    const QString out = arguments.target("out");
    const QString paper = arguments.textOr("paper", u"a4"_s);
    ReportOptions options {.period = periodOf(context, arguments)};
    QStringList hiddenKnots;
    readHidden(arguments, options, hiddenKnots);
    if (paper != u"a4" && paper != u"letter")
        arguments.complain("paper", paper, u"a4 or letter"_s);
    const bool html = out.endsWith(u".html"_s);
    if (arguments.ok() && !html && !out.endsWith(u".pdf"_s))
        arguments.complain("out", out, u"a name that ends in .pdf or .html"_s);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    for (const QString &knot : hiddenKnots) {
        const auto id = reader->find<KnotFields>(knot);
        if (!id)
            return context.misused(
                u"--hide \"%1\": expected name, notes, medicines, questions, remedies, visits or the id of a knot"_s
                    .arg(knot));
        options.hidden.insert(*id);
    }
    const auto careTexts = CareTexts::load();
    if (!careTexts)
        return context.fail(careTexts.error());
    const auto report = gather(context, *reader, options);
    if (!report)
        return context.fail(report.error());
    const ReportWords words {context.texts(), *careTexts};
    const auto size = paper == u"letter" ? QPageSize::Letter : QPageSize::A4;
    const Status written = html
        ? writePrivateFile(out, reportHtml(*report, context.atlas(), words))
        : writeReportPdf(ReportDocument(*report, context.atlas(), words, size), out);
    if (!written)
        return context.fail(written.error());
    if (context.json())
        context.print(QJsonObject {{u"out"_s, out},
                                   {u"knots"_s, report->allKnots().size()},
                                   {u"days_logged"_s, report->daysLogged}});
    else
        context.say(u"Wrote %1"_s.arg(out));
    return Done;
}

} // namespace

QList<Command> reportCommands()
{
    return {
        {u"report"_s,
         {},
         u"A report a therapist can use, as PDF or HTML."_s,
         u"The last 90 days when no period is given."_s,
         {option("out", "FILE", u"Where to; .pdf or .html."_s),
          option("from", "DATE", u"First day."_s), option("to", "DATE", u"Last day."_s),
          option("paper", "SIZE", u"a4 (default) or letter."_s),
          option(
              "hide", "WHAT",
              u"Leave out name, notes, medicines, questions, remedies, visits or the knot with that id; may be repeated."_s)},
         0,
         0,
         writeReport},
    };
}

} // namespace knotebook::cli
