// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/remediesviewmodel.h"

#include "app/models/choices.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String ownKind("own");

} // namespace

RemediesViewModel::RemediesViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_timer(session.clock(), nullptr),
      m_use(session, nullptr), m_ownRemedy(session, nullptr)
{
    QList<Choice> kinds;
    for (const QString &kind : session.catalogue().vocabulary(u"remedy_kind"_s)) {
        const bool used =
            std::ranges::any_of(session.catalogue().remedies(),
                                [&](const Remedy &remedy) { return remedy.kind == kind; });
        if (used)
            kinds.append({kind, session.texts().word(u"remedy_kind"_s, kind), {}});
    }
    kinds.append({ownKind, tr("Your own"), {}});
    m_kinds.setChoices(kinds);
    m_kinds.setChosen({kinds.first().code});
    connect(&m_kinds, &ChoiceModel::chosenChanged, this, &RemediesViewModel::refresh);
    connect(&m_kinds, &ChoiceModel::chosenChanged, this, &RemediesViewModel::kindChanged);
    connect(&session, &Session::changed, this, [this] {
        if (showsOwn())
            refresh();
        Q_EMIT subjectChanged();
    });
    refresh();
}

bool RemediesViewModel::showsOwn() const
{
    return m_kinds.chosenCode() == ownKind;
}

void RemediesViewModel::refresh()
{
    QList<RemedyListModel::Row> rows;
    if (showsOwn()) {
        const auto own = m_session.orNotice(m_session.read().all<OwnRemedyFields>());
        for (const OwnRemedy &remedy : own.value_or(QList<OwnRemedy>()))
            rows.append(RemedyListModel::rowFor(remedy));
    } else {
        for (const Remedy &remedy : m_session.catalogue().remedies()) {
            if (remedy.kind != m_kinds.chosenCode())
                continue;
            rows.append(RemedyListModel::rowFor(remedy, m_session.texts()));
            rows.last().notNow = m_notNow.about(remedy.careClass, m_subject);
        }
    }
    m_remedies.setRows(rows);
}

QString RemediesViewModel::subject() const
{
    if (!m_subject)
        return {};
    const Result<Knot> knot = m_session.read().get(*m_subject);
    return knot ? m_session.texts().knotInWords(knot->fields()) : QString();
}

void RemediesViewModel::setSubject(std::optional<KnotId> knot)
{
    m_subject = knot;
    refresh();
    Q_EMIT subjectChanged();
}

void RemediesViewModel::setNotNow(const NotNow &notNow)
{
    if (m_notNow == notNow)
        return;
    m_notNow = notNow;
    refresh();
}

RemedyTimer::Plan RemediesViewModel::planFor(const QString &remedy) const
{
    const QString title = remedyName(m_session, remedy);
    if (const Remedy *known = m_session.catalogue().remedy(remedy))
        return RemedyTimer::planFor(remedy, title, known->dose);
    Dose dose;
    if (const auto id = OwnRemedyId::fromString(remedy)) {
        if (const Result<OwnRemedy> own = m_session.read().get(*id)) {
            dose.secondsFrom = (*own)->seconds;
            dose.repetitionsFrom = (*own)->repetitions;
        }
    }
    return RemedyTimer::planFor(remedy, title, dose);
}

void RemediesViewModel::start(const QString &remedy)
{
    m_timed = m_subject;
    m_timer.start(planFor(remedy));
}

void RemediesViewModel::logUse(const QString &remedy)
{
    m_use.beginFor(remedy, m_subject);
}

void RemediesViewModel::logTimer()
{
    m_timer.stop();
    m_use.beginFor(m_timer.plan().remedy, m_timed);
    m_use.takeOver(m_timer);
    m_timer.dismiss();
}

void RemediesViewModel::addOwn()
{
    m_ownRemedy.beginNew();
}

bool RemediesViewModel::editOwn(const QString &remedy)
{
    const auto id = OwnRemedyId::fromString(remedy);
    return id && m_ownRemedy.beginEdit(*id);
}

void RemediesViewModel::deleteOwn(const QString &remedy)
{
    if (const auto id = OwnRemedyId::fromString(remedy))
        m_session.remove(ActionKind::DeleteRemedy, *id,
                         tr("%1 deleted").arg(remedyName(m_session, remedy)));
}

} // namespace knotebook
