// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsondata.h"

#include <QFile>
#include <QJsonDocument>

namespace knotebook {

using namespace Qt::StringLiterals;

Result<QJsonArray> readTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isArray())
        return failure(ErrorCode::Malformed,
                       u"%1, byte %2: %3"_s.arg(path).arg(error.offset).arg(error.errorString()));
    return document.array();
}

QStringList stringList(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            strings.append(entry.toString());
    }
    return strings;
}

} // namespace knotebook
