// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/snapshot.h"
#include "tests/support/journalfixture.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Ended
{
    int code = -1;
    QStringList said;
    QString error;
};

Ended ended(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/** No space left: it is said, nothing acknowledged is lost, the next start needs no help. */
class SpaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatMayNotGrowLosesNothing_data();
    void aFileThatMayNotGrowLosesNothing();
    void aFullDiskIsCalledSo();
    void whatIsNotMadeLeavesNothingBehind();
};

void SpaceTest::aFileThatMayNotGrowLosesNothing_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {200'000, 300'000, 777'777, 1'500'000})
        QTest::addRow("%d bytes", bytes) << bytes;
}

void SpaceTest::aFileThatMayNotGrowLosesNothing()
{
    QFETCH(int, bytes);
    JournalFixture fixture;
    fixture.create().reset();
    const Ended writer = ended(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER),
                               {u"log"_s, fixture.path(), QString::number(bytes)});
    QCOMPARE(writer.code, 1);
    QVERIFY2(writer.error.startsWith(u"disk_full"_s) || writer.error.startsWith(u"io"_s),
             qPrintable(writer.error));
    const auto journal = Journal::open(fixture.path(), fixture.context());
    QVERIFY(journal);
    QVERIFY((*journal)->read().verify()->isEmpty());
    const auto records = (*journal)->read().all<ObservationFields>();
    QCOMPARE(records->size(), writer.said.size() - 1);
    for (qsizetype i = 0; i < records->size(); ++i)
        QCOMPARE(records->at(i).id().toString(), writer.said.at(i + 1));
    const auto knot = (*journal)->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(knot);
}

void SpaceTest::aFullDiskIsCalledSo()
{
    // A small disk of our own, in a namespace that ends with the script.
    const QStringList shell {u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s};
    if (ended(u"unshare"_s, shell + QStringList {u"mount -t tmpfs -o size=64k none /mnt"_s}).code
        != 0)
        QSKIP("this machine does not let a test mount a small disk of its own");
    JournalFixture fixture;
    const QString saved = fixture.path(u"saved"_s);
    QVERIFY(QDir().mkpath(saved));
    const QString script =
        u"mount -t tmpfs -o size=1m none /mnt && '%1' log /mnt/j; code=$?; rm -f /mnt/j.lock; cp /mnt/* '%2'; exit $code"_s
            .arg(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), saved);
    const Ended writer = ended(u"unshare"_s, shell + QStringList {script});
    QCOMPARE(writer.code, 1);
    QVERIFY2(writer.error.startsWith(u"disk_full"_s), qPrintable(writer.error));
    QVERIFY(writer.said.size() > 10);
    const auto journal = Journal::open(saved + u"/j"_s, fixture.context());
    QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
    QVERIFY((*journal)->read().verify()->isEmpty());
    QSet<QString> present;
    const auto records = (*journal)->read().all<ObservationFields>();
    for (const Observation &record : *records)
        present.insert(record.id().toString());
    for (const QString &id : writer.said.mid(1))
        QVERIFY(present.contains(id));
}

void SpaceTest::whatIsNotMadeLeavesNothingBehind()
{
    JournalFixture fixture;
    const Ended writer =
        ended(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), {u"create"_s, fixture.path(), u"20000"_s});
    QCOMPARE(writer.code, 1);
    QVERIFY2(writer.error.startsWith(u"disk_full"_s) || writer.error.startsWith(u"io"_s),
             qPrintable(writer.error));
    QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files), QStringList());
    QVERIFY(Journal::create(fixture.path(), fixture.context()));
}

QTEST_GUILESS_MAIN(SpaceTest)
#include "tst_space.moc"
