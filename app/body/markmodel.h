// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/store/reader.h"

#include <QAbstractListModel>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * The knots of one view as marks on the map. Marks that would cover each other
 * step aside by so many pixels; their true spot stays known.
 */
class MarkModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")

public:
    enum Role {
        KnotIdRole = Qt::UserRole,
        NameRole, ///< "Upper trapezius · top of the shoulder, left"
        StatusRole, ///< KnotStatus as a number
        StatusTextRole,
        PainRole, ///< the last pain at rest, 0…10, or -1
        SpotRole, ///< a point in atlas units
        ShiftRole, ///< how far it steps aside, in pixels
        ChosenRole,
    };

    /** `texts` must outlive the model. */
    explicit MarkModel(const Texts &texts, QObject *parent = nullptr);

    /** All of them have a point. Rows that stay are changed in place. */
    void setStates(const QList<KnotState> &states);
    void setChosen(const std::optional<KnotId> &knot);
    /** The mark of the chosen knot while it is dragged; nothing puts it back. */
    void setDragged(const std::optional<QPointF> &spot);
    /** Marks of `size` pixels on a map of so many pixels a unit keep apart. */
    Q_INVOKABLE void spread(double pixelsPerUnit, double size);
    /**
     * Whose mark is meant at a point, in atlas units: the nearest one as it is
     * drawn, aside or not, within `reach`; else the one whose spot is there.
     */
    std::optional<KnotId> nearest(const QPointF &at, double reach) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QPointF spotOf(qsizetype row) const;
    /** Where the mark is drawn, in atlas units. */
    QPointF drawnAt(qsizetype row) const;
    bool isChosen(qsizetype row) const { return m_states.at(row).knot.id() == m_chosen; }
    void announce(const QList<int> &roles);
    void spreadAgain();

    const Texts &m_texts;
    QList<KnotState> m_states;
    QList<QPointF> m_shifts;
    std::optional<KnotId> m_chosen;
    std::optional<QPointF> m_dragged;
    double m_pixelsPerUnit = 1;
    double m_size = 0;
};

} // namespace knotebook
