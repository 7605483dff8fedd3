// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/**
 * Which part of the body map is seen, and how large. It knows what is in the
 * middle (in atlas units) and how much closer it is than the whole body; from
 * that come the numbers the drawing is placed with. It never changes by itself:
 * whoever shows it calls advance() with the time of each frame while it is restless.
 */
class MapCamera : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY changed FINAL)
    Q_PROPERTY(double height READ height WRITE setHeight NOTIFY changed FINAL)
    Q_PROPERTY(QRectF canvas READ canvas WRITE setCanvas NOTIFY changed FINAL)
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY changed FINAL)
    Q_PROPERTY(bool still READ still WRITE setStill NOTIFY changed FINAL)
    Q_PROPERTY(double zoom READ zoom NOTIFY changed FINAL)
    Q_PROPERTY(double pixelsPerUnit READ pixelsPerUnit NOTIFY changed FINAL)
    Q_PROPERTY(double scaleX READ scaleX NOTIFY changed FINAL)
    Q_PROPERTY(double originX READ originX NOTIFY changed FINAL)
    Q_PROPERTY(double originY READ originY NOTIFY changed FINAL)
    Q_PROPERTY(QRectF seen READ seen NOTIFY changed FINAL)
    Q_PROPERTY(bool whole READ whole NOTIFY changed FINAL)
    Q_PROPERTY(double pen READ pen NOTIFY penChanged FINAL)
    Q_PROPERTY(bool restless READ restless NOTIFY restlessChanged FINAL)
    Q_PROPERTY(bool rough READ rough NOTIFY roughChanged FINAL)
    Q_PROPERTY(QSize layerSize READ layerSize NOTIFY roughChanged FINAL)

public:
    static constexpr double closest = 12; ///< times the whole body

    explicit MapCamera(QObject *parent = nullptr) : QObject(parent) { }

    /** The size of the picture in pixels. @{ */
    double width() const { return m_width; }
    void setWidth(double width);
    double height() const { return m_height; }
    void setHeight(double height);
    /** @} */
    /** All there is to see, in atlas units; a new one is shown whole. */
    QRectF canvas() const { return m_canvas; }
    void setCanvas(const QRectF &canvas);
    /** As in a mirror: left and right of the drawing exchanged, never of the data. */
    bool mirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);
    /** No motion: it is there at once, and nothing glides on. */
    bool still() const { return m_still; }
    void setStill(bool still);

    /** 1…12; 1 shows the whole body. */
    double zoom() const { return m_now.zoom; }
    double pixelsPerUnit() const;
    /** The same across; negative in a mirror. */
    double scaleX() const { return m_mirrored ? -pixelsPerUnit() : pixelsPerUnit(); }
    /** Where the point (0, 0) of the atlas is, in pixels. @{ */
    double originX() const { return m_width / 2 - m_now.middle.x() * scaleX(); }
    double originY() const { return m_height / 2 - m_now.middle.y() * pixelsPerUnit(); }
    /** @} */
    /** The part of the canvas that is seen, in atlas units. */
    QRectF seen() const;
    bool whole() const { return m_now.zoom < 1.01; }
    /**
     * How wide to draw lines, 1 for the whole body. It goes down in four steps, as
     * each makes every line anew, and only at rest.
     */
    double pen() const { return m_pen; }
    /** It glides, or runs out. */
    bool moving() const { return m_move != Move::None; }
    /** It does, or has been moved within the last fifth of a second. */
    bool restless() const { return m_restless; }
    /**
     * Edges are better left unsmoothed now: it is restless, and this machine has been
     * seen to be too slow to draw them smooth in time. At rest they always are.
     */
    bool rough() const { return m_restless && m_slow; }
    /** How many pixels are drawn meanwhile; none: as many as are shown. */
    QSize layerSize() const;

    /** From pixels to atlas units and back. @{ */
    Q_INVOKABLE QPointF toAtlas(double x, double y) const;
    Q_INVOKABLE QPointF toPixels(double x, double y) const;
    /** @} */

    /** Comes `factor` times closer, while the point under (x, y) stays there. */
    Q_INVOKABLE void zoomAt(double x, double y, double factor);
    /** The same by a gliding step, as a button does. */
    Q_INVOKABLE void stepAt(double x, double y, double factor);
    /** The picture follows a finger that moved by so many pixels. */
    Q_INVOKABLE void panBy(double x, double y);
    /** The finger let go at this speed, in pixels a second: the picture runs out. */
    Q_INVOKABLE void letGo(double speedX, double speedY);
    /** Shows a part of the canvas as large as fits, with some room around it. */
    Q_INVOKABLE void glideTo(const QRectF &part);
    /** Brings a point to the middle. */
    Q_INVOKABLE void centre(double x, double y);
    Q_INVOKABLE void home();
    /** So many seconds went by since the frame before; at most a tenth counts, after a stall. */
    Q_INVOKABLE void advance(double seconds);

Q_SIGNALS:
    void changed();
    void restlessChanged();
    void roughChanged();
    void penChanged();

private:
    enum class Move { None, Glide, RunOut };
    struct Pose
    {
        double zoom = 1;
        QPointF middle {0, 500}; ///< in atlas units
    };

    Pose within(Pose pose) const;
    double pixelsPerUnit(double zoom) const;
    Pose closer(double x, double y, double factor) const;
    void show(const Pose &pose);
    void choosePen();
    void head(const Pose &pose);
    void setMove(Move move);
    void stir();
    void calm();
    void rest(double seconds);
    void watch(double seconds);
    void glide(double seconds);
    void runOut(double seconds);

    QRectF m_canvas {-220, -20, 440, 1040};
    double m_width = 0;
    double m_height = 0;
    bool m_mirrored = false;
    bool m_still = false;
    Pose m_now;
    Pose m_from;
    Pose m_to;
    double m_part = 0; ///< of the glide that is done, 0…1
    QPointF m_speed; ///< of the middle, in units a second
    Move m_move = Move::None;
    bool m_restless = false;
    double m_atRest = 0; ///< seconds since it was moved
    int m_slowInARow = 0;
    bool m_slow = false;
    double m_pen = 1;
};

} // namespace knotebook
