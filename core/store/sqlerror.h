// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <type_traits>

namespace knotebook {

/** The code for an SQLite failure; details name the SQL error, never the data. */
Error errorFrom(const SQLite::Exception &exception);

/** A Result stays as it is, any other type becomes one. */
template <typename T> struct GuardedAnswer
{
    using Type = Result<T>;
};
template <typename T> struct GuardedAnswer<Result<T>>
{
    using Type = Result<T>;
};

/**
 * Runs `work` and turns an SQLite exception into an Error: exceptions end at the
 * edge of this folder. `work` may return a plain value, void or a Result.
 */
template <typename Work> auto guarded(Work &&work)
{
    using Outcome = std::invoke_result_t<Work>;
    using Wrapped = typename GuardedAnswer<Outcome>::Type;
    try {
        if constexpr (std::is_void_v<Outcome>) {
            work();
            return Wrapped();
        } else {
            return Wrapped(work());
        }
    } catch (const SQLite::Exception &exception) {
        return Wrapped(tl::make_unexpected(errorFrom(exception)));
    }
}

} // namespace knotebook
