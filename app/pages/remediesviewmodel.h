// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/ownremedyform.h"
#include "app/forms/useform.h"
#include "app/messages/notnow.h"
#include "app/models/remedylistmodel.h"

namespace knotebook {

/** What can be done about a knot, and what was done. */
class RemediesViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(knotebook::ChoiceModel *kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(knotebook::RemedyListModel *remedies READ remedies CONSTANT FINAL)
    Q_PROPERTY(knotebook::RemedyTimer *timer READ timer CONSTANT FINAL)
    Q_PROPERTY(knotebook::UseForm *use READ use CONSTANT FINAL)
    Q_PROPERTY(knotebook::OwnRemedyForm *ownRemedy READ ownRemedy CONSTANT FINAL)
    Q_PROPERTY(QString subject READ subject NOTIFY subjectChanged FINAL)
    Q_PROPERTY(bool showsOwn READ showsOwn NOTIFY kindChanged FINAL)

public:
    /** `session` must outlive the view model. */
    RemediesViewModel(Session &session, QObject *parent);

    ChoiceModel *kinds() { return &m_kinds; }
    RemedyListModel *remedies() { return &m_remedies; }
    RemedyTimer *timer() { return &m_timer; }
    UseForm *use() { return &m_use; }
    OwnRemedyForm *ownRemedy() { return &m_ownRemedy; }
    /** The knot that is to be treated, in words; empty when none was chosen. */
    QString subject() const;
    bool showsOwn() const;
    void setSubject(std::optional<KnotId> knot);
    /** What care asks to leave alone: the cards say why, and offer no timer. */
    void setNotNow(const NotNow &notNow);
    std::optional<KnotId> subjectId() const { return m_subject; }

    /** Treats no knot in particular. */
    Q_INVOKABLE void forgetSubject() { setSubject({}); }
    /** Starts the guided timer for a remedy. */
    Q_INVOKABLE void start(const QString &remedy);
    /** Makes `use` ready for a remedy. */
    Q_INVOKABLE void logUse(const QString &remedy);
    /** Makes `use` ready with what the timer measured, and puts the timer away. */
    Q_INVOKABLE void logTimer();
    Q_INVOKABLE void addOwn();
    Q_INVOKABLE bool editOwn(const QString &remedy);
    Q_INVOKABLE void deleteOwn(const QString &remedy);

Q_SIGNALS:
    void subjectChanged();
    void kindChanged();

private:
    void refresh();
    RemedyTimer::Plan planFor(const QString &remedy) const;

    Session &m_session;
    ChoiceModel m_kinds {ChoiceModel::Kind::ExactlyOne};
    RemedyListModel m_remedies {nullptr};
    RemedyTimer m_timer;
    UseForm m_use;
    OwnRemedyForm m_ownRemedy;
    NotNow m_notNow;
    std::optional<KnotId> m_subject;
    std::optional<KnotId> m_timed;
};

} // namespace knotebook
