// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/heatviewmodel.h"

#include "app/messages/heattexts.h"

#include <algorithm>

namespace knotebook {

namespace {

constexpr int windowDays = 14;

} // namespace

HeatViewModel::HeatViewModel(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent), m_session(session), m_atlas(atlas), m_places(atlas, session.texts(), nullptr)
{
    connect(&session, &Session::changed, this, &HeatViewModel::refresh);
}

void HeatViewModel::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (!shown)
        m_worker.cancel();
    refresh();
    Q_EMIT changed();
}

void HeatViewModel::refresh()
{
    if (!m_shown)
        return;
    const auto states = m_session.orNotice(m_session.knotStates());
    if (!states)
        return;
    Entries entries {{}, {}, {m_session.today(), m_session.today()}};
    for (const KnotState &state : *states)
        entries.knots.append(state.knot);
    m_worker.start([this, path = m_session.journal().path(),
                    entries = std::move(entries)](const Worker::Task &task) mutable {
        const auto series = Reader::open(path).and_then([&](const Reader &reader) {
            for (const Knot &knot : entries.knots) {
                if (const auto first = reader.firstDay(knot.id()); first && *first)
                    entries.period.from = std::min(entries.period.from, **first);
            }
            return daySeries(reader, entries.period);
        });
        if (!series) {
            task.answer([this, error = series.error()] { m_session.fail(error); });
            return;
        }
        entries.series = *series;
        task.answer([this, entries = std::move(entries)] { take(entries); });
    });
}

void HeatViewModel::take(const Entries &entries)
{
    const bool wasLast = m_window < 0 || m_window == windows() - 1;
    m_entries = entries;
    m_windows = windowsOf(entries.period, windowDays);
    m_window = wasLast ? windows() - 1 : std::min(m_window, windows() - 1);
    draw();
}

void HeatViewModel::draw()
{
    m_heat = m_window < 0
        ? Heat()
        : heatOf(m_entries.knots, m_entries.series, m_windows.at(m_window), m_view, m_atlas);
    m_places.setHeat(m_heat, m_view);
    Q_EMIT changed();
}

void HeatViewModel::setWindow(int window)
{
    const int meant = std::clamp(window, std::min(0, windows() - 1), std::max(-1, windows() - 1));
    if (meant == m_window)
        return;
    m_window = meant;
    draw();
}

void HeatViewModel::setView(View view)
{
    if (view == m_view)
        return;
    m_view = view;
    draw();
}

bool HeatViewModel::advance()
{
    setWindow(m_window + 1);
    return m_window < windows() - 1;
}

QString HeatViewModel::periodText() const
{
    return m_window < 0 ? QString() : windowText(m_windows.at(m_window));
}

QString HeatViewModel::text() const
{
    return m_window < 0 ? QString() : heatText(m_heat, m_session.texts());
}

QStringList HeatViewModel::legend() const
{
    QStringList legend;
    for (int step = 0; step < heatSteps; ++step)
        legend.append(heatStepText(step));
    return legend;
}

} // namespace knotebook
