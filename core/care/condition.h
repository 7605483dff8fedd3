// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/region.h"
#include "core/base/moment.h"
#include "core/base/result.h"
#include "core/domain/knot.h"

#include <QJsonObject>
#include <QStringList>

namespace knotebook {

/** Not asked, not known or too little data is Unknown, which is never No. */
enum class Truth { No, Unknown, Yes };

/** How a number is held against a limit. */
enum class Relation { AtLeast, AtMost, Above, Below };

/** "at_least", "at_most", "above", "below". */
QString relationName(Relation relation);

/** What spoke for a rule: the person's own entry or a number made of entries. */
struct Evidence
{
    enum class Kind {
        Answer, ///< a question answered with yes; `on` says when
        Number, ///< a computed number; see `value`, `relation`, `limit`
        Place, ///< a knot lies in one of the parts of the body
    };

    Kind kind = Kind::Answer;
    QString about; ///< id of the question or of the number
    double value = 0;
    Relation relation = Relation::AtLeast;
    double limit = 0;
    std::optional<Moment> on; ///< of an answer
    std::optional<QDate> from; ///< the days behind a number
    std::optional<QDate> to;
    int entries = 0; ///< how many entries a number is made of
    std::optional<KnotId> knot;

    bool operator==(const Evidence &) const = default;
};

/** A number made of entries, and of which. */
struct Measurement
{
    double value = 0;
    std::optional<QDate> from;
    std::optional<QDate> to;
    int entries = 0;
};

/** What a condition turned out to be. */
struct Outcome
{
    Truth truth = Truth::No;
    QList<Evidence> evidence; ///< of what is Yes
    QStringList openQuestions; ///< of what is Unknown
    QStringList lackingNumbers; ///< of what is Unknown for want of entries
};

/** Where a condition looks things up. */
class Lookup
{
public:
    virtual ~Lookup() = default;
    /** The valid answer to a question: Yes, No, or Unknown; `on` is set for Yes. */
    virtual Truth answer(const QString &question, std::optional<Moment> &on) const = 0;
    /** A number by name, about one knot or the whole journal. */
    virtual std::optional<Measurement> number(const QString &name,
                                              const std::optional<KnotId> &knot) const = 0;
    /** The knots, not resolved, in any of these parts of the body. */
    virtual QList<KnotId> knotsIn(const QList<BodyPart> &parts) const = 0;

protected:
    Lookup() = default;
    Q_DISABLE_COPY_MOVE(Lookup)
};

/**
 * When a rule fires: a tree read from the table.
 *
 *     {"yes": QUESTION}
 *     {"number": NAME, "at_least" | "at_most" | "above" | "below": LIMIT}
 *     {"in": [PART, …]}
 *     {"all": […]}, {"any": […]}, {"some": […], "count": N}
 *
 * There is no "not": another yes can therefore never take a rule back.
 */
class Condition
{
public:
    /** Malformed or Unknown, naming the place. */
    static Result<Condition> parse(const QJsonObject &object);

    Outcome evaluate(const Lookup &lookup, const std::optional<KnotId> &knot) const;
    /** All questions in it, in order, each once. */
    QStringList questions() const;
    /** All numbers in it. */
    QStringList numbers() const;

private:
    enum class Kind { Some, Yes, Number, Place };

    static Result<Condition> parseSome(const QJsonObject &object, const QString &key);
    static Result<Condition> parseNumber(const QJsonObject &object);
    static Result<Condition> parsePlace(const QJsonObject &object);
    Outcome evaluateSome(const Lookup &lookup, const std::optional<KnotId> &knot) const;
    Outcome evaluateAnswer(const Lookup &lookup) const;
    Outcome evaluateNumber(const Lookup &lookup, const std::optional<KnotId> &knot) const;
    Outcome evaluatePlace(const Lookup &lookup) const;
    bool holds(double value) const;

    Kind m_kind = Kind::Some;
    QList<Condition> m_conditions;
    qsizetype m_count = 0; ///< how many of them must hold
    QString m_about;
    Relation m_relation = Relation::AtLeast;
    double m_limit = 0;
    QList<BodyPart> m_parts;
};

} // namespace knotebook
