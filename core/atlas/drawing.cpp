// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/drawing.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto svgNamespace = "http://www.w3.org/2000/svg"_L1;
const auto linkNamespace = "http://www.w3.org/1999/xlink"_L1;

class DrawingReader
{
public:
    DrawingReader(const QByteArray &svg, const QString &name) : m_xml(svg), m_name(name) { }

    Result<QList<Shape>> read()
    {
        while (!m_xml.atEnd() && !m_error) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                startElement();
            else if (m_xml.isEndElement() && m_xml.name() == "g"_L1)
                m_groups.removeLast();
        }
        if (m_xml.hasError())
            fail({}, m_xml.errorString());
        if (m_error)
            return tl::make_unexpected(*m_error);
        return m_shapes;
    }

private:
    void startElement()
    {
        const auto name = m_xml.name();
        if (m_xml.namespaceUri() != svgNamespace || name == "title"_L1 || name == "desc"_L1
            || name == "metadata"_L1 || name == "style"_L1 || name == "defs"_L1)
            m_xml.skipCurrentElement();
        else if (name == "g"_L1)
            startGroup();
        else if (name == "path"_L1)
            addPath();
        else if (name == "use"_L1)
            addMirrorImage();
        else if (name != "svg"_L1)
            fail(attribute("id"_L1), u"<%1> is not understood"_s.arg(name));
    }

    void startGroup()
    {
        if (!attribute("transform"_L1).isEmpty())
            fail(attribute("id"_L1), u"apply the transform to the paths"_s);
        m_groups.append(attribute("id"_L1));
    }

    void addPath()
    {
        const QString id = attribute("id"_L1);
        if (!attribute("transform"_L1).isEmpty())
            return fail(id, u"apply the transform to the path"_s);
        const auto path = SvgPath::parse(attribute("d"_L1));
        if (!path)
            return fail(id, path.error().detail);
        add(id, *path);
    }

    void addMirrorImage()
    {
        const QString id = attribute("id"_L1);
        QString target = attribute("href"_L1);
        if (target.isEmpty())
            target = m_xml.attributes().value(linkNamespace, "href"_L1).toString();
        QString transform = attribute("transform"_L1);
        if (transform.remove(u' ') != "scale(-1,1)"_L1)
            return fail(id, u"<use> is only for transform=\"scale(-1,1)\""_s);
        const auto original = std::find_if(m_shapes.cbegin(), m_shapes.cend(),
                                           [&](const Shape &s) { return "#"_L1 + s.id == target; });
        if (original == m_shapes.cend())
            return fail(id, u"no path %1 before it"_s.arg(target));
        add(id, original->path.mirrored());
    }

    void add(const QString &id, const SvgPath &path)
    {
        const bool taken = std::any_of(m_shapes.cbegin(), m_shapes.cend(),
                                       [&](const Shape &shape) { return shape.id == id; });
        if (id.isEmpty() || taken)
            return fail(id, id.isEmpty() ? u"a path without id"_s : u"the id is there twice"_s);
        m_shapes.append({id, m_groups.value(0), path});
    }

    QString attribute(QLatin1StringView name) const
    {
        return m_xml.attributes().value(name).toString();
    }

    void fail(const QString &id, const QString &what)
    {
        const QString place = u"%1, line %2"_s.arg(m_name).arg(m_xml.lineNumber());
        m_error = Error {ErrorCode::Malformed, u"%1, id \"%2\": %3"_s.arg(place, id, what)};
    }

    QXmlStreamReader m_xml;
    QString m_name;
    QStringList m_groups;
    QList<Shape> m_shapes;
    std::optional<Error> m_error;
};

} // namespace

Result<QList<Shape>> parseDrawing(const QByteArray &svg, const QString &name)
{
    return DrawingReader(svg, name).read();
}

Result<QList<Shape>> readDrawing(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    return parseDrawing(file.readAll(), path);
}

} // namespace knotebook
