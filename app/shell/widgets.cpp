// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets.h"

#include <QApplication>
#include <QDialog>
#include <QPalette>
#include <QQuickItem>
#include <QQuickWindow>

namespace knotebook {

namespace {

constexpr int bodySize = 15; // pixels at text size 1, as in qml/theme

// The colours of qml/theme that a dialog has use for.
QPalette paletteOf(bool dark)
{
    const QColor paper(dark ? 0x181613 : 0xFAF7F2);
    const QColor surface(dark ? 0x221F1B : 0xFFFFFF);
    const QColor raised(dark ? 0x2C2823 : 0xF1ECE3);
    const QColor ink(dark ? 0xEDE6DB : 0x2A2722);
    const QColor quiet(dark ? 0xA89F92 : 0x6B645B);
    const QColor accent(dark ? 0x74C7BE : 0x1F6B66);
    const QColor onAccent(dark ? 0x181613 : 0xFFFFFF);
    QPalette palette(raised, paper);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, ink);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, quiet);
    return palette;
}

} // namespace

void openOver(QDialog &dialog, QWindow *window)
{
    dialog.winId(); // makes the handle that a dialog of the desktop is told its window by
    if (window) {
        dialog.windowHandle()->setTransientParent(window);
        // Not every platform gives the keyboard back by itself.
        QObject::connect(&dialog, &QDialog::finished, window, &QWindow::requestActivate,
                         Qt::QueuedConnection);
    }
    dialog.open();
}

QWindow *windowOf(const QObject &object)
{
    for (QObject *at = object.parent(); at; at = at->parent()) {
        if (const auto *item = qobject_cast<QQuickItem *>(at))
            return item->window();
    }
    return nullptr;
}

void dressWidgets(bool dark, double textScale)
{
    // For widgets alone: the palette of the program stays that of the system,
    // whose theme can be followed by it.
    QApplication::setPalette(paletteOf(dark), "QWidget");
    QFont font = QApplication::font();
    font.setPixelSize(qRound(bodySize * textScale));
    QApplication::setFont(font, "QWidget");
}

} // namespace knotebook
