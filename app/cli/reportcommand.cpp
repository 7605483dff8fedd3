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

/** The switch that a word of --hide turns off; nullptr for another word. */
bool *switchOf(const QString &what, ReportOptions &options)
{
    const QMap<QString, bool *> switches {{u"name"_s, &options.name},
                                          {u"notes"_s, &options.notes},
                                          {u"medicines"_s, &options.medicines},
                                          {u"questions"_s, &options.questions},
                                          {u"remedies"_s, &options.remedies},
                                          {u"visits"_s, &options.visits},
                                          {u"aim"_s, &options.aim}};
    return switches.value(what);
}

/** What can be left out, but for knots. */
QStringList hideWords()
{
    QStringList words {u"name"_s,      u"aim"_s,      u"notes"_s,  u"medicines"_s,
                       u"questions"_s, u"remedies"_s, u"visits"_s, u"annexes"_s};
    const QList<Annex> annexes = allAnnexes();
    for (const Annex annex : annexes)
        words.append(u"annex-"_s + name(annex));
    return words;
}

void readHidden(Arguments &arguments, ReportOptions &options, QStringList &knots)
{
    constexpr QStringView annexPrefix = u"annex-";
    const QStringList hidden = arguments.values("hide");
    for (const QString &what : hidden) {
        const auto annex = what.startsWith(annexPrefix)
            ? annexFromName(what.mid(annexPrefix.size()))
            : std::nullopt;
        if (bool *shown = switchOf(what, options))
            *shown = false;
        else if (what == u"annexes")
            options.annexes.clear();
        else if (annex)
            options.annexes.removeAll(*annex);
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
                              context.catalogue(), context.tables().rules, context.clock().today());
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
            return context.misused(u"--hide \"%1\": expected %2 or the id of a knot"_s.arg(
                knot, hideWords().join(u", "_s)));
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
         u"The last 90 days when no period is given. One page, then annexes; --hide annexes "
         u"leaves\n"
         "them all out."_s,
         {option("out", "FILE", u"Where to; .pdf or .html."_s),
          option("from", "DATE", u"First day."_s), option("to", "DATE", u"Last day."_s),
          option("paper", "SIZE", u"a4 (default) or letter."_s),
          option("hide", "WHAT",
                 u"Leave out %1 or the knot with that id; may be repeated."_s.arg(
                     hideWords().join(u", "_s)))},
         0,
         0,
         writeReport},
    };
}

} // namespace knotebook::cli
