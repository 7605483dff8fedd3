// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"

#include <QThread>

#include <SQLiteCpp/SQLiteCpp.h>

#include <thread>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray marker = "qzx-the-word-that-has-to-go-xzq";

} // namespace

/** Purging while somebody else reads: nothing is lost, and it is said what is left to do. */
class PurgingTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        KnotFields fields = m_fixture->upperTrapezius();
        QVERIFY(m_journal->add(ActionKind::AddKnot, fields));
        fields.label = QString::fromLatin1(marker);
        const auto knot = m_journal->add(ActionKind::AddKnot, fields);
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, *knot));
    }
    void cleanup() { endJournal(); }

    void aReaderThatDoesNotEndIsSaidAndScrubbingIsDoneLater()
    {
        {
            const Looking looking(m_journal->path());
            QVERIFY(m_journal->purge()); // the rows go all the same
            const Status scrubbed = m_journal->scrub();
            QVERIFY(!scrubbed);
            QCOMPARE(scrubbed.error().code, ErrorCode::Locked);
            QCOMPARE(m_journal->read().counts()->knots, 1);
            QVERIFY(m_journal->read().verify()->isEmpty());
            QVERIFY(anyFileHoldsIt());
        }
        QVERIFY(m_journal->scrub());
        QVERIFY(!anyFileHoldsIt());
        QCOMPARE(m_journal->read().counts()->knots, 1);
    }

    void aReaderThatEndsSoonIsWaitedFor()
    {
        auto looking = std::make_unique<Looking>(m_journal->path());
        QVERIFY(m_journal->purge());
        std::thread end([&] {
            QThread::msleep(700);
            looking.reset();
        });
        const Status scrubbed = m_journal->scrub();
        end.join();
        QVERIFY2(scrubbed, scrubbed ? "" : qPrintable(scrubbed.error().detail));
        QVERIFY(!anyFileHoldsIt());
    }

    void aStrangerWhoWritesRefusesThePurgeWhole()
    {
        const Looking writing(m_journal->path(), "BEGIN IMMEDIATE");
        const auto purged = m_journal->purge();
        QVERIFY(!purged);
        QCOMPARE(purged.error().code, ErrorCode::Locked);
        QCOMPARE(m_journal->read().purgeable()->knots, 1);
        QVERIFY(m_journal->nextUndo());
    }

    void whatWasPurgedButNotScrubbedIsScrubbedAfterARestart()
    {
        QVERIFY(m_journal->purge());
        m_journal.reset(); // closed, or killed, before it came to that
        m_journal = m_fixture->open();
        QVERIFY(m_journal->purge()->isEmpty());
        QVERIFY(m_journal->scrub());
        QVERIFY(!anyFileHoldsIt());
    }

private:
    /** Another program that has begun something and does not end it. */
    class Looking
    {
    public:
        explicit Looking(const QString &path, const char *begin = "BEGIN")
            : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
        {
            m_database.exec(begin);
            m_database.execAndGet("SELECT count(*) FROM knot");
        }

    private:
        SQLite::Database m_database;
    };

    bool anyFileHoldsIt() const
    {
        const QStringList names = namesIn(m_fixture->folder.path());
        return std::ranges::any_of(names, [&](const QString &name) {
            return bytesIn(m_fixture->path(name)).contains(marker);
        });
    }
};

QTEST_GUILESS_MAIN(PurgingTest)
#include "tst_purging.moc"
