// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/items.h"
#include "tests/support/story.h"

#include <QDialog>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

namespace knotebook::test {

/**
 * A person at the program's real window, drawn to nobody: 1 May 2024, 08:00 in
 * Vienna, an empty journal. What is on the screen is found by role and name, as
 * a screen reader finds it, and used by pointer or by keyboard alone.
 */
class Window
{
public:
    explicit Window(QSize size = {1280, 800});
    ~Window();
    Q_DISABLE_COPY_MOVE(Window)

    /** The program behind the window: for what came before, and for what was written down. */
    Story &story() { return m_story; }
    QQuickWindow *window() const { return m_window; }
    /** Past the welcome, no sliding, and whatever the story did. */
    void begin(Navigator::Page page = Navigator::Today);
    void resize(QSize size);
    void look(double textScale, bool dark);
    /** Shows a page and lets it be drawn. */
    void show(Navigator::Page page);
    /** All that was asked for is there: events, bindings, frames. */
    void settle();

    /** @name What is on the screen, above what is covered by a sheet. */
    ///@{
    QList<Thing> things() const;
    /** Those of a role, or of them those whose names begin so. */
    QList<Thing> all(QAccessible::Role role, const QString &beginning = {}) const;
    /** The names of those of a role. */
    QStringList namesOf(QAccessible::Role role) const;
    /** The one with that role and name; nothing, and the test fails, when none or several are. */
    Thing find(QAccessible::Role role, const QString &name) const;
    bool has(QAccessible::Role role, const QString &name) const;
    /** Any text, name or description that contains it. */
    bool says(const QString &words) const;
    /** Everything that can be read, for messages. */
    QString everything() const;
    Thing focused() const;
    /** Open sheets and dialogs, the topmost last. */
    QList<QQuickItem *> dialogs() const;
    ///@}

    /** @name By pointer. False, and the test fails, when it is not there to be used. */
    ///@{
    bool click(QAccessible::Role role, const QString &name);
    bool click(const Thing &thing);
    void clickAt(const QPointF &point);
    /** Where a point of the atlas is drawn on the body map. */
    QPointF onMap(double x, double y) const;
    /** The wheel of a mouse: what it moves goes on for a while. */
    void wheel(const QPointF &at, int eighths);
    /** Two fingers on a touchpad, upwards when below 0: what they move stops with them. */
    void scroll(const QPointF &at, double pixels);
    /** Scrolls until the thing is in sight. */
    bool bringIntoSight(const Thing &thing);
    ///@}

    /** @name By keyboard. */
    ///@{
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /** Tab until that has the focus; false, and the test fails, when it never gets it. */
    bool tabTo(QAccessible::Role role, const QString &name);
    ///@}

    bool waitFor(QAccessible::Role role, const QString &name);

    /** @name The dialog of widgets that is open over the window: for files, for printing. */
    ///@{
    QDialog *dialog() const;
    bool clickInDialog(QAccessible::Role role, const QString &name);
    ///@}
    /** QML complained since the beginning. */
    QStringList complaints() const { return m_complaints; }

private:
    /** What is seen of a page that scrolls: a notice may lie over its end. */
    QRectF roomOf(const QQuickItem *flick) const;
    void sendWheel(const QPointF &at, QPoint pixels, QPoint eighths, Qt::ScrollPhase phase);

    Story m_story;
    QStringList m_complaints;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    quint64 m_wheelMs = 1000;
};

} // namespace knotebook::test
