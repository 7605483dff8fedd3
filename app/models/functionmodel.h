// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/statistics/functioncourse.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The course of one score: of an instrument, or of one of its activities. */
struct FunctionLine
{
    QString title;
    Instrument instrument;
    std::optional<double> matters; ///< which change of this score, in points
    FunctionScores scores;
    bool part = false; ///< one of several that make up the score before it

    /** One dot is no course: it needs scores of two days. */
    bool hasCourse() const { return scores.size() > 1; }
};

/** How a person gets along, a line for each score that was ever given. */
class FunctionModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(bool anyCourse READ anyCourse NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        ScaleRole,
        SentenceRole,
        NumbersRole,
        SpanRole,
        PartRole,
        CourseRole ///< there are two days to draw a course from
    };

    explicit FunctionModel(QObject *parent) : QAbstractListModel(parent) { }

    int count() const { return static_cast<int>(m_lines.size()); }
    /** Anything is drawn at all. */
    bool anyCourse() const;
    void setLines(QList<FunctionLine> lines);
    /** nullptr when there is no such row. */
    const FunctionLine *line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QList<FunctionLine> m_lines;
};

/**
 * The scores of all answers, the activities of the Patient-Specific Functional
 * Scale each by itself after their mean. Instruments that were never answered
 * are left out.
 */
QList<FunctionLine> functionLines(const QList<Assessment> &answers, const Catalogue &catalogue);

} // namespace knotebook
