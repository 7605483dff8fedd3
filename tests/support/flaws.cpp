// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"

#include <algorithm>
#include <cmath>

namespace knotebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestTarget = 44;
/** What rounding and hairlines may make of a pixel. */
constexpr double tolerance = 1.5;

/** Where the letters of a text are painted. */
QRectF painted(const QQuickItem *text)
{
    const double width = text->property("contentWidth").toDouble();
    const double height = text->property("contentHeight").toDouble();
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const double x = across == Qt::AlignRight ? text->width() - width
        : across == Qt::AlignHCenter          ? (text->width() - width) / 2
                                              : 0;
    const double y = down == Qt::AlignBottom ? text->height() - height
        : down == Qt::AlignVCenter           ? (text->height() - height) / 2
                                             : 0;
    return text->mapRectToScene({x, y, width, height});
}

bool overlap(const QRectF &a, const QRectF &b)
{
    const QRectF common = a.intersected(b);
    return common.width() > tolerance && common.height() > tolerance;
}

/** The topmost sheet, or all of the window. */
QQuickItem *topLayer(const Window &window)
{
    const QList<QQuickItem *> open = window.dialogs();
    return open.isEmpty() ? window.window()->contentItem() : open.last();
}

void addTextFlaws(const Window &window, const QQuickItem *text, QStringList &flaws)
{
    const QString name = u"“%1” at %2"_s.arg(nameOf(text), placeOf(sceneRect(text)));
    if (text->property("truncated").toBool())
        flaws.append(u"cut off: "_s + name);
    if (text->property("contentWidth").toDouble() > text->width() + tolerance)
        flaws.append(u"wider than its room: "_s + name);
    if (text->property("contentHeight").toDouble() > text->height() + tolerance)
        flaws.append(u"higher than its room: "_s + name);
    const QRectF room(QPointF(), QSizeF(window.window()->size()));
    const QRectF rect = painted(text);
    if (rect.left() < -tolerance || rect.right() > room.right() + tolerance)
        flaws.append(u"leaves the window: "_s + name);
    if (!flickableAround(text)
        && (rect.top() < -tolerance || rect.bottom() > room.bottom() + tolerance))
        flaws.append(u"leaves the window where nothing scrolls: "_s + name);
}

} // namespace

QStringList Flaws::ofControls(Window &window)
{
    window.settle();
    QStringList flaws;
    const QList<Thing> all = window.things();
    for (const Thing &thing : all) {
        if (!thing.isControl())
            continue;
        if (thing.name.trimmed().isEmpty())
            flaws.append(u"has no name: "_s + words(thing) + u' ' + nameOf(thing.item));
        if (thing.role == QAccessible::NoRole || thing.role == QAccessible::Client)
            flaws.append(u"has no role: "_s + words(thing) + u' ' + nameOf(thing.item));
        if (thing.rect.width() < smallestTarget - tolerance
            || thing.rect.height() < smallestTarget - tolerance)
            flaws.append(u"is too small: "_s + words(thing));
    }
    return flaws;
}

QStringList Flaws::ofLayout(Window &window)
{
    window.settle();
    QStringList flaws;
    QList<QQuickItem *> texts;
    collectItems(topLayer(window), [&](QQuickItem *item) {
        if (isText(item) && !item->property("text").toString().isEmpty())
            texts.append(item);
    });
    for (const QQuickItem *text : texts)
        addTextFlaws(window, text, flaws);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            if (flickableAround(texts.at(i)) == flickableAround(texts.at(j))
                && overlap(painted(texts.at(i)), painted(texts.at(j))))
                flaws.append(u"“%1” lies over “%2” at %3"_s.arg(
                    nameOf(texts.at(i)), nameOf(texts.at(j)), placeOf(painted(texts.at(j)))));
        }
    }
    QList<Thing> controls = window.things();
    // The map and the chart are wide stages with controls on them.
    controls.removeIf([](const Thing &thing) {
        return !thing.isControl() || thing.role == QAccessible::Graphic
            || thing.role == QAccessible::Chart;
    });
    for (qsizetype i = 0; i < controls.size(); ++i) {
        for (qsizetype j = i + 1; j < controls.size(); ++j) {
            QQuickItem *one = controls.at(i).item;
            QQuickItem *other = controls.at(j).item;
            if (!isAncestor(one, other) && !isAncestor(other, one)
                && flickableAround(one) == flickableAround(other)
                && overlap(sceneRect(one), sceneRect(other)))
                flaws.append(words(controls.at(i)) + u" lies over "_s + words(controls.at(j)));
        }
    }
    return flaws;
}

namespace {
double luminance(const QColor &color)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/** What most of a piece of the picture is painted with. */
QColor groundOf(const QImage &image, const QRect &rect)
{
    QHash<QRgb, int> counts;
    const QRect inside = rect.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb most = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value() > counts.value(most))
            most = it.key();
    }
    return QColor(most);
}

bool differ(const QImage &one, const QImage &other)
{
    constexpr int fewest = 20; // a ring has hundreds
    int pixels = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x)
            pixels += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    }
    return pixels >= fewest;
}

struct Stop
{
    Thing thing;
    QImage focused; ///< its surroundings while it has the focus
    bool shown = false;
};

