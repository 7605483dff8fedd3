// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importviewmodel.h"

#include "app/messages/importtexts.h"
#include "core/exchange/archive.h"

#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** The file, opened where it is encrypted. Runs on the worker. */
Result<QByteArray> contentOf(const QString &path, const Passphrase *passphrase)
{
    return readImportFile(path).and_then(
        [&](const QByteArray &bytes) { return openedFile(bytes, passphrase); });
}

/** Runs on the worker: its own reader, its own data. */
Result<ImportPlan> planOf(const QByteArray &bytes, const QString &journal,
                          const ImportChoices &choices, const Worker::Task &task)
{
    const auto reader = Reader::open(journal);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto known = reader->knownIds();
    if (!known)
        return tl::make_unexpected(known.error());
    if (task.isCancelled())
        return failure(ErrorCode::Cancelled);
    auto plan = planFile(bytes, choices, *known, [&] { return task.isCancelled(); });
    const auto marks = reader->purgeMarks();
    if (plan && marks)
        remarkOnReturns(*plan, *marks);
    if (plan && isArchive(bytes)) {
        if (const auto ours = reader->versions())
            remarkOnDifferences(*plan, *ours);
    }
    return plan;
}

constexpr qsizetype longestSample = 40;
constexpr double usualScale = 10;

QString asWritten(const ImportedPlace &place)
{
    return place.sideText.isEmpty() ? place.text : u"%1 (%2)"_s.arg(place.text, place.sideText);
}

} // namespace

ImportViewModel::ImportViewModel(Session &session, QObject *parent, Preferences *memory)
    : BringingViewModel(session, parent), m_memory(memory)
{
    QList<Choice> meanings {{QString(), tr("Leave it out"), {}}};
    for (const QString &field : importFieldNames())
        meanings.append({field, fieldText(*importFieldFromName(field)), {}});
    m_meaning.setChoices(meanings);
    m_scale.setChoices(
        {{u"10"_s, tr("0 to 10"), {}}, {u"100"_s, tr("0 to 100"), {}}, {u"5"_s, tr("0 to 5"), {}}});
    m_scale.setChosen({u"10"_s});
}

QString ImportViewModel::summary() const
{
    const QStringList parts = {
        tr("%Ln row(s)", nullptr, m_plan.rows), tr("%Ln new", nullptr, m_plan.fresh),
        tr("%Ln already here", nullptr, m_plan.known),
        tr("%Ln that cannot be read", nullptr, static_cast<int>(m_plan.skipped.size()))};
    return parts.join(u" · "_s);
}

QString ImportViewModel::period() const
{
    if (!m_plan.period)
        return {};
    const QLocale locale;
    return tr("%1 to %2")
        .arg(locale.toString(m_plan.period->from, QLocale::LongFormat),
             locale.toString(m_plan.period->to, QLocale::LongFormat));
}

QString ImportViewModel::remarks() const
{
    QStringList lines;
    for (const ImportRemark &remark : m_plan.remarks)
        lines.append(remarkText(remark));
    if (!m_plan.leftOut.isEmpty())
        lines.append(leftOutText(m_plan.leftOut));
    return lines.join(u'\n');
}

QString ImportViewModel::actionText() const
{
    return canBringIn() ? tr("Bring in %Ln entry(s)", nullptr, m_plan.fresh)
                        : tr("Nothing new to bring in");
}

bool ImportViewModel::canBringIn() const
{
    return state() == State::Planned && m_plan.fresh > 0;
}

QString ImportViewModel::moreUnreadable() const
{
    const int more = static_cast<int>(m_plan.skipped.size()) - mostUnreadable;
    return more > 0 ? tr("… and %Ln more", nullptr, more) : QString();
}

void ImportViewModel::beginFile()
{
    m_choices = {.remedies = remedyWords(session().texts(), session().catalogue())};
    m_survey = {};
    m_year.clear();
    m_asked = -1;
    m_needsLook = false;
    m_columns.setColumns({});
}

void ImportViewModel::readIn(DateOrder order)
{
    m_choices.dateOrder = order;
    plan();
}

void ImportViewModel::plan()
{
    enter(State::Reading);
    m_choices.zone = session().clock().zone();
    m_choices.nowMs = session().clock().nowUtc().toMSecsSinceEpoch();
    const QString journal = session().journal().path();
    worker().start([this, choices = m_choices, journal, path = path(),
                    passphrase = passphrase()](const Worker::Task &task) {
        const auto bytes = contentOf(path, passphrase.get());
        const FileSurvey survey = bytes ? surveyFile(*bytes, choices) : FileSurvey();
        const auto planned = bytes.and_then(
            [&](const QByteArray &all) { return planOf(all, journal, choices, task); });
        task.answer([this, reading = Reading {survey, choices, planned}] { take(reading); });
    });
}

void ImportViewModel::take(const Reading &reading)
{
    const bool isFirst = m_survey.header.isEmpty();
    m_survey = reading.survey;
    const QStringList remembered = m_memory && isFirst && !m_survey.header.isEmpty()
        ? m_memory->importColumns(m_survey.header)
        : QStringList();
    if (!remembered.isEmpty() && m_choices.columns.isEmpty()) {
        m_choices.columns = remembered;
        return plan();
    }
    clearProblem();
    showColumns();
    showScale();
    m_needsLook = m_needsLook || m_survey.highest > usualScale
        || (!reading.plan && reading.plan.error().code == ErrorCode::Missing
            && !asksForYear(reading.plan.error()));
    if (reading.plan) {
        show(*reading.plan);
        return showPlanned();
    }
    show({});
    const Error &error = reading.plan.error();
    if (error.code == ErrorCode::Ambiguous)
        return enter(State::AskingDateOrder);
    if (asksForYear(error))
        return failAs(State::AskingYear, importErrorText(error));
    fail(error, importErrorText);
}

