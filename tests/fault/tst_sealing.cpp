// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedfiles.h"
#include "core/statistics/randomstream.h"
#include "tests/fault/programs.h"
#include "tests/support/filebytes.h"
#include "tests/support/journalfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** Runs the sealer; kills it after so many milliseconds, if that is given. */
Ended sealing(const QStringList &arguments, std::optional<int> killAfterMs = {})
{
    return runProgram(QStringLiteral(KNOTEBOOK_SEALER), arguments, killAfterMs);
}

} // namespace

/** Encrypting and decrypting without space, and killed at any moment: whole or not at all. */
class SealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto journal = m_fixture.create();
        const auto knot = journal->add(ActionKind::AddKnot, m_fixture.upperTrapezius());
        Batch batch;
        RandomStream random(1);
        for (int i = 0; i < 4000; ++i) {
            ObservationFields fields = m_fixture.pain(*knot, i % 11);
            for (int word = 0; word < 60; ++word) // what does not pack small
                fields.note += QString::number(random.below(1'000'000'000)) + u' ';
            batch.observations.append(*Observation::create(
                ObservationId(contentId("o " + QByteArray::number(i))), fields));
        }
        QVERIFY(journal->import(ActionKind::Import, batch));
        QVERIFY(takeSealedBackup(journal->path(), whole(), words(), {1, 8}));
        QVERIFY(QFileInfo(whole()).size() > 2'000'000);
    }

    void withoutSpaceNothingIsWritten_data();
    void withoutSpaceNothingIsWritten();
    void withoutSpaceNothingIsRestored_data() { withoutSpaceNothingIsWritten_data(); }
    void withoutSpaceNothingIsRestored();
    void aFullDiskIsCalledSo();
    void killedWhileEncrypting();
    void killedWhileRestoring();

private:
    static Passphrase words() { return std::move(*Passphrase::fromBytes("correct horse")); }
    QString whole() const { return m_fixture.path(u"whole"_s); }
    QString target() const { return m_fixture.path(u"target"_s); }
    QStringList targets() const
    {
        QStringList names = namesIn(m_fixture.folder.path());
        names.removeIf([](const QString &name) { return !name.startsWith(u"target"_s); });
        return names;
    }
    void clear()
    {
        const QStringList names = targets();
        for (const QString &name : names)
            QFile::remove(m_fixture.path(name));
    }
    /** A target that is there is whole; a part is its owner's alone and disturbs nobody. */
    void wholeOrNotAtAll(bool isSealed)
    {
        const QStringList names = targets();
        for (const QString &name : names)
            QVERIFY2(isPrivate(m_fixture.path(name)), qPrintable(name));
        if (!QFile::exists(target()))
            return;
        if (isSealed) {
            QVERIFY(restoreSealedBackup(target(), m_fixture.path(u"target.check"_s), words()));
            QFile::remove(m_fixture.path(u"target.check"_s));
        } else {
            const auto reader = Reader::open(target());
            QVERIFY(reader && reader->verify()->isEmpty());
            QCOMPARE(reader->counts()->observations, 4000);
        }
    }

    JournalFixture m_fixture;
};

void SealingTest::withoutSpaceNothingIsWritten_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 50, 80, 5'000, 65'000, 66'000, 131'300, 700'000, 1'999'999})
        QTest::addRow("%d bytes", bytes) << bytes;
}

void SealingTest::withoutSpaceNothingIsWritten()
{
    QFETCH(const int, bytes);
    const Ended ended = sealing({u"backup"_s, m_fixture.path(), target(), QString::number(bytes)});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.startsWith(u"disk_full"_s), qPrintable(ended.error));
    QCOMPARE(targets(), QStringList());
}

void SealingTest::withoutSpaceNothingIsRestored()
{
    QFETCH(const int, bytes);
    const Ended ended = sealing({u"restore"_s, whole(), target(), QString::number(bytes)});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.startsWith(u"disk_full"_s), qPrintable(ended.error));
    QCOMPARE(targets(), QStringList());
}

void SealingTest::aFullDiskIsCalledSo()
{
    // A small disk of our own, in a namespace that ends with the script.
    const auto unshared = [](const QString &script) {
        QProcess process;
        process.start(u"unshare"_s,
                      {u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s,
                       u"mount -t tmpfs -o size=256k none /mnt && "_s + script});
        return process.waitForFinished(60'000)
            ? Ended {process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())}
            : Ended();
    };
    if (unshared(u"true"_s).code != 0)
        QSKIP("this machine does not let a test mount a small disk of its own");
    for (const QString &mode : {u"backup"_s, u"restore"_s}) {
        const Ended ended = unshared(
            u"{ '%1' %2 '%3' /mnt/target; code=$?; test -z \"$(ls /mnt)\" || exit 9; exit $code; }"_s
                .arg(QStringLiteral(KNOTEBOOK_SEALER), mode,
                     mode == u"backup" ? m_fixture.path() : whole()));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.startsWith(u"disk_full"_s), qPrintable(ended.error));
    }
}

void SealingTest::killedWhileEncrypting()
{
    RandomStream random(20'240'501);
    int unfinished = 0;
    for (int round = 0; round < 25; ++round) {
        const Ended ended =
            sealing({u"backup"_s, m_fixture.path(), target()}, static_cast<int>(random.below(120)));
        unfinished += ended.code == 0 ? 0 : 1;
        wholeOrNotAtAll(true);
        if (QFile::exists(target()))
            clear();
        // Whatever was left is no obstacle.
        QVERIFY(takeSealedBackup(m_fixture.path(), target(), words(), {1, 8}));
        QCOMPARE(targets(), QStringList {u"target"_s});
        clear();
    }
    QVERIFY2(unfinished > 0, "every one was through before it was killed");
    QVERIFY(Reader::open(m_fixture.path())->verify()->isEmpty());
}

void SealingTest::killedWhileRestoring()
{
    RandomStream random(20'240'502);
    const QByteArray before = bytesIn(whole());
    int unfinished = 0;
    for (int round = 0; round < 25; ++round) {
        const Ended ended =
            sealing({u"restore"_s, whole(), target()}, static_cast<int>(random.below(120)));
        unfinished += ended.code == 0 ? 0 : 1;
        wholeOrNotAtAll(false);
        if (QFile::exists(target()))
            clear();
        const auto counts = restoreSealedBackup(whole(), target(), words());
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail));
        QCOMPARE(targets(), QStringList {u"target"_s});
        clear();
    }
    QVERIFY2(unfinished > 0, "every one was through before it was killed");
    QCOMPARE(bytesIn(whole()), before);
}

QTEST_GUILESS_MAIN(SealingTest)
#include "tst_sealing.moc"
