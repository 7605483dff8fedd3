// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/moment.h"
#include "core/domain/intensity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace knotebook {

/** @name Parts of FHIR R4 resources. Empty texts, lists and objects are not FHIR: put() drops them.
 */
///@{
void put(QJsonObject &object, const char *key, const QJsonValue &value);

/** "urn:uuid:…", lower case: how resources of a document name each other. */
QString urnOf(const QUuid &id);
QJsonObject referenceTo(const QUuid &id);
/** A resource with its type and id. */
QJsonObject resourceOf(const char *type, const QUuid &id);

/** In UCUM's {score}: 0 to 10. */
QJsonObject scoreOf(double value);
QJsonObject scoreOf(Intensity intensity);
/** In UCUM units, e.g. "h". */
QJsonObject quantityOf(double value, const QString &unit);
/** A list with one Annotation; empty without a text. */
QJsonArray noteOf(const QString &text);
/** UTC, an instant. */
QString instantOf(qint64 ms);
/** A Period from the moment on; of what is known only to the day, the day. */
QJsonObject spanOf(const Moment &moment, int seconds);

/** A Narrative of paragraphs and, behind them, a list; what is marked up is escaped. */
QJsonObject narrativeOf(const QStringList &paragraphs, const QStringList &list = {});
///@}

} // namespace knotebook
