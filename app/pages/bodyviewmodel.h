// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/body/bodysearchmodel.h"
#include "app/body/mapplaces.h"
#include "app/body/markmodel.h"
#include "app/body/nearbymodel.h"
#include "app/forms/knotform.h"
#include "app/messages/notnow.h"
#include "app/models/knotlistmodel.h"
#include "app/models/outlinemodel.h"

namespace knotebook {

/** The body map: what lies where, which knots are there, and a place for a new one. */
class BodyViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(View view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool deep READ deep NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString viewText READ viewWords NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString leftText READ leftText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString rightText READ rightText NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString contour READ contour NOTIFY viewChanged FINAL)
    Q_PROPERTY(QRectF canvas READ canvas NOTIFY viewChanged FINAL)
    Q_PROPERTY(QString lines READ lines NOTIFY viewChanged FINAL)
    Q_PROPERTY(knotebook::OutlineModel *outlines READ outlines CONSTANT FINAL)
    Q_PROPERTY(knotebook::MarkModel *marks READ marks CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotListModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotListModel *elsewhere READ elsewhere CONSTANT FINAL)
    Q_PROPERTY(Here here READ here NOTIFY hereChanged FINAL)
    Q_PROPERTY(QPointF point READ point NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereTitle READ hereTitle NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereText READ hereText NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereCaution READ hereCaution NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereNotNow READ hereNotNow NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString herePath READ herePath NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereKnot READ hereKnot NOTIFY hereChanged FINAL)
    Q_PROPERTY(int herePain READ herePain NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereSpoken READ hereSpoken NOTIFY hereChanged FINAL)
    Q_PROPERTY(bool moving READ moving NOTIFY hereChanged FINAL)
    Q_PROPERTY(bool mirrored READ mirrored NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool asInMirror READ asInMirror WRITE setAsInMirror NOTIFY viewChanged FINAL)
    Q_PROPERTY(knotebook::NearbyModel *nearby READ nearby CONSTANT FINAL)
    Q_PROPERTY(knotebook::BodySearchModel *search READ search CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotForm *form READ form CONSTANT FINAL)

public:
    enum View { Front, Back, Left, Right, Soles };
    Q_ENUM(View)
    /** What is at the chosen point. */
    enum Here { Nothing, Place, KnotMark };
    Q_ENUM(Here)
    /** Where the arrow keys go, by the picture. */
    enum Way { Up, Down, ToLeft, ToRight };
    Q_ENUM(Way)

    /** `session` and `atlas` must outlive the view model. */
    BodyViewModel(Session &session, const Atlas &atlas, QObject *parent);

    View view() const { return static_cast<View>(m_view); }
    bool deep() const { return m_layer == Layer::Deep; }
    QString viewWords() const;
    /** The front view as a person sees themselves: the drawing is turned over, never the data. */
    bool asInMirror() const { return m_asInMirror; }
    void setAsInMirror(bool asInMirror);
    /** Whether that applies to the view that is shown. */
    bool mirrored() const { return m_asInMirror && m_view == knotebook::View::Front; }
    /** What is written at the left and right edge of the picture: the person's own sides. @{ */
    QString leftText() const;
    QString rightText() const;
    /** @} */
    QString contour() const { return m_atlas.contour(m_view).path; }
    QRectF canvas() const { return canvasOf(m_atlas, m_view); }
    /** Face, nails, folds: all in one path. */
    QString lines() const;
    OutlineModel *outlines() { return &m_outlines; }
    /** The knots of this view. */
    MarkModel *marks() { return &m_marks; }
    /** The same as a list. */
    KnotListModel *knots() { return &m_knots; }
    /** Knots that no map shows: of a region, or without a place. */
    KnotListModel *elsewhere() { return &m_elsewhere; }
    Here here() const { return m_here; }
    QPointF point() const { return m_point ? m_point->position() : QPointF(); }
    QString hereTitle() const;
    QString hereText() const;
    QString hereCaution() const;
    /** What care asks to leave alone there, and why. */
    QString hereNotNow() const { return m_here == Nothing ? QString() : m_notNow.at(m_knot); }
    void setNotNow(const NotNow &notNow);
    /** The outline of what was touched, to be lit up. */
    QString herePath() const;
    QString hereKnot() const;
    int herePain() const;
    /** All of it in one sentence for who listens: side, view, knots, pain. */
    QString hereSpoken() const;
    /** The chosen knot's mark is being moved: keys and drags move it, nothing is saved yet. */
    bool moving() const { return m_moveTo.has_value(); }
    /** What else a touch may have meant: muscles beneath and beside. */
    NearbyModel *nearby() { return &m_nearby; }
    BodySearchModel *search() { return &m_search; }
    KnotForm *form() { return &m_form; }

