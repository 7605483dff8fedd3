// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/assessmentform.h"
#include "app/models/answerlistmodel.h"
#include "app/models/functionmodel.h"
#include "app/pages/trendstab.h"

namespace knotebook {

/** How a person gets along: the three short questionnaires, their course, what was answered. */
class FunctionViewModel final : public knotebook::TrendsTab
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(knotebook::FunctionModel *courses READ courses CONSTANT FINAL)
    Q_PROPERTY(knotebook::AnswerListModel *answers READ answers CONSTANT FINAL)
    Q_PROPERTY(knotebook::AssessmentForm *form READ form CONSTANT FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method CONSTANT FINAL)

public:
    /** `session` must outlive it. */
    FunctionViewModel(Session &session, QObject *parent);

    FunctionModel *courses() { return &m_courses; }
    AnswerListModel *answers() { return &m_answers; }
    AssessmentForm *form() { return &m_form; }
    /** What the tab is about, or that there is nothing yet. */
    QString sentence() const;
    QString method() const;

    /** Makes `form` ready for one of the questionnaires. */
    Q_INVOKABLE void ask(knotebook::AssessmentForm::Kind kind);
    /** Makes `form` ready for a row of `answers`; false when there is none. */
    Q_INVOKABLE bool edit(int row);
    Q_INVOKABLE void remove(int row);

protected:
    Reading reading() override;

private:
    FunctionModel m_courses;
    AnswerListModel m_answers;
    AssessmentForm m_form;
};

} // namespace knotebook
