// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

#include "app/shell/iconprovider.h"

#include <QApplication>
#include <QWheelEvent>
#include <QtQuickTest/quicktest.h>

#include <algorithm>

namespace knotebook::test {

using namespace Qt::StringLiterals;

namespace {

const QUrl mainWindow(u"qrc:/qt-project.org/imports/Knotebook/pages/Main.qml"_s);

void collectThings(QAccessibleInterface *parent, QList<Thing> &things)
{
    for (int i = 0; i < parent->childCount(); ++i) {
        QAccessibleInterface *child = parent->child(i);
        if (!child || child->state().invisible)
            continue;
        auto *item = qobject_cast<QQuickItem *>(child->object());
        if (item && item->isVisible()) {
            QAccessible::State state = child->state();
            // Qt 6.4 tells nobody that an item is disabled.
            state.disabled = !item->isEnabled();
            things.append({.role = child->role(),
                           .name = child->text(QAccessible::Name),
                           .description = child->text(QAccessible::Description),
                           .rect = sceneRect(item),
                           .item = item,
                           .state = state});
        }
        collectThings(child, things);
    }
}

} // namespace

Window::Window(QSize size)
{
    QAccessible::setActive(true);
    qputenv("HOME", QFile::encodeName(m_story.folder.path()));
    m_story.shell().preferences()->setReducedMotion(true);
    m_story.shell().preferences()->rememberWindow(size.width(), size.height());
    m_engine = std::make_unique<QQmlApplicationEngine>();
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, m_engine.get(),
                     [this](const QList<QQmlError> &warnings) {
                         for (const QQmlError &warning : warnings)
                             m_complaints.append(warning.toString());
                     });
    m_engine->addImageProvider(u"icon"_s, new IconProvider);
    m_engine->setInitialProperties({{u"shell"_s, QVariant::fromValue(&m_story.shell())}});
    m_engine->load(mainWindow);
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
    if (!m_window || !QTest::qWaitForWindowExposed(m_window))
        qFatal("The window does not open.");
    m_window->requestActivate();
    resize(size);
    if (!QTest::qWaitForWindowActive(m_window))
        qFatal("The window does not become active.");
}

Window::~Window()
{
    m_engine.reset();
}

void Window::begin(Navigator::Page page)
{
    m_story.shell().finishWelcome();
    m_story.shell().dismissNotice();
    show(page);
}

void Window::resize(QSize size)
{
    m_window->resize(size);
    settle();
}

void Window::look(double textScale, bool dark)
{
    Preferences *preferences = m_story.shell().preferences();
    preferences->setTextScale(textScale);
    preferences->setTheme(dark ? Preferences::Dark : Preferences::Light);
    settle();
}

void Window::show(Navigator::Page page)
{
    m_story.navigator()->show(page);
    settle();
}

void Window::settle()
{
    // What a layout changes when it is polished may ask for another time.
    constexpr int mostRounds = 20;
    QCoreApplication::processEvents();
    for (int i = 0; i < mostRounds && QQuickTest::qIsPolishScheduled(m_window); ++i) {
        QQuickTest::qWaitForPolish(m_window);
        QCoreApplication::processEvents();
    }
}

QDialog *Window::dialog() const
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

bool Window::clickInDialog(QAccessible::Role role, const QString &name)
{
    if (!QTest::qWaitFor([this] { return dialog() != nullptr; })) {
        QTest::qFail("no dialog is open", __FILE__, __LINE__);
        return false;
    }
    QStringList seen;
    const QList<QWidget *> widgets = dialog()->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        if (!told || !widget->isVisible())
            continue;
        if (told->role() == role && told->text(QAccessible::Name) == name) {
            QTest::mouseClick(widget, Qt::LeftButton);
            settle();
            return true;
        }
        seen.append(u"%1 “%2”"_s.arg(roleName(told->role()), told->text(QAccessible::Name)));
    }
    QTest::qFail(qPrintable(u"not in the dialog: %1 “%2”, of %3"_s.arg(roleName(role), name,
                                                                       seen.join(u", "_s))),
                 __FILE__, __LINE__);
    return false;
}

QList<QQuickItem *> Window::dialogs() const
{
    QList<QQuickItem *> open;
    collectItems(m_window->contentItem(), [&](QQuickItem *item) {
        if (item->inherits("QQuickPopupItem"))
            open.append(item);
    });
    return open;
}

QList<Thing> Window::things() const
{
    QList<Thing> all;
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(m_window);
    if (!root)
        return all;
    collectThings(root, all);
    const QList<QQuickItem *> open = dialogs();
    if (!open.isEmpty())
        all.removeIf([&](const Thing &thing) { return !isAncestor(open.last(), thing.item); });
    return all;
}

QList<Thing> Window::all(QAccessible::Role role, const QString &beginning) const
{
    QList<Thing> found = things();
    found.removeIf([&](const Thing &thing) {
        return thing.role != role || !thing.name.startsWith(beginning);
    });
    return found;
}

QStringList Window::namesOf(QAccessible::Role role) const
{
    QStringList names;
    const QList<Thing> found = all(role);
    for (const Thing &thing : found)
        names.append(thing.name);
    return names;
}

Thing Window::find(QAccessible::Role role, const QString &name) const
{
    QList<Thing> found = things();
    found.removeIf([&](const Thing &thing) { return thing.role != role || thing.name != name; });
    if (found.size() == 1)
        return found.first();
    const QString message = u"%1 things are %2 “%3” among:\n%4"_s.arg(found.size())
                                .arg(roleName(role), name, everything());
    QTest::qFail(qPrintable(message), __FILE__, __LINE__);
    return {};
}

