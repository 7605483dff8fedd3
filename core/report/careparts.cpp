// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"

#include <algorithm>

namespace knotebook {

namespace {

bool tellsOfMedicine(const QString &about, const ReportSource &source)
{
    return source.rules.subject(about) == CareSubject::Kind::Medicine;
}

/** Whether an entry behind a finding is left out, as what it is made of is. */
bool isLeftOut(const Evidence &entry, const ReportSource &source)
{
    const ReportOptions &options = source.options;
    if (source.isHidden(entry.knot))
        return true;
    if (!options.medicines && tellsOfMedicine(entry.about, source))
        return true;
    return entry.kind == Evidence::Kind::Answer
        ? !options.questions
        : !options.remedies && source.rules.subject(entry.about).has_value();
}

/**
 * Whether a finding is left out altogether: all of its knots or reasons are, or it
 * stands on a medicine, which its very title would tell.
 */
bool isLeftOut(const Finding &finding, const ReportSource &source)
{
    const auto hidden = [&](const KnotId &knot) { return source.isHidden(knot); };
    const auto gone = [&](const Evidence &entry) { return isLeftOut(entry, source); };
    const auto titled = [&](const Evidence &entry) {
        return tellsOfMedicine(entry.about, source) && gone(entry);
    };
    return (!finding.knots.isEmpty() && std::ranges::all_of(finding.knots, hidden))
        || (!finding.evidence.isEmpty() && std::ranges::all_of(finding.evidence, gone))
        || std::ranges::any_of(finding.evidence, titled);
}

} // namespace

Status addQuestions(Report &report, const ReportSource &source)
{
    const auto screenings = source.reader.all<ScreeningFields>();
    if (!screenings)
        return tl::make_unexpected(screenings.error());
    QMap<QString, AnsweredQuestion> latest;
    QMap<QString, Moment> when;
    for (const Screening &screening : *screenings) {
        const auto &answers = screening->answers;
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            if (!source.options.medicines && tellsOfMedicine(answer.key(), source))
                continue;
            const auto known = when.constFind(answer.key());
            if (known != when.constEnd() && screening->felt < *known)
                continue;
            when.insert(answer.key(), screening->felt);
            latest.insert(answer.key(),
                          {answer.key(), answer.value(), screening->felt.localDate()});
        }
    }
    report.questions = latest.values();
    return {};
}

void addCare(Report &report, const ReportSource &source, const CareResult &care)
{
    report.care = care;
    report.care.judgements.clear();
    QSet<QString> gone;
    for (const Finding &finding : care.findings) {
        if (isLeftOut(finding, source))
            gone.insert(finding.rule);
    }
    report.reasonsLeftOut = !gone.isEmpty();
    report.care.findings.removeIf(
        [&](const Finding &finding) { return gone.contains(finding.rule); });
    report.care.blocked.removeIf([&](const Block &block) {
        return gone.contains(block.rule)
            || (!block.knots.isEmpty() && std::ranges::all_of(block.knots, [&](const KnotId &knot) {
                   return source.isHidden(knot);
               }));
    });
    for (Finding &finding : report.care.findings) {
        const auto before = finding.evidence.size();
        finding.knots.removeIf([&](const KnotId &knot) { return source.isHidden(knot); });
        finding.evidence.removeIf([&](const Evidence &entry) { return isLeftOut(entry, source); });
        report.reasonsLeftOut = report.reasonsLeftOut || finding.evidence.size() < before;
        // What would take it back says what it stands on.
        finding.wouldChange.clear();
        finding.heightenedBy.clear();
    }
}

} // namespace knotebook
