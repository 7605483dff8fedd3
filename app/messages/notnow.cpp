// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/notnow.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace knotebook {

namespace {

struct NotNowTexts
{
    Q_DECLARE_TR_FUNCTIONS(NotNow)
};

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
    return (somewhere ? NotNowTexts::tr("Not suggested for one of your knots for now. %1")
                      : NotNowTexts::tr("Not suggested for now. %1"))
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
    return NotNowTexts::tr("Not suggested here for now: %1. %2")
        .arg(QLocale().createSeparatedList(names), why);
}

} // namespace knotebook
