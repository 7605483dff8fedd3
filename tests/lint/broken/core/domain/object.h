// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
Q_OBJECT
auto text = QObject::tr("words"); auto id = QUuid::createUuid();
