// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/moment.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * When something was felt: now, unless the person goes back to another day or
 * time. A day may be known without its time. The future cannot be chosen.
 */
class WhenForm final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a form")
    Q_PROPERTY(bool isNow READ isNow NOTIFY changed FINAL)
    Q_PROPERTY(QString day READ dayWords NOTIFY changed FINAL)
    Q_PROPERTY(QString time READ timeText NOTIFY changed FINAL)
    Q_PROPERTY(bool timeKnown READ timeKnown NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    /** `clock` must outlive the form. */
    explicit WhenForm(const Clock &clock, QObject *parent);

    /** The moment that is meant. Malformed for a time that daylight saving skips. */
    Result<Moment> moment() const;
    /** Of an entry: kept to the second and in its zone until day or time is changed. */
    void setMoment(const Moment &moment);

    bool isNow() const { return m_now; }
    QString dayWords() const;
    QString timeText() const { return m_timeText; }
    bool timeKnown() const { return m_timeKnown; }
    bool canGoForward() const;
    QString problem() const;

    Q_INVOKABLE void useNow();
    Q_INVOKABLE void goBackOneDay();
    Q_INVOKABLE void goForwardOneDay();
    /** "8:30" or "08:30"; what cannot be read is kept and shown as a problem. */
    Q_INVOKABLE void enterTime(const QString &text);
    Q_INVOKABLE void forgetTime();

Q_SIGNALS:
    void changed();

private:
    void leaveNow();
    bool showsLoaded() const;
    QTimeZone zone() const;

    const Clock &m_clock;
    std::optional<Moment> m_loaded;
    bool m_now = true;
    QDate m_day;
    QString m_timeText;
    bool m_timeKnown = true;
};

} // namespace knotebook
