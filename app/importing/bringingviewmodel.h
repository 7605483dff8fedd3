// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/filekey.h"
#include "app/importing/importjob.h"
#include "app/jobs/worker.h"
#include "app/session.h"

#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * What bringing in another diary and bringing two journals together have in
 * common: a file is read and planned off the GUI thread, with a passphrase where it
 * is encrypted; the plan is shown; and only then is anything written, as one action
 * and off the GUI thread too (see ImportJob), which can be stopped and forgotten.
 */
class BringingViewModel : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressed FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed FINAL)

public:
    enum class State {
        Waiting, ///< for a file
        Reading,
        AskingPassphrase, ///< the file is encrypted
        AskingDateOrder, ///< "03/04" could be either
        AskingYear, ///< the dates have none
        Planned,
        Failed,
        Writing,
        Done
    };
    Q_ENUM(State)

    State state() const { return m_state; }
    QString fileName() const;
    /** What is wrong with the file, and what is safe; empty when nothing is. */
    QString problem() const { return m_problem; }
    /** Why the passphrase does not do; empty while none was tried. */
    QString passphraseProblem() const { return m_key.problem(); }
    /** What became of a write that was stopped; else empty. */
    QString outcome() const { return m_outcome; }
    /** How much is written, 0…1. */
    double progress() const;
    /** "4,000 of 11,853" */
    QString progressText() const;

    /** Reads the file and plans; nothing is written. */
    Q_INVOKABLE void openFile(const QUrl &file);
    /** Opens an encrypted file that asks for it; kept only until it is read. */
    Q_INVOKABLE void enterPassphrase(const QString &typed);
    /** Stops the writing: the journal is as before, the plan is still there. */
    Q_INVOKABLE void stop();
    /** Forgets the file; what is being read or written is stopped. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void progressed();

protected:
    /** `session` must outlive it. */
    BringingViewModel(Session &session, QObject *parent);

    /** @name What a plan is, and what is said of it. */
    ///@{
    /** Another file was chosen: what was said of the one before is void. */
    virtual void beginFile() { }
    /** Reads the file on the worker, and ends with entering a state. */
    virtual void readFile() = 0;
    /** How many records the plan would write. */
    virtual qsizetype planned() const = 0;
    virtual void forgetPlan() = 0;
    /** Everything is written. */
    virtual void announce() = 0;
    /** Why the plan could not be written, and what is safe. */
    virtual QString writingProblem(const Error &error) const = 0;
    ///@}

    Session &session() const { return m_session; }
    Worker &worker() { return m_worker; }
    QString path() const { return m_path; }
    std::shared_ptr<const Passphrase> passphrase() const { return m_key.get(); }
    void enter(State state);
    void clearProblem();
    /**
     * The file cannot be planned: asks for the passphrase where that is what it
     * needs, else says what `problemOf` makes of it, or the words for encrypted
     * files where it was opened as one.
     */
    void fail(const Error &error, QString (*problemOf)(const Error &));
    /** Asks or fails as fail(), in another state than Failed. */
    void failAs(State state, const QString &problem);
    /** The plan was read: the passphrase has done what it was for. */
    void showPlanned();
    /** False when it cannot begin; the session says why. */
    bool startWriting(ImportJob::Writing writing);

private:
    void written(const Result<qsizetype> &put);
    void forget();

    Session &m_session;
    State m_state = State::Waiting;
    QString m_path;
    QString m_problem;
    QString m_outcome;
    FileKey m_key;
    qsizetype m_written = 0;
    bool m_forgetting = false; ///< as soon as the writing has stopped
    Worker m_worker {nullptr};
    ImportJob m_job;
};

} // namespace knotebook
