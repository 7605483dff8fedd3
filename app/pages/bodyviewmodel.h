// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/knotform.h"
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
    Q_PROPERTY(QString lines READ lines NOTIFY viewChanged FINAL)
    Q_PROPERTY(knotebook::OutlineModel *outlines READ outlines CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotListModel *marks READ marks CONSTANT FINAL)
    Q_PROPERTY(knotebook::KnotListModel *elsewhere READ elsewhere CONSTANT FINAL)
    Q_PROPERTY(Here here READ here NOTIFY hereChanged FINAL)
    Q_PROPERTY(QPointF point READ point NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereTitle READ hereTitle NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereText READ hereText NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereCaution READ hereCaution NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString herePath READ herePath NOTIFY hereChanged FINAL)
    Q_PROPERTY(QString hereKnot READ hereKnot NOTIFY hereChanged FINAL)
    Q_PROPERTY(int herePain READ herePain NOTIFY hereChanged FINAL)
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
    /** What is written at the left and right edge of the picture: the person's own sides. @{ */
    QString leftText() const;
    QString rightText() const;
    /** @} */
    QString contour() const { return m_atlas.contour(m_view).path; }
    /** Face, nails, folds: all in one path. */
    QString lines() const;
    OutlineModel *outlines() { return &m_outlines; }
    /** The knots of this view. */
    KnotListModel *marks() { return &m_marks; }
    /** Knots that no map shows: of a region, or without a place. */
    KnotListModel *elsewhere() { return &m_elsewhere; }
    Here here() const { return m_here; }
    QPointF point() const { return m_point ? m_point->position() : QPointF(); }
    QString hereTitle() const;
    QString hereText() const;
    QString hereCaution() const;
    /** The outline of what was touched, to be lit up. */
    QString herePath() const;
    QString hereKnot() const;
    int herePain() const;
    KnotForm *form() { return &m_form; }

    Q_INVOKABLE void showView(int view);
    Q_INVOKABLE void showDeep(bool deep);
    /** Touches the map, in atlas units; marks within `reach` are meant first. */
    Q_INVOKABLE void touch(double x, double y, double reach);
    Q_INVOKABLE void forget();
    /** To the next muscle in a direction, or by a finger's breadth. */
    Q_INVOKABLE void move(Way way, bool fine);
    /** Makes `form` ready for a knot at the chosen point. */
    Q_INVOKABLE bool startKnot();
    Q_INVOKABLE void openKnot(const QString &knot);
    Q_INVOKABLE void logPain(int number);
    /** Shows the view that the knot is on and chooses it. */
    void reveal(KnotId knot);

Q_SIGNALS:
    void viewChanged();
    void hereChanged();
    void knotRequested(const knotebook::KnotId &knot);

private:
    void refresh();
    void setView(knotebook::View view, Layer layer);
    void choosePoint(double x, double y);
    const KnotState *stateAt(double x, double y, double reach) const;
    const KnotState *chosenState() const;
    std::optional<MuscleSide> chosenMuscle() const;
    /** Where the arrow keys begin: the muscle nearest to the middle of the body. */
    QPointF startOfKeys() const;
    /** The middle of the next muscle that is not hidden under another. */
    std::optional<QPointF> nextMuscle(const MuscleSide &from, Way way) const;

    Session &m_session;
    const Atlas &m_atlas;
    knotebook::View m_view = knotebook::View::Back;
    Layer m_layer = Layer::Superficial;
    OutlineModel m_outlines;
    KnotListModel m_marks;
    KnotListModel m_elsewhere;
    KnotForm m_form;
    Here m_here = Nothing;
    std::optional<BodyPoint> m_point;
    std::optional<KnotId> m_knot;
};

} // namespace knotebook
