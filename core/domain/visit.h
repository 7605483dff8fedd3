// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

namespace knotebook {

/** A contact with a professional. */
struct VisitFields
{
    Moment felt; ///< when it took place
    QString profession; ///< an id of the vocabulary, e.g. "physical_therapist"
    QStringList treatments; ///< professional remedies; ids of the catalogue
    std::optional<KnotId> knot;
    QString advice; ///< what was advised, up to 10,000 characters
    QString note; ///< up to 10,000 characters

    bool operator==(const VisitFields &) const = default;
};

using Visit = Record<VisitFields>;
using VisitId = Id<VisitFields>;

/** Missing without a profession; OutOfRange for long texts. */
Status check(const VisitFields &fields);

} // namespace knotebook