void ImportViewModel::showColumns()
{
    QList<ImportColumn> columns;
    for (int column = 0; column < m_survey.header.size(); ++column) {
        QStringList sample;
        for (const QStringList &row : std::as_const(m_survey.firstRows)) {
            if (const QString text = row.value(column).simplified(); !text.isEmpty())
                sample.append(text.left(longestSample));
        }
        const auto meaning = m_survey.meanings.constFind(column);
        columns.append({m_survey.header.at(column), sample.join(u" · "_s),
                        meaning == m_survey.meanings.constEnd() ? QString() : fieldText(*meaning)});
    }
    m_columns.setColumns(columns);
    const bool isMapped = m_survey.meanings.contains(m_asked);
    m_meaning.setChosen({isMapped ? name(m_survey.meanings.value(m_asked)) : QString()});
}

void ImportViewModel::showScale()
{
    const bool isUnknown = m_survey.highest > usualScale && !m_survey.scale && !m_choices.scale;
    const double scale = m_choices.scale.value_or(m_survey.scale.value_or(usualScale));
    m_scale.setChosen(isUnknown ? QStringList() : QStringList {QString::number(scale)});
}

QString ImportViewModel::meaningQuestion() const
{
    return m_asked < 0 ? QString() : tr("What is in “%1”?").arg(m_columns.titleAt(m_asked));
}

void ImportViewModel::askAbout(int column)
{
    m_asked = m_asked == column ? -1 : column;
    showColumns();
    Q_EMIT changed();
}

/** The meanings as they are, in the words of chooseColumns(); the one asked about last. */
QStringList ImportViewModel::chosenColumns() const
{
    QStringList choices;
    for (const QString &field : importFieldNames())
        choices.append(field + u'='); // nothing is guessed any more
    QList<int> columns = m_survey.meanings.keys();
    if (columns.removeOne(m_asked))
        columns.append(m_asked);
    for (const int column : std::as_const(columns))
        choices.append(name(m_survey.meanings.value(column)) + u'=' + QString::number(column + 1));
    return choices;
}

void ImportViewModel::chooseMeaning(int index)
{
    if (m_asked < 0)
        return;
    m_meaning.toggle(index);
    m_survey.meanings.remove(m_asked);
    if (const auto field = importFieldFromName(m_meaning.chosenCode())) {
        // One column each, but for pains that have one for each place.
        if (*field != ImportField::Pain)
            m_survey.meanings.removeIf([&](auto column) { return column.value() == *field; });
        m_survey.meanings.insert(m_asked, *field);
    }
    m_choices.columns = chosenColumns();
    plan();
}

void ImportViewModel::chooseScale(int index)
{
    m_scale.toggle(index);
    m_choices.scale = m_scale.chosenCode().toDouble();
    plan();
}

void ImportViewModel::setBlankAsAbove(bool blankAsAbove)
{
    if (m_choices.blankAsAbove == blankAsAbove)
        return;
    m_choices.blankAsAbove = blankAsAbove;
    plan();
}

QString ImportViewModel::yearProblem() const
{
    return m_year.trimmed().isEmpty() || m_choices.year ? QString()
                                                        : tr("Write a year with four digits.");
}

void ImportViewModel::enterYear(const QString &year)
{
    constexpr int first = 1900;
    constexpr int last = 2199;
    if (m_year == year)
        return;
    m_year = year;
    bool isNumber = false;
    const int number = year.trimmed().toInt(&isNumber);
    const bool isYear = isNumber && number >= first && number <= last;
    m_choices.year = isYear ? std::optional(number) : std::nullopt;
    if (isYear)
        plan();
    else
        Q_EMIT changed();
}

void ImportViewModel::show(const ImportPlan &plan)
{
    m_plan = plan;
    QList<ImportLine> places;
    for (const ImportedPlace &place : plan.places) {
        places.append({asWritten(place),
                       tr("%1 · %2").arg(takenFor(place.reading, session().texts()),
                                         tr("%Ln row(s)", nullptr, place.rows)),
                       !place.reading.certain});
    }
    m_places.setLines(places);
    QList<ImportLine> unreadable;
    for (const SkippedCell &cell : plan.skipped.mid(0, mostUnreadable)) {
        unreadable.append({tr("Row %L1, %2: “%3”").arg(cell.row).arg(cell.column, cell.value),
                           skippedText(cell), false});
    }
    m_unreadable.setLines(unreadable);
}

bool ImportViewModel::bringIn()
{
    return canBringIn()
        && startWriting([batch = m_plan.batch](Journal &journal, const Progress &tell) {
               return journal.import(ActionKind::Import, batch, tell);
           });
}

void ImportViewModel::announce()
{
    if (m_memory && !m_choices.columns.isEmpty())
        m_memory->rememberImport(m_survey.header, m_choices.columns);
    // The rows that the plan promised; the knots they made are not counted with them.
    session().announceAction(tr("%Ln entry(s) brought in", nullptr, m_plan.fresh));
    Q_EMIT broughtIn();
}

QString ImportViewModel::writingProblem(const Error &error) const
{
    return writingErrorText(error);
}

void ImportViewModel::forgetPlan()
{
    m_survey = {};
    m_asked = -1;
    m_columns.setColumns({});
    show({});
}

} // namespace knotebook
