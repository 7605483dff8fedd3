// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/body/heatmodel.h"
#include "app/jobs/worker.h"
#include "app/session.h"

namespace knotebook {

/**
 * Pain over time as a heat map: two weeks at a time, on the view that the body
 * shows. Nothing is read before it is asked for.
 */
class HeatViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY changed FINAL)
    Q_PROPERTY(int windows READ windows NOTIFY changed FINAL)
    Q_PROPERTY(int window READ window WRITE setWindow NOTIFY changed FINAL)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QStringList legend READ legend CONSTANT FINAL)
    Q_PROPERTY(knotebook::HeatModel *places READ places CONSTANT FINAL)

public:
    /** Both must outlive the view model. */
    HeatViewModel(Session &session, const Atlas &atlas, QObject *parent);

    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    /** How many stretches of two weeks there are, from the first entry until today. */
    int windows() const { return static_cast<int>(m_windows.size()); }
    /** The one that is shown; -1 while there is none. */
    int window() const { return m_window; }
    /** Out of range is taken as the nearest. */
    void setWindow(int window);
    QString periodText() const;
    /** How much is behind it and where it hurt most. */
    QString text() const;
    /** What the five colours mean, in words. */
    QStringList legend() const;
    HeatModel *places() { return &m_places; }

    void setView(View view);
    /** One window on; false when there is none after this one. */
    Q_INVOKABLE bool advance();

Q_SIGNALS:
    void changed();

private:
    struct Entries
    {
        QList<Knot> knots;
        DaySeries series;
        Period period;
    };

    void refresh();
    void take(const Entries &entries);
    void draw();

    Session &m_session;
    const Atlas &m_atlas;
    HeatModel m_places;
    View m_view = View::Back;
    bool m_shown = false;
    Entries m_entries;
    QList<Period> m_windows;
    int m_window = -1;
    Heat m_heat;
    Worker m_worker {nullptr};
};

} // namespace knotebook
