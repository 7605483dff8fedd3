// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/words.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace knotebook {

/** A suspected cause or a habit of the day. */
struct CatalogueEntry
{
    QString id;
    QString group; ///< for headings, e.g. "posture"
    QStringList articles; ///< S0…S4, the sources that name it
};

/** A symptom or sign, and which field of a record holds it. */
struct Sign
{
    QString id;
    QString keptIn; ///< e.g. "observation.signs", "checkin.interference"
    QStringList articles;
};

/** A caution that goes with classes of remedies, or with all when there are none. */
struct Warning
{
    QString id;
    QStringList classes;
    QStringList articles;
};

/** The dose as the sources name it; what they do not name is absent. */
struct Dose
{
    std::optional<int> secondsFrom; ///< how long at a time, from …
    std::optional<int> secondsTo; ///< … to
    std::optional<int> secondsLimit; ///< never longer than this at a time
    std::optional<int> repetitionsFrom;
    std::optional<int> repetitionsTo;
    std::optional<int> timesADay; ///< at least
};

/** A remedy of ours; the person's own are records, see ownremedy.h. */
struct Remedy
{
    QString id;
    QString kind; ///< a "remedy_kind" of the vocabulary: for headings
    QString careClass; ///< what care rules block: "pressure", "massage", "heat", …
    QString section; ///< 5a self-care, 5b over the counter, 5c professional, 5d prevention
    QList<AppliedBy> by;
    Dose dose;
    QStringList warnings; ///< ids of warnings that go with it
    QStringList articles;
};

/** A questionnaire that is free to use: its scale, and which change on it matters. */
struct Instrument
{
    QString id; ///< as an assessment is kept: "peg", "psfs", "global_change"
    int least = 0; ///< of an answer
    int most = 0;
    bool higherIsBetter = false;
    int everyDays = 0; ///< how often it makes sense to answer
    std::optional<double> matters; ///< a change of the score, in points
    std::optional<double> mattersSingle; ///< of one of several activities alone
    QStringList sources;
};

/**
 * The tables of core/domain/data: what can be chosen. Read-only; loaded once
 * and handed by reference to whoever needs it. Words for people are in
 * app/messages.
 */
class Catalogue
{
public:
    /**
     * From a folder with all the tables, without an argument from the program's
     * own. Malformed or NotFound, naming table and row, for a table that is broken.
     */
    static Result<Catalogue> load(const QString &folder = QStringLiteral(":/knotebook/domain"));

    const QList<CatalogueEntry> &causes() const { return m_causes; }
    const QList<CatalogueEntry> &habits() const { return m_habits; }
    const QList<Sign> &signs() const { return m_signs; }
    const QList<Warning> &warnings() const { return m_warnings; }
    const QList<Remedy> &remedies() const { return m_remedies; }
    const QList<Instrument> &instruments() const { return m_instruments; }
    /** nullptr when there is no such instrument; else owned by the catalogue. */
    const Instrument *instrument(const QString &id) const;
    /** The ids of "feel", "profession", "remedy_kind" or "fact". */
    QStringList vocabulary(const QString &list) const { return m_vocabulary.value(list); }

    /** nullptr when there is no such remedy; else owned by the catalogue. */
    const Remedy *remedy(const QString &id) const;
    bool hasCause(const QString &id) const;
    bool hasHabit(const QString &id) const;
    bool hasSign(const QString &id) const;

private:
    Catalogue() = default;

    QList<CatalogueEntry> m_causes;
    QList<CatalogueEntry> m_habits;
    QList<Sign> m_signs;
    QList<Warning> m_warnings;
    QList<Remedy> m_remedies;
    QList<Instrument> m_instruments;
    QHash<QString, QStringList> m_vocabulary;
};

} // namespace knotebook
