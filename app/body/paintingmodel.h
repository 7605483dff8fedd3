// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/body/mapplaces.h"
#include "app/messages/texts.h"
#include "app/models/outlinemodel.h"
#include "core/atlas/painting.h"

namespace knotebook {

/**
 * Where pain spreads, while it is painted: a round brush, an eraser, steps back,
 * on any view. What is beside the body is cut off when the finger lets go.
 */
class PaintingModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a form")
    Q_PROPERTY(int view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString viewText READ viewWords NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString leftText READ leftText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString rightText READ rightText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString contour READ contour NOTIFY viewChanged FINAL)
    Q_PROPERTY(QRectF canvas READ canvas NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString lines READ lines NOTIFY viewChanged FINAL)
    Q_PROPERTY(knotebook::OutlineModel *outlines READ outlines CONSTANT FINAL)
    Q_PROPERTY(QString described READ described NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString describedText READ describedText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY changed FINAL)
    Q_PROPERTY(QString extentText READ extentText NOTIFY changed FINAL)
    Q_PROPERTY(QString agreementText READ agreementText NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    Q_PROPERTY(double brush READ brush WRITE setBrush NOTIFY brushChanged FINAL)
    Q_PROPERTY(bool erasing READ erasing WRITE setErasing NOTIFY brushChanged FINAL)
    Q_PROPERTY(QPointF cursor READ cursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorChanged FINAL)

public:
    static constexpr double thinnest = 3; ///< of the brush, its radius in atlas units
    static constexpr double thickest = 40;

    /** `atlas` and `texts` must outlive the model. */
    PaintingModel(const Atlas &atlas, const Texts &texts, QObject *parent);

    /** Begins with what is there. `muscle` is the one whose described places can be shown. */
    void load(const QList<PaintedArea> &painting, const std::optional<MuscleSide> &muscle,
              View view);
    /** What is painted now, as it is kept. */
    QList<PaintedArea> painting() const;

    int view() const { return static_cast<int>(m_view); }
    QString viewWords() const;
    QString leftText() const;
    QString rightText() const;
    QString contour() const { return m_atlas.contour(m_view).path; }
    QRectF canvas() const { return canvasOf(m_atlas, m_view); }
    QString lines() const;
    OutlineModel *outlines() { return &m_outlines; }
    /** Where pain is commonly described for the muscle, on this view; may be empty. */
    QString described() const;
    QString describedText() const;
    /** What is painted on this view, SVG path data in atlas units ("evenodd"). */
    QString path() const;
    /** How much of each painted view that is, with the caution that goes with it. */
    QString extentText() const;
    /** How far it lies where pain is commonly described for the muscle. */
    QString agreementText() const;
    bool isEmpty() const;
    bool canUndo() const { return !m_earlier.isEmpty(); }
    double brush() const { return m_brush; }
    /** Out of thinnest…thickest is taken as the nearest of them. */
    void setBrush(double radius);
    bool erasing() const { return m_erasing; }
    void setErasing(bool erasing);
    /** Where the keys paint. */
    QPointF cursor() const { return m_cursor; }
    /** What is there, for who listens. */
    QString cursorText() const;

    Q_INVOKABLE void showView(int view);
    /** The finger comes down, moves, lets go: one step to undo. In atlas units. @{ */
    Q_INVOKABLE void press(double x, double y);
    Q_INVOKABLE void drawTo(double x, double y);
    Q_INVOKABLE void release();
    /** @} */
    /** The keys: moves the cursor by so many units, and paints or erases a dot there. @{ */
    Q_INVOKABLE void moveCursor(double x, double y);
    Q_INVOKABLE void dab();
    /** @} */
    Q_INVOKABLE void undo();
    /** Of all views; undo brings it back. */
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void viewChanged();
    void changed();
    void brushChanged();
    void cursorChanged();

private:
    using Areas = QHash<View, Polygon>;

    void remember();
    void pass(QPointF from, QPointF to);

    const Atlas &m_atlas;
    const Texts &m_texts;
    OutlineModel m_outlines;
    View m_view = View::Back;
    std::optional<MuscleSide> m_muscle;
    Areas m_areas;
    QList<Areas> m_earlier;
    std::optional<QPointF> m_last; ///< of the stroke under way
    double m_brush = 12;
    bool m_erasing = false;
    QPointF m_cursor {0, 200};
};

} // namespace knotebook
