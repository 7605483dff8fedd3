// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/notnow.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace knotebook {

namespace {

QString notNowTr(const char *text)
{
    return QCoreApplication::translate("NotNow", text);
}

} // namespace

NotNow::NotNow(const QList<Block> &blocks, const CareTexts &texts)
{
    for (const Block &block : blocks)
        m_lines.append({block.careClass, texts.careClass(block.careClass),
                        texts.rule(block.rule).why, block.knots});
}

QString NotNow::about(const QString &careClass, std::optional<KnotId> knot) const
{
    const auto found = std::ranges::find_if(m_lines, [&](const Line &line) {
        return line.careClass == careClass
            && (!knot || line.knots.isEmpty() || line.knots.contains(*knot));
    });
    if (found == m_lines.end())
        return {};
    const bool somewhere = !knot && !found->knots.isEmpty();
    return (somewhere ? notNowTr("Not suggested for one of your knots for now. %1")
                      : notNowTr("Not suggested for now. %1"))
        .arg(found->why);
}

QString NotNow::at(std::optional<KnotId> knot) const
{
    QStringList names;
    QString why;
    for (const Line &line : m_lines) {
        if (!line.knots.isEmpty() && !(knot && line.knots.contains(*knot)))
            continue;
        if (!names.contains(line.name))
            names.append(line.name);
        if (why.isEmpty())
            why = line.why;
    }
    if (names.isEmpty())
        return {};
    return notNowTr("Not suggested here for now: %1. %2")
        .arg(QLocale().createSeparatedList(names), why);
}

} // namespace knotebook
