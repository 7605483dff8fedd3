// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include <SQLiteCpp/SQLiteCpp.h>
