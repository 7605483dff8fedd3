// SPDX-License-Identifier: GPL-3.0-or-later
// One record of each kind from JSON: what is read is written the same again. The
// first byte chooses the kind, the rest is an object, or the rings of a painting.

#include "core/base/painted.h"
#include "core/exchange/recordjson.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace knotebook;
using namespace knotebook::fuzz;

namespace {

template <typename Fields> void tryAs(const QJsonObject &object)
{
    const auto record = recordFromJson<Fields>(object);
    if (!record)
        return;
    demand(check(record->fields()).has_value(), "what is read can be written down");
    const QJsonObject written = toJson(*record);
    const auto again = recordFromJson<Fields>(written);
    demand(again.has_value(), "what we write, we read");
    demand(toJson(*again) == written, "it stays as it is");
}

void tryAsPainting(const QJsonArray &array)
{
    const auto painting = paintingFromJson(array);
    if (!painting)
        return;
    demand(check(*painting).has_value(), "what is read can be kept");
    demand(paintingFromJson(toJson(*painting)).has_value(), "what we write, we read");
}

using Try = void (*)(const QJsonObject &);
constexpr Try kinds[] = {
    tryAs<KnotFields>,    tryAs<ObservationFields>, tryAs<OwnRemedyFields>,      tryAs<UseFields>,
    tryAs<CheckinFields>, tryAs<AssessmentFields>,  tryAs<ScreeningFields>,      tryAs<VisitFields>,
    tryAs<TrialFields>,   tryAs<ProfileFields>,     tryAs<AcknowledgementFields>};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(data + 1, size - 1));
    if (document.isArray())
        tryAsPainting(document.array());
    else
        kinds[data[0] % std::size(kinds)](document.object());
    return 0;
}
