// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/reportviewmodel.h"

#include "app/print/reporthtml.h"
#include "app/print/reportpdf.h"
#include "app/print/reporttables.h"
#include "app/report/reportprinter.h"
#include "app/shell/widgets.h"
#include "app/tables.h"
#include "core/base/privatefile.h"
#include "core/store/careentries.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto own = u"own"_s;
const auto letter = u"letter"_s;

/** Visits and notes are left out as a part: they stand in an annex alone. */
QList<Choice> annexChoices()
{
    QList<Choice> choices;
    const QList<Annex> annexes = allAnnexes();
    for (const Annex annex : annexes) {
        if (annex != Annex::Visits && annex != Annex::Notes)
            choices.append({name(annex), annexTitle(annex), {}});
    }
    return choices;
}

QString saveProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ReadOnly:
        return ReportViewModel::tr("The report was not saved: there is no permission to write "
                                   "there. Choose another folder. Your journal is untouched.");
    case ErrorCode::DiskFull:
        return ReportViewModel::tr("The report was not saved: the disk is full. Free some space "
                                   "and save again. Your journal is untouched.");
    default:
        return ReportViewModel::tr("The report was not saved: the file could not be written. "
                                   "Choose another folder. Your journal is untouched.");
    }
}

} // namespace

ReportViewModel::ReportViewModel(Session &session, const Tables &tables, QObject *parent)
    : QObject(parent), m_session(session), m_tables(tables)
{
    m_periods.setChoices({{u"30"_s, tr("30 days"), {}},
                          {u"90"_s, tr("90 days"), {}},
                          {u"365"_s, tr("A year"), {}},
                          {own, tr("From – to"), {}}});
    m_periods.setChosen({u"90"_s});
    m_parts.setChoices({{u"name"_s, tr("Name"), {}},
                        {u"aim"_s, tr("What I want"), {}},
                        {u"remedies"_s, tr("Remedies"), {}},
                        {u"medicines"_s, tr("Medicines"), {}},
                        {u"questions"_s, tr("Red-flag questions"), {}},
                        {u"visits"_s, tr("Visits"), {}},
                        {u"notes"_s, tr("Notes"), {}}});
    m_parts.setChosen({u"name"_s, u"aim"_s, u"remedies"_s, u"medicines"_s, u"questions"_s,
                       u"visits"_s, u"notes"_s});
    const QList<Choice> annexes = annexChoices();
    m_annexes.setChoices(annexes);
    QStringList all;
    for (const Choice &annex : annexes)
        all.append(annex.code);
    m_annexes.setChosen(all);
    m_paper.setChoices({{u"a4"_s, tr("A4"), {}}, {letter, tr("Letter"), {}}});
    m_paper.setChosen(
        {QLocale().measurementSystem() == QLocale::ImperialUSSystem ? letter : u"a4"_s});
    connect(&session, &Session::changed, this, &ReportViewModel::make);
}

void ReportViewModel::enter()
{
    m_shown = true;
    make();
}

void ReportViewModel::leave()
{
    keepAim();
    m_shown = false;
    m_worker.cancel();
}

bool ReportViewModel::ownPeriod() const
{
    return m_periods.chosenCode() == own;
}

std::optional<Period> ReportViewModel::period() const
{
    const QDate today = m_session.today();
    if (!ownPeriod())
        return Period {today.addDays(1 - m_periods.chosenCode().toInt()), today};
    const Result<QDate> from = parseDate(m_from.trimmed());
    const Result<QDate> to = parseDate(m_to.trimmed());
    if (!from || !to || *from > *to)
        return std::nullopt;
    return Period {*from, *to};
}

QString ReportViewModel::periodProblem() const
{
    if (period())
        return {};
    if (!parseDate(m_from.trimmed()) || !parseDate(m_to.trimmed()))
        return tr("Write days as year, month and day, like %1.")
            .arg(m_session.today().toString(Qt::ISODate));
    return tr("The first day is after the last.");
}

