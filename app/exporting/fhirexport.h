// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tables.h"
#include "core/base/clock.h"
#include "core/exchange/fhir.h"

namespace knotebook {

/** The words of a FHIR document out of the program's texts, which must outlive them. */
FhirWords fhirWords(const Texts &texts, const CareTexts &care);

/**
 * The journal as a FHIR document (see writeFhir()), with what the rules of care
 * find as of `clock`, in words.
 */
Result<QByteArray> exportFhir(const Reader &reader, const Tables &tables, const Period &period,
                              const Clock &clock);

} // namespace knotebook
