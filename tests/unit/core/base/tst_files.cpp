// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsondata.h"
#include "core/base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace knotebook;
using namespace Qt::StringLiterals;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrivateFileIsItsOwnersAlone_data();
    void aPrivateFileIsItsOwnersAlone();
    void aFileThatIsThereIsReplacedWhole();
    void whereNothingCanBeMadeItSaysSo_data();
    void whereNothingCanBeMadeItSaysSo();
    void nothingIsLeftBehind();
    void aLinkIsFollowedAndStays();
    void whatIsNoFileIsLeftAsItIs();
    void aDatabaseInUseAndWhatItKeepsAreLeftAlone();
    void whereAFileComesToLieIsKnownBefore();
    void namesTellWhomTheyBelongTo_data();
    void namesTellWhomTheyBelongTo();
    void aTableIsRead_data();
    void aTableIsRead();
    void aBrokenTableNamesFileAndByte_data();
    void aBrokenTableNamesFileAndByte();
    void onlyStringsAreStrings();

private:
    QByteArray bytesOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read";
    }
    mode_t modeOf(const QString &path) const
    {
        struct stat status = {};
        return stat(path.toLocal8Bit().constData(), &status) == 0 ? status.st_mode & 07777 : 0;
    }
    void put(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

void FilesTest::aPrivateFileIsItsOwnersAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("nothing masked") << 0;
    QTest::newRow("usual") << 022;
    QTest::newRow("strict") << 077;
}

void FilesTest::aPrivateFileIsItsOwnersAlone()
{
    QFETCH(int, mask);
    const QString path = m_folder.filePath(QString::number(mask));
    const mode_t before = umask(static_cast<mode_t>(mask));
    const Status status = writePrivateFile(path, "health");
    umask(before);
    QVERIFY(status);
    QCOMPARE(modeOf(path), mode_t(0600));
    QCOMPARE(bytesOf(path), QByteArray("health"));
}

void FilesTest::aFileThatIsThereIsReplacedWhole()
{
    const QString path = m_folder.filePath(u"Überblick über alles.txt"_s);
    put(path, QByteArray(10000, 'x'));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6644)));
    QVERIFY(writePrivateFile(path, QByteArray("\0\xff\n", 3)));
    QCOMPARE(bytesOf(path), QByteArray("\0\xff\n", 3));
    QCOMPARE(modeOf(path), mode_t(0600));
    QVERIFY(writePrivateFile(path, {}));
    QCOMPARE(bytesOf(path), QByteArray());
}

void FilesTest::whereNothingCanBeMadeItSaysSo_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << m_folder.filePath(u"none/such/file"_s);
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("no name") << QString();
    QTest::newRow("a name too long") << m_folder.filePath(QString(300, u'n'));
}

void FilesTest::whereNothingCanBeMadeItSaysSo()
{
    QFETCH(QString, path);
    const Status status = writePrivateFile(path, "x");
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::ReadOnly);
    QCOMPARE(status.error().detail, path);
}

void FilesTest::nothingIsLeftBehind()
{
    QTemporaryDir folder;
    QVERIFY(writePrivateFile(folder.filePath(u"a"_s), "1"));
    QVERIFY(!writePrivateFile(folder.path(), "2"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"a"_s});
}

void FilesTest::aLinkIsFollowedAndStays()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"file"_s);
    QVERIFY(QFile::link(u"file"_s, folder.filePath(u"first"_s)));
    QVERIFY(QFile::link(u"first"_s, folder.filePath(u"second"_s)));
    for (const QByteArray &bytes : {QByteArray("to nothing yet"), QByteArray("to a file")}) {
        QVERIFY(writePrivateFile(folder.filePath(u"second"_s), bytes));
        QCOMPARE(bytesOf(file), bytes);
        QCOMPARE(modeOf(file), mode_t(0600));
        QVERIFY(QFileInfo(folder.filePath(u"first"_s)).isSymLink());
        QVERIFY(QFileInfo(folder.filePath(u"second"_s)).isSymLink());
    }
}

