// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QQuickItem>

#include <functional>

namespace knotebook::test {

/** @name The roles that tests ask for most. */
///@{
constexpr auto Button = QAccessible::Button;
constexpr auto Chart = QAccessible::Chart;
constexpr auto Check = QAccessible::CheckBox;
constexpr auto Dialog = QAccessible::Dialog;
constexpr auto Field = QAccessible::EditableText;
constexpr auto Graphic = QAccessible::Graphic;
constexpr auto Heading = QAccessible::Heading;
constexpr auto Item = QAccessible::ListItem;
constexpr auto Radio = QAccessible::RadioButton;
constexpr auto Tab = QAccessible::PageTab;
///@}

/** What a screen reader is told of one thing in the window. */
struct Thing
{
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QString description;
    QRectF rect; ///< in the window
    QQuickItem *item = nullptr;
    QAccessible::State state;

    bool isNothing() const { return item == nullptr; }
    /** Something that is pressed, typed into or moved. */
    bool isControl() const;
};

/** "Button “Save”". */
QString words(const Thing &thing);
QString roleName(QAccessible::Role role);

bool isText(const QQuickItem *item);
bool isAncestor(const QQuickItem *ancestor, const QQuickItem *item);
/** What scrolls it; null where nothing does. */
QQuickItem *flickableAround(const QQuickItem *item);
/** In the window. */
QRectF sceneRect(const QQuickItem *item);
/** Calls `take` with every item that is shown, parents first. */
void collectItems(QQuickItem *item, const std::function<void(QQuickItem *)> &take);

/** @name For messages. */
///@{
QString placeOf(const QRectF &rect);
/** The text it shows, or its class. */
QString nameOf(const QQuickItem *item);
///@}

} // namespace knotebook::test