/** The picture of an item and what is around it; null when it is not in sight. */
QImage surroundings(const Window &window, const QQuickItem *item)
{
    constexpr int around = 6;
    const QRect rect = sceneRect(item).toAlignedRect().adjusted(-around, -around, around, around);
    const QImage whole = window.window()->grabWindow();
    return whole.rect().intersects(rect) ? whole.copy(rect) : QImage();
}

/** All stops of the Tab key from here, until it comes back to one. */
QList<Stop> walk(Window &window)
{
    constexpr int mostStops = 300;
    QList<Stop> stops;
    for (int i = 0; i < mostStops; ++i) {
        window.press(Qt::Key_Tab);
        const Thing thing = window.focused();
        if (!stops.isEmpty() && !stops.last().thing.isNothing()) {
            Stop &before = stops.last();
            // Where the next stop lies so far below that this one is out of sight, none can tell.
            const QImage after = surroundings(window, before.thing.item);
            before.shown = after.isNull() || differ(before.focused, after);
        }
        const bool known = std::any_of(stops.begin(), stops.end(), [&](const Stop &stop) {
            return stop.thing.item == thing.item;
        });
        if (known)
            return stops;
        stops.append(
            {thing, thing.isNothing() ? QImage() : surroundings(window, thing.item), false});
    }
    return {};
}

/** Whether one reads `next` after `before`: further on in the line, lower down, or beside. */
bool inOrder(const QRectF &before, const QRectF &next)
{
    // What lies on a stage, like the tools on the map, is read with it.
    if (next.contains(before.center()) || before.contains(next.center()))
        return true;
    const bool sameLine =
        next.top() < before.bottom() - tolerance && next.bottom() > before.top() + tolerance;
    if (sameLine)
        return next.left() > before.left() - tolerance;
    return next.top() > before.top() || next.left() > before.right() - tolerance;
}

} // namespace

QStringList Flaws::ofContrast(Window &window)
{
    window.settle();
    constexpr double enough = 4.5;
    constexpr double enoughForLarge = 3;
    constexpr double large = 24; // pixels, WCAG's 18 points; 18.66 when bold
    constexpr double largeBold = 18.66;
    QStringList flaws;
    const QImage picture = window.window()->grabWindow();
    collectItems(topLayer(window), [&](QQuickItem *item) {
        const QString text = item->property("text").toString();
        const QRect rect = painted(item).toAlignedRect();
        if (!isText(item) || text.isEmpty() || !item->isEnabled() || !picture.rect().contains(rect))
            return;
        const QQuickItem *scroller = flickableAround(item);
        if (scroller && !sceneRect(scroller).contains(rect))
            return; // scrolled away, under something else
        const QColor color = item->property("color").value<QColor>();
        const QFont font = item->property("font").value<QFont>();
        const bool isLarge = font.pixelSize() >= large
            || (font.pixelSize() >= largeBold && font.weight() >= QFont::Bold);
        const QColor ground = groundOf(picture, rect);
        const double ratio = contrast(color, ground);
        if (ratio < (isLarge ? enoughForLarge : enough))
            flaws.append(u"“%1”: %2 on %3 is %4:1"_s.arg(text, color.name(), ground.name())
                             .arg(ratio, 0, 'f', 2));
    });
    return flaws;
}

QStringList Flaws::ofFocus(Window &window)
{
    QList<Stop> stops = walk(window);
    if (stops.isEmpty())
        return {u"Tab never comes back"_s};
    // The walk may begin anywhere; one reads from the top left.
    const auto corner = [](const Stop &stop) {
        // A sheet begins with the button at its right that closes it.
        return stop.thing.isNothing() ? 1e9 : stop.thing.rect.left() + 10 * stop.thing.rect.top();
    };
    std::rotate(stops.begin(), std::ranges::min_element(stops, {}, corner), stops.end());
    QStringList flaws;
    QSet<const QQuickItem *> reached;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const Thing &thing = stops.at(i).thing;
        if (thing.isNothing()) {
            flaws.append(u"a stop that is nothing, after %1"_s.arg(
                i > 0 ? words(stops.at(i - 1).thing) : u"the first"_s));
            continue;
        }
        reached.insert(thing.item);
        if (thing.name.isEmpty())
            flaws.append(u"a stop without a name: "_s + words(thing));
        if (stops.at(i).focused.isNull())
            flaws.append(u"out of sight: "_s + words(thing));
        else if (!stops.at(i).shown && i + 1 < stops.size())
            flaws.append(u"does not show that it has the focus: "_s + words(thing));
        if (i > 0 && !stops.at(i - 1).thing.isNothing()
            && flickableAround(thing.item) == flickableAround(stops.at(i - 1).thing.item)
            && !inOrder(sceneRect(stops.at(i - 1).thing.item), sceneRect(thing.item)))
            flaws.append(u"%1 comes after %2"_s.arg(words(thing), words(stops.at(i - 1).thing)));
    }
    const QList<Thing> all = window.things();
    for (const Thing &thing : all) {
        if (thing.isControl() && !thing.state.disabled && thing.item->activeFocusOnTab()
            && !reached.contains(thing.item))
            flaws.append(u"never gets the focus: "_s + words(thing));
    }
    return flaws;
}

} // namespace knotebook::test
