// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/options.h"

#include "core/base/clock.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

[[noreturn]] void refuse(const QString &reason)
{
    static_cast<void>(std::fputs(qPrintable(reason + u'\n'), stderr));
    std::exit(2);
}

} // namespace

Options readOptions()
{
    const QCommandLineOption journal(u"journal"_s, Words::tr("Open this journal."),
                                     Words::tr("file"));
    const QCommandLineOption demo(
        u"demo"_s, Words::tr("Show a made-up year. Your own journal is not touched."));
    const QCommandLineOption selfTest(u"self-test"_s, Words::tr("Load every page and leave."));
    const QCommandLineOption firstFrame(
        u"first-frame"_s, Words::tr("Leave when the first frame is shown, for measuring."));
    const QCommandLineOption now(u"now"_s, Words::tr("Take this for the present time (ISO 8601)."),
                                 Words::tr("time"));
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("A private journal for people with muscle knots."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({journal, demo, selfTest, firstFrame, now});
    parser.process(*QCoreApplication::instance());

    if (!parser.positionalArguments().isEmpty())
        refuse(
            Words::tr("Not understood: %1. Try --help.").arg(parser.positionalArguments().first()));
    Options options {.journal = parser.value(journal),
                     .demo = parser.isSet(demo),
                     .selfTest = parser.isSet(selfTest),
                     .firstFrame = parser.isSet(firstFrame)};
    if (options.demo && !options.journal.isEmpty())
        refuse(Words::tr("--demo and --journal exclude each other. Try --help."));
    if (parser.isSet(now)) {
        const Result<Moment> moment = Moment::fromIso(parser.value(now), SystemClock().zone());
        if (!moment || !moment->knownToTheMoment())
            refuse(Words::tr("--now needs a date and a time, like 2024-05-31T08:15:00+02:00."));
        options.now = *moment;
    }
    return options;
}

} // namespace knotebook
