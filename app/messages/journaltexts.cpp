// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/journaltexts.h"

#include "app/messages/errortexts.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct Journals
{
    Q_DECLARE_TR_FUNCTIONS(Journals)
};

/** "21 November 2019": a backup may be of any year. */
QString yearDayText(QDate day)
{
    return QLocale().toString(day, Journals::tr("d MMMM yyyy"));
}

int number(qint64 count)
{
    return static_cast<int>(count);
}

} // namespace

QString countsText(const Counts &counts)
{
    return QStringList {Journals::tr("%Ln knot(s)", nullptr, number(counts.knots)),
                        Journals::tr("%Ln observation(s)", nullptr, number(counts.observations)),
                        Journals::tr("%Ln use(s) of remedies", nullptr, number(counts.uses)),
                        Journals::tr("%Ln check-in(s)", nullptr, number(counts.checkins)),
                        Journals::tr("%Ln visit(s)", nullptr, number(counts.visits))}
        .join(u", "_s);
}

QString contentsText(const Contents &contents, const QTimeZone &zone)
{
    QStringList lines;
    if (const auto &observed = contents.counts.observed)
        lines.append(
            Journals::tr("%Ln day(s) written down, from %1 to %2", nullptr, number(contents.days))
                .arg(yearDayText(observed->from), yearDayText(observed->to)));
    else
        lines.append(Journals::tr("No day written down"));
    lines.append(countsText(contents.counts));
    if (contents.lastChangeMs) {
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(*contents.lastChangeMs, zone);
        lines.append(Journals::tr("Last changed on %1 at %2")
                         .arg(yearDayText(last.date()),
                              QLocale().toString(last.time(), QLocale::ShortFormat)));
    }
    return lines.join(u'\n');
}

QString missingJournalText(const QString &missing, const QString &opened)
{
    if (missing == opened)
        return Journals::tr("The journal that was open last is not there any more: %1. A new, "
                            "empty one was begun in its place.")
            .arg(QDir::toNativeSeparators(missing));
    return Journals::tr("The journal that was open last is not there: %1. This is the usual one, "
                        "%2. When the other is back, it opens by itself again.")
        .arg(QDir::toNativeSeparators(missing), QDir::toNativeSeparators(opened));
}

QString restoreErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return Journals::tr("This is the journal that is open, not a backup of it. Nothing was "
                            "changed; choose another file.");
    case ErrorCode::NotFound:
        return Journals::tr("There is no such file any more. Nothing was changed; choose another "
                            "one.");
    case ErrorCode::NotAJournal:
        return Journals::tr("This file is not a Knotebook journal, and so no backup of one. "
                            "Nothing was changed; choose another file.");
    case ErrorCode::NewerVersion:
        return Journals::tr("This backup was written by a newer version of Knotebook. Nothing was "
                            "changed; update Knotebook to restore it.");
    case ErrorCode::Corrupt:
        return Journals::tr("This backup is damaged. Your journal was not touched; choose another "
                            "backup.");
    case ErrorCode::DiskFull:
        return Journals::tr("There is not enough room to keep both what is here and the backup. "
                            "Your journal was not touched; free some space and try again.");
    default:
        return Journals::tr("Your journal was not touched. %1").arg(errorText(error));
    }
}

} // namespace knotebook
