// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/bringingviewmodel.h"
#include "app/importing/importlistmodel.h"
#include "core/exchange/mergeplan.h"

namespace knotebook {

/**
 * Bringing this journal together with another one of the same person, or with a
 * copy of it, encrypted or not. The other journal is only ever read.
 */
class MergeViewModel final : public knotebook::BringingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(bool canMerge READ canMerge NOTIFY changed FINAL)
    Q_PROPERTY(QString moreConflicts READ moreConflicts NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ImportListModel *conflicts READ conflicts CONSTANT FINAL)
    Q_PROPERTY(knotebook::ImportListModel *aside READ aside CONSTANT FINAL)

public:
    /** How many conflicts, and how many versions put aside before, are listed. */
    static constexpr int mostListed = 50;

    /** `session` must outlive the view model. */
    MergeViewModel(Session &session, QObject *parent);

    /** "12 new · 3 changed · 1 deleted · 2 conflicts" */
    QString summary() const;
    bool canMerge() const { return state() == State::Planned && !m_plan.isEmpty(); }
    QString moreConflicts() const;
    /** What both changed, and which stays. */
    ImportListModel *conflicts() { return &m_conflicts; }
    /** What was put aside when journals were brought together before, the last first. */
    ImportListModel *aside() { return &m_aside; }

    /** Looks up what was put aside before; nothing is written. */
    Q_INVOKABLE void begin();
    /** Begins to write what the plan says as one action, which undo takes back as one. */
    Q_INVOKABLE bool bringTogether();

Q_SIGNALS:
    /** Everything is written. */
    void broughtTogether();

private:
    struct Plan
    {
        std::shared_ptr<const Versions> theirs;
        MergePlan plan;
    };

    static Result<Plan> planOf(const QString &path, const QString &journal,
                               const Passphrase *passphrase);
    void readFile() override;
    qsizetype planned() const override { return m_plan.changes.size(); }
    void forgetPlan() override;
    void announce() override;
    QString writingProblem(const Error &error) const override;
    void take(const Result<Plan> &plan);
    void show(MergePlan plan);

    std::shared_ptr<const Versions> m_theirs;
    MergePlan m_plan;
    ImportListModel m_conflicts {nullptr};
    ImportListModel m_aside {nullptr};
};

} // namespace knotebook
