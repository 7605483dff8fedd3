// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/subjectmodel.h"

#include "core/care/careinputs.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

SubjectModel::SubjectModel(const Session &session, const Atlas &atlas, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_atlas(atlas)
{
    setKnots({});
}

void SubjectModel::setKnots(const QList<Knot> &knots)
{
    const auto [kind, id] = m_subjects.isEmpty() ? std::pair(Subject::Kind::Everything, QString())
                                                 : std::pair(current().kind, current().id);
    beginResetModel();
    m_subjects = {{Subject::Kind::Everything, {}, tr("Everything"), {}, {}}};
    for (const Knot &knot : knots)
        m_subjects.first().knots.append(knot.id());
    addParts(knots);
    addKnots(knots);
    const auto found = std::find_if(m_subjects.begin(), m_subjects.end(),
                                    [kind = kind, id = id](const Subject &subject) {
                                        return subject.kind == kind && subject.id == id;
                                    });
    m_current =
        found == m_subjects.end() ? 0 : static_cast<int>(std::distance(m_subjects.begin(), found));
    endResetModel();
    Q_EMIT changed();
}

void SubjectModel::addParts(const QList<Knot> &knots)
{
    QMap<int, QList<KnotId>> byPart;
    for (const Knot &knot : knots) {
        if (const auto part = bodyPartOf(knot.fields(), m_atlas))
            byPart[static_cast<int>(*part)].append(knot.id());
    }
    for (auto it = byPart.cbegin(); it != byPart.cend(); ++it) {
        const QString id = bodyPartName(static_cast<BodyPart>(it.key()));
        m_subjects.append({Subject::Kind::Part, id, m_session.texts().word(u"part"_s, id),
                           tr("%n knot(s)", nullptr, static_cast<int>(it->size())), *it});
    }
}

void SubjectModel::addKnots(const QList<Knot> &knots)
{
    for (const Knot &knot : knots)
        m_subjects.append({Subject::Kind::Knot,
                           knot.id().toString(),
                           m_session.texts().knotName(knot.fields()),
                           m_session.texts().knotPlace(knot.fields()),
                           {knot.id()}});
}

bool SubjectModel::choose(int row)
{
    if (row < 0 || row >= count() || row == m_current)
        return false;
    m_current = row;
    Q_EMIT dataChanged(index(0), index(count() - 1), {ChosenRole});
    Q_EMIT changed();
    return true;
}

bool SubjectModel::chooseKnot(const KnotId &knot)
{
    const auto found =
        std::find_if(m_subjects.begin(), m_subjects.end(), [&](const Subject &subject) {
            return subject.kind == Subject::Kind::Knot && subject.id == knot.toString();
        });
    return choose(static_cast<int>(std::distance(m_subjects.begin(), found)));
}

QString SubjectModel::headingOf(int row) const
{
    const Subject::Kind kind = m_subjects.at(row).kind;
    if (row == 0 || m_subjects.at(row - 1).kind == kind)
        return {};
    return kind == Subject::Kind::Part ? tr("Parts of the body") : tr("Single knots");
}

int SubjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SubjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Subject &subject = m_subjects.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return subject.name;
    case PlaceRole:
        return subject.place;
    case HeadingRole:
        return headingOf(index.row());
    case ChosenRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

QHash<int, QByteArray> SubjectModel::roleNames() const
{
    return {
        {NameRole, "name"}, {PlaceRole, "place"}, {HeadingRole, "heading"}, {ChosenRole, "chosen"}};
}

} // namespace knotebook
