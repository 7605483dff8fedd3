// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/filekey.h"
#include "app/jobs/worker.h"
#include "app/session.h"

#include "core/backup/seal.h"

#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * What can be done with the journal as a whole: a checked copy, an export, a
 * check, and opening another one in its place. All of it runs off the GUI
 * thread, leaves the journal as it is, and ends with a sentence. Copy and archive
 * can be protected with a passphrase, which is kept until they are written.
 */
class JournalFiles final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed FINAL)

public:
    /** `session` must outlive this. */
    JournalFiles(Session &session, QObject *parent);
    /** Stops what can be stopped, and waits for the rest. */
    ~JournalFiles() override;
    Q_DISABLE_COPY_MOVE(JournalFiles)

    /** What the keys made from passphrases cost from now on; usualKeyCost at first. */
    void setKeyCost(const KeyCost &cost) { m_cost = cost; }

    bool busy() const { return m_busy; }
    /** How the last of these ended, in a sentence; empty before the first. */
    QString outcome() const { return m_outcome; }

    /** Why what was typed cannot protect anything; empty when nothing is wrong. */
    QString passphraseProblem() const { return m_passphraseProblem; }
    /** How much of an encrypted file is written and checked, 0…1. */
    double progress() const { return m_progress; }
    QString progressText() const;

    /**
     * Protects the next copy or archive; what was typed twice has to be the same.
     * False, and the problem says why, when it cannot.
     */
    Q_INVOKABLE bool protect(const QString &typed, const QString &again);
    /** The next copy or archive is a plain one. */
    Q_INVOKABLE void leaveUnprotected();
    /** Stops the writing of an encrypted file: then there is none. */
    Q_INVOKABLE void stop();

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
    void progressed();
    /** A copy or an archive is written. */
    void saved();
    /** The window changed over to the journal at `path`. */
    void opened(const QString &path);

private:
    using Work = std::function<QString(const QString &journal)>;
    /** `work` gets the journal's path and says how it ended. One at a time: else nothing is done.
     */
    void run(Work work);
    /** Writes a file; `passphrase` may be null. */
    using Saving = std::function<Status(const QString &journal, const Passphrase *passphrase,
                                        const Progress &tell)>;
    void save(const QString &path, Saving saving);
    void show(double progress);
    using Opening = std::function<Result<std::unique_ptr<Journal>>()>;
    void changeOver(const QString &path, Opening opening);
    void end(const QString &outcome);

    Session &m_session;
    bool m_busy = false;
    QString m_outcome;
    KeyCost m_cost = usualKeyCost;
    FileKey m_key;
    QString m_passphraseProblem;
    double m_progress = 0;
    std::shared_ptr<std::atomic_bool> m_stopped;
    Worker m_worker {nullptr};
};

} // namespace knotebook
