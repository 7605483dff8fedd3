// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <variant>

namespace knotebook {

/** The story of a knot, newest first: what was observed and what was done. */
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Kind { ObservationEntry, UseEntry };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole,
        DayRole, ///< "yesterday"; the heading of entries of one day
        NewDayRole, ///< the first entry of its day
        TimeRole, ///< "08:30", or empty
        PainRole, ///< pain at rest 0…10, or -1
        TitleRole,
        DetailRole,
        NoteRole,
        LateRole, ///< "written down 3 days later", or empty
    };

    /** `session` must outlive the model. */
    TimelineModel(const Session &session, QObject *parent);

    int count() const { return static_cast<int>(m_rows.size()); }
    void setEntries(const QList<Observation> &observations, const QList<Use> &uses);
    /** Adds an entry, or gives the one that has its id new fields, where it belongs now. */
    void put(const Observation &observation) { putRow(observation); }
    void put(const Use &use) { putRow(use); }
    /** Takes the entry out that has the id, if there is one. */
    void remove(const QUuid &id);
    /**
     * Leaves the newest `most` observations, and what was done since the day of
     * the last of them; says whether there were more.
     */
    bool fold(int most);
    /** The words changed, though no entry did: a remedy has another name. */
    void retell();
    /** How many of the entries are observations. */
    int observations() const;
    /** The day of the last entry, when there is one. */
    std::optional<QDate> lastDay() const;
    /** Whether something of that moment would stand below all entries. */
    bool endsBefore(const Moment &felt) const;
    /** The id of what a row shows. */
    std::optional<ObservationId> observationAt(int row) const;
    std::optional<UseId> useAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    using Row = std::variant<Observation, Use>;

    static bool standsAbove(const Row &a, const Row &b);
    void removeRow(int row);
    std::optional<int> rowOf(const QUuid &id) const;
    void putRow(const Row &entry);
    void announceDayOf(int row);

    // Texts are made when they are asked for: of the hundreds of entries that a
    // long story has, few are on the screen.
    QString details(const Observation &observation) const;
    QString details(const Use &use) const;
    QString title(const Row &row) const;
    QString lateText(const Row &row) const;

    const Session &m_session;
    QList<Row> m_rows;
};

} // namespace knotebook
