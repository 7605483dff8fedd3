// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"
#include "core/exchange/painnumbers.h"

#include <array>

namespace knotebook {

/** A cell that does not say what it should. */
struct Unreadable
{
    ImportField field;
    QString value;
    ErrorCode why;
};

template <typename T> using Read = tl::expected<T, Unreadable>;

/** What the rows of another diary say, one after the other. */
class DiaryRows
{
public:
    /** `options` and the rows that are asked about must outlive it. */
    DiaryRows(const ImportOptions &options, DateOrder order, bool backwards);

    /** The text of a field without blanks around it; empty where there is no column. */
    QString cell(const TableRow &row, ImportField field) const;
    /** What was tried, "heat; massage" being two; blank, "-" and "none" are nothing. */
    QStringList remediesOf(const TableRow &row) const;
    /** When the row was felt; what fieldsOf() says of it. */
    Read<Moment> felt(const TableRow &row) { return feltOf(row); }
    /** The row as an observation of `knot`, not yet checked as one. */
    Read<ObservationFields> fieldsOf(const TableRow &row, KnotId knot);
    /** What of a readable row was not taken as it stands there, and where it went. */
    QList<ImportRemark> remarksOf(const TableRow &row) const;

private:
    const Read<Moment> &feltOf(const TableRow &row);
    Read<Moment> readMoment(const TableRow &row);
    Read<QDate> dateOf(const TableRow &row);
    Read<QDate> dateOfParts(const TableRow &row);
    QString noteOf(const TableRow &row) const;
    Read<std::optional<PainSaid>> painOf(const TableRow &row, ImportField field) const;
    QString rangeIn(const TableRow &row, ImportField field) const;
    QString timeOf(const TableRow &row) const;
    bool saysTimeInWords(const TableRow &row) const;
    bool hasWorstBeside(const TableRow &row) const;
    Read<std::optional<Intensity>> intensityOf(const TableRow &row, ImportField field) const;
    Read<std::optional<KnotStatus>> statusOf(const TableRow &row) const;

    static constexpr std::size_t fieldCount = static_cast<std::size_t>(ImportField::Note) + 1;

    const ImportOptions &m_options;
    DateOrder m_order;
    std::optional<RunningYear> m_years; ///< where the dates have none
    std::array<int, fieldCount> m_columns {}; ///< of each field, or -1
    const TableRow *m_before = nullptr;
    std::optional<Read<Moment>> m_felt; ///< of the row before
};

} // namespace knotebook
