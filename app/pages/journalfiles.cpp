// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journalfiles.h"

#include "app/exporting/fhirexport.h"
#include "app/messages/backuptexts.h"
#include "app/messages/errortexts.h"
#include "core/backup/sealedfiles.h"
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
Status writeExport(const QString &journal, const QString &path, const Result<QByteArray> &bytes)
{
    if (QFileInfo(path) == QFileInfo(journal))
        return failure(ErrorCode::AlreadyExists, path);
    return bytes.and_then([&](const QByteArray &all) { return writePrivateFile(path, all); });
}

QString notOpened(const QString &path, const Error &error)
{
    // Reader::open() told that it is no journal: nobody has it open as one.
    const bool isSealed = error.code == ErrorCode::NotAJournal && isSealedFile(path);
    return JournalFiles::tr("Not opened. %1")
        .arg(isSealed
                 ? JournalFiles::tr("This is an encrypted copy of a journal: use “Restore from "
                                    "a copy”.")
                 : errorText(error));
}

} // namespace

JournalFiles::JournalFiles(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_stopped(std::make_shared<std::atomic_bool>(false))
{
}

JournalFiles::~JournalFiles()
{
    stop();
}

bool JournalFiles::protect(const QString &typed, const QString &again)
{
    const bool isSame = typed == again;
    const bool isGood = m_key.enter(typed);
    m_passphraseProblem = !isGood ? m_key.problem() : isSame ? QString() : unlikeText();
    if (!isSame)
        m_key.forget();
    Q_EMIT changed();
    return isGood && isSame;
}

void JournalFiles::leaveUnprotected()
{
    m_key.forget();
    m_passphraseProblem.clear();
    Q_EMIT changed();
}

void JournalFiles::stop()
{
    m_stopped->store(true);
}

QString JournalFiles::progressText() const
{
    return sealingText(m_progress);
}

void JournalFiles::show(double progress)
{
    m_progress = progress;
    Q_EMIT progressed();
}

void JournalFiles::run(Work work)
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

void JournalFiles::save(const QString &path, Saving saving)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stopped = std::make_shared<std::atomic_bool>(false);
    show(0);
    Q_EMIT changed();
    m_worker.start([this, path, saving = std::move(saving), journal = m_session.journal().path(),
                    passphrase = m_key.get(), stopped = m_stopped](const Worker::Task &task) {
        const auto tell = [&](qsizetype done, qsizetype total) {
            const double share =
                static_cast<double>(done) / static_cast<double>(std::max<qsizetype>(total, 1));
            task.answer([this, share] { show(share); });
            return !stopped->load();
        };
        const Status status = saving(journal, passphrase.get(), tell);
        task.answer([this, status, path] {
            leaveUnprotected();
            end(written(status, path));
            if (status)
                Q_EMIT saved();
        });
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
                return end(notOpened(path, journal->error()));
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
    save(pathOf(file),
         [path = pathOf(file), cost = m_cost](const QString &journal, const Passphrase *passphrase,
                                              const Progress &tell) {
             return passphrase ? takeSealedBackup(journal, path, *passphrase, cost, tell)
                               : takeSnapshot(journal, path);
         });
}

void JournalFiles::exportArchive(const QUrl &file)
{
    save(pathOf(file),
         [path = pathOf(file), cost = m_cost](const QString &journal, const Passphrase *passphrase,
                                              const Progress &tell) {
             auto bytes = Reader::open(journal).and_then(
                 [](const Reader &reader) { return writeArchive(reader); });
             if (passphrase)
                 bytes = bytes.and_then([&](const QByteArray &plain) {
                     return sealArchive(plain, *passphrase, cost, tell);
                 });
             return writeExport(journal, path, bytes);
         });
}

void JournalFiles::exportTable(const QUrl &file)
{
    run([path = pathOf(file)](const QString &journal) {
        const auto bytes = Reader::open(journal).and_then([](const Reader &reader) {
            return Atlas::load().and_then(
                [&](const Atlas &atlas) { return observationsCsv(reader, everything, &atlas); });
        });
        return written(writeExport(journal, path, bytes), path);
    });
}

void JournalFiles::exportFhir(const QUrl &file)
{
    run([path = pathOf(file), &clock = m_session.clock()](const QString &journal) {
        const auto bytes = Reader::open(journal).and_then([&](const Reader &reader) {
            return loadTables().and_then([&](const Tables &tables) {
                return knotebook::exportFhir(reader, tables, everything, clock);
            });
        });
        return written(writeExport(journal, path, bytes), path);
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
