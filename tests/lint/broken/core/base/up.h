// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/knot.h"
#include <QImage>
