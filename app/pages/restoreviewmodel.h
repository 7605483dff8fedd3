// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/filekey.h"
#include "app/importing/importlistmodel.h"
#include "app/jobs/worker.h"
#include "app/session.h"

#include <QUrl>

namespace knotebook {

/**
 * Going back to a backup: first what is in it beside what is here, then, if the
 * person wants, it replaces what is here, which is kept as a file. Both run on a
 * worker; for the second the session lends its journal. The passphrase of an
 * encrypted backup is kept until it is restored or forgotten.
 */
class RestoreViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(QString keptAs READ keptAs NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ImportListModel *contents READ contents CONSTANT FINAL)

public:
    enum class State {
        Waiting, ///< for a file
        Reading,
        AskingPassphrase, ///< the backup is encrypted
        Shown,
        Failed,
        Restoring,
        Done
    };
    Q_ENUM(State)

    /** `session` must outlive the view model. */
    RestoreViewModel(Session &session, QObject *parent);
    /** Waits until a journal that is being replaced is given back. */
    ~RestoreViewModel() override;
    Q_DISABLE_COPY_MOVE(RestoreViewModel)

    State state() const { return m_state; }
    QString fileName() const;
    /** Why this file cannot be restored, and what is safe; empty when it can. */
    QString problem() const { return m_problem; }
    /** Why the passphrase does not do; empty while none was tried. */
    QString passphraseProblem() const { return m_key.problem(); }
    /** What was done, and where what was replaced is kept; empty before. */
    QString outcome() const { return m_outcome; }
    /** The name under which what is here will be kept. */
    QString keptAs() const;
    /** What is in the backup, and what is in the journal now. */
    ImportListModel *contents() { return &m_contents; }

    /** Looks into the file; nothing is changed. */
    Q_INVOKABLE void openFile(const QUrl &file);
    /** Looks into an encrypted backup that asks for it. */
    Q_INVOKABLE void enterPassphrase(const QString &typed);
    /** Makes the journal what the backup is. */
    Q_INVOKABLE bool restore();
    /** Forgets the file. What is being replaced is replaced to the end. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    void look();
    void fail(const Error &error);
    void show(const Result<Contents> &backup, const Result<Contents> &here);
    void finish(const Result<Contents> &restored);
    void enter(State state);

    Session &m_session;
    State m_state = State::Waiting;
    QString m_path;
    QString m_kept;
    QString m_problem;
    QString m_outcome;
    FileKey m_key;
    ImportListModel m_contents {nullptr};
    std::unique_ptr<Worker> m_worker;
};

} // namespace knotebook
