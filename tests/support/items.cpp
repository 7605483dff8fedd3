// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/items.h"

#include <QMetaEnum>

namespace knotebook::test {

using namespace Qt::StringLiterals;

bool Thing::isControl() const
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::PageTab:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Link:
        return true;
    default:
        return item->activeFocusOnTab();
    }
}

QString words(const Thing &thing)
{
    return u"%1 “%2” at %3"_s.arg(roleName(thing.role), thing.name, placeOf(thing.rect));
}

bool isText(const QQuickItem *item)
{
    return item->inherits("QQuickText");
}

bool isAncestor(const QQuickItem *ancestor, const QQuickItem *item)
{
    for (const QQuickItem *at = item; at; at = at->parentItem()) {
        if (at == ancestor)
            return true;
    }
    return false;
}

QQuickItem *flickableAround(const QQuickItem *item)
{
    for (QQuickItem *at = item->parentItem(); at; at = at->parentItem()) {
        if (at->inherits("QQuickFlickable"))
            return at;
    }
    return nullptr;
}

QRectF sceneRect(const QQuickItem *item)
{
    return item->mapRectToScene({0, 0, item->width(), item->height()});
}

void collectItems(QQuickItem *item, const std::function<void(QQuickItem *)> &take)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    take(item);
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        collectItems(child, take);
}

QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

QString placeOf(const QRectF &rect)
{
    return u"%1,%2 %3×%4"_s.arg(qRound(rect.x()))
        .arg(qRound(rect.y()))
        .arg(qRound(rect.width()))
        .arg(qRound(rect.height()));
}

QString nameOf(const QQuickItem *item)
{
    const QString text = item->property("text").toString();
    return text.isEmpty() ? QString::fromLatin1(item->metaObject()->className()) : text;
}

} // namespace knotebook::test
