// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/randomstream.h"
#include "tests/unit/core/backup/sealing.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtEndian>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** Where the chunks of a file with so many decrypted bytes end, the check chunk first. */
QList<qsizetype> bordersOf(qsizetype plain)
{
    QList<qsizetype> borders {checkEnd};
    for (qsizetype left = plain; left > chunk; left -= chunk)
        borders.append(borders.last() + chunk + extra);
    return borders;
}

QByteArray withNumber(QByteArray bytes, qsizetype offset, quint32 number)
{
    qToLittleEndian(number, bytes.data() + offset);
    return bytes;
}

} // namespace

/** Encrypted files that are not opened: whatever was done to them is noticed. */
class UnsealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherPassphraseDoesNotOpenIt_data();
    void anotherPassphraseDoesNotOpenIt();
    void whatIsNotOurFileIsSaidToBeNone_data();
    void whatIsNotOurFileIsSaidToBeNone();
    void aNewerVersionIsSaidToBeOne();
    void aFileThatWasCutIsSaidToBeCut_data();
    void aFileThatWasCutIsSaidToBeCut();
    void everyAlteredByteIsNoticed_data();
    void everyAlteredByteIsNoticed();
    void anAlteredHeaderIsNoticed_data();
    void anAlteredHeaderIsNoticed();
    void chunksCannotBeSwappedDroppedOrRepeated_data();
    void chunksCannotBeSwappedDroppedOrRepeated();
    void whatIsAddedAtTheEndIsNoticed();
    void anUnboundedKeyIsNotMade_data();
    void anUnboundedKeyIsNotMade();
    void whoTakesThePiecesCanStop();
};

void UnsealTest::anotherPassphraseDoesNotOpenIt_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("another") << QByteArray("open sesame");
    QTest::newRow("a capital") << QByteArray("Correct horse battery staple");
    QTest::newRow("a blank more") << QByteArray("correct horse battery staple ");
    QTest::newRow("a letter less") << QByteArray("correct horse battery stapl");
    QTest::newRow("a zero more") << QByteArray("correct horse battery staple\0", 29);
}

void UnsealTest::anotherPassphraseDoesNotOpenIt()
{
    QFETCH(const QByteArray, passphrase);
    const Opened other = opened(sealed("secret"), words(passphrase));
    QCOMPARE(other.why(), ErrorCode::WrongPassphrase);
    QVERIFY(other.plain.isEmpty());
}

void UnsealTest::whatIsNotOurFileIsSaidToBeNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a few bytes of ours") << QByteArray("KnBkSaf");
    QTest::newRow("a text") << QByteArray("Dear diary, ").repeated(100);
    QTest::newRow("a journal") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x');
    QTest::newRow("an archive") << QByteArray("{\"format\": \"knotebook-archive\"}");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("another letter") << QByteArray("KnBkSafE") + sealed("a").sliced(8);
}

void UnsealTest::whatIsNotOurFileIsSaidToBeNone()
{
    QFETCH(const QByteArray, content);
    QCOMPARE(opened(content).why(), ErrorCode::NotAJournal);
    QVERIFY(!looksSealed(content));
}

void UnsealTest::aNewerVersionIsSaidToBeOne()
{
    QByteArray file = sealed("a");
    file[8] = 2;
    QCOMPARE(opened(file).why(), ErrorCode::NewerVersion);
    QCOMPARE(opened(file.first(9)).why(), ErrorCode::NewerVersion); // it may be shorter
    file[8] = static_cast<char>(0xff);
    QCOMPARE(opened(file).why(), ErrorCode::NewerVersion);
    file[8] = 0;
    QCOMPARE(opened(file).why(), ErrorCode::Corrupt);
}

void UnsealTest::aFileThatWasCutIsSaidToBeCut_data()
{
    QTest::addColumn<qsizetype>("plain");
    QTest::addColumn<qsizetype>("end");
    for (const qsizetype plain : {qsizetype(0), qsizetype(100), chunk, 3 * chunk + 5}) {
        const qsizetype whole = sealed(noise(plain)).size();
        QList<qsizetype> ends {
            8, 9, 34, headerSize - 1, headerSize, headerSize + 1, checkEnd - 1, whole - 1};
        for (const qsizetype border : bordersOf(plain))
            ends << border << border + 1 << border + extra - 1;
        for (const qsizetype end : ends) {
            if (end < whole)
                QTest::addRow("%lld of %lld bytes", static_cast<long long>(end),
                              static_cast<long long>(whole))
                    << plain << end;
        }
    }
}

void UnsealTest::aFileThatWasCutIsSaidToBeCut()
{
    QFETCH(const qsizetype, plain);
    QFETCH(const qsizetype, end);
    const QByteArray whole = noise(plain);
    const Opened cut = opened(sealed(whole).first(end));
    QCOMPARE(cut.why(), ErrorCode::CutOff);
    QVERIFY(cut.plain.size() < whole.size() || whole.isEmpty());
    QVERIFY(whole.startsWith(cut.plain));
}

void UnsealTest::everyAlteredByteIsNoticed_data()
{
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<int>("bit");
    RandomStream random(20'240'501);
    const qsizetype size = sealed(noise(2 * chunk + 99)).size();
    for (int i = 0; i < 120; ++i) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(size)));
        const int bit = static_cast<int>(random.below(8));
        QTest::addRow("%d: bit %d of byte %lld", i, bit, static_cast<long long>(at)) << at << bit;
    }
    for (const qsizetype border : bordersOf(2 * chunk + 99)) {
        QTest::addRow("the last byte before %lld", static_cast<long long>(border))
            << border - 1 << 0;
        QTest::addRow("the first byte after %lld", static_cast<long long>(border)) << border << 7;
    }
}

