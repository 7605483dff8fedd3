// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Which page is shown, and the way back from a page that was opened from another. */
class Navigator final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(Page page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY pageChanged FINAL)

public:
    enum Page { Today, Body, Remedies, Trends, Care, Report, Settings, Knot, Welcome };
    Q_ENUM(Page)

    explicit Navigator(QObject *parent) : QObject(parent) { }

    Page page() const { return m_page; }
    bool canGoBack() const { return m_from != m_page; }

    /** Shows a page of the navigation; forgets where it came from. */
    Q_INVOKABLE void show(knotebook::Navigator::Page page);
    /** Shows a page that leads back to the one shown now. */
    void enter(Page page);
    Q_INVOKABLE void goBack();
    /** Somebody is about to choose that page: the pointer or the focus is at its name. */
    Q_INVOKABLE void approach(knotebook::Navigator::Page page) { Q_EMIT approached(page); }

Q_SIGNALS:
    void pageChanged();
    void approached(knotebook::Navigator::Page page);

private:
    void change(Page page, Page from);

    Page m_page = Today;
    Page m_from = Today;
};

} // namespace knotebook
