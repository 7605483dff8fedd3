// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include "core/store/connection.h"
#include "core/store/journalfile.h"
#include "core/store/purgemarks.h"
#include "core/store/recordrows.h"
#include "core/store/schema.h"
#include "core/store/sqlerror.h"

#include <QRegularExpression>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

template <typename Fields>
Result<QList<Record<Fields>>> select(Connection &connection, const std::string &condition,
                                     const QList<Value> &parameters = {})
{
    return guarded([&]() -> Result<QList<Record<Fields>>> {
        auto &statement = connection.prepared(selectFrom<Fields>() + condition);
        for (int i = 0; i < parameters.size(); ++i)
            bindValue(statement, i + 1, parameters.at(i));
        QList<Record<Fields>> records;
        if (const Status read = readRecords(statement, records); !read)
            return tl::make_unexpected(read.error());
        return records;
    });
}

// What is seen of a table: nothing that is deleted, and nothing of a deleted knot but
// the visits, which took place all the same.
// "+knot" keeps the index over the knots out: it would read all years of each.
template <typename Fields> std::string live()
{
    std::string condition = "deleted = 0";
    if constexpr (hidesWithItsKnot<Fields>)
        condition += " AND (+knot IS NULL OR +knot NOT IN (SELECT id FROM knot WHERE deleted = 1))";
    return condition;
}

QList<Value> boundsOf(const Period &period)
{
    return {period.from.toJulianDay(), period.to.toJulianDay()};
}

template <typename Fields>
Result<QList<Record<Fields>>> feltWithin(Connection &connection, const Period &period)
{
    return select<Fields>(connection,
                          live<Fields>()
                              + " AND felt_day BETWEEN ? AND ? "
                                "ORDER BY felt_day, felt_ms, recorded_ms, rowid",
                          boundsOf(period));
}

/** What was felt in a period, oldest first; of all knots or one. `rows` ends in its condition. */
SQLite::Statement &askWithin(Connection &connection, const std::string &rows, const Period &period,
                             std::optional<KnotId> knot)
{
    auto &statement = connection.prepared(rows + " AND felt_day BETWEEN ?1 AND ?2"
                                          + (knot ? " AND knot = ?3" : "")
                                          + " ORDER BY felt_day, felt_ms, recorded_ms, rowid");
    const QList<Value> bounds = boundsOf(period);
    bindValue(statement, 1, bounds.at(0));
    bindValue(statement, 2, bounds.at(1));
    if (knot)
        bindValue(statement, 3, blobOf(knot->uuid()));
    return statement;
}

Status addProblems(Connection &connection, const std::string &pragma, QStringList &problems)
{
    return guarded([&] {
        SQLite::Statement statement(connection.database(), pragma);
        while (statement.executeStep()) {
            const QString line = QString::fromStdString(statement.getColumn(0).getString());
            if (line != u"ok")
                problems.append(line);
        }
    });
}

template <typename Fields> void addBrokenRows(Connection &connection, QStringList &problems)
{
    SQLite::Statement statement(connection.database(),
                                selectFrom<Fields>() + "1 = 1 ORDER BY rowid");
    qint64 row = 0;
    while (statement.executeStep()) {
        ++row;
        if (!readRecord<Fields>(statement))
            problems.append(u"%1, row %2"_s.arg(QLatin1String(Mapper<Fields>::table)).arg(row));
    }
}

/** Of an older version a copy is read that was brought up to date. */
Result<Reader> ofVersion(int version, Result<std::unique_ptr<Connection>> connection)
{
    if (connection && version < currentSchemaVersion())
        connection = migratedCopy(**connection);
    if (!connection)
        return tl::make_unexpected(connection.error());
    return Reader(std::shared_ptr<Connection>(std::move(*connection)));
}

} // namespace

Reader::Reader(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) { }

Result<Reader> Reader::open(const QString &path)
{
    return journalVersion(path).and_then([&](int version) {
        return ofVersion(version, Connection::open(path, Connection::Mode::ReadOnly));
    });
}

