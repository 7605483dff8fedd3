// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/bringingviewmodel.h"
#include "app/importing/importcolumnmodel.h"
#include "app/importing/importfile.h"
#include "app/importing/importlistmodel.h"
#include "app/models/choicemodel.h"
#include "app/shell/preferences.h"

namespace knotebook {

/**
 * Bringing in another diary, or an archive of ours. What the columns mean is
 * guessed; what the person says of them is remembered for the next file with the
 * same header.
 */
class ImportViewModel final : public knotebook::BringingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString period READ period NOTIFY changed FINAL)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed FINAL)
    Q_PROPERTY(bool canBringIn READ canBringIn NOTIFY changed FINAL)
    Q_PROPERTY(QString remarks READ remarks NOTIFY changed FINAL)
    Q_PROPERTY(QString moreUnreadable READ moreUnreadable NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ImportColumnModel *columns READ columns CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *meaning READ meaning CONSTANT FINAL)
    Q_PROPERTY(QString meaningQuestion READ meaningQuestion NOTIFY changed FINAL)
    Q_PROPERTY(int askedColumn READ askedColumn NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *scale READ scale CONSTANT FINAL)
    Q_PROPERTY(bool offersScale READ offersScale NOTIFY changed FINAL)
    Q_PROPERTY(bool needsLook READ needsLook NOTIFY changed FINAL)
    Q_PROPERTY(bool offersBlanks READ offersBlanks NOTIFY changed FINAL)
    Q_PROPERTY(bool blankAsAbove READ blankAsAbove WRITE setBlankAsAbove NOTIFY changed FINAL)
    Q_PROPERTY(QString year READ year NOTIFY changed FINAL)
    Q_PROPERTY(QString yearProblem READ yearProblem NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ImportListModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(knotebook::ImportListModel *unreadable READ unreadable CONSTANT FINAL)

public:
    /** How many unreadable rows are listed; the rest is counted. */
    static constexpr int mostUnreadable = 50;

    /** Both must outlive the view model; without `memory` nothing is remembered. */
    ImportViewModel(Session &session, QObject *parent, Preferences *memory = nullptr);

    /** "11,826 rows: 11,820 new, …" */
    QString summary() const;
    /** First and last day of what can be read. */
    QString period() const;
    /** "Bring in 11,826 entries". */
    QString actionText() const;
    bool canBringIn() const;
    /** What is not taken as it stands in the file, a line each; empty when all of it is. */
    QString remarks() const;
    QString moreUnreadable() const;
    /** The columns of the file; none of an archive. */
    ImportColumnModel *columns() { return &m_columns; }
    /** What the column that is asked about can mean. */
    ChoiceModel *meaning() { return &m_meaning; }
    /** "What is in “intensity”?"; empty while no column is asked about. */
    QString meaningQuestion() const;
    /** The column that is asked about, or -1. */
    int askedColumn() const { return m_asked; }
    /** The highest number of the file's pains: 5, 10 or 100. */
    ChoiceModel *scale() { return &m_scale; }
    bool offersScale() const { return !m_survey.header.isEmpty(); }
    /** The columns should be looked at: something was missing, or the numbers are above 10. */
    bool needsLook() const { return m_needsLook; }
    bool offersBlanks() const { return m_survey.hasBlanks; }
    bool blankAsAbove() const { return m_choices.blankAsAbove; }
    QString year() const { return m_year; }
    QString yearProblem() const;
    ImportListModel *places() { return &m_places; }
    ImportListModel *unreadable() { return &m_unreadable; }

    Q_INVOKABLE void readDayFirst() { readIn(DateOrder::DayFirst); }
    Q_INVOKABLE void readMonthFirst() { readIn(DateOrder::MonthFirst); }
    /** Asks about a column; about none when it is asked about already. */
    Q_INVOKABLE void askAbout(int column);
    /** Says what the column that is asked about means; reads the file anew. */
    Q_INVOKABLE void chooseMeaning(int index);
    Q_INVOKABLE void chooseScale(int index);
    void setBlankAsAbove(bool blankAsAbove);
    /** The year of the first row, with four digits. */
    Q_INVOKABLE void enterYear(const QString &year);
    /** Begins to write the plan as one action, which undo takes back as one. */
    Q_INVOKABLE bool bringIn();

Q_SIGNALS:
    /** Everything is written. */
    void broughtIn();

private:
    void beginFile() override;
    void readFile() override { plan(); }
    qsizetype planned() const override { return m_plan.batch.size(); }
    void forgetPlan() override;
    void announce() override;
    QString writingProblem(const Error &error) const override;
    struct Reading
    {
        FileSurvey survey;
        ImportChoices choices;
        Result<ImportPlan> plan;
    };

    void readIn(DateOrder order);
    void plan();
    void take(const Reading &reading);
    void showColumns();
    void showScale();
    QStringList chosenColumns() const;
    void show(const ImportPlan &plan);

    Preferences *m_memory;
    ImportChoices m_choices;
    FileSurvey m_survey;
    QString m_year;
    bool m_needsLook = false; ///< of this file, also once it is mended
    int m_asked = -1; ///< the column that is asked about
    ImportColumnModel m_columns {nullptr};
    ChoiceModel m_meaning {ChoiceModel::Kind::ExactlyOne};
    ChoiceModel m_scale {ChoiceModel::Kind::ExactlyOne};
    ImportPlan m_plan;
    ImportListModel m_places {nullptr};
    ImportListModel m_unreadable {nullptr};
};

} // namespace knotebook