QPageSize::PageSizeId ReportViewModel::paperSize() const
{
    return m_paper.chosenCode() == letter ? QPageSize::Letter : QPageSize::A4;
}

ReportOptions ReportViewModel::options(const Period &period) const
{
    const QStringList in = m_parts.chosen();
    const QStringList wanted = m_annexes.chosen();
    QList<Annex> annexes = allAnnexes();
    annexes.removeIf([&](Annex annex) {
        return annex != Annex::Visits && annex != Annex::Notes && !wanted.contains(name(annex));
    });
    return {.period = period,
            .name = in.contains(u"name"_s),
            .notes = in.contains(u"notes"_s),
            .medicines = in.contains(u"medicines"_s),
            .questions = in.contains(u"questions"_s),
            .remedies = in.contains(u"remedies"_s),
            .visits = in.contains(u"visits"_s),
            .aim = in.contains(u"aim"_s),
            .annexes = annexes,
            .hidden = m_hidden};
}

void ReportViewModel::readAim()
{
    if (const auto profile = m_session.orNotice(m_session.read().profile()))
        m_aim = (*profile)->aim;
}

void ReportViewModel::make()
{
    if (m_shown)
        readAim();
    const std::optional<Period> days = period();
    if (!m_shown || !days)
        return;
    m_worker.start([this, wanted = options(*days), paper = paperSize(),
                    path = m_session.journal().path(), now = m_session.clock().nowUtc(),
                    zone = m_session.clock().zone()](const Worker::Task &task) {
        const auto reader = Reader::open(path);
        const Catalogue &catalogue = m_tables.references.catalogue();
        const auto inputs = reader.and_then([&](const Reader &open) {
            return careInputs(open, m_tables.atlas, catalogue, now, zone);
        });
        auto report = inputs.and_then([&](const CareInputs &entries) {
            return makeReport(*reader, wanted, care(entries, m_tables.rules), catalogue,
                              m_tables.rules, entries.today());
        });
        if (!report) {
            task.answer([this, error = report.error()] { m_session.fail(error); });
            return;
        }
        if (task.isCancelled())
            return;
        const auto pages =
            std::make_shared<ReportPages>(std::move(*report), m_tables.atlas,
                                          ReportWords {m_tables.texts, m_tables.careTexts}, paper);
        task.answer([this, pages] { take(pages); });
    });
}

void ReportViewModel::take(std::shared_ptr<ReportPages> pages)
{
    m_preview.setPages(std::move(pages));
    listKnots();
    Q_EMIT changed();
}

void ReportViewModel::listKnots()
{
    QSet<KnotId> reported;
    const QList<ReportedKnot> inIt = m_preview.pages()->report().allKnots();
    for (const ReportedKnot &knot : inIt)
        reported.insert(knot.knot.id());
    const auto all = m_session.orNotice(m_session.read().all<KnotFields>()).value_or(QList<Knot>());
    QList<Choice> choices;
    QStringList chosen;
    for (const Knot &knot : all) {
        if (!reported.contains(knot.id()) && !m_hidden.contains(knot.id()))
            continue;
        choices.append({knot.id().toString(), m_session.texts().knotInWords(knot.fields()), {}});
        if (!m_hidden.contains(knot.id()))
            chosen.append(knot.id().toString());
    }
    m_knots.setChoices(choices);
    m_knots.setChosen(chosen);
}

bool ReportViewModel::anyDays() const
{
    return ready() && m_preview.pages()->report().daysLogged > 0;
}

QString ReportViewModel::summary() const
{
    if (!ready())
        return tr("Working it out …");
    const Report &report = m_preview.pages()->report();
    return tr("%n page(s); %1 of %2 days have an entry", nullptr, m_preview.count())
        .arg(report.daysLogged)
        .arg(report.period.days());
}

QUrl ReportViewModel::proposed(const QString &ending) const
{
    const QString day = m_session.today().toString(Qt::ISODate);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(documents + u"/knotebook-"_s + day + ending);
}

QUrl ReportViewModel::pdfFile() const
{
    return proposed(u".pdf"_s);
}

