// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/columns.h"
#include "core/exchange/dates.h"
#include "core/exchange/placewords.h"
#include "core/store/journal.h"

#include <QSet>
#include <QTimeZone>

#include <functional>

namespace knotebook {

/** A row or cell that could not be read, and why. */
struct SkippedCell
{
    int row = 0; ///< of the file, the header being row 1
    QString column;
    QString value;
    ErrorCode why = ErrorCode::Malformed;
    ImportField field = ImportField::Date; ///< what the cell was read for
};

/** A place text of the file and what it was taken for. */
struct ImportedPlace
{
    QString text; ///< as it stands in the file
    QString sideText; ///< as it stands in the file
    PlaceReading reading;
    int rows = 0;
    KnotId knot; ///< the track that its rows join
};

/** What of a file is not taken as it stands there, and where it goes. */
struct ImportRemark
{
    enum class Kind {
        WorstInNote, ///< the worst beside the usual pain of a row
        MiddleOfRange, ///< "6-7" is 6.5, and stays in the note as it is
        TimeInNote, ///< "morning": the day is known, the word is kept
        SpreadsheetDays, ///< dates are numbers of days
        Scale, ///< the heading states it, as the example says
        Later, ///< a day after the one on which it is recorded, such as the example
        OtherThings, ///< rows that say of something else how much it was, such as the examples
        BroughtBack, ///< records that were removed for good here; rows counts them
        Differs, ///< records that stand otherwise in the journal; rows counts them
    };

    Kind kind;
    int rows = 0;
    QString example; ///< as it stands in the file; a day in ISO 8601

    bool operator==(const ImportRemark &) const = default;
};

/**
 * "worst_in_note", "middle_of_range", "time_in_note", "spreadsheet_days", "scale", "later",
 * "other_things", "brought_back", "differs".
 */
QString name(ImportRemark::Kind kind);

/** Whether planImport() failed because the dates have no year: ImportOptions::year is asked for. */
bool asksForYear(const Error &error);

/** The failure that asks for the highest value of a file's pain scale, as nothing says it. */
Error scaleIsMissing();
bool asksForScale(const Error &error);

/** What an import would do. Nothing is written before it is applied. */
struct ImportPlan
{
    int rows = 0; ///< with any text in them
    int fresh = 0; ///< rows that the journal does not hold
    int known = 0; ///< rows that it does hold
    QList<SkippedCell> skipped; ///< rows that cannot be read, one entry a row
    QList<ImportedPlace> places;
    QList<ImportRemark> remarks; ///< each kind once
    QStringList leftOut; ///< columns that nothing is taken from
    std::optional<Period> period; ///< first and last day of what can be read
    Batch batch; ///< everything readable, known or not

    bool isEmpty() const { return batch.observations.isEmpty() && batch.uses.isEmpty(); }
};

/**
 * Remarks on the records of the plan that were removed for good in the journal
 * which has these marks: the import brings them back, which has to be said before.
 */
void remarkOnReturns(ImportPlan &plan, const QList<PurgeMark> &marks);

/**
 * Remarks on the records of an archive that the journal has with other fields: an
 * import adds and never changes, which has to be said.
 */
void remarkOnDifferences(ImportPlan &plan, const Versions &ours);

/** How a table is read. */
struct ImportOptions
{
    ColumnMap columns;
    std::optional<DateOrder> dateOrder; ///< absent: as detectDateOrder() finds
    double scale = 10; ///< the highest value of the file's pain scale
    std::optional<int> year; ///< of the first row, where the dates have none
    bool blankAsAbove = false; ///< a blank date, place or side is the one above
    QHash<QString, QString> remedies; ///< ids of the catalogue by their words in lower case
    QTimeZone zone; ///< of times in the file
    qint64 nowMs = 0; ///< when it is recorded
};

/** Asked now and then during long work; true ends it with Cancelled. */
using Stopped = std::function<bool()>;

/**
 * Plans the import of a table. Every readable row becomes one observation whose
 * id follows from its text and its place among equal rows, so that the same file
 * twice is the same records once. Rows of one place and side join one knot that
 * carries the texts of the file. What was tried becomes uses of remedies; one that
 * the catalogue does not have becomes a remedy of the person's own. `known` are the
 * ids that the journal holds. Errors: Missing for columns and for the year,
 * Ambiguous or Conflict for the order of dates, Cancelled.
 */
Result<ImportPlan> planImport(const Table &table, const ImportOptions &options,
                              const PlaceWords &words, const QSet<QUuid> &known,
                              const Stopped &stopped = {});

} // namespace knotebook
