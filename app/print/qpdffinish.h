// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace knotebook {

/** @name PdfFacts in the types of the standard library, all text in UTF-8. */
///@{
struct PlainBookmark
{
    std::string title;
    std::size_t page = 0; ///< 0-based
};
struct PlainFacts
{
    std::string title;
    std::string language;
    std::string made; ///< as a PDF writes dates
    std::vector<PlainBookmark> bookmarks;
};
///@}

/**
 * What finishedPdf() does, through qpdf, whose headers clang 14 does not read as
 * C++20 (https://github.com/qpdf/qpdf, JSON.hh: a vector of a type that is not
 * complete yet): so this is C++17 and knows none of our other headers. Throws
 * what qpdf throws, which is a std::exception that says what is wrong.
 */
std::string finishedBytes(const char *bytes, std::size_t size, const PlainFacts &facts);

} // namespace knotebook
