// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/checkinform.h"

#include "app/forms/formparts.h"
#include "app/messages/momenttexts.h"
#include "app/models/choices.h"

#include <QLocale>

namespace knotebook {

namespace {

const QList<InterferenceArea> &areas()
{
    static const QList<InterferenceArea> all = {
        InterferenceArea::Movement,     InterferenceArea::Exercise,     InterferenceArea::Sleep,
        InterferenceArea::Work,         InterferenceArea::EverydayLife, InterferenceArea::Enjoyment,
        InterferenceArea::QualityOfLife};
    return all;
}

QStringList idsOf(const QList<CatalogueEntry> &entries)
{
    QStringList ids;
    for (const CatalogueEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace

void InterferenceModel::setValues(const QMap<InterferenceArea, Intensity> &values)
{
    m_values = values;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {NumberRole, TenthsRole});
}

void InterferenceModel::choose(int row, int number)
{
    if (row < 0 || row >= rowCount())
        return;
    const InterferenceArea area = areas().at(row);
    const std::optional<Intensity> intensity = fromNumber(number);
    if (!intensity || m_values.value(area, *fromNumber(0)) == *intensity) {
        if (m_values.remove(area) == 0 && intensity)
            m_values.insert(area, *intensity);
    } else {
        m_values.insert(area, *intensity);
    }
    Q_EMIT dataChanged(index(row), index(row), {NumberRole, TenthsRole});
}

int InterferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(areas().size());
}

QVariant InterferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InterferenceArea area = areas().at(index.row());
    if (role == LabelRole || role == Qt::DisplayRole)
        return text(area);
    const auto found = m_values.constFind(area);
    const std::optional<Intensity> value =
        found == m_values.constEnd() ? std::nullopt : std::optional(*found);
    if (role == NumberRole)
        return toNumber(value);
    if (role == TenthsRole)
        return tenthsText(value);
    return {};
}

QHash<int, QByteArray> InterferenceModel::roleNames() const
{
    return {{LabelRole, "label"}, {NumberRole, "number"}, {TenthsRole, "tenths"}};
}

CheckinForm::CheckinForm(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_day(session.today())
{
    const Texts &texts = session.texts();
    m_habits.setChoices(choicesFor(idsOf(session.catalogue().habits()),
                                   [&](const QString &id) { return texts.habit(id); }));
    m_causes.setChoices(choicesFor(idsOf(session.catalogue().causes()),
                                   [&](const QString &id) { return texts.cause(id); }));
}

void CheckinForm::beginFor(QDate day)
{
    m_day = day;
    m_id.reset();
    m_loaded = {.day = day};
    const auto checkin = m_session.orNotice(m_session.read().checkin(day));
    if (checkin && *checkin) {
        m_id = (*checkin)->id();
        m_loaded = (*checkin)->fields();
    }
    const CheckinFields &fields = m_loaded;
    m_interference.setValues(fields.interference);
    m_habits.setChosen(fields.habits);
    m_causes.setChosen(fields.causes);
    m_sleep = sleepText();
    m_stress.load(fields.stress);
    m_quiet = fields.quiet;
    m_note = fields.note;
    Q_EMIT changed();
}

QString CheckinForm::dayWords() const
{
    return dayText(m_day, m_session.today());
}

void CheckinForm::setSleep(const QString &hours)
{
    setField(*this, m_sleep, hours);
}

QString CheckinForm::sleepText() const
{
    if (!m_loaded.sleepMinutes)
        return {};
    // Quarters of an hour as one writes them, other times as a clock shows them.
    const int minutes = *m_loaded.sleepMinutes;
    return minutes % 15 == 0 ? QLocale().toString(minutes / 60.0, 'g', 4) : clockText(minutes);
}

std::optional<int> CheckinForm::sleepMinutes() const
{
    if (m_sleep == sleepText())
        return m_loaded.sleepMinutes;
    const Result<int> minutes = parseSleepHours(m_sleep.trimmed());
    return minutes ? std::optional(*minutes) : std::nullopt;
}

QString CheckinForm::sleepProblem() const
{
    return m_sleep.trimmed().isEmpty() || sleepMinutes()
        ? QString()
        : tr("Write hours from 0 to 24, like 7.5 or 7:25.");
}

void CheckinForm::setStress(int number)
{
    m_stress.choose(number);
    Q_EMIT changed();
}

void CheckinForm::setQuiet(bool quiet)
{
    setField(*this, m_quiet, quiet);
}

void CheckinForm::setNote(const QString &note)
{
    setField(*this, m_note, note);
}

void CheckinForm::goForwardOneDay()
{
    if (canGoForward())
        beginFor(m_day.addDays(1));
}

bool CheckinForm::save()
{
    if (!sleepProblem().isEmpty()) {
        m_session.fail({ErrorCode::Malformed, {}});
        return false;
    }
    const CheckinFields fields {.day = m_day,
                                .interference = m_interference.values(),
                                .sleepMinutes = sleepMinutes(),
                                .stress = m_stress.value(),
                                .habits = chosenOrKept(m_habits, m_loaded.habits),
                                .causes = chosenOrKept(m_causes, m_loaded.causes),
                                .quiet = m_quiet,
                                .note = m_note.trimmed()};
    const QString notice = tr("Check-in saved for %1").arg(dayWords());
    if (m_id)
        return m_session.replace(ActionKind::CheckIn, *m_id, fields, notice);
    m_id = m_session.add(ActionKind::CheckIn, fields, notice);
    return m_id.has_value();
}

} // namespace knotebook
