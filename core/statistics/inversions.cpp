// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/inversions.h"

#include <algorithm>

namespace knotebook {

namespace {

// Merges runs of doubling width. `found` is told, for each key taken from the
// right run, which part of the left run is greater.
template <typename Found> void mergeSort(QList<Keyed> &sequence, Found found)
{
    QList<Keyed> merged(sequence.size());
    const qsizetype size = sequence.size();
    for (qsizetype width = 1; width < size; width *= 2) {
        const Keyed *from = sequence.constData();
        Keyed *to = merged.data();
        for (qsizetype start = 0; start < size; start += 2 * width) {
            const qsizetype middle = std::min(start + width, size);
            const qsizetype end = std::min(start + 2 * width, size);
            qsizetype left = start, right = middle;
            for (qsizetype at = start; at < end; ++at) {
                if (right == end || (left < middle && !(from[left].key > from[right].key))) {
                    to[at] = from[left++];
                } else {
                    found(from + left, from + middle, from[right]);
                    to[at] = from[right++];
                }
            }
        }
        sequence.swap(merged);
    }
}

} // namespace

qint64 countInversions(QList<Keyed> sequence)
{
    qint64 count = 0;
    mergeSort(sequence,
              [&](const Keyed *first, const Keyed *last, const Keyed &) { count += last - first; });
    return count;
}

QList<std::pair<int, int>> inversions(QList<Keyed> sequence)
{
    QList<std::pair<int, int>> pairs;
    mergeSort(sequence, [&](const Keyed *first, const Keyed *last, const Keyed &smaller) {
        for (; first != last; ++first)
            pairs.emplaceBack(first->index, smaller.index);
    });
    return pairs;
}

} // namespace knotebook
