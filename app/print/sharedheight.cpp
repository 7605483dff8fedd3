// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/sharedheight.h"

#include <algorithm>

namespace knotebook {

QList<double> sharedHeight(const QList<HeightNeed> &needs, double total)
{
    constexpr double nothing = 0.01; // points
    QList<double> heights;
    double left = total;
    for (const HeightNeed &need : needs) {
        heights.append(need.least);
        left -= need.least;
    }
    // Each round fills a part or hands out all that is left.
    for (qsizetype round = 0; round <= needs.size() && left > nothing; ++round) {
        const auto hungry = std::count_if(needs.begin(), needs.end(), [&](const HeightNeed &need) {
            return need.wanted - heights.at(&need - needs.data()) > nothing;
        });
        if (hungry == 0)
            break;
        const double share = left / static_cast<double>(hungry);
        for (qsizetype i = 0; i < needs.size(); ++i) {
            const double more = std::clamp(needs.at(i).wanted - heights.at(i), 0.0, share);
            heights[i] += more;
            left -= more;
        }
    }
    return heights;
}

} // namespace knotebook
