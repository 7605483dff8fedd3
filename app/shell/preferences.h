// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QSize>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * How the window looks on this machine: theme, text size, motion, its size,
 * whether the welcome was read, and which journal it opens. Kept in an ini file,
 * apart from the journal, because it belongs to the machine; it holds no health
 * data.
 */
class Preferences final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(int windowWidth READ windowWidth CONSTANT FINAL)
    Q_PROPERTY(int windowHeight READ windowHeight CONSTANT FINAL)

public:
    enum Theme { System, Light, Dark };
    Q_ENUM(Theme)

    static constexpr double smallestText = 0.85;
    static constexpr double largestText = 1.6;

    /** Reads `file`; values that make no sense become the defaults. */
    explicit Preferences(const QString &file, QObject *parent = nullptr);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    /** What the theme comes to: the system is asked where it decides. */
    bool dark() const;
    /** 0.85…1.6 */
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

    /** The front view of the body as in a mirror. */
    bool asInMirror() const { return m_settings.value(QStringLiteral("asInMirror")).toBool(); }
    void setAsInMirror(bool asInMirror);

    /** The size the window had when it was last closed. @{ */
    int windowWidth() const { return m_window.width(); }
    int windowHeight() const { return m_window.height(); }
    Q_INVOKABLE void rememberWindow(int width, int height);
    /** @} */

    /** The journal that was chosen last; empty: the usual one. */
    QString journal() const { return m_settings.value(QStringLiteral("journal")).toString(); }
    void setJournal(const QString &path);

    /**
     * What was said of the columns of a file with this header, when one was brought
     * in: "FIELD=NUMBER" each. The header itself is not kept, only its digest.
     */
    QStringList importColumns(const QStringList &header) const;
    void rememberImport(const QStringList &header, const QStringList &columns);

    bool welcomed() const { return m_settings.value(QStringLiteral("welcomed")).toBool(); }
    void setWelcomed();

    /** Follows the system when it changes its colours. */
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    QSettings m_settings;
    Theme m_theme = System;
    bool m_wasDark = false; ///< what the system was, when its theme is followed
    double m_textScale = 1;
    bool m_reducedMotion = false;
    QSize m_window {1180, 800};
};

} // namespace knotebook
