// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importplan.h"

#include "core/base/idsource.h"
#include "core/base/names.h"
#include "core/exchange/diaryrows.h"
#include "core/exchange/tableshapes.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<ImportRemark::Kind, 9> remarkKinds {{
    {ImportRemark::Kind::WorstInNote, "worst_in_note"},
    {ImportRemark::Kind::MiddleOfRange, "middle_of_range"},
    {ImportRemark::Kind::TimeInNote, "time_in_note"},
    {ImportRemark::Kind::SpreadsheetDays, "spreadsheet_days"},
    {ImportRemark::Kind::Scale, "scale"},
    {ImportRemark::Kind::Later, "later"},
    {ImportRemark::Kind::OtherThings, "other_things"},
    {ImportRemark::Kind::BroughtBack, "brought_back"},
    {ImportRemark::Kind::Differs, "differs"},
}};

const char unitSeparator = '\x1f';

const QString yearIsMissing = u"year of the first row"_s;

constexpr qsizetype rowsBetweenLooks = 2000;

class Planner
{
public:
    Planner(const Table &table, const ImportOptions &options, DateOrder order, bool backwards,
            const PlaceWords &words, const QSet<QUuid> &known)
        : m_table(table), m_options(options), m_order(order), m_rows(options, order, backwards),
          m_words(words), m_known(known),
          m_today(QDateTime::fromMSecsSinceEpoch(options.nowMs, options.zone).date())
    {
    }

    Result<ImportPlan> plan(const Stopped &stopped)
    {
        m_plan.rows = static_cast<int>(m_table.rows.size());
        m_plan.batch.observations.reserve(m_table.rows.size());
        for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
            if (i % rowsBetweenLooks == 0 && stopped && stopped())
                return failure(ErrorCode::Cancelled);
            addRow(m_table.rows.at(i));
        }
        if (m_order == DateOrder::SpreadsheetDays)
            remember({ImportRemark::Kind::SpreadsheetDays, m_plan.rows, firstDate()});
        return std::move(m_plan);
    }

