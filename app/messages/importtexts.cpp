// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/importtexts.h"

#include "app/messages/enumtexts.h"
#include "app/messages/errortexts.h"
#include "app/messages/momenttexts.h"

#include <QCoreApplication>

namespace knotebook {

namespace {

struct Imports
{
    Q_DECLARE_TR_FUNCTIONS(Imports)
};

} // namespace

QString takenFor(const PlaceReading &reading, const Texts &texts)
{
    if (reading.region.isEmpty())
        return Imports::tr("not a place, kept as a track");
    QStringList words {texts.region(reading.region)};
    if (!reading.muscle.isEmpty())
        words.prepend(texts.muscle(reading.muscle).name);
    if (reading.side != Side::Unspecified)
        words.append(sideText(reading.side));
    return words.join(QStringLiteral(", "));
}

QHash<QString, QString> remedyWords(const Texts &texts, const Catalogue &catalogue)
{
    QHash<QString, QString> words;
    for (const Remedy &remedy : catalogue.remedies()) {
        words.insert(remedy.id, remedy.id);
        words.insert(texts.remedy(remedy.id).name.toLower().simplified(), remedy.id);
    }
    return words;
}

QString skippedText(const SkippedCell &cell)
{
    switch (cell.why) {
    case ErrorCode::OutOfRange:
        if (cell.field == ImportField::Date)
            return Imports::tr("there is no such day");
        return Imports::tr("outside what can be");
    case ErrorCode::Missing:
        return Imports::tr("nothing there");
    case ErrorCode::Unknown:
        return Imports::tr("a word that is not known here");
    default:
        return Imports::tr("cannot be read");
    }
}

QString fieldText(ImportField field)
{
    switch (field) {
    case ImportField::Date:
        return Imports::tr("Date");
    case ImportField::Time:
        return Imports::tr("Time");
    case ImportField::Year:
        return Imports::tr("Year");
    case ImportField::Month:
        return Imports::tr("Month");
    case ImportField::DayOfMonth:
        return Imports::tr("Day of the month");
    case ImportField::Place:
        return Imports::tr("Place");
    case ImportField::Side:
        return Imports::tr("Side");
    case ImportField::Pain:
        return Imports::tr("Pain");
    case ImportField::Worst:
        return Imports::tr("Worst pain");
    case ImportField::Pressure:
        return Imports::tr("Pain on pressure");
    case ImportField::Status:
        return Imports::tr("Status");
    case ImportField::Remedy:
        return Imports::tr("What was tried");
    case ImportField::Note:
        return Imports::tr("Note");
    }
    Q_UNREACHABLE();
}

QString remarkText(const ImportRemark &remark)
{
    switch (remark.kind) {
    case ImportRemark::Kind::WorstInNote:
        return Imports::tr("In %Ln row(s) the worst pain (“%1”) stands beside the usual one. It "
                           "goes into the note: as a rating it would change the average of the "
                           "day.",
                           nullptr, remark.rows)
            .arg(remark.example);
    case ImportRemark::Kind::MiddleOfRange:
        return Imports::tr("In %Ln row(s) the pain is a range, as “%1”. Its middle is taken, and "
                           "the range stays in the note.",
                           nullptr, remark.rows)
            .arg(remark.example);
    case ImportRemark::Kind::TimeInNote:
        return Imports::tr("In %Ln row(s) the time is in words, as “%1”. The day is taken, and the "
                           "words go into the note.",
                           nullptr, remark.rows)
            .arg(remark.example);
    case ImportRemark::Kind::SpreadsheetDays:
        return Imports::tr("The dates are numbers of days, as spreadsheets count them from 1900 "
                           "(“%1”). Please check the first and the last day.")
            .arg(remark.example);
    case ImportRemark::Kind::Scale:
        return Imports::tr("The heading says that the scale of the pain goes to %1: it is "
                           "converted to 10.")
            .arg(remark.example);
    case ImportRemark::Kind::Later:
        return Imports::tr("%Ln row(s) lie on days that are still to come, such as %1. They count "
                           "from their day on. If that is no plan of yours, the dates are read in "
                           "a wrong way.",
                           nullptr, remark.rows)
            .arg(datedText(QDate::fromString(remark.example, Qt::ISODate)));
    case ImportRemark::Kind::OtherThings:
        return Imports::tr("%Ln row(s) are about something else than pain and stay out: %1.",
                           nullptr, remark.rows)
            .arg(remark.example);
    case ImportRemark::Kind::BroughtBack:
        return Imports::tr("%Ln record(s) of this file had been removed for good here. Bringing "
                           "the file in brings them back.",
                           nullptr, remark.rows);
    case ImportRemark::Kind::Differs:
        return Imports::tr("%Ln record(s) of this file stand otherwise in the journal, and stay "
                           "as they are here. Bringing two journals together takes over what was "
                           "changed last.",
                           nullptr, remark.rows);
    }
    Q_UNREACHABLE();
}

QString leftOutText(const QStringList &columns)
{
    constexpr qsizetype mostNamed = 20;
    QString named = columns.mid(0, mostNamed).join(QStringLiteral(", "));
    if (columns.size() > mostNamed)
        named += QStringLiteral(", …");
    return Imports::tr("Nothing is taken from %Ln column(s): %1", nullptr,
                       static_cast<int>(columns.size()))
        .arg(named);
}

QString writingErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
        return Imports::tr("The disk is full. Nothing was brought in and the journal is as it was; "
                           "free some space and try again.");
    case ErrorCode::Unknown:
        return Imports::tr("The file names something that this version does not know. Nothing was "
                           "brought in and the journal is as it was.");
    default:
        return Imports::tr("Nothing was brought in and the journal is as it was. %1")
            .arg(errorText(error));
    }
}

QString importErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return Imports::tr("There is no such file any more. Choose another one.");
    case ErrorCode::Io:
        return Imports::tr("This file could not be opened. Check whether you may read it, or "
                           "choose another one.");
    case ErrorCode::Malformed:
        return Imports::tr("This file is not a table of text (CSV or TSV) and not a Knotebook "
                           "archive. Export the other diary as CSV and choose that file. Nothing "
                           "was changed.");
    case ErrorCode::Missing:
        if (asksForYear(error))
            return Imports::tr("The dates of this file have no year. Say in which year its first "
                               "row is. Nothing was changed.");
        if (asksForScale(error))
            return Imports::tr("The pains in this file go above 10, and nothing in it says how far "
                               "their scale goes. Say which scale it is. Nothing was changed.");
        return Imports::tr("No days or no pain were found in this file. It needs a column with the "
                           "date and one with the pain or the status, named so in its first row. "
                           "Nothing was changed.");
    case ErrorCode::Ambiguous:
        return Imports::tr("The dates of this file can be read with the day first and with the "
                           "month first. Say which it is. Nothing was changed.");
    case ErrorCode::Conflict:
        return Imports::tr("The dates of this file contradict each other: some can only be read "
                           "with the day first, others only with the month first. Nothing was "
                           "changed.");
    case ErrorCode::NewerVersion:
        return Imports::tr("This archive was written by a newer version of Knotebook. Nothing was "
                           "changed; update Knotebook to bring it in.");
    default:
        return errorText(error);
    }
}

} // namespace knotebook
