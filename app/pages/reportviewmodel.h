// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/worker.h"
#include "app/models/choicemodel.h"
#include "app/report/reportpreview.h"
#include "app/session.h"

#include <QUrl>

class QPrinter;

namespace knotebook {

struct Tables;

/**
 * A report for a therapist: of which days, what is left out, on which paper. The
 * preview is the pages themselves. A worker gathers, lays out and saves.
 */
class ReportViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the shell")
    Q_PROPERTY(knotebook::ChoiceModel *periods READ periods CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *parts READ parts CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *annexes READ annexes CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(knotebook::ChoiceModel *paper READ paper CONSTANT FINAL)
    Q_PROPERTY(knotebook::ReportPreview *preview READ preview CONSTANT FINAL)
    Q_PROPERTY(bool ownPeriod READ ownPeriod NOTIFY changed FINAL)
    Q_PROPERTY(QString from READ from NOTIFY daysChanged FINAL)
    Q_PROPERTY(QString to READ to NOTIFY daysChanged FINAL)
    Q_PROPERTY(QString periodProblem READ periodProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString aim READ aim NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(bool anyDays READ anyDays NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ saving NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QUrl pdfFile READ pdfFile NOTIFY changed FINAL)
    Q_PROPERTY(QUrl htmlFile READ htmlFile NOTIFY changed FINAL)

public:
    /** Both must outlive the view model. */
    ReportViewModel(Session &session, const Tables &tables, QObject *parent);

    ChoiceModel *periods() { return &m_periods; }
    /** What is in it: name, notes, … */
    ChoiceModel *parts() { return &m_parts; }
    /** What follows the first page. */
    ChoiceModel *annexes() { return &m_annexes; }
    /** Which of the knots with an entry in the period are in it. */
    ChoiceModel *knots() { return &m_knots; }
    ChoiceModel *paper() { return &m_paper; }
    ReportPreview *preview() { return &m_preview; }
    bool ownPeriod() const;
    /** "2024-05-31" */
    QString from() const { return m_from; }
    QString to() const { return m_to; }
    /** Why there is no period; empty when there is one. */
    QString periodProblem() const;
    /** What the person wants from the visit, as it is written or else kept. */
    QString aim() const { return m_writtenAim.value_or(m_aim); }
    bool ready() const { return m_preview.count() > 0; }
    /** Anything was logged in the period. */
    bool anyDays() const;
    bool saving() const { return m_saving; }
    /** "3 pages, 61 of 90 days with an entry". */
    QString summary() const;
    /** Where files are proposed to go, and under which names. @{ */
    QUrl pdfFile() const;
    QUrl htmlFile() const;
    /** @} */

    /** The page is shown; the page is left. @{ */
    Q_INVOKABLE void enter();
    Q_INVOKABLE void leave();
    /** @} */
    Q_INVOKABLE void choosePeriod(int index);
    Q_INVOKABLE void enterFrom(const QString &text);
    Q_INVOKABLE void enterTo(const QString &text);
    Q_INVOKABLE void togglePart(int index);
    Q_INVOKABLE void toggleAnnex(int index);
    /** What the person wants from the visit, as it is written; kept by keepAim(). */
    Q_INVOKABLE void writeAim(const QString &text);
    /** Keeps it, if it is another; that can be undone. Leaving the page keeps it too. */
    Q_INVOKABLE void keepAim();
    Q_INVOKABLE void toggleKnot(int index);
    Q_INVOKABLE void choosePaper(int index);
    /** Says where it was saved, or why it was not and what is safe. @{ */
    Q_INVOKABLE void savePdf(const QUrl &file);
    Q_INVOKABLE void saveHtml(const QUrl &file);
    /** @} */
    /** Asks for a printer and prints. */
    Q_INVOKABLE void print();
    /** Prints what is shown. */
    void printOn(QPrinter &printer);

Q_SIGNALS:
    void changed();
    /** Not told while one of them is being typed: what was typed so far would be lost. */
    void daysChanged();

private:
    using Writer = std::function<Status(const Report &, const QString &)>;

    void make();
    void readAim();
    void take(std::shared_ptr<ReportPages> pages);
    void listKnots();
    void save(const QUrl &file, const QString &ending, Writer writer);
    std::optional<Period> period() const;
    ReportOptions options(const Period &period) const;
    QPageSize::PageSizeId paperSize() const;
    QUrl proposed(const QString &ending) const;

    Session &m_session;
    const Tables &m_tables;
    ChoiceModel m_periods {ChoiceModel::Kind::ExactlyOne};
    ChoiceModel m_parts {ChoiceModel::Kind::Several};
    ChoiceModel m_annexes {ChoiceModel::Kind::Several};
    ChoiceModel m_knots {ChoiceModel::Kind::Several};
    ChoiceModel m_paper {ChoiceModel::Kind::ExactlyOne};
    ReportPreview m_preview {nullptr};
    QString m_from;
    QString m_to;
    QString m_aim;
    std::optional<QString> m_writtenAim; ///< and not kept yet
    QSet<KnotId> m_hidden;
    bool m_shown = false;
    bool m_saving = false;
    Worker m_worker {nullptr};
    Worker m_saver {nullptr};
};

} // namespace knotebook
