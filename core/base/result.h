// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace knotebook {

/** A value, or the reason why there is none. Expected failures travel as this. */
template <typename T> using Result = tl::expected<T, Error>;

/** Success without a value, or the reason of the failure. */
using Status = Result<void>;

/** `return failure(ErrorCode::Malformed, u"row 12"_s);` */
inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::make_unexpected(Error {code, std::move(detail)});
}

} // namespace knotebook
