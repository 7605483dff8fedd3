// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/domain/catalogue.h"
#include "core/exchange/importplan.h"

namespace knotebook {

/** What a place of a file was taken for: "knee, left"; said so when it is no place. */
QString takenFor(const PlaceReading &reading, const Texts &texts);

/** The remedies of the catalogue by their words, and their ids, in lower case. */
QHash<QString, QString> remedyWords(const Texts &texts, const Catalogue &catalogue);

/** Why a row could not be read, to follow its value: "there is no such day". */
QString skippedText(const SkippedCell &cell);

/** What a column holds: "Pain", "Worst pain of the day". */
QString fieldText(ImportField field);

/** Why a plan could not be written, when nothing of it was. */
QString writingErrorText(const Error &error);

/** Why a file could not be brought in, and what to do about it. */
QString importErrorText(const Error &error);

/** What of a file is not taken as it stands there, and where it goes. */
QString remarkText(const ImportRemark &remark);

/** Which columns nothing is taken from. */
QString leftOutText(const QStringList &columns);

} // namespace knotebook
