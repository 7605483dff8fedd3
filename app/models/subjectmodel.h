// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "core/atlas/atlas.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Something whose course can be looked at. */
struct Subject
{
    enum class Kind { Everything, Part, Knot };

    Kind kind = Kind::Everything;
    QString id; ///< of the part or the knot
    QString name;
    QString place; ///< of a knot; how many knots a part has
    QList<KnotId> knots;
};

/** All that can be chosen on Trends: everything, the parts of the body with knots, each knot. */
class SubjectModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString current READ currentName NOTIFY changed FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        PlaceRole,
        HeadingRole, ///< above the first of its kind, else empty
        ChosenRole,
    };

    /** Both must outlive the model. */
    SubjectModel(const Session &session, const Atlas &atlas, QObject *parent);

    int count() const { return static_cast<int>(m_subjects.size()); }
    /** Keeps the choice if it is still there, else everything. */
    void setKnots(const QList<Knot> &knots);
    const Subject &current() const { return m_subjects.at(m_current); }
    QString currentName() const { return current().name; }
    bool choose(int row);
    /** Chooses that knot, if it is there. */
    bool chooseKnot(const KnotId &knot);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void addParts(const QList<Knot> &knots);
    void addKnots(const QList<Knot> &knots);
    QString headingOf(int row) const;

    const Session &m_session;
    const Atlas &m_atlas;
    QList<Subject> m_subjects;
    int m_current = 0;
};

} // namespace knotebook