void Reader::stopWhen(std::function<bool()> stop) const
{
    m_connection->stopWhen(std::move(stop));
}

Result<Reader> Reader::fromBytes(const QByteArray &bytes)
{
    return journalVersionIn(bytes).and_then(
        [&](int version) { return ofVersion(version, Connection::holding(bytes)); });
}

template <typename Fields> Result<Record<Fields>> Reader::get(Id<Fields> id) const
{
    const auto found =
        select<Fields>(*m_connection, live<Fields>() + " AND id = ?", {blobOf(id.uuid())});
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, QString::fromLatin1(Mapper<Fields>::table));
    return found->first();
}

template <typename Fields> Result<QList<Record<Fields>>> Reader::all() const
{
    return select<Fields>(*m_connection, live<Fields>() + " ORDER BY rowid");
}

Result<OwnRemedy> Reader::ownRemedy(OwnRemedyId id) const
{
    return select<OwnRemedyFields>(*m_connection, "id = ?", {blobOf(id.uuid())})
        .and_then([](const QList<OwnRemedy> &found) -> Result<OwnRemedy> {
            if (found.isEmpty())
                return failure(ErrorCode::NotFound, u"remedy"_s);
            return found.first();
        });
}

template <typename Fields> Result<Id<Fields>> Reader::find(const QString &prefix) const
{
    static const QRegularExpression hex(u"^[0-9a-f]{6,32}\\z"_s);
    const QString digits = prefix.toLower().remove(u'-');
    if (!hex.match(digits).hasMatch())
        return failure(ErrorCode::Malformed, u"\"%1\" is no id"_s.arg(prefix));
    // The range of blobs that begin with the prefix, so that the index serves.
    const QByteArray low = QByteArray::fromHex(digits.leftJustified(32, u'0').toLatin1());
    const QByteArray high = QByteArray::fromHex(digits.leftJustified(32, u'f').toLatin1());
    const auto found = select<Fields>(
        *m_connection, live<Fields>() + " AND id BETWEEN ? AND ? LIMIT 2", {low, high});
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, prefix);
    if (found->size() > 1)
        return failure(ErrorCode::Ambiguous, prefix);
    return found->first().id();
}

Result<QList<Observation>> Reader::observations(KnotId knot, int limit, int offset) const
{
    return select<ObservationFields>(*m_connection,
                                     live<ObservationFields>()
                                         + " AND knot = ? ORDER BY felt_day DESC, felt_ms DESC, "
                                           "recorded_ms DESC LIMIT ? OFFSET ?",
                                     {blobOf(knot.uuid()), qint64(limit), qint64(offset)});
}

Result<QList<Observation>> Reader::observations(const Period &period) const
{
    return feltWithin<ObservationFields>(*m_connection, period);
}

Result<QList<Use>> Reader::uses(const Period &period, std::optional<KnotId> knot) const
{
    if (knot) {
        return select<UseFields>(*m_connection,
                                 live<UseFields>()
                                     + " AND felt_day BETWEEN ? AND ? AND knot = ? "
                                       "ORDER BY felt_day, felt_ms, recorded_ms, rowid",
                                 boundsOf(period) << blobOf(knot->uuid()));
    }
    return feltWithin<UseFields>(*m_connection, period);
}

Result<QList<UseMark>> Reader::useMarks(const Period &period, std::optional<KnotId> knot) const
{
    return guarded([&]() -> Result<QList<UseMark>> {
        auto &statement = askWithin(*m_connection,
                                    "SELECT knot, remedy, felt_day, felt_ms FROM remedy_use WHERE "
                                        + live<UseFields>(),
                                    period, knot);
        QList<UseMark> marks;
        while (statement.executeStep()) {
            RowReader row(statement, 0);
            const auto id = row.uuid();
            const QString remedy = row.text();
            const auto day = row.integer();
            const auto ms = row.integer();
            if (!day || !row.ok())
                return failure(ErrorCode::Corrupt, u"a row of table remedy_use"_s);
            marks.append({.knot = id ? std::optional(KnotId(*id)) : std::nullopt,
                          .remedy = remedy,
                          .day = QDate::fromJulianDay(*day),
                          .seconds = ms ? std::optional<qint64>(*ms / 1000) : std::nullopt});
        }
        statement.reset();
        return marks;
    });
}

