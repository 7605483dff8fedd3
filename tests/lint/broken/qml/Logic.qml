// SPDX-License-Identifier: GPL-3.0-or-later
property var anything: 1
import QtCharts
