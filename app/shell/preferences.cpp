// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/preferences.h"

#include <QCryptographicHash>
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallestWindow {420, 480};
constexpr QSize largestWindow {7680, 4320};

QString importKey(const QStringList &header)
{
    const QByteArray digest =
        QCryptographicHash::hash(header.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256);
    return u"import/"_s + QString::fromLatin1(digest.toHex().left(32));
}

double sensibleScale(double scale)
{
    if (!std::isfinite(scale))
        return 1;
    return std::clamp(scale, Preferences::smallestText, Preferences::largestText);
}

Preferences::Theme themeFromText(const QString &text)
{
    return text == u"light" ? Preferences::Light
        : text == u"dark"   ? Preferences::Dark
                            : Preferences::System;
}

QString themeText(Preferences::Theme theme)
{
    return theme == Preferences::Light ? u"light"_s
        : theme == Preferences::Dark   ? u"dark"_s
                                       : u"system"_s;
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent), m_settings(file, QSettings::IniFormat)
{
    m_theme = themeFromText(m_settings.value("theme"_L1).toString());
    bool isNumber = false;
    const double scale = m_settings.value("textScale"_L1, 1.0).toDouble(&isNumber);
    m_textScale = isNumber ? sensibleScale(scale) : 1;
    m_reducedMotion = m_settings.value("reducedMotion"_L1).toBool();
    const QSize window = m_settings.value("window"_L1, m_window).toSize();
    if (qGuiApp)
        qGuiApp->installEventFilter(this);
    m_window = window.expandedTo(smallestWindow).boundedTo(largestWindow);
    m_wasDark = dark();
}

bool Preferences::dark() const
{
    if (m_theme == System)
        return qGuiApp && QGuiApplication::palette().window().color().lightnessF() < 0.5F;
    return m_theme == Dark;
}

bool Preferences::eventFilter(QObject *watched, QEvent *event)
{
    // Only when light turned dark or back: whoever answers the change by setting
    // a palette would otherwise be called again for its own.
    if (event->type() == QEvent::ApplicationPaletteChange && m_theme == System
        && m_wasDark != dark()) {
        m_wasDark = dark();
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

void Preferences::setTheme(Theme theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    m_wasDark = dark();
    m_settings.setValue("theme"_L1, themeText(theme));
    Q_EMIT changed();
}

void Preferences::setTextScale(double scale)
{
    const double sensible = sensibleScale(scale);
    if (qFuzzyCompare(m_textScale, sensible))
        return;
    m_textScale = sensible;
    m_settings.setValue("textScale"_L1, sensible);
    Q_EMIT changed();
}

void Preferences::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    m_settings.setValue("reducedMotion"_L1, reduced);
    Q_EMIT changed();
}

void Preferences::rememberWindow(int width, int height)
{
    m_window = QSize(width, height);
    m_settings.setValue("window"_L1, m_window);
}

void Preferences::setAsInMirror(bool asInMirror)
{
    m_settings.setValue("asInMirror"_L1, asInMirror);
}

void Preferences::setJournal(const QString &path)
{
    m_settings.setValue("journal"_L1, path);
    m_settings.sync();
}

QStringList Preferences::importColumns(const QStringList &header) const
{
    return m_settings.value(importKey(header)).toStringList();
}

void Preferences::rememberImport(const QStringList &header, const QStringList &columns)
{
    m_settings.setValue(importKey(header), columns);
}

void Preferences::setWelcomed()
{
    m_settings.setValue("welcomed"_L1, true);
}

} // namespace knotebook
