// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/worker.h"
#include "app/session.h"

#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * What can be done with the journal as a whole: a checked copy, an export, a
 * check, and opening another one in its place. All of it runs off the GUI
 * thread, leaves the journal as it is, and ends with a sentence.
 */
class JournalFiles final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)

public:
    /** `session` must outlive this. */
    JournalFiles(Session &session, QObject *parent);

    bool busy() const { return m_busy; }
    /** How the last of these ended, in a sentence; empty before the first. */
    QString outcome() const { return m_outcome; }

    /** A complete journal that can be opened or restored; never over a file. */
    Q_INVOKABLE void saveCopy(const QUrl &file);
    /** Everything, as a Knotebook archive that can be brought in again. */
    Q_INVOKABLE void exportArchive(const QUrl &file);
    /** All observations as a table for spreadsheets. */
    Q_INVOKABLE void exportTable(const QUrl &file);
    /** A FHIR R4 document, for programs of clinics. */
    Q_INVOKABLE void exportFhir(const QUrl &file);
    /** Database, rows and references. */
    Q_INVOKABLE void check();
    /** The window changes over to that journal; it stays as it is when that fails. */
    Q_INVOKABLE void openJournal(const QUrl &file);
    /** The same with a new, empty one; never over a file. */
    Q_INVOKABLE void createJournal(const QUrl &file);

Q_SIGNALS:
    void changed();
    /** The window changed over to the journal at `path`. */
    void opened(const QString &path);

private:
    /** `work` gets the journal's path and says how it ended. One at a time: else nothing is done.
     */
    void run(std::function<QString(const QString &)> work);
    using Opening = std::function<Result<std::unique_ptr<Journal>>()>;
    void changeOver(const QString &path, Opening opening);
    void end(const QString &outcome);

    Session &m_session;
    bool m_busy = false;
    QString m_outcome;
    Worker m_worker {nullptr};
};

} // namespace knotebook
