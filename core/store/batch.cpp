// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batch.h"

namespace knotebook {

qsizetype Batch::size() const
{
    qsizetype records = 0;
    forEachKind([&]<typename Fields>() { records += of<Fields>().size(); });
    return records;
}

} // namespace knotebook
