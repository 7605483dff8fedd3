// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/whole.h"

#include "app/messages/journaltexts.h"

#include <QJsonObject>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const Counts &counts)
{
    QJsonObject json {{u"knots"_s, counts.knots},
                      {u"observations"_s, counts.observations},
                      {u"uses"_s, counts.uses},
                      {u"checkins"_s, counts.checkins},
                      {u"visits"_s, counts.visits}};
    if (counts.observed) {
        json.insert(u"first_day"_s, counts.observed->from.toString(Qt::ISODate));
        json.insert(u"last_day"_s, counts.observed->to.toString(Qt::ISODate));
    }
    return json;
}

} // namespace

int sayCounts(Context &context, const Counts &counts)
{
    if (context.json())
        context.print(jsonOf(counts));
    else
        context.say(countsText(counts) + u'.');
    return Done;
}

QCommandLineOption passphraseOption(const QString &help)
{
    return option("passphrase-file", "FILE", help);
}

Result<std::optional<Passphrase>> passphraseOf(Arguments &arguments)
{
    const auto file = arguments.text("passphrase-file");
    if (!file)
        return std::nullopt;
    return Passphrase::fromFile(*file).map(
        [](Passphrase &&passphrase) { return std::optional(std::move(passphrase)); });
}

} // namespace knotebook::cli
