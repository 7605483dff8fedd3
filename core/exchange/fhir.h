// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/reader.h"

#include <functional>

namespace knotebook {

/** The words that a document needs beside its codes; whoever writes it knows the language. */
struct FhirWords
{
    /** An id in words: of "muscle", "region", "remedy", "question", "feel", "sign", … */
    std::function<QString(const QString &list, const QString &id)> word;
    /** Name, place and side of a knot: "Upper trapezius · top of the shoulder, left". */
    std::function<QString(const KnotFields &knot)> knot;
};

/** What a document is made of beside the journal. */
struct FhirContext
{
    Period period; ///< of what was felt; knots are all in it
    Moment now; ///< when the document is made
    QString version; ///< of the program
    const Catalogue &catalogue; ///< tells medicines from other remedies
    FhirWords words;
    QStringList care; ///< "when to get help" in sentences, a paragraph each; may be empty
};

/**
 * The journal as a FHIR R4 document Bundle (JSON, UTF-8): a Composition with a
 * narrative for each section, then Patient, Device, and for each knot a Condition
 * and a BodyStructure, for each entry Observations, Procedures,
 * MedicationStatements, Encounters and QuestionnaireResponses. What a thing is
 * stands in words always; a code stands beside it only where
 * core/exchange/data/codings.json has one. Everything is self-reported:
 * verificationStatus is "unconfirmed". Left out, because FHIR has no place for it
 * that others would read: paintings, fair trials and what was done about a finding.
 *
 * The same journal, context and codings give the same bytes. Errors as those of
 * the reader.
 */
Result<QByteArray> writeFhir(const Reader &reader, const FhirContext &context);

} // namespace knotebook
