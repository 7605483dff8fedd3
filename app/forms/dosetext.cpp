// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/dosetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRepetitions = 1000;
constexpr int secondsOfADay = 86'400;

struct Doses
{
    Q_DECLARE_TR_FUNCTIONS(Doses)
};

} // namespace

std::optional<int> parseDuration(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,4})(?::([0-5]\\d))?\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return seconds > 0 && seconds <= secondsOfADay ? std::optional(seconds) : std::nullopt;
}

std::optional<int> parseRepetitions(const QString &text)
{
    bool ok = false;
    const int count = text.trimmed().toInt(&ok);
    return ok && count > 0 && count <= mostRepetitions ? std::optional(count) : std::nullopt;
}

QString problemOfDuration(const QString &text)
{
    return text.trimmed().isEmpty() || parseDuration(text)
        ? QString()
        : Doses::tr("Write minutes and seconds, like 1:30, or whole minutes.");
}

QString problemOfRepetitions(const QString &text)
{
    return text.trimmed().isEmpty() || parseRepetitions(text)
        ? QString()
        : Doses::tr("Write a number from 1 to 1000.");
}

} // namespace knotebook
