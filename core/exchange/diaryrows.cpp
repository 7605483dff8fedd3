// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/diaryrows.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Unreadable problem(ImportField field, const QString &value, const Error &error)
{
    return {field, value, error.code};
}

} // namespace

DiaryRows::DiaryRows(const ImportOptions &options, DateOrder order)
    : m_options(options), m_order(order)
{
    m_columns.fill(-1);
    for (auto column = options.columns.begin(); column != options.columns.end(); ++column)
        m_columns.at(static_cast<std::size_t>(column.key())) = column.value();
}

QString DiaryRows::cell(const TableRow &row, ImportField field) const
{
    return row.cells.value(m_columns.at(static_cast<std::size_t>(field))).trimmed();
}

Read<QDate> DiaryRows::dateOf(const TableRow &row) const
{
    if (!m_options.columns.contains(ImportField::Date)) {
        const QString text = cell(row, ImportField::Year) + u'-' + cell(row, ImportField::Month)
            + u'-' + cell(row, ImportField::DayOfMonth);
        return parseForeignDate(text, DateOrder::YearFirst).map_error([&](const Error &error) {
            return problem(ImportField::Year, text, error);
        });
    }
    const QString text = cell(row, ImportField::Date);
    if (text.isEmpty())
        return tl::make_unexpected(Unreadable {ImportField::Date, text, ErrorCode::Missing});
    return parseForeignDate(text, m_order).map_error([&](const Error &error) {
        return problem(ImportField::Date, text, error);
    });
}

Read<Moment> DiaryRows::readMoment(const TableRow &row) const
{
    const auto date = dateOf(row);
    if (!date)
        return tl::make_unexpected(date.error());
    const bool hasColumn = m_options.columns.contains(ImportField::Time);
    const ImportField field = hasColumn ? ImportField::Time : ImportField::Date;
    const QString text = hasColumn ? cell(row, field) : timePartOf(cell(row, field));
    const auto asProblem = [&](const Error &error) { return problem(field, text, error); };
    if (text.isEmpty())
        return Moment::onDay(*date).map_error(asProblem);
    if (!hasColumn) {
        // "2024-05-01T06:15:00Z" is an instant, whatever the zone of the other rows.
        const auto instant = Moment::fromIso(cell(row, field), m_options.zone);
        if (instant && instant->knownToTheMoment())
            return *instant;
    }
    return parseForeignTime(text)
        .and_then([&](QTime time) { return Moment::local(*date, time, m_options.zone); })
        .map_error(asProblem);
}

// Neighbouring rows are often of one moment, and reading it is most of the work.
const Read<Moment> &DiaryRows::feltOf(const TableRow &row)
{
    constexpr std::array said {ImportField::Date, ImportField::Time, ImportField::Year,
                               ImportField::Month, ImportField::DayOfMonth};
    const bool asBefore = m_before && std::ranges::all_of(said, [&](ImportField field) {
                              const int column = m_columns.at(static_cast<std::size_t>(field));
                              return row.cells.value(column) == m_before->cells.value(column);
                          });
    if (!asBefore)
        m_felt = readMoment(row);
    m_before = &row;
    return *m_felt;
}

Read<std::optional<Intensity>> DiaryRows::intensityOf(const TableRow &row, ImportField field) const
{
    const QString text = cell(row, field);
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double number = QString(text).replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber)
        return tl::make_unexpected(Unreadable {field, text, ErrorCode::Malformed});
    return Intensity::fromNumber(number * 10 / m_options.scale)
        .map([](Intensity intensity) { return std::optional(intensity); })
        .map_error([&](const Error &error) { return problem(field, text, error); });
}

Read<std::optional<KnotStatus>> DiaryRows::statusOf(const TableRow &row) const
{
    const QString text = cell(row, ImportField::Status);
    if (text.isEmpty())
        return std::nullopt;
    const auto status = fromName<KnotStatus>(text.toLower());
    if (!status)
        return tl::make_unexpected(Unreadable {ImportField::Status, text, ErrorCode::Unknown});
    return status;
}

Read<ObservationFields> DiaryRows::fieldsOf(const TableRow &row, KnotId knot)
{
    const auto &felt = feltOf(row);
    if (!felt)
        return tl::make_unexpected(felt.error());
    const auto rest = intensityOf(row, ImportField::Pain);
    if (!rest)
        return tl::make_unexpected(rest.error());
    const auto pressure = intensityOf(row, ImportField::Pressure);
    if (!pressure)
        return tl::make_unexpected(pressure.error());
    const auto status = statusOf(row);
    if (!status)
        return tl::make_unexpected(status.error());
    ObservationFields fields {.knot = knot, .felt = *felt, .rest = *rest, .pressure = *pressure};
    fields.status = *status;
    fields.note = cell(row, ImportField::Note);
    fields.source = u"row %1"_s.arg(row.line);
    return fields;
}

} // namespace knotebook
