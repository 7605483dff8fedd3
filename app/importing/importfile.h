// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/passphrase.h"
#include "core/exchange/importplan.h"

namespace knotebook {

/** What a person can say about a file that is to be brought in. */
struct ImportChoices
{
    QStringList columns; ///< "FIELD=COLUMN", as chooseColumns() takes them
    std::optional<DateOrder> dateOrder; ///< absent: as the dates themselves say
    std::optional<double> scale; ///< its highest value; absent: as the headings say, else 10
    QTimeZone zone; ///< of times in the file
    std::optional<int> year; ///< of the first row, where the dates have none
    bool blankAsAbove = false; ///< a blank date, place or side is the one above
    QHash<QString, QString> remedies; ///< ids of the catalogue by their words in lower case
    qint64 nowMs = 0; ///< when it is recorded, UTC milliseconds
};

/** What a table looks like before it is planned. An archive has no columns. */
struct FileSurvey
{
    QStringList header;
    QList<QStringList> firstRows; ///< at most three
    QMap<int, ImportField> meanings; ///< of columns, by position: guessed, or as chosen
    double highest = 0; ///< of the numbers in the columns of pain, up to 100
    std::optional<double> scale; ///< that the headings state
    bool hasBlanks = false; ///< a date or place is blank where an answer is given
};

/** As planFile() would read it; what cannot be read has an empty header. */
FileSurvey surveyFile(const QByteArray &bytes, const ImportChoices &choices);

/** The whole file. NotFound when there is no such file; Io. */
Result<QByteArray> readImportFile(const QString &path);

/**
 * What an encrypted archive holds; any other file as it is. `passphrase` may be null.
 * Errors: PassphraseNeeded, and as unsealArchive().
 */
Result<QByteArray> openedFile(const QByteArray &bytes, const Passphrase *passphrase);

/**
 * What bringing in a file would do: one of our archives, or a table of another
 * diary. `known` are the ids that the journal holds. Touches nothing, so that it
 * can run on any thread; `stopped` as in planImport(). Errors as readArchive(),
 * readTable() and planImport(); PassphraseNeeded for an encrypted archive; that of
 * scaleIsMissing() where the pains go far above 10 and nothing says how far their
 * scale goes.
 */
Result<ImportPlan> planFile(const QByteArray &bytes, const ImportChoices &choices,
                            const QSet<QUuid> &known, const Stopped &stopped = {});

} // namespace knotebook