private:
    void addRow(const TableRow &row)
    {
        Track &track = trackOf(row);
        auto fields = m_rows.fieldsOf(row, track.knot);
        if (!fields)
            return skip(row, fields.error());
        const ObservationId id = idOf(row);
        const Moment felt = fields->felt;
        const QStringList remedies = m_rows.remediesOf(row);
        auto observation = Observation::create(id, std::move(*fields), stamp());
        const bool onlyTried =
            !observation && observation.error().code == ErrorCode::Missing && !remedies.isEmpty();
        if (!observation && !onlyTried) {
            const ErrorCode why = observation.error().code;
            const ImportField field =
                why == ErrorCode::Missing ? ImportField::Pain : ImportField::Note;
            return skip(row, {field, m_rows.cell(row, field), why});
        }
        joinPlace(row, track);
        bool known = onlyTried || m_known.contains(id.uuid());
        for (qsizetype i = 0; i < remedies.size(); ++i)
            known = addUse(remedies.at(i), i, row, id, felt, track.knot) && known;
        (known ? m_plan.known : m_plan.fresh) += 1;
        extendPeriod(felt.localDate());
        if (felt.localDate() > m_today)
            remember({ImportRemark::Kind::Later, 1, felt.localDate().toString(Qt::ISODate)});
        for (const ImportRemark &remark : m_rows.remarksOf(row))
            remember(remark);
        if (observation)
            m_plan.batch.observations.append(std::move(*observation));
    }

    /** Whether the journal has it already. */
    bool addUse(const QString &word, qsizetype number, const TableRow &row, ObservationId rowId,
                const Moment &felt, KnotId knot)
    {
        UseFields fields {.remedy = remedyOf(word), .knot = {}, .felt = felt};
        if (!m_rows.cell(row, ImportField::Place).isEmpty())
            fields.knot = knot;
        const UseId id(contentId("use" + QByteArray(1, unitSeparator) + QByteArray::number(number)
                                 + QByteArray(1, unitSeparator) + rowId.toString().toLatin1()));
        if (const auto use = Use::create(id, fields, stamp()))
            m_plan.batch.uses.append(*use);
        return m_known.contains(id.uuid());
    }

    /** Of the catalogue, or a remedy of the person's own that is made for it. */
    QString remedyOf(const QString &word)
    {
        const QString plain = word.toLower().simplified();
        if (m_options.remedies.contains(plain))
            return m_options.remedies.value(plain);
        const OwnRemedyId id(contentId("remedy" + QByteArray(1, unitSeparator) + plain.toUtf8()));
        if (!m_ownRemedies.contains(id.uuid())) {
            m_ownRemedies.insert(id.uuid());
            constexpr qsizetype longestName = 200;
            const OwnRemedyFields fields {.name = word.left(longestName), .kind = u"other"_s};
            if (const auto own = OwnRemedy::create(id, fields, stamp()))
                m_plan.batch.remedies.append(*own);
        }
        return id.toString();
    }

    void skip(const TableRow &row, const Unreadable &why)
    {
        const int column = m_options.columns.value(why.field, -1);
        m_plan.skipped.append({row.line, m_table.header.value(column, name(why.field)), why.value,
                               why.why, why.field});
    }

    static QUuid idOfOccurrence(const QByteArray &text, int occurrence)
    {
        return contentId("row" + QByteArray(1, unitSeparator) + QByteArray::number(occurrence)
                         + QByteArray(1, unitSeparator) + text);
    }

    // Equal rows are told apart by which of them it is, so that all arrive.
    ObservationId idOf(const TableRow &row)
    {
        const QByteArray text = row.cells.join(QLatin1Char(unitSeparator)).toUtf8();
        const QUuid first = idOfOccurrence(text, 0);
        const int occurrence = m_occurrences[first]++;
        return ObservationId(occurrence == 0 ? first : idOfOccurrence(text, occurrence));
    }

    // The knot of rows with one place and side; the place once a row can be read.
    struct Track
    {
        KnotId knot;
        std::optional<qsizetype> place;
    };

    Track &trackOf(const TableRow &row)
    {
        const QString text = m_rows.cell(row, ImportField::Place) + QLatin1Char(unitSeparator)
            + m_rows.cell(row, ImportField::Side);
        auto track = m_tracks.find(text);
        if (track == m_tracks.end()) {
            const QByteArray key = "track" + QByteArray(1, unitSeparator) + text.toUtf8();
            track = m_tracks.insert(text, {KnotId(contentId(key)), std::nullopt});
        }
        return *track;
    }

    void joinPlace(const TableRow &row, Track &track)
    {
        if (!track.place) {
            track.place = m_plan.places.size();
            const QString place = m_rows.cell(row, ImportField::Place);
            const QString side = m_rows.cell(row, ImportField::Side);
            m_plan.places.append({place, side, m_words.read(place, side), 0, track.knot});
            addKnot(m_plan.places.constLast());
        }
        ++m_plan.places[*track.place].rows;
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

    void remember(const ImportRemark &remark)
    {
        const auto same = std::ranges::find(m_plan.remarks, remark.kind, &ImportRemark::kind);
        if (same != m_plan.remarks.end())
            same->rows += remark.rows;
        else
            m_plan.remarks.append(remark);
    }

    void extendPeriod(QDate day)
    {
        if (!m_plan.period)
            m_plan.period = Period {day, day};
        m_plan.period->from = std::min(m_plan.period->from, day);
        m_plan.period->to = std::max(m_plan.period->to, day);
    }

    QString firstDate() const
    {
        for (const TableRow &row : m_table.rows) {
            if (const QString date = m_rows.cell(row, ImportField::Date); !date.isEmpty())
                return date;
        }
        return {};
    }

    Stamp stamp() const { return {m_options.nowMs, m_options.nowMs, false}; }

    const Table &m_table;
    const ImportOptions &m_options;
    DateOrder m_order;
    DiaryRows m_rows;
    const PlaceWords &m_words;
    const QSet<QUuid> &m_known;
    QDate m_today; ///< where the times of the file are told
    QHash<QUuid, int> m_occurrences; ///< by the id of the first of equal rows
    QSet<QUuid> m_ownRemedies;
    QHash<QString, Track> m_tracks;
    ImportPlan m_plan;
};

