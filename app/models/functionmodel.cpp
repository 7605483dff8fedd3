// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/functionmodel.h"

#include "app/messages/functiontexts.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

FunctionScores scoresOf(const QString &instrument, const QList<Assessment> &answers)
{
    if (instrument == u"peg")
        return pegScores(answers);
    return instrument == u"psfs" ? psfsScores(answers) : globalChanges(answers);
}

QString spanText(const FunctionScores &scores)
{
    const QString first = QLocale().toString(scores.first().day, QLocale::ShortFormat);
    const QString last = QLocale().toString(scores.last().day, QLocale::ShortFormat);
    return first == last ? first : u"%1 – %2"_s.arg(first, last);
}

} // namespace

void FunctionModel::setLines(QList<FunctionLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT changed();
}

bool FunctionModel::anyCourse() const
{
    return std::ranges::any_of(m_lines, &FunctionLine::hasCourse);
}

const FunctionLine *FunctionModel::line(int row) const
{
    return row >= 0 && row < count() ? &m_lines.at(row) : nullptr;
}

int FunctionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FunctionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FunctionLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return line.title;
    case ScaleRole:
        return instrumentScale(line.instrument.id);
    case SentenceRole:
        return functionSentence(line.scores, line.instrument, line.matters);
    case NumbersRole:
        return functionNumbers(line.scores, line.instrument);
    case SpanRole:
        return spanText(line.scores);
    case PartRole:
        return line.part;
    case CourseRole:
        return line.hasCourse();
    default:
        return {};
    }
}

QHash<int, QByteArray> FunctionModel::roleNames() const
{
    return {{TitleRole, "title"},     {ScaleRole, "scale"}, {SentenceRole, "sentence"},
            {NumbersRole, "numbers"}, {SpanRole, "span"},   {PartRole, "part"},
            {CourseRole, "hasCourse"}};
}

QList<FunctionLine> functionLines(const QList<Assessment> &answers, const Catalogue &catalogue)
{
    QList<FunctionLine> lines;
    for (const Instrument &instrument : catalogue.instruments()) {
        const FunctionScores scores = scoresOf(instrument.id, answers);
        if (!scores.isEmpty())
            lines.append({instrumentTitle(instrument.id), instrument, instrument.matters, scores});
        const QStringList activities =
            instrument.id == u"psfs" ? lastActivities(answers) : QStringList();
        if (activities.size() < 2)
            continue;
        for (const QString &activity : activities)
            lines.append({activity, instrument, instrument.mattersSingle,
                          activityScores(answers, activity), true});
    }
    return lines;
}

} // namespace knotebook
