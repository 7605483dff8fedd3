// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <memory>
#endif

namespace knotebook {

#ifdef __GLIBC__
namespace {

constexpr int mebibyte = 1024 * 1024;
constexpr int largePage = 2 * mebibyte;
/** What the start takes; more would be pages that stay half empty. */
constexpr int firstPart = 48 * mebibyte;

/** Where the heap ends now. */
char *heapEnd()
{
    return static_cast<char *>(sbrk(0));
}

} // namespace

void prepareHeap()
{
    // Else each thread has a heap of its own and keeps what was freed in it: with the
    // threads that read the journal that is 20 MB.
    mallopt(M_ARENA_MAX, 1);
    // A start touches some fourteen thousand pages of the heap for the first time, a fault
    // each. Kept in large pages they are two dozen.
    mallopt(M_MMAP_THRESHOLD, largePage);
    mallopt(M_TRIM_THRESHOLD, 2 * firstPart);
    mallopt(M_TOP_PAD, firstPart);
    char *const begin = heapEnd();
    // More than is left at its end; volatile, or it is left out.
    void *volatile const piece = std::malloc(mebibyte / 8 - 64);
    std::size_t room = static_cast<std::size_t>(heapEnd() - begin);
    mallopt(M_TOP_PAD, mebibyte);
    std::free(piece);
    void *first = begin;
    if (std::align(largePage, largePage, first, room))
        madvise(first, room, MADV_HUGEPAGE);
}

void giveBackHeap()
{
    malloc_trim(0);
}
#else
void prepareHeap() { }

void giveBackHeap() { }
#endif

} // namespace knotebook
