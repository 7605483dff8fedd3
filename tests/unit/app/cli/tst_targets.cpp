// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <sys/stat.h>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What --out and --to may name: never what would cost a journal, or something that is no file. */
class TargetsTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QVERIFY(QDir(folderPath()).mkpath(u"sub"_s));
        QVERIFY(QFile::link(u"j.knotebook"_s, m_cli->path(u"link.html"_s)));
        QVERIFY(QFile::link(m_cli->path(u"link.html"_s), m_cli->path(u"second.html"_s)));
        QVERIFY(QFile::link(u"../j.knotebook"_s, m_cli->path(u"sub/up.html"_s)));
        QVERIFY(QFile::link(u"sub"_s, m_cli->path(u"folder"_s)));
        QVERIFY(QFile::link(u"j.knotebook-wal"_s, m_cli->path(u"log.html"_s)));
        QVERIFY(QFile::link(u"nothing.html"_s, m_cli->path(u"dangling.html"_s)));
        QVERIFY(mkfifo(qPrintable(m_cli->path(u"pipe.html"_s)), 0600) == 0);
    }

    void aLinkToAJournalIsNotFollowed_data() { writers(); }
    void aLinkToAJournalIsNotFollowed();
    void whatAJournalKeepsBesideItIsLeftToIt_data();
    void whatAJournalKeepsBesideItIsLeftToIt();
    void aLinkToNothingLeadsToTheNewFile_data() { writers(); }
    void aLinkToNothingLeadsToTheNewFile();
    void whatIsNoFileIsNotReplaced_data();
    void whatIsNoFileIsNotReplaced();
    void aFileNeedsAName_data();
    void aFileNeedsAName();
    void theWayToACopyRemovesNoJournal();

private:
    QString folderPath() const { return QFileInfo(m_cli->path()).absolutePath(); }

    /** The commands that replace a file, with %1 for its name. */
    static QStringList replacing()
    {
        return {u"export --format json --out %1"_s, u"export --format csv --out %1"_s,
                u"export --format fhir --out %1"_s, u"report --out %1"_s};
    }
    /** The commands that make a new file. */
    static QStringList making()
    {
        return {u"backup --out %1"_s, u"restore DIR/j.knotebook --to %1"_s};
    }
    static void writers()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line : replacing())
            QTest::addRow("%s", qPrintable(line)) << line;
    }
    static void rowsOf(const QStringList &lines, const QStringList &names)
    {
        QTest::addColumn<QString>("line");
        for (const QString &line : lines) {
            for (const QString &name : names)
                QTest::addRow("%s", qPrintable(line.arg(name))) << line.arg(name);
        }
    }
    bool isLink(const QString &name) const { return QFileInfo(m_cli->path(name)).isSymLink(); }
};

void TargetsTest::aLinkToAJournalIsNotFollowed()
{
    QFETCH(QString, line);
    const FolderState before = folder();
    for (const QString &name : {u"link.html"_s, u"second.html"_s, u"sub/up.html"_s,
                                u"folder/up.html"_s, u"folder/../link.html"_s}) {
        const Run refused = run(line.arg(u"DIR/"_s + name));
        QVERIFY2(refused.code == 2, qPrintable(refused.err));
        QVERIFY2(refused.err.contains(u"expected a file that is not a journal"_s),
                 qPrintable(refused.err));
        QVERIFY2(refused.err.contains(name), qPrintable(refused.err));
        QCOMPARE(folder(), before);
        QVERIFY(isLink(name));
    }
    QCOMPARE(run(u"verify"_s).code, 0);
}

void TargetsTest::whatAJournalKeepsBesideItIsLeftToIt_data()
{
    rowsOf(QStringList {u"export --format json --out %1"_s} + making(),
           {u"DIR/j.knotebook-wal"_s, u"DIR/j.knotebook-shm"_s, u"DIR/j.knotebook-journal"_s,
            u"DIR/j.knotebook.lock"_s, u"DIR/folder/../j.knotebook-wal"_s, u"DIR/log.html"_s});
}

void TargetsTest::whatAJournalKeepsBesideItIsLeftToIt()
{
    QFETCH(QString, line);
    const FolderState before = folder();
    for (const QString &journal : {m_cli->path(), m_cli->path(u"other"_s)}) {
        const Run refused = run(line + u" --journal "_s + journal);
        QVERIFY2(refused.code == 2, qPrintable(refused.err));
        QVERIFY2(refused.err.contains(m_cli->path()), qPrintable(refused.err));
        QCOMPARE(folder(), before);
    }
}

void TargetsTest::aLinkToNothingLeadsToTheNewFile()
{
    QFETCH(QString, line);
    DONE(line.arg(u"DIR/dangling.html"_s));
    QVERIFY(isLink(u"dangling.html"_s));
    QVERIFY(m_cli->bytes(u"nothing.html"_s).size() > 10);
    m_cli->write(u"nothing.html"_s, "old"); // and to one that is there
    DONE(line.arg(u"DIR/dangling.html"_s));
    QVERIFY(isLink(u"dangling.html"_s));
    QVERIFY(m_cli->bytes(u"nothing.html"_s).size() > 10);
}

void TargetsTest::whatIsNoFileIsNotReplaced_data()
{
    rowsOf(replacing() + making(), {u"DIR/pipe.html"_s});
}

void TargetsTest::whatIsNoFileIsNotReplaced()
{
    QFETCH(QString, line);
    const FolderState before = folder();
    const Run refused = run(line);
    QVERIFY2(refused.code == 1, qPrintable(refused.err));
    QVERIFY2(refused.err.contains(u"was left as it is"_s), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(m_cli->path(u"pipe.html"_s)), qPrintable(refused.err));
    QCOMPARE(folder(), before);
    struct stat status = {};
    QCOMPARE(stat(qPrintable(m_cli->path(u"pipe.html"_s)), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

void TargetsTest::aFileNeedsAName_data()
{
    rowsOf(replacing() + making(), {u"EMPTY"_s});
}

void TargetsTest::aFileNeedsAName()
{
    QFETCH(QString, line);
    const FolderState before = folder();
    QStringList typed = words(line);
    typed.last().clear(); // as a shell gives ''
    const Run refused = m_cli->run(typed);
    QVERIFY2(refused.code == 2, qPrintable(refused.err));
    const QString option = line.contains(u"--to") ? u"--to"_s : u"--out"_s;
    QCOMPARE(refused.err, u"knotebook-cli: %1 \"\": expected the name of a file\n"_s.arg(option));
    QCOMPARE(folder(), before);
}

// A copy is written as NAME.part, and what is there of that name is taken for a remnant.
void TargetsTest::theWayToACopyRemovesNoJournal()
{
    QVERIFY(QFile::copy(m_cli->path(), m_cli->path(u"mine.part"_s)));
    const FolderState before = folder();
    for (const QString &line :
         {u"backup --out DIR/mine --journal DIR/mine.part"_s,
          u"restore DIR/mine.part --to DIR/mine"_s,
          u"restore DIR/j.knotebook --to DIR/mine --journal DIR/mine.part"_s}) {
        const Run refused = run(line);
        QVERIFY2(refused.code == 2, qPrintable(refused.err));
        QVERIFY2(refused.err.contains(u"mine.part"_s), qPrintable(refused.err));
        QCOMPARE(folder(), before);
    }
}

QTEST_MAIN(TargetsTest)
#include "tst_targets.moc"
