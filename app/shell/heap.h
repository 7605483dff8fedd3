// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace knotebook {

/**
 * Sets up the heap for a window that shall be there at once and then wait for a
 * person: one for all threads, its first part in large pages. To be called before
 * anything else. Where the C library is not glibc, or the kernel has no large pages
 * to give, it does what it can, or nothing.
 */
void prepareHeap();

/** Gives back to the system what the start needed and the program no longer does. */
void giveBackHeap();

} // namespace knotebook
