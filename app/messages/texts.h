// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/knot.h"

#include <QHash>

namespace knotebook {

/** The words for a remedy of the catalogue. */
struct RemedyText
{
    QString name;
    QString how; ///< what to do, in a sentence or two
};

/** The words for a muscle. */
struct MuscleText
{
    QString name; ///< "Upper trapezius"
    QString place; ///< "top of the shoulder"
    QString common; ///< "Top-of-shoulder muscle", what people call it
    QString action; ///< what it does, a sentence
    QString overload; ///< what commonly overloads it, a sentence
    QString care; ///< what commonly eases it, a sentence
    QString caution; ///< what to mind; may be empty
};

/**
 * The words for the ids of the tables, from app/messages/texts. An id that has
 * no words (from a newer table, or another's journal) is shown as itself rather
 * than lost. Loaded once and handed by reference; immutable.
 */
class Texts
{
public:
    /** NotFound or Malformed, naming the table. */
    static Result<Texts> load();

    QString cause(const QString &id) const { return m_causes.value(id, id); }
    QString habit(const QString &id) const { return m_habits.value(id, id); }
    QString sign(const QString &id) const { return m_signs.value(id, id); }
    QString warning(const QString &id) const { return m_warnings.value(id, id); }
    /** Why nobody should press in this region; empty for no such region. */
    QString noPress(const QString &region) const { return m_noPress.value(region); }
    /** A region, or a part of the body that a track is no finer than. */
    QString region(const QString &id) const
    {
        return m_regions.value(id, word(QStringLiteral("part"), id));
    }
    /** Of the vocabulary: word("feel", "tight"). */
    QString word(const QString &list, const QString &id) const;
    RemedyText remedy(const QString &id) const;
    MuscleText muscle(const QString &id) const;

    /** "Upper trapezius": the person's own name for it, else muscle or region. */
    QString knotName(const KnotFields &knot) const;
    /** "top of the shoulder, left": place and side in words; empty when nowhere. */
    QString knotPlace(const KnotFields &knot) const;
    /** "Upper trapezius · top of the shoulder, left". */
    QString knotInWords(const KnotFields &knot) const;
    /** "Upper trapezius · top of the shoulder, left", for a spot without a knot. */
    QString spotInWords(const QString &muscle, Side side) const;
    /** "Upper trapezius, left", for when the place is known from the map. */
    QString muscleInWords(const QString &muscle, Side side) const;

private:
    Texts() = default;

    QHash<QString, QString> m_causes;
    QHash<QString, QString> m_habits;
    QHash<QString, QString> m_signs;
    QHash<QString, QString> m_warnings;
    QHash<QString, QString> m_noPress;
    QHash<QString, QString> m_regions;
    QHash<QString, QString> m_vocabulary;
    QHash<QString, RemedyText> m_remedies;
    QHash<QString, MuscleText> m_muscles;
};

} // namespace knotebook
