// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"

#include <QCoreApplication>
#include <QTranslator>

namespace knotebook {

bool installPlurals(QCoreApplication &application)
{
    auto *const plurals = new QTranslator(&application);
    return plurals->load(QStringLiteral(":/knotebook/translations/knotebook_en.qm"))
        && QCoreApplication::installTranslator(plurals);
}

} // namespace knotebook
