// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restore.h"
#include "core/backup/sealedfiles.h"
#include "core/exchange/archive.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"
#include "tests/support/randomrecords.h"
#include "tests/unit/core/backup/sealing.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Encrypted copies of a journal, and archives: there and back again. */
class SealedFilesTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        RandomRecords(7, m_fixture->references).fill(*m_journal, 12);
    }
    void cleanup() { endJournal(); }

    void aCopyComesBackWhole()
    {
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        const auto counts = restoreSealedBackup(copy(), restored(), words());
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail));
        QCOMPARE(*counts, *m_journal->read().counts());
        QCOMPARE(archiveOf(restored()), archiveOf(m_journal->path()));
        const auto again = Journal::open(restored(), m_fixture->context());
        QVERIFY(again);
        QCOMPARE((*again)->nextUndo(), m_journal->nextUndo()); // the history as well
    }

    void theFilesAreTheOwnersAlone()
    {
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QVERIFY(restoreSealedBackup(copy(), restored(), words()));
        QVERIFY(isPrivate(copy()));
        QVERIFY(isPrivate(restored()));
    }

    void nothingElseStaysBeside()
    {
        m_journal.reset();
        const QStringList before = namesIn(folder());
        QVERIFY(takeSealedBackup(m_fixture->path(), copy(), words(), cheap));
        QVERIFY(restoreSealedBackup(copy(), restored(), words()));
        QCOMPARE(sorted(namesIn(folder())),
                 sorted(before + QStringList {u"copy"_s, u"restored"_s}));
    }

    void nothingReadableIsInTheCopy()
    {
        QVERIFY(m_journal->add(ActionKind::AddKnot, marked(u"a-very-private-label"_s)));
        QVERIFY(bytesIn(m_journal->path()).contains("a-very-private-label")
                || bytesIn(m_journal->path() + u"-wal"_s).contains("a-very-private-label"));
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QVERIFY(!bytesIn(copy()).contains("a-very-private-label"));
        QVERIFY(!bytesIn(copy()).contains("SQLite"));
        QVERIFY(restoreSealedBackup(copy(), restored(), words()));
        QVERIFY(bytesIn(restored()).contains("a-very-private-label"));
    }

    void whatIsStillInTheWalIsInTheCopy()
    {
        const auto knot = m_journal->add(ActionKind::AddKnot, marked(u"just now"_s));
        QVERIFY(QFileInfo(m_journal->path() + u"-wal"_s).size() > 0);
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QVERIFY(restoreSealedBackup(copy(), restored(), words()));
        QCOMPARE(Reader::open(restored())->get(*knot)->fields().label, u"just now"_s);
    }

    void anotherPassphraseRestoresNothing()
    {
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        const auto refused = restoreSealedBackup(copy(), restored(), words("other"));
        QCOMPARE(refused.error().code, ErrorCode::WrongPassphrase);
        nothingCame();
    }

    void aCutOrAlteredCopyRestoresNothing_data()
    {
        QTest::addColumn<double>("at");
        QTest::addColumn<bool>("cut");
        for (const double at : {0.01, 0.3, 0.5, 0.9, 0.9999}) {
            QTest::addRow("cut at %g", at) << at << true;
            QTest::addRow("altered at %g", at) << at << false;
        }
    }
    void aCutOrAlteredCopyRestoresNothing()
    {
        QFETCH(const double, at);
        QFETCH(const bool, cut);
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QByteArray bytes = bytesIn(copy());
        const auto place = static_cast<qsizetype>(static_cast<double>(bytes.size()) * at);
        if (cut)
            bytes.truncate(place);
        else
            bytes[place] = static_cast<char>(bytes.at(place) ^ 4);
        putBytes(copy(), bytes);
        const auto refused = restoreSealedBackup(copy(), restored(), words());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, cut ? ErrorCode::CutOff : ErrorCode::Corrupt);
        nothingCame();
    }

    void whatIsNoJournalInsideRestoresNothing()
    {
        seal(QByteArray(9000, 'x'), SealedKind::Journal);
        QCOMPARE(restoreSealedBackup(copy(), restored(), words()).error().code,
                 ErrorCode::NotAJournal);
        nothingCame();
    }

    void aDamagedJournalInsideRestoresNothing()
    {
        m_journal.reset();
        QByteArray bytes = bytesIn(m_fixture->path());
        const qsizetype page = bytes.size() / 2 / 4096 * 4096;
        bytes.replace(page, 3000, QByteArray(3000, '\xaa'));
        seal(bytes, SealedKind::Journal);
        QCOMPARE(restoreSealedBackup(copy(), restored(), words()).error().code, ErrorCode::Corrupt);
        nothingCame();
    }

    void aDamagedJournalIsNotCopied()
    {
        m_journal.reset();
        QByteArray bytes = bytesIn(m_fixture->path());
        const qsizetype page = bytes.size() / 2 / 4096 * 4096;
        bytes.replace(page, 3000, QByteArray(3000, '\xaa'));
        putBytes(m_fixture->path(), bytes);
        QVERIFY(!takeSealedBackup(m_fixture->path(), copy(), words(), cheap));
        QVERIFY(!QFile::exists(copy()) && !QFile::exists(copy() + u".part"_s));
    }

    void anArchiveIsNoJournalAndAJournalNoArchive()
    {
        putBytes(copy(), *sealArchive("{}", words(), cheap));
        const auto restoring = restoreSealedBackup(copy(), restored(), words());
        QCOMPARE(restoring.error().code, ErrorCode::NotAJournal);
        nothingCame();
        QFile::remove(copy());
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QCOMPARE(unsealArchive(bytesIn(copy()), words()).error().code, ErrorCode::Malformed);
    }

    void anArchiveComesBackByteForByte()
    {
        const QByteArray archive = *writeArchive(m_journal->read());
        QVERIFY(archive.size() > 10'000);
        const auto sealed = sealArchive(archive, words(), cheap);
        QVERIFY(sealed && looksSealed(*sealed) && !sealed->contains("knotebook-archive"));
        QCOMPARE(*unsealArchive(*sealed, words()), archive);
        QCOMPARE(unsealArchive(*sealed, words("x")).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(unsealArchive(sealed->chopped(1), words()).error().code, ErrorCode::CutOff);
        QCOMPARE(unsealArchive(archive, words()).error().code, ErrorCode::NotAJournal);
    }

    void nothingIsWrittenOver()
    {
        putBytes(copy(), "mine");
        QCOMPARE(takeSealedBackup(m_journal->path(), copy(), words(), cheap).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(bytesIn(copy()), QByteArray("mine"));
        QFile::remove(copy());
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        putBytes(restored(), "mine too");
        QCOMPARE(restoreSealedBackup(copy(), restored(), words()).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(bytesIn(restored()), QByteArray("mine too"));
        QCOMPARE(restoreSealedBackup(copy(), copy(), words()).error().code,
                 ErrorCode::AlreadyExists);
    }

    void whatIsMissingIsSaidToBeMissing()
    {
        QCOMPARE(takeSealedBackup(m_fixture->path(u"none"_s), copy(), words(), cheap).error().code,
                 ErrorCode::NotFound);
        QVERIFY(!QFile::exists(copy()));
        QCOMPARE(restoreSealedBackup(copy(), restored(), words()).error().code,
                 ErrorCode::NotFound);
        nothingCame();
    }

    void theWindowSaysThatACopyIsEncrypted()
    {
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QCOMPARE(lookInto(copy()).error().code, ErrorCode::PassphraseNeeded);
        const auto refused = restoreBackup(*m_journal, copy(), m_fixture->path(u"kept"_s));
        QCOMPARE(refused.error().code, ErrorCode::PassphraseNeeded);
        QVERIFY(!QFile::exists(m_fixture->path(u"kept"_s)));
    }

    void anEncryptedFileIsKnownByItsBeginning()
    {
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
        QVERIFY(isSealedFile(copy()));
        QVERIFY(!isSealedFile(m_fixture->path(u"none"_s)));
        putBytes(restored(), "KnBk");
        QVERIFY(!isSealedFile(restored()));
    }

    void aCopyInMemoryIsPackedAndOnItsOwn()
    {
        const auto knot = *m_journal->add(ActionKind::AddKnot, marked(u"before the copy"_s));
        const auto inMemory = m_journal->read().copyInMemory();
        QVERIFY(inMemory);
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, knot));
        QCOMPARE(inMemory->get(knot)->fields().label, u"before the copy"_s);
        const auto bytes = inMemory->fileBytes();
        QVERIFY(bytes && bytes->startsWith("SQLite format 3"));
        QCOMPARE(bytes->at(18), char(1)); // no WAL: opening it makes no files beside it
        QCOMPARE(bytes->at(19), char(1));
        QVERIFY(inMemory->verify()->isEmpty());
    }

private:
    QString copy() const { return m_fixture->path(u"copy"_s); }
    QString restored() const { return m_fixture->path(u"restored"_s); }
    QString folder() const { return m_fixture->folder.path(); }
    static QStringList sorted(QStringList names)
    {
        names.sort();
        return names;
    }
    KnotFields marked(const QString &label) const
    {
        KnotFields fields = m_fixture->upperTrapezius();
        fields.label = label;
        return fields;
    }
    static QByteArray archiveOf(const QString &path) { return *writeArchive(*Reader::open(path)); }
    void seal(const QByteArray &plain, SealedKind kind)
    {
        QFile file(copy());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(knotebook::seal(plain, file, words(), kind, cheap));
    }
    /** Neither the file nor a part of it, nor what SQLite makes beside one. */
    void nothingCame() const
    {
        const QStringList names = namesIn(folder());
        for (const QString &name : names)
            QVERIFY2(!name.startsWith(u"restored"_s), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(SealedFilesTest)
#include "tst_sealedfiles.moc"