void UnsealTest::everyAlteredByteIsNoticed()
{
    QFETCH(const qsizetype, at);
    QFETCH(const int, bit);
    const QByteArray plain = noise(2 * chunk + 99);
    QByteArray file = sealed(plain);
    file[at] = static_cast<char>(file.at(at) ^ (1 << bit));
    const Opened altered = opened(file, words(), {3, 64}); // no flip may cost a gigabyte
    QVERIFY(!altered.kind);
    if (at >= checkEnd)
        QCOMPARE(altered.why(), ErrorCode::Corrupt);
    else if (at >= headerSize)
        QCOMPARE(altered.why(), ErrorCode::WrongPassphrase);
    QVERIFY(altered.plain.size() < plain.size() && plain.startsWith(altered.plain));
}

void UnsealTest::anAlteredHeaderIsNoticed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("why");
    const QByteArray file = sealed("a");
    const auto with = [&](qsizetype at, char byte) {
        QByteArray altered = file;
        altered[at] = byte;
        return altered;
    };
    QTest::newRow("another kind") << with(9, 1) << ErrorCode::WrongPassphrase;
    QTest::newRow("no kind") << with(9, 0) << ErrorCode::Corrupt;
    QTest::newRow("an unknown kind") << with(9, 3) << ErrorCode::Corrupt;
    QTest::newRow("more passes") << withNumber(file, 10, 2) << ErrorCode::WrongPassphrase;
    QTest::newRow("more memory") << withNumber(file, 14, 16) << ErrorCode::WrongPassphrase;
    QTest::newRow("another salt") << with(18, char(file.at(18) + 1)) << ErrorCode::WrongPassphrase;
    QTest::newRow("another stream")
        << with(34, char(file.at(34) + 1)) << ErrorCode::WrongPassphrase;
}

void UnsealTest::anAlteredHeaderIsNoticed()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, why);
    QCOMPARE(opened(file).why(), why);
}

void UnsealTest::chunksCannotBeSwappedDroppedOrRepeated_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("why");
    const QByteArray file = sealed(noise(4 * chunk));
    const QByteArray head = file.first(checkEnd);
    const auto part = [&](int i) {
        return file.sliced(checkEnd + i * (chunk + extra), chunk + extra);
    };
    QTest::newRow("swapped") << head + part(1) + part(0) + part(2) + part(3) << ErrorCode::Corrupt;
    QTest::newRow("one dropped") << head + part(0) + part(2) + part(3) << ErrorCode::Corrupt;
    QTest::newRow("the end dropped") << head + part(0) + part(1) + part(2) << ErrorCode::CutOff;
    QTest::newRow("one repeated") << head + part(0) + part(0) + part(1) + part(2)
                                  << ErrorCode::Corrupt;
    QTest::newRow("the end too early")
        << head + part(0) + part(1) + part(3) + part(2) << ErrorCode::Corrupt;
    const QByteArray other = sealed(noise(4 * chunk, 2));
    QTest::newRow("one of another file")
        << head + part(0) + other.sliced(checkEnd + chunk + extra) << ErrorCode::Corrupt;
    QTest::newRow("the body of another file")
        << head + other.sliced(checkEnd) << ErrorCode::Corrupt;
    QTest::newRow("the header of another file")
        << other.first(headerSize) + file.sliced(headerSize) << ErrorCode::WrongPassphrase;
}

void UnsealTest::chunksCannotBeSwappedDroppedOrRepeated()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, why);
    QCOMPARE(opened(file).why(), why);
}

void UnsealTest::whatIsAddedAtTheEndIsNoticed()
{
    for (const qsizetype size : {qsizetype(0), qsizetype(10), chunk}) {
        const QByteArray file = sealed(noise(size));
        QCOMPARE(opened(file + 'x').why(), ErrorCode::Corrupt);
        QCOMPARE(opened(file + file).why(), ErrorCode::Corrupt);
    }
}

void UnsealTest::anUnboundedKeyIsNotMade_data()
{
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("kibibytes");
    QTest::newRow("all memory there is") << 1U << 0xffff'ffffU;
    QTest::newRow("a little more than a gibibyte") << 1U << 1024U * 1024 + 1;
    QTest::newRow("for ever") << 0xffff'ffffU << 8U;
    QTest::newRow("a little too often") << 11U << 8U;
    QTest::newRow("no pass") << 0U << 8U;
    QTest::newRow("no memory") << 1U << 0U;
    QTest::newRow("less than Argon2 can do with") << 1U << 7U;
}

void UnsealTest::anUnboundedKeyIsNotMade()
{
    QFETCH(const quint32, passes);
    QFETCH(const quint32, kibibytes);
    QElapsedTimer timer;
    timer.start();
    const QByteArray file = withNumber(withNumber(sealed("a"), 10, passes), 14, kibibytes);
    QCOMPARE(opened(file).why(), ErrorCode::Corrupt);
    QVERIFY(timer.elapsed() < 1000);
}

void UnsealTest::whoTakesThePiecesCanStop()
{
    QBuffer buffer;
    buffer.setData(sealed(noise(3 * chunk)));
    buffer.open(QIODevice::ReadOnly);
    int pieces = 0;
    const auto stopped = unseal(buffer, words(), [&](QByteArrayView) -> Status {
        return ++pieces < 2 ? Status() : failure(ErrorCode::DiskFull);
    });
    QCOMPARE(stopped.error().code, ErrorCode::DiskFull);
    QCOMPARE(pieces, 2);
}

QTEST_GUILESS_MAIN(UnsealTest)
#include "tst_unseal.moc"