void FilesTest::whatIsNoFileIsLeftAsItIs()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QVERIFY(QFile::link(u"pipe"_s, folder.filePath(u"link"_s)));
    QVERIFY(QFile::link(u"b"_s, folder.filePath(u"a"_s)));
    QVERIFY(QFile::link(u"a"_s, folder.filePath(u"b"_s))); // round and round
    const auto names = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::System); };
    const QStringList before = names();
    for (const QString &name : {u"pipe"_s, u"link"_s, u"a"_s}) {
        const Status status = writePrivateFile(folder.filePath(name), "x");
        QVERIFY2(!status, qPrintable(name));
        QCOMPARE(status.error().code, ErrorCode::AlreadyExists);
        QVERIFY(status.error().detail.startsWith(folder.filePath(name)));
        QCOMPARE(names(), before);
    }
    struct stat status = {};
    QCOMPARE(stat(qPrintable(pipe), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
    QVERIFY(QFileInfo(folder.filePath(u"link"_s)).isSymLink());
}

void FilesTest::aDatabaseInUseAndWhatItKeepsAreLeftAlone()
{
    QTemporaryDir folder;
    put(folder.filePath(u"j"_s), "a journal");
    put(folder.filePath(u"j-wal"_s), "its last entries");
    QVERIFY(QFile::link(u"j"_s, folder.filePath(u"link"_s)));
    for (const QString &name :
         {u"j"_s, u"link"_s, u"j-wal"_s, u"j-shm"_s, u"j-journal"_s, u"j.lock"_s}) {
        const Status status = writePrivateFile(folder.filePath(name), "x");
        QVERIFY2(!status, qPrintable(name));
        QCOMPARE(status.error().code, ErrorCode::AlreadyExists);
        QVERIFY(status.error().detail.startsWith(folder.filePath(name)));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             (QStringList {u"j"_s, u"j-wal"_s, u"link"_s}));
    QCOMPARE(bytesOf(folder.filePath(u"j"_s)), QByteArray("a journal"));
    QCOMPARE(bytesOf(folder.filePath(u"j-wal"_s)), QByteArray("its last entries"));
    QVERIFY(writePrivateFile(folder.filePath(u"other-wal"_s), "x")); // nobody's
}

void FilesTest::whereAFileComesToLieIsKnownBefore()
{
    QTemporaryDir folder;
    const QString home = QFileInfo(folder.path()).canonicalFilePath();
    QVERIFY(QDir(home).mkpath(u"real/deep"_s));
    QVERIFY(QFile::link(u"real/deep"_s, home + u"/short"_s));
    QVERIFY(QFile::link(u"../file"_s, home + u"/real/deep/up"_s));
    QCOMPARE(writtenTo(home + u"/short/new"_s), home + u"/real/deep/new"_s);
    QCOMPARE(writtenTo(home + u"/short/up"_s), home + u"/real/file"_s);
    put(home + u"/real/file"_s, "x");
    QCOMPARE(writtenTo(home + u"/short/up"_s), home + u"/real/file"_s);
    QCOMPARE(writtenTo(home + u"/none/new"_s), home + u"/none/new"_s);
    QCOMPARE(writtenTo(u"new"_s), QDir(QDir::current().canonicalPath()).filePath(u"new"_s));
    QCOMPARE(writtenTo(QString()), QString());
}

void FilesTest::namesTellWhomTheyBelongTo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("owner");
    QTest::newRow("log") << u"/a/j.knotebook-wal"_s << u"/a/j.knotebook"_s;
    QTest::newRow("index of the log") << u"j-shm"_s << u"j"_s;
    QTest::newRow("rollback journal") << u"j-journal"_s << u"j"_s;
    QTest::newRow("lock") << u"j.lock"_s << u"j"_s;
    QTest::newRow("of a companion") << u"j-wal.lock"_s << u"j-wal"_s;
    QTest::newRow("another name") << u"j.json"_s << QString();
    QTest::newRow("in the middle") << u"j-wal.json"_s << QString();
    QTest::newRow("nothing before it") << u"-wal"_s << QString();
    QTest::newRow("no name") << QString() << QString();
}

void FilesTest::namesTellWhomTheyBelongTo()
{
    QFETCH(QString, name);
    QTEST(ownerByName(name), "owner");
}

void FilesTest::aTableIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rows");
    QTest::newRow("empty") << QByteArray("[]") << 0;
    QTest::newRow("objects") << QByteArray("[{\"id\": \"a\"},\n {\"id\": \"ä\"}]\n") << 2;
    QTest::newRow("anything") << QByteArray("[1, null, \"x\"]") << 3;
}

void FilesTest::aTableIsRead()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder.filePath(u"table.json"_s);
    put(path, bytes);
    const auto table = readTable(path);
    QVERIFY(table);
    QTEST(static_cast<int>(table->size()), "rows");
}

void FilesTest::aBrokenTableNamesFileAndByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << "byte ";
    QTest::newRow("an object") << QByteArray("{}") << "byte 0";
    QTest::newRow("cut off") << QByteArray("[{\"id\": \"a\"}") << "byte 12";
    QTest::newRow("a comma too many") << QByteArray("[1, 2,]") << "byte 7";
    QTest::newRow("two documents") << QByteArray("[1] [2]") << "byte ";
    QTest::newRow("not UTF-8") << QByteArray("[\"\xff\xfe\"]") << "byte ";
    QTest::newRow("UTF-16") << QByteArray("[\0]\0", 4) << "byte ";
    QTest::newRow("text") << QByteArray("id,group\n") << "byte ";
}

void FilesTest::aBrokenTableNamesFileAndByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const QString path = m_folder.filePath(u"broken.json"_s);
    put(path, bytes);
    const auto table = readTable(path);
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::Malformed);
    QVERIFY2(table.error().detail.startsWith(path + u", "_s + place),
             qPrintable(table.error().detail));
    QCOMPARE(readTable(path + u".none"_s).error(),
             (Error {ErrorCode::NotFound, path + u".none"_s}));
}

void FilesTest::onlyStringsAreStrings()
{
    const QJsonArray mixed {u"a"_s, 1, QJsonValue(), QJsonArray {u"b"_s}, u""_s, true, u"c"_s};
    QCOMPARE(stringList(mixed), (QStringList {u"a"_s, u""_s, u"c"_s}));
    QVERIFY(stringList(QJsonValue()).isEmpty());
    QVERIFY(stringList(u"a"_s).isEmpty());
    QVERIFY(stringList(QJsonObject {{u"a"_s, u"b"_s}}).isEmpty());
}

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
