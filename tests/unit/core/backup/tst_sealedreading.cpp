// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restore.h"
#include "core/backup/sealedfiles.h"
#include "core/backup/snapshot.h"
#include "core/exchange/archive.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"
#include "tests/support/randomrecords.h"
#include "tests/unit/core/backup/sealing.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Encrypted copies are looked into, brought back into an open journal, and stopped. */
class SealedReadingTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        RandomRecords(11, m_fixture->references).fill(*m_journal, 12);
        QVERIFY(takeSealedBackup(m_journal->path(), copy(), words(), cheap));
    }
    void cleanup() { endJournal(); }

    void aCopyIsReadInMemoryAlone()
    {
        const QStringList before = namesIn(folder());
        const Passphrase passphrase = words();
        const auto reader = openBackup(copy(), &passphrase);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
        QCOMPARE(namesIn(folder()), before); // nothing readable beside it
        QVERIFY(reader->verify()->isEmpty());
        QCOMPARE(*writeArchive(*reader), *writeArchive(m_journal->read()));
    }

    void aPlainCopyNeedsNoPassphrase()
    {
        QVERIFY(takeSnapshot(m_journal->path(), m_fixture->path(u"plain"_s)));
        const Passphrase passphrase = words();
        for (const Passphrase *given : {static_cast<const Passphrase *>(nullptr), &passphrase}) {
            const auto reader = openBackup(m_fixture->path(u"plain"_s), given);
            QVERIFY(reader);
            QCOMPARE(*reader->counts(), *m_journal->read().counts());
        }
    }

    void whatIsWrongIsToldApart()
    {
        const Passphrase right = words();
        const Passphrase wrong = words("other");
        QCOMPARE(openBackup(copy(), nullptr).error().code, ErrorCode::PassphraseNeeded);
        QCOMPARE(openBackup(copy(), &wrong).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(openBackup(m_fixture->path(u"none"_s), &right).error().code, ErrorCode::NotFound);
        const QByteArray whole = bytesIn(copy());
        putBytes(copy(), whole.chopped(100));
        QCOMPARE(openBackup(copy(), &right).error().code, ErrorCode::CutOff);
        QByteArray altered = whole;
        altered[altered.size() / 2] = static_cast<char>(altered.at(altered.size() / 2) ^ 1);
        putBytes(copy(), altered);
        QCOMPARE(openBackup(copy(), &right).error().code, ErrorCode::Corrupt);
        putBytes(copy(), *sealArchive("{}", right, cheap));
        QCOMPARE(openBackup(copy(), &right).error().code, ErrorCode::NotAJournal);
        putBytes(copy(), "Dear diary");
        QCOMPARE(openBackup(copy(), &right).error().code, ErrorCode::NotAJournal);
    }

    void bytesThatAreNoJournalAreRefused()
    {
        QCOMPARE(Reader::fromBytes({}).error().code, ErrorCode::NotAJournal);
        QCOMPARE(Reader::fromBytes("SQLite format 3").error().code, ErrorCode::NotAJournal);
        QByteArray bytes = *m_journal->read().copyInMemory()->fileBytes();
        QVERIFY(Reader::fromBytes(bytes));
        bytes[18] = bytes[19] = 2; // as a file with a WAL says of itself
        QCOMPARE(*Reader::fromBytes(bytes)->counts(), *m_journal->read().counts());
        bytes[63] = 99; // the version of its schema
        QCOMPARE(Reader::fromBytes(bytes).error().code, ErrorCode::NewerVersion);
        bytes[63] = 0;
        bytes.replace(100, 3000, QByteArray(3000, '\xaa'));
        const auto damaged = Reader::fromBytes(bytes);
        QVERIFY(!damaged || !damaged->verify() || !damaged->verify()->isEmpty());
    }

    void lookingIntoACopyChangesNothing()
    {
        const Passphrase passphrase = words();
        const QByteArray before = bytesIn(copy());
        const auto contents = lookInto(copy(), &passphrase);
        QVERIFY(contents);
        QCOMPARE(*contents, *m_journal->read().contents());
        QCOMPARE(bytesIn(copy()), before);
    }

    void aCopyComesBackIntoTheOpenJournal()
    {
        const Passphrase passphrase = words();
        const QByteArray then = *writeArchive(m_journal->read());
        QVERIFY(m_journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius()));
        const QByteArray now = *writeArchive(m_journal->read());
        const auto restored = restoreBackup(*m_journal, copy(), kept(), &passphrase);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(*writeArchive(m_journal->read()), then);
        QCOMPARE(*writeArchive(*Reader::open(kept())), now);
        QVERIFY(isPrivate(kept()));
        for (const QString &name : namesIn(folder()))
            QVERIFY2(!name.contains(u"restoring"_s), qPrintable(name));
    }

    void aCopyThatDoesNotOpenReplacesNothing()
    {
        const Passphrase right = words();
        const Passphrase wrong = words("other");
        const QByteArray now = *writeArchive(m_journal->read());
        QCOMPARE(restoreBackup(*m_journal, copy(), kept(), &wrong).error().code,
                 ErrorCode::WrongPassphrase);
        putBytes(copy(), bytesIn(copy()).chopped(1));
        QCOMPARE(restoreBackup(*m_journal, copy(), kept(), &right).error().code, ErrorCode::CutOff);
        QCOMPARE(*writeArchive(m_journal->read()), now);
        QVERIFY(!QFile::exists(kept()));
    }

    void progressGoesFromNothingToAll()
    {
        QList<qsizetype> told;
        qsizetype all = 0;
        const auto tell = [&](qsizetype done, qsizetype total) {
            told.append(done);
            all = total;
            return true;
        };
        QVERIFY(takeSealedBackup(m_journal->path(), target(), words(), cheap, tell));
        QVERIFY(std::ranges::is_sorted(told));
        QCOMPARE(told.first(), 0);
        QCOMPARE(told.last(), all);
        QVERIFY(all > 100'000); // written once and compared once
    }

    void whereverItIsStoppedThereIsNoFile()
    {
        int steps = 0;
        const auto count = [&](qsizetype, qsizetype) {
            ++steps;
            return true;
        };
        QVERIFY(takeSealedBackup(m_journal->path(), target(), words(), cheap, count));
        QVERIFY(QFile::remove(target()));
        const QStringList before = namesIn(folder());
        QVERIFY(steps > 4);
        for (int last = 0; last < steps; ++last) {
            int step = 0;
            const auto stop = [&](qsizetype, qsizetype) { return step++ < last; };
            const Status stopped =
                takeSealedBackup(m_journal->path(), target(), words(), cheap, stop);
            QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
            QCOMPARE(namesIn(folder()), before);
            step = 0;
            QCOMPARE(sealArchive(QByteArray(150'000, 'x'), words(), cheap, stop).has_value(),
                     last > 7); // 2 before it is written, 3 chunks written, 3 compared
        }
    }

    void whatIsTypedOpensWhatAFileSays()
    {
        const QString composed = u"Schl\u00fcssel \U0001f511"_s;
        const auto typed = Passphrase::fromText(composed);
        QVERIFY(typed);
        QCOMPARE(typed->bytes().toByteArray(), composed.toUtf8());
        // Another keyboard writes the same letter in two parts.
        const QString inParts = u"Schlu\u0308ssel \U0001f511"_s;
        QCOMPARE(Passphrase::fromText(inParts)->bytes().toByteArray(), composed.toUtf8());
        QCOMPARE(composed, u"Schl\u00fcssel \U0001f511"_s); // the caller's text is the caller's
        QCOMPARE(Passphrase::fromText(u"  blanks count ").value().bytes().size(), 15);
        QCOMPARE(Passphrase::fromText({}).error().code, ErrorCode::Missing);
        QCOMPARE(Passphrase::fromText(QString(1025, u'x')).error().code, ErrorCode::OutOfRange);
        QVERIFY(Passphrase::fromText(QString(1024, u'x')));
        QCOMPARE(Passphrase::fromText(QString(600, u'ü')).error().code, ErrorCode::OutOfRange);
    }

private:
    QString copy() const { return m_fixture->path(u"copy"_s); }
    QString kept() const { return m_fixture->path(u"kept"_s); }
    QString target() const { return m_fixture->path(u"target"_s); }
    QString folder() const { return m_fixture->folder.path(); }
};

QTEST_GUILESS_MAIN(SealedReadingTest)
#include "tst_sealedreading.moc"