Result<QList<Checkin>> Reader::checkins(const Period &period) const
{
    return select<CheckinFields>(*m_connection, "deleted = 0 AND day BETWEEN ? AND ? ORDER BY day",
                                 boundsOf(period));
}

Result<QList<QDate>> Reader::quietDays(const Period &period) const
{
    return guarded([&] {
        auto &statement = m_connection->prepared("SELECT day FROM checkin WHERE deleted = 0 AND "
                                                 "quiet = 1 AND day BETWEEN ? AND ? ORDER BY day");
        const QList<Value> bounds = boundsOf(period);
        bindValue(statement, 1, bounds.at(0));
        bindValue(statement, 2, bounds.at(1));
        QList<QDate> days;
        while (statement.executeStep())
            days.append(QDate::fromJulianDay(statement.getColumn(0).getInt64()));
        statement.reset();
        return days;
    });
}

Result<QList<Visit>> Reader::visits(const Period &period) const
{
    return feltWithin<VisitFields>(*m_connection, period);
}

Result<QList<Assessment>> Reader::assessments(const Period &period) const
{
    return feltWithin<AssessmentFields>(*m_connection, period);
}

Result<QList<Screening>> Reader::screenings(const Period &period) const
{
    return feltWithin<ScreeningFields>(*m_connection, period);
}

Result<QList<Acknowledgement>> Reader::acknowledgements(const Period &period) const
{
    return feltWithin<AcknowledgementFields>(*m_connection, period);
}

