// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdrawing.h"
#include "app/charts/coursepoints.h"
#include "app/charts/dateticks.h"
#include "app/charts/phasemodel.h"
#include "app/jobs/worker.h"
#include "app/models/choicemodel.h"
#include "app/models/daytablemodel.h"
#include "app/models/subjectmodel.h"
#include "app/pages/comparisonviewmodel.h"
#include "app/pages/functionviewmodel.h"
#include "app/pages/linksviewmodel.h"
#include "app/pages/overviewviewmodel.h"
#include "app/pages/patternsviewmodel.h"
#include "app/pages/yearviewmodel.h"

#include <QQuickItem>
#include <QUrl>

namespace knotebook {

/**
 * Is it getting better. The tab Course is its own: the days of everything, of a part
 * of the body or of one knot, over a period, as a chart, as sentences and as a
 * table; days and statistics are worked out by a worker, and the chart does not
 * wait for the latter. The other tabs are told whose days and which.
 */
class TrendsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(Tab tab READ tab NOTIFY tabChanged FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *tabs READ tabs CONSTANT FINAL)
    Q_PROPERTY(bool asksForSubject READ asksForSubject NOTIFY tabChanged FINAL)
    Q_PROPERTY(bool asksForPeriod READ asksForPeriod NOTIFY tabChanged FINAL)
    Q_PROPERTY(knotebook::OverviewViewModel *overview READ overview CONSTANT FINAL)
    Q_PROPERTY(knotebook::YearViewModel *year READ year CONSTANT FINAL)
    Q_PROPERTY(knotebook::PatternsViewModel *patterns READ patterns CONSTANT FINAL)
    Q_PROPERTY(knotebook::LinksViewModel *links READ links CONSTANT FINAL)
    Q_PROPERTY(knotebook::FunctionViewModel *everydayLife READ everydayLife CONSTANT FINAL)
    Q_PROPERTY(knotebook::SubjectModel *subjects READ subjects CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *periods READ periods CONSTANT FINAL)
    Q_PROPERTY(knotebook::DailyCurves *curves READ curves CONSTANT FINAL)
    Q_PROPERTY(knotebook::DateTicks *ticks READ ticks CONSTANT FINAL)
    Q_PROPERTY(knotebook::PhaseModel *phases READ phases CONSTANT FINAL)
    Q_PROPERTY(knotebook::DayTableModel *table READ table CONSTANT FINAL)
    Q_PROPERTY(bool anyKnots READ anyKnots NOTIFY changed FINAL)
    Q_PROPERTY(bool anyDays READ anyDays NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(bool wholePeriod READ wholePeriod NOTIFY changed FINAL)
    Q_PROPERTY(bool anyUses READ anyUses NOTIFY changed FINAL)
    Q_PROPERTY(bool anyVisits READ anyVisits NOTIFY changed FINAL)
    Q_PROPERTY(bool anyFlares READ anyFlares NOTIFY changed FINAL)
    Q_PROPERTY(bool anySpikes READ anySpikes NOTIFY changed FINAL)
    Q_PROPERTY(bool anyBand READ anyBand NOTIFY changed FINAL)
    Q_PROPERTY(double lowest READ lowest NOTIFY changed FINAL)
    Q_PROPERTY(double baseline READ baseline NOTIFY changed FINAL)
    Q_PROPERTY(double betterFrom READ betterFrom NOTIFY changed FINAL)
    Q_PROPERTY(double worseFrom READ worseFrom NOTIFY changed FINAL)
    Q_PROPERTY(QString zone READ zone NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::SubjectModel *others READ others CONSTANT FINAL)
    Q_PROPERTY(QString compared READ compared NOTIFY changed FINAL)
    Q_PROPERTY(QString comparedSentence READ comparedSentence NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::ComparisonViewModel *comparison READ comparison CONSTANT FINAL)
    Q_PROPERTY(bool zoomed READ zoomed NOTIFY changed FINAL)
    Q_PROPERTY(QString viewText READ viewText NOTIFY changed FINAL)
    Q_PROPERTY(QUrl pictureFile READ pictureFile NOTIFY changed FINAL)
    Q_PROPERTY(QUrl drawingFile READ drawingFile NOTIFY changed FINAL)
    Q_PROPERTY(double firstDay READ firstDay NOTIFY changed FINAL)
    Q_PROPERTY(double daySpan READ daySpan NOTIFY changed FINAL)
    Q_PROPERTY(bool roomForDots READ roomForDots NOTIFY changed FINAL)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString change READ change NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method NOTIFY changed FINAL)
    Q_PROPERTY(QString thinning READ thinning NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    Q_PROPERTY(QString readout READ readout NOTIFY pointedChanged FINAL)
    Q_PROPERTY(double pointedAt READ pointedAt NOTIFY pointedChanged FINAL)
    Q_PROPERTY(double pointedPain READ pointedPain NOTIFY pointedChanged FINAL)

public:
    enum class Tab { Course, Overview, Year, Patterns, Links, Function };
    Q_ENUM(Tab)

    /** Both must outlive the view model. */
    TrendsViewModel(Session &session, const Tables &tables, QObject *parent);

    Tab tab() const { return m_tab; }
    /** In the order of Tab, the shown one chosen. */
    ChoiceModel *tabs() { return &m_tabs; }
    /** What is shown is about one subject; over a chosen period. @{ */
    bool asksForSubject() const;
    bool asksForPeriod() const { return m_tab != Tab::Year && m_tab != Tab::Function; }
    /** @} */
    OverviewViewModel *overview() { return &m_overview; }
    YearViewModel *year() { return &m_year; }
    PatternsViewModel *patterns() { return &m_patterns; }
    LinksViewModel *links() { return &m_links; }
    FunctionViewModel *everydayLife() { return &m_function; }

    SubjectModel *subjects() { return &m_subjects; }
    ChoiceModel *periods() { return &m_periods; }
    DailyCurves *curves() { return &m_curves; }
    DateTicks *ticks() { return &m_ticks; }
    /** Of fair trials, where they are drawn. */
    PhaseModel *phases() { return &m_phases; }
    DayTableModel *table() { return &m_table; }
    /** Anything is followed at all. */
    bool anyKnots() const { return m_subjects.count() > 1; }
    /** Anything was rated in the period. */
    bool anyDays() const { return !m_days.days.isEmpty(); }
    /** The days of the present choice are there. */
    bool ready() const { return m_ready; }
    /** The period is all there is, so no longer one would show more. */
    bool wholePeriod() const;
    /** Such marks are on the chart: own flares, and computed ones, apart. @{ */
    bool anyUses() const;
    bool anyVisits() const;
    bool anyFlares() const;
    bool anySpikes() const;
    bool anyBand() const;
    /** @} */
    /** The end of the scale below 0, with room for the marks that are there, in points. */
    double lowest() const;
    /** The average of the first fortnight, and from where a change matters, 0-10 or -1. @{ */
    double baseline() const;
    double betterFrom() const;
    double worseFrom() const;
    /** @} */
    /** That change in words, or why there is none. */
    QString zone() const;
    /** What the course can be compared with. */
    SubjectModel *others() { return &m_others; }
    /** The name of what it is compared with; empty when with nothing. */
    QString compared() const { return m_comparing ? m_others.currentName() : QString(); }
    QString comparedSentence() const;
    /** Two periods of the subject beside each other. */
    ComparisonViewModel *comparison() { return &m_comparison; }
    /** Only a part of the period is drawn; sentences are about all of it. */
    bool zoomed() const { return m_view != m_days.period; }
    /** Which part is drawn; empty when all of it. */
    QString viewText() const;
    /** Names for a picture of the chart as PNG and as SVG, in the folder of documents. @{ */
    QUrl pictureFile() const;
    QUrl drawingFile() const;
    /** @} */
    /** The first day that is drawn, counted from the first of the period. */
    double firstDay() const;
    /** How many days are drawn: the length of the line of days. */
    double daySpan() const;
    /** Days are far enough apart to show each as a dot on its line. */
    bool roomForDots() const { return m_columns >= 8 * daySpan(); }
    QString periodText() const;
    /** The trend with how sure it is; says that it is being worked out until then. */
    QString sentence() const;
    QString change() const;
    QString method() const;
    /** Says when several days share a column of pixels; else empty. */
    QString thinning() const;
    /** The chart in words, for those who do not see it. */
    QString description() const;
    /** The day that is pointed at, in words. */
    QString readout() const;
    /** 0…1 along the line of days, or -1. */
    double pointedAt() const;
    /** The average of that day, 0-10, or -1. */
    double pointedPain() const;

    /** The page is shown; the page is left, and nothing is worked out any more. @{ */
    Q_INVOKABLE void enter();
    Q_INVOKABLE void leave();
    /** @} */
    /** The page may be shown soon: begins with its course, unless that is there. */
    void prepare();
    /** By its place in tabs(); others are ignored. */
    Q_INVOKABLE void chooseTab(int index);
    Q_INVOKABLE void chooseSubject(int row);
    Q_INVOKABLE void choosePeriod(int index);
    Q_INVOKABLE void showEverything();
    /** Draws its line beside the one of the subject. */
    Q_INVOKABLE void compareWith(int row);
    Q_INVOKABLE void endComparison();
    /** @name What of the period is drawn; positions run 0…1 along what is drawn now. */
    ///@{
    /** A factor below 1 comes closer; the day at the position stays where it is. */
    Q_INVOKABLE void zoom(double factor, double position);
    Q_INVOKABLE void zoomTo(double from, double to);
    /** By a share of what is drawn; later days above 0. */
    Q_INVOKABLE void pan(double share);
    Q_INVOKABLE void showPeriod();
    ///@}
    /** Writes what is drawn as PNG on the colour of its background. */
    Q_INVOKABLE void savePicture(QQuickItem *chart, const QColor &background, const QUrl &file);
    /** Writes what is drawn as SVG, as on paper, whatever the theme. */
    Q_INVOKABLE void saveDrawing(const QUrl &file);
    /** How many pixels and how many words of dates have room beside each other. */
    Q_INVOKABLE void setRoom(int columns, int labels);
    /** The logged day nearest to that place, 0…1; below 0 points at none. */
    Q_INVOKABLE void pointAt(double position);
    /** To a neighbouring logged day; from none to the last. */
    Q_INVOKABLE void step(int days);
    Q_INVOKABLE void pointAtFirst();
    Q_INVOKABLE void pointAtLast();

    /** Chooses a knot, for when the page is opened from it. */
    void showKnot(const KnotId &knot);

Q_SIGNALS:
    void changed();
    void pointedChanged();
    void tabChanged();

private:
    void journalChanged();
    void readKnots();
    void askTabs();
    void enterTab();
    void leaveTab();
    TrendsTab *otherTab();
    void start();
    void work();
    void stopWork();
    /** The present course is there, or is being worked out. */
    bool isComing() const;
    void fail(const Error &error);
    void takeDays(const TrendDays &days);
    void takeCompared(const TrendDays &days);
    void comparePeriods();
    void look(Period view);
    void lookAtPointed();
    void takeCourse(const Course &course);
    void draw();
    void announce();
    void point(qsizetype index);
    TrendQuestion question(const Subject &subject) const;
    ChartWindow chartWindow() const;
    CurvePoints pointsIn(const ChartWindow &window) const;
    ChartDrawing drawing() const;
    QString thinningAt(int columns) const;
    void sayWritten(const Status &written, const QString &path);
    double dayNumber(QDate date) const;
    QString marksText(QDate day) const;
    QList<ShownPhase> shownPhases() const;

    Session &m_session;
    Tab m_tab = Tab::Course;
    ChoiceModel m_tabs {ChoiceModel::Kind::ExactlyOne};
    OverviewViewModel m_overview;
    YearViewModel m_year;
    PatternsViewModel m_patterns;
    LinksViewModel m_links;
    FunctionViewModel m_function;
    SubjectModel m_subjects;
    ChoiceModel m_periods {ChoiceModel::Kind::ExactlyOne};
    DailyCurves m_curves {nullptr};
    DateTicks m_ticks {nullptr};
    PhaseModel m_phases {nullptr};
    DayTableModel m_table {nullptr};
    Worker m_worker {nullptr};
    TrendDays m_days;
    Period m_view; ///< within the period
    SubjectModel m_others;
    bool m_comparing = false;
    QList<DayValue> m_comparedDays;
    QString m_comparedSentence;
    ComparisonViewModel m_comparison;
    std::optional<Course> m_course;
    QDate m_until; ///< the last day that was asked for
    bool m_working = false; ///< on the course
    bool m_stale = true;
    bool m_shown = false;
    bool m_ready = false;
    int m_columns = 0;
    int m_labels = 5;
    qsizetype m_pointed = -1;
};

} // namespace knotebook
