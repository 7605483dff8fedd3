// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <type_traits>

namespace knotebook {

/** The code for an SQLite failure; details name the SQL error, never the data. */
Error errorFrom(const SQLite::Exception &exception);

/**
 * Runs `work` and turns an SQLite exception into an Error: exceptions end at the
 * edge of this folder. `work` may return a plain value, void or a Result.
 */
template <typename Work> auto guarded(Work &&work)
{
    using Outcome = std::invoke_result_t<Work>;
    if constexpr (requires(Outcome outcome) { outcome.error(); }) {
        try {
            return work();
        } catch (const SQLite::Exception &exception) {
            return Outcome(tl::make_unexpected(errorFrom(exception)));
        }
    } else {
        try {
            if constexpr (std::is_void_v<Outcome>) {
                work();
                return Status();
            } else {
                return Result<Outcome>(work());
            }
        } catch (const SQLite::Exception &exception) {
            return Result<Outcome>(tl::make_unexpected(errorFrom(exception)));
        }
    }
}

} // namespace knotebook
