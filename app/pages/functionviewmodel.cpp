// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/functionviewmodel.h"

#include "app/messages/functiontexts.h"

namespace knotebook {

FunctionViewModel::FunctionViewModel(Session &session, QObject *parent)
    : TrendsTab(session, parent), m_courses(nullptr), m_answers(session, nullptr),
      m_form(session, nullptr)
{
}

TrendsTab::Reading FunctionViewModel::reading()
{
    return [this](const Reader &reader, const Worker::Task &) {
        return reader.all<AssessmentFields>().map([this](const QList<Assessment> &all) -> Answer {
            return [this, all] {
                m_courses.setLines(functionLines(all, session().catalogue()));
                m_answers.setAnswers(all);
            };
        });
    };
}

QString FunctionViewModel::sentence() const
{
    if (!ready())
        return tr("Looking …");
    return m_answers.count() > 0
        ? tr("What can be done again says as much as the pain does.")
        : tr("Pain is one side; what you can do is the other. Three short questionnaires keep "
             "track of it, whenever you like.");
}

QString FunctionViewModel::method() const
{
    return functionMethod(session().catalogue().instruments());
}

void FunctionViewModel::ask(AssessmentForm::Kind kind)
{
    m_form.begin(kind);
}

bool FunctionViewModel::edit(int row)
{
    const std::optional<AssessmentId> id = m_answers.at(row);
    return id && m_form.beginEdit(*id);
}

void FunctionViewModel::remove(int row)
{
    if (const std::optional<AssessmentId> id = m_answers.at(row))
        session().remove(ActionKind::DeleteAssessment, *id, tr("Answers deleted"));
}

} // namespace knotebook
