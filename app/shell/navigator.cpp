// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigator.h"

namespace knotebook {

void Navigator::show(Page page)
{
    change(page, page);
}

void Navigator::enter(Page page)
{
    change(page, m_page == page ? m_from : m_page);
}

void Navigator::goBack()
{
    change(m_from, m_from);
}

void Navigator::change(Page page, Page from)
{
    if (m_page == page && m_from == from)
        return;
    m_page = page;
    m_from = from;
    Q_EMIT pageChanged();
}

} // namespace knotebook
