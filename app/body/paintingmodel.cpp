// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/paintingmodel.h"

#include "app/body/bodywords.h"
#include "app/messages/enumtexts.h"
#include "app/messages/paintingtexts.h"
#include "core/atlas/svgpath.h"

#include <QLineF>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double kept = 0.4; // atlas units by which a kept line may be off: 0.7 mm
constexpr qsizetype mostSteps = 100;
constexpr double stepOfFinger = 1.5; // atlas units; shorter moves wait for the next

} // namespace

PaintingModel::PaintingModel(const Atlas &atlas, const Texts &texts, QObject *parent)
    : QObject(parent), m_atlas(atlas), m_texts(texts), m_outlines(atlas, nullptr)
{
    m_outlines.show(m_view, Layer::Superficial);
}

void PaintingModel::load(const QList<PaintedArea> &painting,
                         const std::optional<MuscleSide> &muscle, View view)
{
    m_areas.clear();
    for (const PaintedArea &area : painting)
        m_areas.insert(area.view, Polygon(area.rings));
    m_muscle = muscle;
    m_earlier.clear();
    m_last.reset();
    m_erasing = false;
    Q_EMIT brushChanged();
    showView(static_cast<int>(painting.isEmpty() ? view : painting.constFirst().view));
    Q_EMIT viewChanged();
    Q_EMIT changed();
}

QList<PaintedArea> PaintingModel::painting() const
{
    QList<PaintedArea> painting;
    for (const View view : allViews()) {
        if (const Polygon area = m_areas.value(view); !area.isEmpty())
            painting.append(paintedArea(view, area));
    }
    return painting;
}

QString PaintingModel::viewWords() const
{
    return knotebook::viewText(m_view);
}

QString PaintingModel::leftText() const
{
    return edgeTexts(m_view, false).left;
}

QString PaintingModel::rightText() const
{
    return edgeTexts(m_view, false).right;
}

QString PaintingModel::lines() const
{
    return linesPath(m_atlas, m_view);
}

QString PaintingModel::described() const
{
    return m_muscle ? toSvgPath(describedArea(m_atlas, m_view, *m_muscle).rings()) : QString();
}

QString PaintingModel::describedText() const
{
    const Muscle *muscle = m_muscle ? m_atlas.muscle(m_muscle->muscle) : nullptr;
    return muscle ? describedPlacesText(*muscle, m_texts) : QString();
}

QString PaintingModel::path() const
{
    return toSvgPath(m_areas.value(m_view).rings());
}

QString PaintingModel::extentText() const
{
    QList<ViewShare> shares;
    const QList<PaintedArea> areas = painting();
    for (const PaintedArea &area : areas)
        shares.append({area.view, shareOfView(m_atlas, area)});
    return paintedExtentText(shares);
}

QString PaintingModel::agreementText() const
{
    const auto found = m_muscle ? agreement(m_atlas, painting(), *m_muscle) : std::nullopt;
    return found ? knotebook::agreementText(*found, m_texts.muscle(m_muscle->muscle).name)
                 : QString();
}

bool PaintingModel::isEmpty() const
{
    return std::all_of(m_areas.begin(), m_areas.end(),
                       [](const Polygon &area) { return area.isEmpty(); });
}

void PaintingModel::setBrush(double radius)
{
    m_brush = std::clamp(radius, thinnest, thickest);
    Q_EMIT brushChanged();
}

void PaintingModel::setErasing(bool erasing)
{
    m_erasing = erasing;
    Q_EMIT brushChanged();
}

QString PaintingModel::cursorText() const
{
    const auto point = BodyPoint::create(m_view, Layer::Superficial, m_cursor.x(), m_cursor.y());
    if (!point)
        return {};
    const BodyHit hit = m_atlas.hit(*point);
    const bool isPainted = m_areas.value(m_view).contains(m_cursor);
    return cursorOnPaintingText(hit, isPainted, m_texts);
}

void PaintingModel::showView(int view)
{
    if (view < 0 || view >= allViews().size() || view == this->view())
        return;
    release();
    m_view = static_cast<View>(view);
    m_outlines.show(m_view, Layer::Superficial);
    m_cursor = m_atlas.contour(m_view).polygon.bounds().center();
    Q_EMIT viewChanged();
    Q_EMIT changed();
    Q_EMIT cursorChanged();
}

void PaintingModel::remember()
{
    m_earlier.append(m_areas);
    if (m_earlier.size() > mostSteps)
        m_earlier.removeFirst();
}

void PaintingModel::pass(QPointF from, QPointF to)
{
    Polygon &area = m_areas[m_view];
    const Polygon brush = brushed(from, to, m_brush);
    area = m_erasing ? without(area, brush) : united(area, brush);
}

void PaintingModel::press(double x, double y)
{
    release();
    remember();
    m_last = QPointF(x, y);
    pass(*m_last, *m_last);
    Q_EMIT changed();
}

void PaintingModel::drawTo(double x, double y)
{
    const QPointF to(x, y);
    if (!m_last || QLineF(*m_last, to).length() < stepOfFinger)
        return;
    pass(*m_last, to);
    m_last = to;
    Q_EMIT changed();
}

void PaintingModel::release()
{
    if (!m_last)
        return;
    m_last.reset();
    Polygon &area = m_areas[m_view];
    area = simplified(common(area, m_atlas.contour(m_view).polygon), kept);
    Q_EMIT changed();
    Q_EMIT cursorChanged();
}

void PaintingModel::moveCursor(double x, double y)
{
    const QRectF bounds = m_atlas.contour(m_view).polygon.bounds();
    m_cursor = {std::clamp(m_cursor.x() + x, bounds.left(), bounds.right()),
                std::clamp(m_cursor.y() + y, bounds.top(), bounds.bottom())};
    Q_EMIT cursorChanged();
}

void PaintingModel::dab()
{
    press(m_cursor.x(), m_cursor.y());
    release();
}

void PaintingModel::undo()
{
    release();
    if (m_earlier.isEmpty())
        return;
    m_areas = m_earlier.takeLast();
    Q_EMIT changed();
    Q_EMIT cursorChanged();
}

void PaintingModel::clear()
{
    release();
    if (isEmpty())
        return;
    remember();
    m_areas.clear();
    Q_EMIT changed();
    Q_EMIT cursorChanged();
}

} // namespace knotebook
