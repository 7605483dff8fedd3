// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/story.h"

#include <QAccessible>
#include <QDialog>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

namespace knotebook::test {

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
    void wheel(const QPointF &at, int eighths);
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
    QRectF shownRect(QQuickItem *item) const;

    Story m_story;
    QStringList m_complaints;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    quint64 m_wheelMs = 1000;
};

/** "Button “Save”". */
QString words(const Thing &thing);

/** What is wrong with what the window shows; empty when nothing is. */
struct Flaws
{
    /** Controls without role or name, or smaller than 44 px. */
    static QStringList ofControls(const Window &window);
    /** Text that is cut off, things that leave the window or lie over one another. */
    static QStringList ofLayout(const Window &window);
    /** Text of less than 4.5:1 (large: 3:1) to what is painted behind it; WCAG 2.1, 1.4.3. */
    static QStringList ofContrast(const Window &window);
    /**
     * Goes round with Tab: every control is a stop with a name, is in sight and
     * shows that it has the focus; the order is that of reading; the way leads
     * round and back again.
     */
    static QStringList ofFocus(Window &window);
};

} // namespace knotebook::test
