// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journalfiles.h"

#include "app/exporting/fhirexport.h"
#include "app/messages/errortexts.h"
#include "core/backup/snapshot.h"
#include "core/base/privatefile.h"
#include "core/exchange/archive.h"
#include "core/exchange/csvexport.h"

#include <QDir>
#include <QFileInfo>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const Period everything {QDate(1900, 1, 1), QDate(2199, 12, 31)};

QString pathOf(const QUrl &file)
{
    return file.isLocalFile() ? file.toLocalFile() : file.path();
}

QString written(const Status &status, const QString &path)
{
    return status ? JournalFiles::tr("Written to %1").arg(QDir::toNativeSeparators(path))
                  : JournalFiles::tr("Not written. %1").arg(errorText(status.error()));
}

/** Never over the journal itself, whatever name was chosen for the file. */
template <typename Export>
QString writeExport(const QString &journal, const QString &path, Export bytesOf)
{
    if (QFileInfo(path) == QFileInfo(journal))
        return written(failure(ErrorCode::AlreadyExists, path), path);
    const auto bytes = Reader::open(journal).and_then(bytesOf);
    return written(
        bytes.and_then([&](const QByteArray &all) { return writePrivateFile(path, all); }), path);
}

} // namespace

JournalFiles::JournalFiles(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
}

void JournalFiles::run(std::function<QString(const QString &)> work)
{
    if (m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    const QString journal = m_session.journal().path();
    m_worker.start([this, journal, work = std::move(work)](const Worker::Task &task) {
        task.answer([this, outcome = work(journal)] { end(outcome); });
    });
}

void JournalFiles::end(const QString &outcome)
{
    m_busy = false;
    m_outcome = outcome;
    Q_EMIT changed();
    m_session.tell(outcome);
}

void JournalFiles::changeOver(const QString &path, Opening opening)
{
    if (m_busy)
        return;
    if (QFileInfo(path) == QFileInfo(m_session.journal().path()))
        return end(tr("This journal is the one that is open."));
    m_busy = true;
    Q_EMIT changed();
    m_worker.start([this, path, opening = std::move(opening)](const Worker::Task &task) {
        const auto journal = std::make_shared<Result<std::unique_ptr<Journal>>>(opening());
        task.answer([this, path, journal] {
            if (!*journal)
                return end(tr("Not opened. %1").arg(errorText(journal->error())));
            if (!m_session.adopt(std::move(**journal)))
                return end({});
            end(tr("Open now: %1").arg(QDir::toNativeSeparators(path)));
            Q_EMIT opened(path);
        });
    });
}

void JournalFiles::openJournal(const QUrl &file)
{
    const QString path = pathOf(file);
    changeOver(path, [path, context = m_session.journal().context()] {
        return Journal::open(path, context);
    });
}

void JournalFiles::createJournal(const QUrl &file)
{
    const QString path = pathOf(file);
    changeOver(path, [path, context = m_session.journal().context()] {
        return Journal::create(path, context);
    });
}

void JournalFiles::saveCopy(const QUrl &file)
{
    run([path = pathOf(file)](const QString &journal) {
        return written(takeSnapshot(journal, path), path);
    });
}

void JournalFiles::exportArchive(const QUrl &file)
{
    run([path = pathOf(file)](const QString &journal) {
        return writeExport(journal, path,
                           [](const Reader &reader) { return writeArchive(reader); });
    });
}

void JournalFiles::exportTable(const QUrl &file)
{
    run([path = pathOf(file)](const QString &journal) {
        return writeExport(journal, path, [](const Reader &reader) {
            return Atlas::load().and_then(
                [&](const Atlas &atlas) { return observationsCsv(reader, everything, &atlas); });
        });
    });
}

void JournalFiles::exportFhir(const QUrl &file)
{
    run([path = pathOf(file), &clock = m_session.clock()](const QString &journal) {
        return writeExport(journal, path, [&](const Reader &reader) {
            return loadTables().and_then([&](const Tables &tables) {
                return knotebook::exportFhir(reader, tables, everything, clock);
            });
        });
    });
}

void JournalFiles::check()
{
    run([](const QString &journal) {
        const auto problems =
            Reader::open(journal).and_then([](const Reader &reader) { return reader.verify(); });
        if (!problems)
            return tr("The journal could not be checked. %1").arg(errorText(problems.error()));
        return problems->isEmpty()
            ? tr("The journal is whole: database, entries and references.")
            : tr("The check found something wrong, and changed nothing: %1. Save a copy now, then "
                 "restore the last good one.")
                  .arg(problems->join(u"; "_s));
    });
}

} // namespace knotebook
