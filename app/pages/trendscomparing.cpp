// SPDX-License-Identifier: GPL-3.0-or-later
// What the course is compared with, and its pictures as files.
#include "app/charts/chartdrawing.h"
#include "app/charts/chartpicture.h"
#include "app/pages/trendsviewmodel.h"
#include "core/base/privatefile.h"

#include <QColor>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** As wide as a plot on the screen of a desk. */
constexpr QSize drawingSize(960, 540);

QString withEnding(QString path, const QString &ending)
{
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path += ending;
}

QUrl inDocuments(QDate day, const QString &ending)
{
    return QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               + u"/pain-%1%2"_s.arg(day.toString(Qt::ISODate), ending));
}

} // namespace

QString TrendsViewModel::comparedSentence() const
{
    return m_comparedSentence.isEmpty() ? QString()
                                        : tr("%1: %2").arg(compared(), m_comparedSentence);
}

void TrendsViewModel::compareWith(int row)
{
    if (row < 0 || row >= m_others.count())
        return;
    m_others.choose(row);
    m_comparing = true;
    start();
}

void TrendsViewModel::endComparison()
{
    m_comparing = false;
    start();
}

void TrendsViewModel::comparePeriods()
{
    const auto &asked = m_comparison.asked();
    const QDate today = m_session.today();
    // The chart shows both periods, in the shortest of its own that does.
    const auto isShort = [&](const QString &code) {
        return code != u"all" && asked && asked->first.from < today.addDays(1 - code.toInt());
    };
    for (int row = 0; row < m_periods.count() && isShort(m_periods.chosenCode()); ++row) {
        const QString code = m_periods.data(m_periods.index(row), ChoiceModel::CodeRole).toString();
        if (code == u"all" || code.toInt() > m_periods.chosenCode().toInt())
            m_periods.setChosen({code});
    }
    start();
}

QString TrendsViewModel::thinning() const
{
    return thinningAt(m_columns);
}

QString TrendsViewModel::thinningAt(int columns) const
{
    const int share = daysPerColumn(m_view.days(), columns);
    return share > 1 ? tr("At this width up to %1 days share a column; the highest and the lowest "
                          "of them are always drawn.")
                           .arg(share)
                     : QString();
}

QUrl TrendsViewModel::pictureFile() const
{
    return inDocuments(m_session.today(), u".png"_s);
}

QUrl TrendsViewModel::drawingFile() const
{
    return inDocuments(m_session.today(), u".svg"_s);
}

void TrendsViewModel::sayWritten(const Status &written, const QString &path)
{
    m_session.tell(written ? tr("Saved as %1").arg(QDir::toNativeSeparators(path))
                           : tr("The picture was not saved: the file could not be written. "
                                "Choose another folder. Your journal is untouched."));
}

void TrendsViewModel::savePicture(QQuickItem *chart, const QColor &background, const QUrl &file)
{
    if (file.toLocalFile().isEmpty())
        return;
    const QString path = withEnding(file.toLocalFile(), u".png"_s);
    savePictureOf(chart, background, path, this,
                  [this, path](const Status &written) { sayWritten(written, path); });
}

ChartDrawing TrendsViewModel::drawing() const
{
    const QString from = QLocale().toString(m_view.from, QLocale::ShortFormat);
    const QString to = QLocale().toString(m_view.to, QLocale::ShortFormat);
    ChartDrawing drawing {.title = tr("%1, %2 to %3").arg(m_subjects.currentName(), from, to),
                          .description = {},
                          .notes = {sentence(), comparedSentence(), m_comparison.sentence(),
                                    viewText(), thinningAt(drawingSize.width())},
                          .firstDay = firstDay(),
                          .daySpan = daySpan(),
                          .lowest = lowest(),
                          .baseline = baseline(),
                          .betterFrom = betterFrom(),
                          .worseFrom = worseFrom(),
                          .compared = compared()};
    drawing.notes.removeAll(QString());
    drawing.description =
        tr("Pain from day to day, %1. %2").arg(drawing.title, drawing.notes.join(u' '));
    ChartWindow window = chartWindow();
    window.columns = drawingSize.width();
    drawing.points = pointsIn(window);
    for (int row = 0; row < m_ticks.rowCount(); ++row) {
        const QModelIndex tick = m_ticks.index(row);
        drawing.dates.append({m_ticks.data(tick, DateTicks::PositionRole).toDouble(),
                              m_ticks.data(tick, DateTicks::LabelRole).toString()});
    }
    for (int row = 0; row < m_phases.rowCount(); ++row) {
        const QModelIndex phase = m_phases.index(row);
        drawing.phases.append({.start = m_phases.data(phase, PhaseModel::StartRole).toDouble(),
                               .share = m_phases.data(phase, PhaseModel::ShareRole).toDouble(),
                               .label = {},
                               .treated = m_phases.data(phase, PhaseModel::TreatedRole).toBool()});
    }
    if (m_comparison.active())
        drawing.periods = {{.start = m_comparison.earlierStart(),
                            .share = m_comparison.earlierShare(),
                            .median = m_comparison.earlierMedian(),
                            .label = u"1"_s},
                           {.start = m_comparison.laterStart(),
                            .share = m_comparison.laterShare(),
                            .median = m_comparison.laterMedian(),
                            .label = u"2"_s}};
    return drawing;
}

void TrendsViewModel::saveDrawing(const QUrl &file)
{
    if (file.toLocalFile().isEmpty() || !m_ready)
        return;
    const QString path = withEnding(file.toLocalFile(), u".svg"_s);
    sayWritten(writePrivateFile(path, chartSvg(drawing(), drawingSize)), path);
}

} // namespace knotebook
