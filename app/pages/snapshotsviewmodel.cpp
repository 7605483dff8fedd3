// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/snapshotsviewmodel.h"

#include "app/messages/backuptexts.h"
#include "app/messages/journaltexts.h"
#include "app/messages/momenttexts.h"
#include "core/backup/dailysnapshot.h"
#include "core/backup/rotation.h"

#include <QFileInfo>

namespace knotebook {

SnapshotsViewModel::SnapshotsViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&session, &Session::journalChanged, this, [this] {
        m_list.setLines({});
        m_problem.clear();
        refresh();
        keepToday();
    });
    refresh();
}

void SnapshotsViewModel::begin()
{
    m_begun = true;
    keepToday();
}

void SnapshotsViewModel::keepToday()
{
    if (!m_begun)
        return;
    const QString journal = m_session.journal().path();
    m_keeper.start([this, journal, today = m_session.today()](const Worker::Task &task) {
        task.answer([this, outcome = keepDailySnapshot(journal, today)] {
            m_problem = outcome ? QString() : snapshotErrorText(outcome.error());
            refresh();
            Q_EMIT kept();
        });
    });
}

void SnapshotsViewModel::refresh()
{
    const QStringList files = snapshotFiles(m_session.journal().path());
    m_summary =
        files.isEmpty() ? noSnapshotText() : snapshotsText(files.size(), dayOf(files.constFirst()));
    Q_EMIT changed();
}

QString SnapshotsViewModel::dayOf(const QString &file) const
{
    const auto day = snapshotDay(QFileInfo(file).fileName());
    return day ? dayText(*day, m_session.today()) : QString();
}

SnapshotLine SnapshotsViewModel::lineOf(const QString &file, const Result<Contents> &contents) const
{
    return {.path = file,
            .day = dayOf(file),
            .detail = contents ? contentsText(*contents, m_session.clock().zone())
                               : restoreErrorText(contents.error()),
            .whole = contents.has_value()};
}

void SnapshotsViewModel::read()
{
    m_reading = true;
    Q_EMIT changed();
    const QStringList files = snapshotFiles(m_session.journal().path());
    m_looker.start([this, files](const Worker::Task &task) {
        QList<Result<Contents>> found;
        for (const QString &file : files) {
            if (task.isCancelled())
                return;
            found.append(Reader::open(file).and_then(
                [](const Reader &reader) { return reader.contents(); }));
        }
        task.answer([this, files, found] {
            QList<SnapshotLine> lines;
            for (qsizetype i = 0; i < files.size(); ++i)
                lines.append(lineOf(files.at(i), found.at(i)));
            m_reading = false;
            m_list.setLines(std::move(lines));
            refresh();
        });
    });
}

} // namespace knotebook
