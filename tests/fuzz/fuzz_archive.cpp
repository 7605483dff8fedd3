// SPDX-License-Identifier: GPL-3.0-or-later
// A whole archive: it is read or refused, and what is read is valid.

#include "core/exchange/archive.h"
#include "tests/fuzz/fuzz.h"

using namespace knotebook;
using namespace knotebook::fuzz;

namespace {

template <typename Record> void demandValid(const QList<Record> &records)
{
    for (const Record &record : records) {
        demand(check(record.fields()).has_value(), "what is read can be written down");
        demand(!record.id().uuid().isNull(), "every record has an id");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto batch = readArchive(bytes);
    if (!batch)
        return 0;
    demand(isArchive(bytes), "an archive looks like one");
    demandValid(batch->knots);
    demandValid(batch->observations);
    demandValid(batch->remedies);
    demandValid(batch->uses);
    demandValid(batch->checkins);
    demandValid(batch->assessments);
    demandValid(batch->screenings);
    demandValid(batch->visits);
    demandValid(batch->trials);
    demandValid(batch->profiles);
    demandValid(batch->acknowledgements);
    return 0;
}
