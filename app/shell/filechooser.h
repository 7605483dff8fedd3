// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QPointer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * Asks for a file: the dialog of the desktop where it has one, else that of Qt
 * Widgets. (The one of Qt Quick has no names for screen readers, knows neither
 * theme nor text size, and says "Open" where it saves.) Stands in an item, over
 * whose window it opens.
 */
class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title MEMBER m_title FINAL)
    Q_PROPERTY(bool saving MEMBER m_saving FINAL)
    Q_PROPERTY(QString suffix MEMBER m_suffix FINAL)
    Q_PROPERTY(QStringList nameFilters MEMBER m_nameFilters FINAL)
    Q_PROPERTY(QUrl proposal MEMBER m_proposal FINAL)

public:
    using QObject::QObject;
    ~FileChooser() override;
    Q_DISABLE_COPY_MOVE(FileChooser)

    /** Nothing happens while it is open. */
    Q_INVOKABLE void open();

Q_SIGNALS:
    void chosen(const QUrl &file);

private:
    QString m_title;
    bool m_saving = false; ///< a new file, with a question before one is replaced
    QString m_suffix; ///< added to a name without one, "pdf"
    QStringList m_nameFilters; ///< "Tables (*.csv)"
    QUrl m_proposal; ///< file or folder to begin with; empty: as last time
    QPointer<QFileDialog> m_dialog;
};

} // namespace knotebook
