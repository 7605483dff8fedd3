// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/passphrase.h"
#include "tests/support/filebytes.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <thread>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The first line of a file, and nothing else of it. */
class PassphraseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLineIsTaken_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("passphrase");
        const auto row = [](const char *name, const QByteArray &content, const QByteArray &line) {
            QTest::newRow(name) << content << line;
        };
        row("one line", "correct horse\n", "correct horse");
        row("without an end", "correct horse", "correct horse");
        row("with the end of another system", "correct horse\r\n", "correct horse");
        row("blanks belong to it", "  correct  \n", "  correct  ");
        row("a return inside belongs to it", "a\rb\n", "a\rb");
        row("only one return is an end", "a\r\r\n", "a\r");
        row("more lines", "first\nsecond\n", "first");
        row("as it is, not as text", "\xff\xfe\x01", "\xff\xfe\x01");
        row("letters of all kinds", "Schlüssel 🔑\n", "Schlüssel 🔑");
        row("a zero belongs to it", QByteArray("a\0b\n", 4), QByteArray("a\0b", 3));
        row("the longest", QByteArray(1024, 'x') + "\n", QByteArray(1024, 'x'));
        row("the longest, with a return", QByteArray(1024, 'x') + "\r\n", QByteArray(1024, 'x'));
        row("the longest, without an end", QByteArray(1024, 'x'), QByteArray(1024, 'x'));
    }
    void theFirstLineIsTaken()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, passphrase);
        putBytes(file(), content);
        const auto read = Passphrase::fromFile(file());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->bytes().toByteArray(), passphrase);
    }

    void whatIsNoPassphraseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("why");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::Missing;
        QTest::newRow("an empty line") << QByteArray("\n") << ErrorCode::Missing;
        QTest::newRow("an empty line of another system")
            << QByteArray("\r\n") << ErrorCode::Missing;
        QTest::newRow("an empty line before others")
            << QByteArray("\nsecret\n") << ErrorCode::Missing;
        QTest::newRow("one byte too long") << QByteArray(1025, 'x') + "\n" << ErrorCode::OutOfRange;
        QTest::newRow("a whole file without lines")
            << QByteArray(1'000'000, 'x') << ErrorCode::OutOfRange;
    }
    void whatIsNoPassphraseIsRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const ErrorCode, why);
        putBytes(file(), content);
        const auto read = Passphrase::fromFile(file());
        QVERIFY(!read);
        QCOMPARE(read.error().code, why);
    }

    void theErrorNeverHoldsTheWords()
    {
        putBytes(file(), QByteArray("secret words ").repeated(100));
        QVERIFY(!Passphrase::fromFile(file()).error().detail.contains(u"secret"_s));
    }

    void aFileThatIsNotThereIsSaidToBeMissing()
    {
        QCOMPARE(Passphrase::fromFile(m_folder.filePath(u"nowhere"_s)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(Passphrase::fromFile(QString()).error().code, ErrorCode::NotFound);
    }

    void aFolderIsNoFile()
    {
        QCOMPARE(Passphrase::fromFile(m_folder.path()).error().code, ErrorCode::Io);
    }

    void aPipeWillDo()
    {
        const QByteArray pipe = QFile::encodeName(m_folder.filePath(u"pipe"_s));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        std::thread writer([&] { putBytes(QFile::decodeName(pipe), "from another program\n"); });
        const auto read = Passphrase::fromFile(QFile::decodeName(pipe));
        writer.join();
        QVERIFY(read);
        QCOMPARE(read->bytes().toByteArray(), QByteArray("from another program"));
    }

    void aSecretCanBeMovedAndShortened()
    {
        SecretBytes bytes(8);
        QCOMPARE(bytes.view().toByteArray(), QByteArray(8, '\0'));
        std::memcpy(bytes.data(), "secretly", 8);
        const unsigned char *where = bytes.data();
        SecretBytes moved(std::move(bytes));
        QCOMPARE(moved.data(), where); // no copy was left behind
        moved.shorten(6);
        QCOMPARE(moved.view().toByteArray(), QByteArray("secret"));
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(where) + 6, 2), QByteArray(2, '\0'));
    }

private:
    QString file() const { return m_folder.filePath(u"passphrase"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PassphraseTest)
#include "tst_passphrase.moc"
