// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/batch.h"
#include "core/store/purge.h"

#include <QHash>

#include <functional>
#include <memory>

namespace knotebook {

class Connection;

/** A span of local days, both ends included. */
struct Period
{
    QDate from;
    QDate to;

    qint64 days() const { return from.daysTo(to) + 1; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    bool operator==(const Period &) const = default;
};

/** A knot and what was last said of it. */
struct KnotState
{
    Knot knot;
    std::optional<KnotStatus> status; ///< the last one given
    std::optional<Intensity> lastRest; ///< the last pain at rest, with its moment
    std::optional<Moment> lastRestFelt;
    std::optional<Intensity> lastPressure;
    std::optional<QDate> lastDay; ///< of its observations

    bool isResolved() const { return status == KnotStatus::Resolved; }
};

/** One rating, as lean as statistics need it. */
struct Rating
{
    KnotId knot;
    QDate day;
    std::optional<qint64> seconds; ///< since 1970 UTC; absent when known only to the day
    std::optional<Intensity> rest; ///< absent: called a flare, without a number
    bool flare = false; ///< the person called it one
};

/** One use of a remedy, as lean as courses need it. */
struct UseMark
{
    std::optional<KnotId> knot;
    QString remedy;
    QDate day;
    std::optional<qint64> seconds; ///< since 1970 UTC; absent when known only to the day
};

/** How much a journal holds, what is deleted not counted. */
struct Counts
{
    qint64 knots = 0;
    qint64 observations = 0;
    qint64 uses = 0;
    qint64 checkins = 0;
    qint64 visits = 0;
    std::optional<Period> observed; ///< first and last day with an observation

    bool operator==(const Counts &) const = default;
};

/** What a journal holds and until when, to tell it from another. */
struct Contents
{
    Counts counts;
    qint64 days = 0; ///< with at least one observation
    std::optional<qint64> lastChangeMs; ///< of anything in it, ms since 1970 UTC

    bool operator==(const Contents &) const = default;
};

/**
 * Questions to a journal. Nothing here writes. What is deleted is not seen, and
 * of a deleted knot nothing is but the visits that were made for it: such a visit
 * names a knot that get() does not find. Errors: Corrupt (with the table), Io, Locked.
 */
class Reader
{
public:
    explicit Reader(std::shared_ptr<Connection> connection);
    /**
     * A reader with a connection of its own, for another thread or a command
     * that only looks. Of a journal of an older version it reads a copy in memory
     * that was brought up to date: the file stays as it is. Errors as
     * journalVersion(), and Corrupt.
     */
    static Result<Reader> open(const QString &path);

    /**
     * From when `stop` says so on, whatever is being read is broken off, and all that
     * is asked answers Cancelled. It is asked again and again, on the thread that
     * reads; an empty one takes it back.
     */
    void stopWhen(std::function<bool()> stop) const;

    /**
     * A reader of a whole journal whose file is in memory. Errors as
     * journalVersionIn(), and Corrupt.
     */
    static Result<Reader> fromBytes(const QByteArray &bytes);

    /** One record; NotFound when there is none or it is deleted. */
    template <typename Fields> Result<Record<Fields>> get(Id<Fields> id) const;
    /** All records of a kind in the order in which they were written down. */
    template <typename Fields> Result<QList<Record<Fields>>> all() const;
    /** A remedy of the person's own, also a deleted one: its uses still bear its name. NotFound. */
    Result<OwnRemedy> ownRemedy(OwnRemedyId id) const;
    /**
     * The id of a kind that begins with `prefix` (6 or more hex digits, dashes
     * allowed). Malformed, NotFound, Ambiguous.
     */
    template <typename Fields> Result<Id<Fields>> find(const QString &prefix) const;

    /**
     * Where each knot stands at `now`: what is felt later, by a wrong clock or an
     * import, is not yet. A moment that is known only to the day is the end of that
     * day. Without one all entries count, also those of days to come.
     */
    Result<QList<KnotState>> knotStates(const std::optional<Moment> &now = {}) const;
    Result<KnotState> knotState(KnotId id, const std::optional<Moment> &now = {}) const;
    /** Of the observations of a knot. No part of its state: so far back only few look. */
    Result<std::optional<QDate>> firstDay(KnotId knot) const;

    /** Newest first; at most `limit` after skipping `offset`. */
    Result<QList<Observation>> observations(KnotId knot, int limit, int offset = 0) const;
    /** Oldest first. */
    Result<QList<Observation>> observations(const Period &period) const;
    /** Oldest first; of one knot, or of all that are not deleted and of the whole body. */
    Result<QList<Use>> uses(const Period &period, std::optional<KnotId> knot = {}) const;
    /** The same uses in the same order, no more of each than when and what. */
    Result<QList<UseMark>> useMarks(const Period &period, std::optional<KnotId> knot = {}) const;
    Result<QList<Checkin>> checkins(const Period &period) const;
    Result<QList<Visit>> visits(const Period &period) const;
    Result<QList<Assessment>> assessments(const Period &period) const;
    Result<QList<Screening>> screenings(const Period &period) const;
    Result<QList<Acknowledgement>> acknowledgements(const Period &period) const;

    /** The days that a check-in calls quiet, ascending. */
    Result<QList<QDate>> quietDays(const Period &period) const;

    Result<std::optional<Checkin>> checkin(QDate day) const;
    /** The profile, or an empty one. */
    Result<Profile> profile() const;

    /** Ratings of pain at rest in the order of day and time; of all knots or one. */
    Result<QList<Rating>> ratings(const Period &period, std::optional<KnotId> knot = {}) const;
    /**
     * The same, and flares without a number, each handed to `take`: ten years of them need
     * not stand in memory twice.
     */
    Status eachRating(const Period &period, std::optional<KnotId> knot,
                      const std::function<void(const Rating &)> &take) const;

    /** The day of the first rating of pain at rest, of each knot that has one. */
    Result<QHash<KnotId, QDate>> firstRatings() const;

    /**
     * The ids of all records that an import would find here, also of ones that
     * the person deleted. What an undone import left behind is not known, nor what
     * was removed for good: an import brings it back.
     */
    Result<QSet<QUuid>> knownIds() const;
    /** What stays of records that were removed for good, in the order of their ids. */
    Result<QList<PurgeMark>> purgeMarks() const;

    /** All versions of all records: what bringing two journals together asks for. */
    Result<Versions> versions() const;

    Result<Counts> counts() const;
    Result<Contents> contents() const;
    /** What Journal::purge() would take away. */
    Result<Purgeable> purgeable() const;
    /** The ids of all records that are not deleted, nor hidden with a deleted knot. */
    Result<QSet<QUuid>> idsThatStay() const;
    /** The ids of all records, also of deleted ones; without what a purge leaves of remedies. */
    Result<QSet<QUuid>> idsWithWords() const;
    /** Writes a complete copy to a new file, 0600; AlreadyExists, DiskFull, ReadOnly. */
    Status copyTo(const QString &path) const;
    /** The whole journal as it is now, packed, in memory: what is done to it is in no file. */
    Result<Reader> copyInMemory() const;
    /** A copy in memory as the bytes of a file that holds it. Io when there is no memory for it. */
    Result<QByteArray> fileBytes() const;
    /** What is wrong with the database, rows and references; empty when all is well. */
    Result<QStringList> verify() const;

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace knotebook