    Q_INVOKABLE void showView(int view);
    Q_INVOKABLE void showDeep(bool deep);
    /**
     * Touches the map, in atlas units; marks within `reach` are meant first, then
     * what is under the finger, then the nearest muscle within `reach`.
     */
    Q_INVOKABLE void touch(double x, double y, double reach);
    Q_INVOKABLE void forget();
    /** A row of `nearby` was meant; a deep one switches the layer. */
    Q_INVOKABLE void chooseNearby(int row);
    /** A row of `search` was meant; `left` counts where there is one on each side. */
    Q_INVOKABLE void chooseFound(int row, bool left);
    /** The area to come closer to at a point, in atlas units; empty beside the body. */
    Q_INVOKABLE QRectF areaAt(double x, double y) const;
    /** The same of what is chosen. */
    Q_INVOKABLE QRectF chosenArea() const;
    /** Takes the chosen knot's mark up, carries it, puts it down. @{ */
    Q_INVOKABLE bool startMove();
    Q_INVOKABLE void moveTo(double x, double y);
    Q_INVOKABLE bool saveMove();
    Q_INVOKABLE void cancelMove();
    /** @} */
    /** To the next muscle in a direction, or by a finger's breadth. */
    Q_INVOKABLE void move(Way way, bool fine);
    /** Makes `form` ready for a knot at the chosen point. */
    Q_INVOKABLE bool startKnot();
    Q_INVOKABLE void openKnot(const QString &knot);
    Q_INVOKABLE void logPain(int number);
    /** Shows the view that the knot is on and chooses it. */
    void reveal(KnotId knot);
    /** The same for a muscle, on its own layer; nothing when no view shows it. */
    void revealMuscle(const MuscleSide &muscle);

Q_SIGNALS:
    void viewChanged();
    /** Another view is shown: the body turned. */
    void turned();
    void hereChanged();
    void knotRequested(const knotebook::KnotId &knot);

private:
    void refresh();
    void setView(knotebook::View view, Layer layer);
    void choosePoint(double x, double y, double reach = 0);
    void chooseKnot(const KnotState &state);
    void chooseMuscle(const MuscleSide &muscle, Layer layer);
    void announceHere();
    void nudge(Way way, bool fine);
    const KnotState *stateOf(const std::optional<KnotId> &knot) const;
    const KnotState *chosenState() const { return stateOf(m_knot); }
    std::optional<MuscleSide> chosenMuscle() const;

    Session &m_session;
    const Atlas &m_atlas;
    knotebook::View m_view = knotebook::View::Back;
    Layer m_layer = Layer::Superficial;
    OutlineModel m_outlines;
    bool m_asInMirror = false;
    MarkModel m_marks;
    KnotListModel m_knots;
    KnotListModel m_elsewhere;
    NearbyModel m_nearby;
    BodySearchModel m_search;
    KnotForm m_form;
    Here m_here = Nothing;
    std::optional<BodyPoint> m_point;
    std::optional<KnotId> m_knot;
    NotNow m_notNow;
    std::optional<MuscleSide> m_meant; ///< chosen among those at the point
    std::optional<QPointF> m_moveTo;
};

} // namespace knotebook
