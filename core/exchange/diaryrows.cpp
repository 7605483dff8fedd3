// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/diaryrows.h"

#include "core/exchange/statuswords.h"

#include <QRegularExpression>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Unreadable problem(ImportField field, const QString &value, const Error &error)
{
    return {field, value, error.code};
}

} // namespace

DiaryRows::DiaryRows(const ImportOptions &options, DateOrder order, bool backwards)
    : m_options(options), m_order(order)
{
    if (options.year)
        m_years.emplace(*options.year, backwards);
    m_columns.fill(-1);
    for (auto column = options.columns.begin(); column != options.columns.end(); ++column)
        m_columns.at(static_cast<std::size_t>(column.key())) = column.value();
}

QString DiaryRows::cell(const TableRow &row, ImportField field) const
{
    return row.cells.value(m_columns.at(static_cast<std::size_t>(field))).trimmed();
}

Read<QDate> DiaryRows::dateOfParts(const TableRow &row)
{
    const QString year = cell(row, ImportField::Year);
    const int month = monthNumber(cell(row, ImportField::Month));
    const int day = cell(row, ImportField::DayOfMonth).toInt();
    const QString text = cell(row, ImportField::Month) + u'-' + cell(row, ImportField::DayOfMonth);
    if (year.isEmpty() && m_years) {
        const auto date = month > 0 && day > 0 ? m_years->dateOf({month, day})
                                               : failure(ErrorCode::Malformed, u"date"_s);
        return date.map_error(
            [&](const Error &error) { return problem(ImportField::Month, text, error); });
    }
    return parseForeignDate(u"%1-%2-%3"_s.arg(year).arg(month).arg(day), DateOrder::YearFirst)
        .map_error([&](const Error &error) {
            return problem(ImportField::Year, QString(year + u'-' + text), error);
        });
}

Read<QDate> DiaryRows::dateOf(const TableRow &row)
{
    if (!m_options.columns.contains(ImportField::Date))
        return dateOfParts(row);
    const QString text = cell(row, ImportField::Date);
    if (text.isEmpty())
        return tl::make_unexpected(Unreadable {ImportField::Date, text, ErrorCode::Missing});
    const auto date = m_years && isYearless(text)
        ? parseYearlessDate(text, m_order).and_then([this](YearlessDay day) {
              return m_years->dateOf(day);
          })
        : parseForeignDate(text, m_order);
    return date.map_error(
        [&](const Error &error) { return problem(ImportField::Date, text, error); });
}

Read<Moment> DiaryRows::readMoment(const TableRow &row)
{
    const auto date = dateOf(row);
    if (!date)
        return tl::make_unexpected(date.error());
    const bool hasColumn = m_options.columns.contains(ImportField::Time);
    const ImportField field = hasColumn ? ImportField::Time : ImportField::Date;
    const QString text = timeOf(row);
    const auto asProblem = [&](const Error &error) { return problem(field, text, error); };
    if (text.isEmpty() || saysTimeInWords(row))
        return Moment::onDay(*date).map_error(asProblem);
    if (m_order == DateOrder::SpreadsheetDays) {
        if (const auto time = spreadsheetTime(text))
            return Moment::local(*date, *time, m_options.zone).map_error(asProblem);
        if (!hasColumn)
            return Moment::onDay(*date).map_error(asProblem);
    }
    if (!hasColumn) {
        // "2024-05-01T06:15:00-05:00" says where it was felt. "…Z" is how machines keep an
        // instant: it was felt where the rows without a zone were, and on the day there.
        const auto instant = Moment::fromIso(cell(row, field), m_options.zone);
        if (instant && instant->knownToTheMoment() && !text.endsWith(u'Z'))
            return *instant;
        if (const auto ms = instant ? instant->utcMilliseconds() : std::nullopt)
            return Moment::at(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC), m_options.zone)
                .map_error(asProblem);
    }
    return parseForeignTime(text)
        .and_then([&](QTime time) { return Moment::local(*date, time, m_options.zone); })
        .map_error(asProblem);
}

/** What stands where the time does; without a column for it, behind the date. */
QString DiaryRows::timeOf(const TableRow &row) const
{
    if (m_options.columns.contains(ImportField::Time))
        return cell(row, ImportField::Time);
    const QString date = cell(row, ImportField::Date);
    return m_order == DateOrder::SpreadsheetDays ? date : timePartOf(date);
}

