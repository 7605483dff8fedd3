// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhirparts.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

bool isEmptyValue(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull()
        || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

// XHTML has no place for most control characters, whatever they are written as.
QString escaped(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c >= u' ' || c == u'\t' || c == u'\n' || c == u'\r')
            kept.append(c);
    }
    return kept.toHtmlEscaped();
}

} // namespace

void put(QJsonObject &object, const char *key, const QJsonValue &value)
{
    if (!isEmptyValue(value))
        object.insert(QLatin1String(key), value);
}

QString urnOf(const QUuid &id)
{
    return u"urn:uuid:"_s + id.toString(QUuid::WithoutBraces);
}

QJsonObject referenceTo(const QUuid &id)
{
    return {{u"reference"_s, urnOf(id)}};
}

QJsonObject resourceOf(const char *type, const QUuid &id)
{
    return {{u"resourceType"_s, QLatin1String(type)}, {u"id"_s, id.toString(QUuid::WithoutBraces)}};
}

QJsonObject quantityOf(double value, const QString &unit)
{
    return {{u"value"_s, value},
            {u"unit"_s, unit},
            {u"system"_s, u"http://unitsofmeasure.org"_s},
            {u"code"_s, unit}};
}

QJsonObject scoreOf(double value)
{
    return quantityOf(value, u"{score}"_s);
}

QJsonObject scoreOf(Intensity intensity)
{
    return scoreOf(intensity.value());
}

QJsonArray noteOf(const QString &text)
{
    return text.trimmed().isEmpty() ? QJsonArray() : QJsonArray {QJsonObject {{u"text"_s, text}}};
}

QString instantOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject spanOf(const Moment &moment, int seconds)
{
    const QString start = moment.toIso();
    if (!moment.knownToTheMoment() || seconds == 0)
        return {{u"start"_s, start}, {u"end"_s, start}};
    const QDateTime end =
        QDateTime::fromMSecsSinceEpoch(*moment.utcMilliseconds() + qint64(seconds) * 1000,
                                       Qt::OffsetFromUTC, moment.offsetSeconds());
    return {{u"start"_s, start}, {u"end"_s, end.toString(Qt::ISODate)}};
}

QJsonObject narrativeOf(const QStringList &paragraphs, const QStringList &list)
{
    QString html = u"<div xmlns=\"http://www.w3.org/1999/xhtml\">"_s;
    for (const QString &paragraph : paragraphs)
        html += u"<p>"_s + escaped(paragraph) + u"</p>"_s;
    if (!list.isEmpty())
        html += u"<ul>"_s;
    for (const QString &line : list)
        html += u"<li>"_s + escaped(line) + u"</li>"_s;
    if (!list.isEmpty())
        html += u"</ul>"_s;
    return {{u"status"_s, u"generated"_s}, {u"div"_s, QString(html + u"</div>"_s)}};
}

} // namespace knotebook
