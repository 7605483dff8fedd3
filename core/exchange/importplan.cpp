// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importplan.h"

#include "core/base/idsource.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const char unitSeparator = '\x1f';

/** A cell that does not say what it should. */
struct Unreadable
{
    ImportField field;
    QString value;
    ErrorCode why;
};

template <typename T> using Read = tl::expected<T, Unreadable>;

class Planner
{
public:
    Planner(const Table &table, const ImportOptions &options, DateOrder order,
            const PlaceWords &words, const QSet<QUuid> &known)
        : m_table(table), m_options(options), m_order(order), m_words(words), m_known(known)
    {
    }

    ImportPlan plan()
    {
        m_plan.rows = static_cast<int>(m_table.rows.size());
        for (const TableRow &row : m_table.rows)
            addRow(row);
        return std::move(m_plan);
    }

private:
    QString cell(const TableRow &row, ImportField field) const
    {
        const auto column = m_options.columns.constFind(field);
        return column == m_options.columns.constEnd() ? QString()
                                                      : row.cells.value(*column).trimmed();
    }

    static Unreadable problem(ImportField field, const QString &value, const Error &error)
    {
        return {field, value, error.code};
    }

    Read<QDate> dateOf(const TableRow &row) const
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

    Read<Moment> feltOf(const TableRow &row) const
    {
        const auto date = dateOf(row);
        if (!date)
            return tl::make_unexpected(date.error());
        const bool hasColumn = m_options.columns.contains(ImportField::Time);
        // "2024-05-01T06:15:00Z" is an instant, whatever the zone of the other rows.
        const auto instant = Moment::fromIso(cell(row, ImportField::Date), m_options.zone);
        if (!hasColumn && instant && instant->knownToTheMoment())
            return *instant;
        const ImportField field = hasColumn ? ImportField::Time : ImportField::Date;
        const QString text = hasColumn ? cell(row, field) : timePartOf(cell(row, field));
        const auto asProblem = [&](const Error &error) { return problem(field, text, error); };
        if (text.isEmpty())
            return Moment::onDay(*date).map_error(asProblem);
        return parseForeignTime(text)
            .and_then([&](QTime time) { return Moment::local(*date, time, m_options.zone); })
            .map_error(asProblem);
    }

    Read<std::optional<Intensity>> intensityOf(const TableRow &row, ImportField field) const
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

    Read<std::optional<KnotStatus>> statusOf(const TableRow &row) const
    {
        const QString text = cell(row, ImportField::Status);
        if (text.isEmpty())
            return std::nullopt;
        const auto status = fromName<KnotStatus>(text.toLower());
        if (!status)
            return tl::make_unexpected(Unreadable {ImportField::Status, text, ErrorCode::Unknown});
        return status;
    }

    Read<ObservationFields> fieldsOf(const TableRow &row, KnotId knot) const
    {
        const auto felt = feltOf(row);
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
        ObservationFields fields {
            .knot = knot, .felt = *felt, .rest = *rest, .pressure = *pressure};
        fields.status = *status;
        fields.note = cell(row, ImportField::Note);
        fields.source = u"row %1"_s.arg(row.line);
        return fields;
    }

    void addRow(const TableRow &row)
    {
        const KnotId knot = knotIdOf(row);
        const auto fields = fieldsOf(row, knot);
        if (!fields)
            return skip(row, fields.error());
        const ObservationId id(contentId(rowKey(row)));
        const auto observation = Observation::create(id, *fields, stamp());
        if (!observation) {
            const ErrorCode why = observation.error().code;
            const ImportField field =
                why == ErrorCode::Missing ? ImportField::Pain : ImportField::Note;
            return skip(row, {field, cell(row, field), why});
        }
        joinTrack(row, knot);
        (m_known.contains(id.uuid()) ? m_plan.known : m_plan.fresh) += 1;
        extendPeriod((*observation)->felt.localDate());
        m_plan.batch.observations.append(*observation);
    }

    void skip(const TableRow &row, const Unreadable &why)
    {
        const int column = m_options.columns.value(why.field, -1);
        m_plan.skipped.append(
            {row.line, m_table.header.value(column, name(why.field)), why.value, why.why});
    }

    // Equal rows are told apart by which of them it is, so that all arrive.
    QByteArray rowKey(const TableRow &row)
    {
        const QByteArray text = row.cells.join(QLatin1Char(unitSeparator)).toUtf8();
        const int occurrence = m_occurrences[text]++;
        return "row" + QByteArray(1, unitSeparator) + QByteArray::number(occurrence)
            + QByteArray(1, unitSeparator) + text;
    }

    QString trackText(const TableRow &row) const
    {
        return cell(row, ImportField::Place) + QLatin1Char(unitSeparator)
            + cell(row, ImportField::Side);
    }

    KnotId knotIdOf(const TableRow &row) const
    {
        return KnotId(contentId("track" + QByteArray(1, unitSeparator) + trackText(row).toUtf8()));
    }

    void joinTrack(const TableRow &row, KnotId knot)
    {
        const QString text = trackText(row);
        auto track = m_tracks.find(text);
        if (track == m_tracks.end()) {
            track = m_tracks.insert(text, m_plan.places.size());
            const QString place = cell(row, ImportField::Place);
            const QString side = cell(row, ImportField::Side);
            m_plan.places.append({place, side, m_words.read(place, side), 0, knot});
            addKnot(m_plan.places.constLast());
        }
        ++m_plan.places[*track].rows;
    }

    void addKnot(const ImportedPlace &place)
    {
        KnotFields fields;
        if (!place.reading.region.isEmpty())
            fields.place.region = place.reading.region;
        if (!place.reading.muscle.isEmpty())
            fields.muscle = place.reading.muscle;
        fields.side = place.reading.side;
        fields.label =
            place.sideText.isEmpty() ? place.text : u"%1 (%2)"_s.arg(place.text, place.sideText);
        fields.label.truncate(longestLabel);
        if (!fields.label.isValidUtf16())
            fields.label.chop(1); // half of a character at the cut
        if (const auto knot = Knot::create(place.knot, fields, stamp()))
            m_plan.batch.knots.append(*knot);
    }

    void extendPeriod(QDate day)
    {
        if (!m_plan.period)
            m_plan.period = Period {day, day};
        m_plan.period->from = std::min(m_plan.period->from, day);
        m_plan.period->to = std::max(m_plan.period->to, day);
    }

    Stamp stamp() const { return {m_options.nowMs, m_options.nowMs, false}; }

    const Table &m_table;
    const ImportOptions &m_options;
    DateOrder m_order;
    const PlaceWords &m_words;
    const QSet<QUuid> &m_known;
    QHash<QByteArray, int> m_occurrences;
    QHash<QString, qsizetype> m_tracks;
    ImportPlan m_plan;
};

QStringList dateTexts(const Table &table, const ColumnMap &columns)
{
    QStringList texts;
    const int column = columns.value(ImportField::Date, -1);
    for (const TableRow &row : table.rows)
        texts.append(row.cells.value(column));
    return texts;
}

} // namespace

Result<ImportPlan> planImport(const Table &table, const ImportOptions &options,
                              const PlaceWords &words, const QSet<QUuid> &known)
{
    if (Status complete = checkColumns(options.columns); !complete)
        return tl::make_unexpected(complete.error());
    const auto order = options.dateOrder ? Result<DateOrder>(*options.dateOrder)
                                         : detectDateOrder(dateTexts(table, options.columns));
    if (!order)
        return tl::make_unexpected(order.error());
    return Planner(table, options, *order, words, known).plan();
}

} // namespace knotebook