QUrl ReportViewModel::htmlFile() const
{
    return proposed(u".html"_s);
}

void ReportViewModel::choosePeriod(int index)
{
    if (const std::optional<Period> before = period(); before && m_from.isEmpty()) {
        m_from = before->from.toString(Qt::ISODate);
        m_to = before->to.toString(Qt::ISODate);
        Q_EMIT daysChanged();
    }
    m_periods.toggle(index);
    make();
    Q_EMIT changed();
}

void ReportViewModel::enterFrom(const QString &text)
{
    m_from = text;
    make();
    Q_EMIT changed();
}

void ReportViewModel::enterTo(const QString &text)
{
    m_to = text;
    make();
    Q_EMIT changed();
}

void ReportViewModel::togglePart(int index)
{
    m_parts.toggle(index);
    make();
}

void ReportViewModel::toggleAnnex(int index)
{
    m_annexes.toggle(index);
    make();
}

void ReportViewModel::writeAim(const QString &text)
{
    m_writtenAim = text;
}

void ReportViewModel::keepAim()
{
    const std::optional<QString> written = std::exchange(m_writtenAim, std::nullopt);
    const auto profile = m_session.orNotice(m_session.read().profile());
    if (!written || !profile || (*profile)->aim == written->trimmed())
        return;
    ProfileFields fields = profile->fields();
    fields.aim = written->trimmed();
    if (!m_session.replace(ActionKind::EditProfile, profileId(), fields, tr("Kept for the report")))
        m_writtenAim = written;
}

void ReportViewModel::toggleKnot(int index)
{
    m_knots.toggle(index);
    m_hidden.clear();
    const QStringList chosen = m_knots.chosen();
    for (int row = 0; row < m_knots.count(); ++row) {
        const QString code = m_knots.data(m_knots.index(row), ChoiceModel::CodeRole).toString();
        if (const auto id = KnotId::fromString(code); id && !chosen.contains(code))
            m_hidden.insert(*id);
    }
    make();
}

void ReportViewModel::choosePaper(int index)
{
    m_paper.toggle(index);
    make();
}

void ReportViewModel::save(const QUrl &file, const QString &ending, Writer writer)
{
    QString path = file.toLocalFile();
    if (path.isEmpty() || !ready() || m_saving)
        return;
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    m_saving = true;
    Q_EMIT changed();
    m_saver.start([this, path, writer = std::move(writer),
                   report = m_preview.pages()->report()](const Worker::Task &task) {
        const Status written = writer(report, path);
        task.answer([this, written, path] {
            m_saving = false;
            Q_EMIT changed();
            m_session.tell(written ? tr("Saved as %1").arg(QDir::toNativeSeparators(path))
                                   : saveProblem(written.error()));
        });
    });
}

void ReportViewModel::savePdf(const QUrl &file)
{
    save(file, u".pdf"_s, [this, paper = paperSize()](const Report &report, const QString &path) {
        const ReportWords words {m_tables.texts, m_tables.careTexts};
        return writeReportPdf(ReportDocument(report, m_tables.atlas, words, paper), path);
    });
}

void ReportViewModel::saveHtml(const QUrl &file)
{
    save(file, u".html"_s, [this](const Report &report, const QString &path) {
        const ReportWords words {m_tables.texts, m_tables.careTexts};
        return writePrivateFile(path, reportHtml(report, m_tables.atlas, words));
    });
}

void ReportViewModel::print()
{
    if (!ready())
        return;
    auto *dialog = new QPrintDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, m_preview.count());
    dialog->printer()->setDocName(tr("Report on muscle knots"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *printer) { printOn(*printer); });
    connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
    openOver(*dialog, QGuiApplication::focusWindow());
}

void ReportViewModel::printOn(QPrinter &printer)
{
    if (!ready())
        return;
    const Status printed = printReport(m_preview.pages()->document(), printer);
    m_session.tell(printed ? tr("Sent to the printer")
                           : tr("It could not be printed. Check the printer, or save the report "
                                "as PDF. Your journal is untouched."));
}

} // namespace knotebook