/** "morning" is no time of day to reckon with: the day is known, the word is kept. */
bool DiaryRows::saysTimeInWords(const TableRow &row) const
{
    const QString text =
        m_options.columns.contains(ImportField::Time) ? cell(row, ImportField::Time) : QString();
    return !text.isEmpty()
        && std::ranges::none_of(text, [](QChar letter) { return letter.isDigit(); });
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

Read<std::optional<PainSaid>> DiaryRows::painOf(const TableRow &row, ImportField field) const
{
    const QString text = cell(row, field);
    if (text.isEmpty())
        return std::nullopt;
    return parsePain(text, m_options.scale).map_error([&](const Error &error) {
        return problem(field, text, error);
    });
}

Read<std::optional<Intensity>> DiaryRows::intensityOf(const TableRow &row, ImportField field) const
{
    const auto said = painOf(row, field);
    if (!said)
        return tl::make_unexpected(said.error());
    if (!*said)
        return std::nullopt;
    return Intensity::fromNumber((*said)->value)
        .map([](Intensity intensity) { return std::optional(intensity); })
        .map_error([&](const Error &error) { return problem(field, cell(row, field), error); });
}

Read<std::optional<KnotStatus>> DiaryRows::statusOf(const TableRow &row) const
{
    const QString text = cell(row, ImportField::Status);
    if (text.isEmpty())
        return std::nullopt;
    const auto status = readStatus(text);
    if (!status)
        return tl::make_unexpected(Unreadable {ImportField::Status, text, ErrorCode::Unknown});
    return status;
}

QStringList DiaryRows::remediesOf(const TableRow &row) const
{
    static const QRegularExpression divider(u"\\s*[;,/+&\n]\\s*"_s);
    static const QStringList nothing {u"-"_s, u"–"_s, u"none"_s, u"no"_s, u"nothing"_s, u"n/a"_s};
    QStringList remedies;
    const QStringList words = cell(row, ImportField::Remedy).split(divider, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!nothing.contains(word.trimmed().toLower()) && !word.trimmed().isEmpty())
            remedies.append(word.trimmed());
    }
    return remedies;
}

// The worst of a day beside its usual pain is no rating of its own: it would
// change the average of the day. It is kept in the person's words.
bool DiaryRows::hasWorstBeside(const TableRow &row) const
{
    return m_options.columns.contains(ImportField::Pain)
        && !cell(row, ImportField::Worst).isEmpty();
}

/** The cell where its middle was taken; else empty. */
QString DiaryRows::rangeIn(const TableRow &row, ImportField field) const
{
    const QString text = cell(row, field);
    const auto isOfNumber = [](QChar c) { return c.isDigit() || c == u'.' || c == u','; };
    if (std::ranges::all_of(text, isOfNumber))
        return {}; // nearly always
    const auto said = painOf(row, field);
    return said && *said && (*said)->isMiddle ? text : QString();
}

QString DiaryRows::noteOf(const TableRow &row) const
{
    QStringList notes {cell(row, ImportField::Note)};
    if (hasWorstBeside(row))
        notes.append(u"max %1"_s.arg(cell(row, ImportField::Worst)));
    for (const ImportField field : {ImportField::Pain, ImportField::Pressure}) {
        if (const QString range = rangeIn(row, field); !range.isEmpty())
            notes.append(u"%1 %2"_s.arg(name(field), range));
    }
    if (saysTimeInWords(row))
        notes.append(timeOf(row));
    notes.removeAll(QString());
    return notes.join(u'\n');
}

QList<ImportRemark> DiaryRows::remarksOf(const TableRow &row) const
{
    QList<ImportRemark> remarks;
    if (hasWorstBeside(row) && !cell(row, ImportField::Pain).isEmpty())
        remarks.append({ImportRemark::Kind::WorstInNote, 1, cell(row, ImportField::Worst)});
    for (const ImportField field : {ImportField::Pain, ImportField::Worst, ImportField::Pressure}) {
        if (const QString range = rangeIn(row, field); !range.isEmpty())
            remarks.append({ImportRemark::Kind::MiddleOfRange, 1, range});
    }
    if (saysTimeInWords(row))
        remarks.append({ImportRemark::Kind::TimeInNote, 1, timeOf(row)});
    return remarks;
}

Read<ObservationFields> DiaryRows::fieldsOf(const TableRow &row, KnotId knot)
{
    const auto &felt = feltOf(row);
    if (!felt)
        return tl::make_unexpected(felt.error());
    const auto pain = intensityOf(row, ImportField::Pain);
    if (!pain)
        return tl::make_unexpected(pain.error());
    const auto worst = intensityOf(row, ImportField::Worst);
    if (!worst)
        return tl::make_unexpected(worst.error());
    const auto pressure = intensityOf(row, ImportField::Pressure);
    if (!pressure)
        return tl::make_unexpected(pressure.error());
    const auto status = statusOf(row);
    if (!status)
        return tl::make_unexpected(status.error());
    ObservationFields fields {
        .knot = knot, .felt = *felt, .rest = *pain ? *pain : *worst, .pressure = *pressure};
    fields.status = *status;
    fields.note = noteOf(row);
    fields.source = u"row %1"_s.arg(row.line);
    return fields;
}

} // namespace knotebook
