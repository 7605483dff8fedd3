// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QObject;
class QWindow;

namespace knotebook {

/** Opens a dialog of widgets over a window, which takes no input meanwhile; null: over nothing. */
void openOver(QDialog &dialog, QWindow *window);

/** The window of the item that `object` stands in, or null. */
QWindow *windowOf(const QObject &object);

/** Gives dialogs of widgets the theme and the text size of the window. Needs a QApplication. */
void dressWidgets(bool dark, double textScale);

} // namespace knotebook