/** Whether there are dates, none with a year; with parts whether the year has no column. */
bool lacksYears(const QStringList &dates, const ColumnMap &columns)
{
    if (!columns.contains(ImportField::Date))
        return !columns.contains(ImportField::Year);
    const auto isBlank = [](const QString &text) { return text.trimmed().isEmpty(); };
    return !std::ranges::all_of(dates, isBlank)
        && std::ranges::all_of(
            dates, [&](const QString &text) { return isBlank(text) || isYearless(text); });
}

/** Whether a diary without years goes back in time: more small steps back than on. */
bool goesBackwards(const Table &table, const ColumnMap &columns, DateOrder order)
{
    const int date = columns.value(ImportField::Date, -1);
    const int month = columns.value(ImportField::Month, -1);
    const int day = columns.value(ImportField::DayOfMonth, -1);
    int before = 0;
    int balance = 0;
    for (const TableRow &row : table.rows) {
        const auto read = parseYearlessDate(row.cells.value(date), order);
        const YearlessDay said = date < 0
            ? YearlessDay {monthNumber(row.cells.value(month)), row.cells.value(day).toInt()}
            : read.value_or(YearlessDay {});
        constexpr int daysOfAMonth = 31;
        const int now = said.month * daysOfAMonth + said.day;
        const int step = now - before;
        if (before > 0 && step != 0 && std::abs(step) <= daysOfAMonth)
            balance += step > 0 ? 1 : -1;
        before = now;
    }
    return balance < 0;
}

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
                              const PlaceWords &words, const QSet<QUuid> &known,
                              const Stopped &stopped)
{
    if (Status complete = checkColumns(options.columns); !complete)
        return tl::make_unexpected(complete.error());
    if (options.blankAsAbove) {
        ImportOptions filled = options;
        filled.blankAsAbove = false;
        return planImport(filledTable(table, options.columns), filled, words, known, stopped);
    }
    const QStringList dates = dateTexts(table, options.columns);
    if (!options.year && lacksYears(dates, options.columns))
        return failure(ErrorCode::Missing, yearIsMissing);
    auto order = options.dateOrder ? Result<DateOrder>(*options.dateOrder)
                                   : detectDateOrder(dates, options.year.has_value());
    if (!order && order.error().code == ErrorCode::Ambiguous) {
        const auto said =
            dateOrderInHeading(table.header.value(options.columns.value(ImportField::Date, -1)));
        order = said ? Result<DateOrder>(*said) : order;
    }
    if (!order)
        return tl::make_unexpected(order.error());
    const bool backwards = options.year && goesBackwards(table, options.columns, *order);
    return Planner(table, options, *order, backwards, words, known).plan(stopped);
}

void remarkOnReturns(ImportPlan &plan, const QList<PurgeMark> &marks)
{
    QSet<QUuid> purged;
    for (const PurgeMark &mark : marks) {
        if (!mark.back)
            purged.insert(mark.id);
    }
    int returns = 0;
    plan.batch.forEachId([&](const QUuid &id) { returns += purged.contains(id) ? 1 : 0; });
    if (returns > 0)
        plan.remarks.append({ImportRemark::Kind::BroughtBack, returns, QString()});
}

void remarkOnDifferences(ImportPlan &plan, const Versions &ours)
{
    int differing = 0;
    Batch::forEachKind([&]<typename Fields>() {
        QHash<QUuid, const Record<Fields> *> known;
        for (const Record<Fields> &record : ours.last.of<Fields>())
            known.insert(record.id().uuid(), &record);
        for (const Record<Fields> &record : plan.batch.of<Fields>()) {
            const Record<Fields> *same = known.value(record.id().uuid());
            differing += same && same->fields() != record.fields() ? 1 : 0;
        }
    });
    if (differing > 0)
        plan.remarks.append({ImportRemark::Kind::Differs, differing, QString()});
}

QString name(ImportRemark::Kind kind)
{
    return remarkKinds.name(kind);
}

Error scaleIsMissing()
{
    return {ErrorCode::Missing, u"highest value of the scale"_s};
}

bool asksForScale(const Error &error)
{
    return error == scaleIsMissing();
}

bool asksForYear(const Error &error)
{
    return error.code == ErrorCode::Missing && error.detail == yearIsMissing;
}

} // namespace knotebook