bool Window::has(QAccessible::Role role, const QString &name) const
{
    const QList<Thing> all = things();
    return std::any_of(all.begin(), all.end(), [&](const Thing &thing) {
        return thing.role == role && thing.name == name;
    });
}

bool Window::waitFor(QAccessible::Role role, const QString &name)
{
    const bool came = QTest::qWaitFor([&] { return has(role, name); });
    settle();
    return came;
}

bool Window::says(const QString &part) const
{
    const QList<Thing> all = things();
    return std::any_of(all.begin(), all.end(), [&](const Thing &thing) {
        return thing.name.contains(part) || thing.description.contains(part);
    });
}

QString Window::everything() const
{
    QStringList lines;
    const QList<Thing> all = things();
    for (const Thing &thing : all)
        lines.append(words(thing));
    return lines.join(u'\n');
}

Thing Window::focused() const
{
    const QQuickItem *focus = m_window->activeFocusItem();
    const QList<Thing> all = things();
    for (const Thing &thing : all) {
        if (thing.item == focus)
            return thing;
    }
    return {};
}

QRectF Window::roomOf(const QQuickItem *flick) const
{
    QRectF room = sceneRect(flick);
    if (!dialogs().isEmpty())
        return room; // a sheet lies over the notice
    collectItems(m_window->contentItem(), [&](const QQuickItem *item) {
        const QRectF rect = sceneRect(item);
        if (QByteArray(item->metaObject()->className()).startsWith("Toast_QML")
            && rect.intersects(room))
            room.setBottom(rect.top());
    });
    return room;
}

bool Window::bringIntoSight(const Thing &thing)
{
    QQuickItem *flick = flickableAround(thing.item);
    for (int turns = 0; flick && turns < 20; ++turns) {
        const QRectF room = roomOf(flick);
        const QRectF rect = sceneRect(thing.item);
        const double above = room.top() - rect.top();
        const double below = rect.bottom() - room.bottom();
        if ((above <= 0 && below <= 0)
            || (rect.height() > room.height() && room.contains(rect.center())))
            return true;
        // Not to the very edge, where what floats over the page may lie.
        constexpr double beyond = 20;
        scroll(room.center(), above > 0 ? above + beyond : -below - beyond);
    }
    return flick == nullptr;
}

bool Window::click(const Thing &thing)
{
    if (thing.isNothing() || thing.state.disabled) {
        QTest::qFail(qPrintable(u"not to be clicked: "_s + words(thing)), __FILE__, __LINE__);
        return false;
    }
    if (!bringIntoSight(thing)) {
        QTest::qFail(qPrintable(u"out of sight: "_s + words(thing)), __FILE__, __LINE__);
        return false;
    }
    settle();
    clickAt(sceneRect(thing.item).center());
    return true;
}

bool Window::click(QAccessible::Role role, const QString &name)
{
    return click(find(role, name));
}

void Window::clickAt(const QPointF &point)
{
    QTest::mouseClick(m_window, Qt::LeftButton, {}, point.toPoint());
    settle();
}

QPointF Window::onMap(double x, double y) const
{
    QPointF point;
    collectItems(m_window->contentItem(), [&](QQuickItem *item) {
        if (QByteArray(item->metaObject()->className()).startsWith("BodyPlate_QML"))
            point = item->mapToScene({x, y});
    });
    return point;
}

void Window::wheel(const QPointF &at, int eighths)
{
    sendWheel(at, {}, {0, eighths}, Qt::NoScrollPhase);
    // A list goes on moving for a moment.
    QTest::qWait(30);
    settle();
}

void Window::scroll(const QPointF &at, double pixels)
{
    sendWheel(at, {}, {}, Qt::ScrollBegin);
    // A Flickable takes the first two for the beginning of a movement and stays.
    const int direction = pixels < 0 ? -1 : 1;
    for (const int part : {direction, direction, qRound(pixels)})
        sendWheel(at, {0, part}, {0, part}, Qt::ScrollUpdate);
    sendWheel(at, {}, {}, Qt::ScrollEnd);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // A press on what still moves would stop it and do no more. Qt 6.4 ends at once, and
    // may go on saying that it moves.
    (void)QTest::qWaitFor([&] {
        bool moving = false;
        collectItems(m_window->contentItem(), [&](const QQuickItem *item) {
            moving = moving || item->property("moving").toBool();
        });
        return !moving;
    });
#endif
    settle();
}

void Window::sendWheel(const QPointF &at, QPoint pixels, QPoint eighths, Qt::ScrollPhase phase)
{
    QWheelEvent event(at, m_window->mapToGlobal(at.toPoint()), pixels, eighths, Qt::NoButton,
                      Qt::NoModifier, phase, false,
                      phase == Qt::NoScrollPhase ? Qt::MouseEventNotSynthesized
                                                 : Qt::MouseEventSynthesizedBySystem);
    // How fast the wheel turns is told from the times of its events.
    m_wheelMs += 40;
    event.setTimestamp(m_wheelMs);
    QCoreApplication::sendEvent(m_window, &event);
}

void Window::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    settle();
}

void Window::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
    settle();
}

bool Window::tabTo(QAccessible::Role role, const QString &name)
{
    QStringList stops;
    for (int i = 0; i < 400; ++i) {
        const Thing at = focused();
        if (at.role == role && at.name == name)
            return true;
        const QString stop = at.isNothing() ? u"nothing"_s : words(at);
        if (!stops.contains(stop))
            stops.append(stop);
        press(Qt::Key_Tab);
    }
    QTest::qFail(qPrintable(u"Tab never comes to %1 “%2” but to\n%3\nof\n%4"_s.arg(
                     roleName(role), name, stops.join(u'\n'), everything())),
                 __FILE__, __LINE__);
    return false;
}

} // namespace knotebook::test