Result<std::optional<Checkin>> Reader::checkin(QDate day) const
{
    return checkins({day, day}).map([](const QList<Checkin> &found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Result<Profile> Reader::profile() const
{
    return get(profileId()).or_else([](const Error &error) -> Result<Profile> {
        if (error.code != ErrorCode::NotFound)
            return tl::make_unexpected(error);
        return Profile::create(profileId(), {});
    });
}

Status Reader::eachRating(const Period &period, std::optional<KnotId> knot,
                          const std::function<void(const Rating &)> &take) const
{
    return guarded([&]() -> Status {
        auto &statement =
            askWithin(*m_connection,
                      "SELECT knot, felt_day, felt_ms, rest, flare FROM observation WHERE "
                          + live<ObservationFields>() + " AND (rest IS NOT NULL OR flare = 1)",
                      period, knot);
        while (statement.executeStep()) {
            RowReader row(statement, 0);
            const auto id = row.uuid();
            const auto day = row.integer();
            const auto ms = row.integer();
            const auto rest = row.intensity();
            if (!id || !day || !row.ok())
                return failure(ErrorCode::Corrupt, u"a row of table observation"_s);
            const auto seconds = ms ? std::optional<qint64>(*ms / 1000) : std::nullopt;
            take({KnotId(*id), QDate::fromJulianDay(*day), seconds, rest, row.flag()});
        }
        statement.reset();
        return {};
    });
}

Result<QList<Rating>> Reader::ratings(const Period &period, std::optional<KnotId> knot) const
{
    QList<Rating> ratings;
    const auto take = [&](const Rating &rating) {
        if (rating.rest)
            ratings.append(rating);
    };
    return eachRating(period, knot, take).map([&] { return ratings; });
}

Result<QSet<QUuid>> Reader::knownIds() const
{
    return guarded([&] {
        QSet<QUuid> ids;
        forEachMapper([&](auto mapper) {
            SQLite::Statement statement(
                m_connection->database(),
                std::string("SELECT id FROM ") + mapper.table
                    + " WHERE NOT (deleted = 1 AND (coalesce(batch, 0) IN "
                      "(SELECT seq FROM action WHERE state <> 'done') OR id "
                      "IN "
                    + purgedIdsSql + "))");
            while (statement.executeStep()) {
                if (const auto id = RowReader(statement, 0).uuid())
                    ids.insert(*id);
            }
        });
        return ids;
    });
}

Result<QList<PurgeMark>> Reader::purgeMarks() const
{
    return guarded([&] { return knotebook::purgeMarks(*m_connection); });
}

Result<Counts> Reader::counts() const
{
    return guarded([&] {
        const auto number = [&](const char *what, auto mapper, const std::string &condition) {
            return m_connection->number(std::string("SELECT ") + what + " FROM " + mapper.table
                                        + " WHERE " + condition);
        };
        const auto count = [&]<typename Fields>(Mapper<Fields> mapper) {
            return number("count(*)", mapper, live<Fields>());
        };
        Counts counts {.knots = count(Mapper<KnotFields> {}),
                       .observations = count(Mapper<ObservationFields> {}),
                       .uses = count(Mapper<UseFields> {}),
                       .checkins = count(Mapper<CheckinFields> {}),
                       .visits = count(Mapper<VisitFields> {}),
                       .observed = {}};
        if (counts.observations > 0) {
            const auto day = [&](const char *what) {
                return QDate::fromJulianDay(
                    number(what, Mapper<ObservationFields> {}, live<ObservationFields>()));
            };
            counts.observed = Period {day("min(felt_day)"), day("max(felt_day)")};
        }
        return counts;
    });
}

Result<Contents> Reader::contents() const
{
    return counts().and_then([this](const Counts &counts) {
        return guarded([&] {
            Contents contents {.counts = counts, .days = 0, .lastChangeMs = {}};
            contents.days = m_connection->number("SELECT count(DISTINCT felt_day) FROM observation "
                                                 "WHERE "
                                                 + live<ObservationFields>());
            if (const qint64 last = m_connection->number("SELECT max(at_ms) FROM action"))
                contents.lastChangeMs = last;
            return contents;
        });
    });
}

Result<Purgeable> Reader::purgeable() const
{
    return guarded([&] { return knotebook::purgeable(*m_connection); });
}

Result<QSet<QUuid>> Reader::idsThatStay() const
{
    return guarded([&] { return knotebook::idsThatStay(*m_connection); });
}

Result<QSet<QUuid>> Reader::idsWithWords() const
{
    return guarded([&] { return knotebook::idsWithWords(*m_connection); });
}

Status Reader::copyTo(const QString &path) const
{
    return copyDatabase(*m_connection, path);
}

Result<Reader> Reader::copyInMemory() const
{
    return Connection::inMemory(*m_connection)
        .and_then([](std::unique_ptr<Connection> copy) -> Result<Reader> {
            // Free pages may still hold what was deleted.
            const Status packed = guarded([&] { copy->database().exec("VACUUM"); });
            if (!packed)
                return tl::make_unexpected(packed.error());
            return Reader(std::shared_ptr<Connection>(std::move(copy)));
        });
}

Result<QByteArray> Reader::fileBytes() const
{
    return serialized(*m_connection);
}

Result<QStringList> Reader::verify() const
{
    QStringList problems;
    const Status status =
        addProblems(*m_connection, "PRAGMA integrity_check", problems)
            .and_then(
                [&] { return addProblems(*m_connection, "PRAGMA foreign_key_check", problems); })
            .and_then([&] {
                return guarded([&] {
#define KNOTEBOOK_CHECK(Fields) addBrokenRows<Fields>(*m_connection, problems);
                    KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_CHECK)
#undef KNOTEBOOK_CHECK
                });
            });
    if (!status)
        return tl::make_unexpected(status.error());
    return problems;
}

#define KNOTEBOOK_INSTANTIATE(Fields)                                                              \
    template Result<Record<Fields>> Reader::get(Id<Fields>) const;                                 \
    template Result<QList<Record<Fields>>> Reader::all<Fields>() const;                            \
    template Result<Id<Fields>> Reader::find<Fields>(const QString &) const;
KNOTEBOOK_FOR_EACH_RECORD(KNOTEBOOK_INSTANTIATE)
#undef KNOTEBOOK_INSTANTIATE

} // namespace knotebook
