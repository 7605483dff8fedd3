// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/fhirexport.h"

#include "app/messages/enumtexts.h"
#include "core/care/care.h"
#include "core/store/careentries.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum> QString enumWord(const QString &id)
{
    const auto value = fromName<Enum>(id);
    return value ? text(*value) : id;
}

QStringList careParagraphs(const CareResult &result, const CareTexts &texts)
{
    QStringList paragraphs {texts.tier(result.tier)};
    for (const Finding &finding : result.findings) {
        const RuleText words = texts.rule(finding.rule);
        QStringList evidence;
        for (const Evidence &entry : finding.evidence)
            evidence.append(texts.evidence(entry));
        paragraphs.append(u"%1 (%2). %3 %4"_s.arg(words.title, finding.rule, words.threshold,
                                                  evidence.join(u"; "_s)));
    }
    return paragraphs;
}

} // namespace

FhirWords fhirWords(const Texts &texts, const CareTexts &care)
{
    const auto word = [&texts, &care](const QString &list, const QString &id) -> QString {
        if (list == u"muscle")
            return texts.muscle(id).name;
        if (list == u"region")
            return texts.region(id);
        if (list == u"remedy")
            return texts.remedy(id).name;
        if (list == u"question")
            return care.question(id);
        if (list == u"sign")
            return texts.sign(id);
        if (list == u"cause")
            return texts.cause(id);
        if (list == u"habit")
            return texts.habit(id);
        if (list == u"answer")
            return enumWord<Answer>(id);
        if (list == u"status")
            return enumWord<KnotStatus>(id);
        if (list == u"twitch")
            return enumWord<Twitch>(id);
        if (list == u"by")
            return enumWord<AppliedBy>(id);
        if (list == u"pressure_level")
            return enumWord<PressureLevel>(id);
        if (list == u"reaction")
            return enumWord<Reaction>(id);
        return texts.word(list, id);
    };
    return {word, [&texts](const KnotFields &knot) { return texts.knotInWords(knot); }};
}

Result<QByteArray> exportFhir(const Reader &reader, const Tables &tables, const Period &period,
                              const Clock &clock)
{
    const auto now = Moment::at(clock.nowUtc(), clock.zone());
    if (!now)
        return tl::make_unexpected(now.error());
    const auto inputs = careInputs(reader, tables.atlas, tables.references.catalogue(),
                                   clock.nowUtc(), clock.zone());
    if (!inputs)
        return tl::make_unexpected(inputs.error());
    return writeFhir(
        reader,
        {.period = period,
         .now = *now,
         .version = QStringLiteral(KNOTEBOOK_VERSION),
         .catalogue = tables.references.catalogue(),
         .words = fhirWords(tables.texts, tables.careTexts),
         .care = careParagraphs(knotebook::care(*inputs, tables.rules), tables.careTexts)});
}

} // namespace knotebook
