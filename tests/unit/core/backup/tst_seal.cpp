// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/seal.h"
#include "core/statistics/randomstream.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>
#include <QtEndian>

#include <sodium.h>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

/** Cheap: what is tested here does not depend on what the key costs. */
constexpr KeyCost cheap {1, 8};

constexpr qsizetype headerSize = 58;
constexpr qsizetype checkEnd = headerSize + 33;
constexpr qsizetype chunk = 65'536;
constexpr qsizetype extra = 17;

Passphrase words(QByteArrayView text = "correct horse battery staple")
{
    return std::move(*Passphrase::fromBytes(text));
}

QByteArray sealed(const QByteArray &plain, const Passphrase &passphrase = words(),
                  SealedKind kind = SealedKind::Archive)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    return seal(plain, buffer, passphrase, kind, cheap) ? buffer.data() : QByteArray();
}

struct Opened
{
    Result<SealedKind> kind = failure(ErrorCode::Cancelled);
    QByteArray plain;
    int pieces = 0;

    ErrorCode why() const { return kind ? ErrorCode::Cancelled : kind.error().code; }
};

Opened opened(const QByteArray &bytes, const Passphrase &passphrase = words(),
              const KeyCost &greatest = greatestKeyCost)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    Opened answer;
    answer.kind = unseal(
        buffer, passphrase,
        [&](QByteArrayView piece) {
            answer.plain.append(piece.data(), piece.size());
            ++answer.pieces;
            return Status();
        },
        greatest);
    return answer;
}

QByteArray noise(qsizetype size, quint64 seed = 1)
{
    RandomStream random(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.below(256));
    return bytes;
}

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

/** A device with room for so many bytes. */
class SmallDisk : public QBuffer
{
public:
    explicit SmallDisk(qint64 room) : m_room(room) { open(QIODevice::ReadWrite); }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        return pos() + size > m_room ? -1 : QBuffer::writeData(data, size);
    }

private:
    qint64 m_room;
};

/** A device that forgets what was written to one place. */
class BadDisk : public QBuffer
{
public:
    explicit BadDisk(qint64 bad) : m_bad(bad) { open(QIODevice::ReadWrite); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 from = pos();
        const qint64 got = QBuffer::readData(data, size);
        if (from <= m_bad && m_bad < from + got)
            data[m_bad - from] = static_cast<char>(data[m_bad - from] ^ 1);
        return got;
    }

private:
    qint64 m_bad;
};

} // namespace

/** Encrypted files: what goes in comes out, and whatever was done to them is noticed. */
class SealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void theSizeIsWhatTheFormatSays_data() { whatGoesInComesOut_data(); }
    void theSizeIsWhatTheFormatSays();
    void theKindIsKept();
    void nothingReadableIsInTheFile();
    void theSameTextIsNeverTheSameFile();
    void theCostIsInTheHeader();
    void theUsualCostIsArgonsModerate();
    void aFileOfTheFirstVersionStillOpens();

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

    void aFullDiskIsSaid_data();
    void aFullDiskIsSaid();
    void whatCannotBeReadBackIsNotCalledWritten_data();
    void whatCannotBeReadBackIsNotCalledWritten();
};

void SealTest::whatGoesInComesOut_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(16), chunk - 1, chunk,
                                 chunk + 1, 2 * chunk, 3 * chunk + 12'345})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void SealTest::whatGoesInComesOut()
{
    QFETCH(const qsizetype, size);
    const QByteArray plain = noise(size);
    const Opened back = opened(sealed(plain));
    QVERIFY2(back.kind, back.kind ? "" : qPrintable(back.kind.error().detail));
    QVERIFY(back.plain == plain);
    QCOMPARE(back.pieces, std::max(qsizetype(1), (size + chunk - 1) / chunk));
}

void SealTest::theSizeIsWhatTheFormatSays()
{
    QFETCH(const qsizetype, size);
    const qsizetype chunks = std::max(qsizetype(1), (size + chunk - 1) / chunk);
    QCOMPARE(sealed(noise(size)).size(), checkEnd + size + chunks * extra);
}

void SealTest::theKindIsKept()
{
    QCOMPARE_EQ(*opened(sealed("a", words(), SealedKind::Journal)).kind, SealedKind::Journal);
    QCOMPARE_EQ(*opened(sealed("a", words(), SealedKind::Archive)).kind, SealedKind::Archive);
}

void SealTest::nothingReadableIsInTheFile()
{
    const QByteArray file = sealed(QByteArray("it hurts behind the left ear ").repeated(5000));
    for (const char *word : {"hurts", "left ear", "openSafe", "correct horse"})
        QVERIFY2(!file.contains(word), word);
    QVERIFY(looksSealed(file));
    // What is random does not get smaller.
    QVERIFY(qCompress(file).size() > file.size());
}

void SealTest::theSameTextIsNeverTheSameFile()
{
    const QByteArray one = sealed("the same");
    const QByteArray other = sealed("the same");
    QCOMPARE(one.size(), other.size());
    QCOMPARE(one.first(18), other.first(18));
    for (qsizetype i = 18; i + 16 <= one.size(); i += 16)
        QVERIFY(one.sliced(i, 16) != other.sliced(i, 16));
}

void SealTest::theCostIsInTheHeader()
{
    const QByteArray file = sealed("a");
    QCOMPARE(qFromLittleEndian<quint32>(file.constData() + 10), cheap.passes);
    QCOMPARE(qFromLittleEndian<quint32>(file.constData() + 14), cheap.kibibytes);
    QCOMPARE(file.at(8), char(1));
}

void SealTest::theUsualCostIsArgonsModerate()
{
    QCOMPARE(std::size_t {usualKeyCost.passes}, crypto_pwhash_OPSLIMIT_MODERATE);
    QCOMPARE(std::size_t {usualKeyCost.kibibytes} * 1024, crypto_pwhash_MEMLIMIT_MODERATE);
    QVERIFY(usualKeyCost.passes <= greatestKeyCost.passes);
    QVERIFY(usualKeyCost.kibibytes <= greatestKeyCost.kibibytes);
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    QVERIFY(seal("with what it really costs", buffer, words(), SealedKind::Archive));
    QCOMPARE(opened(buffer.data()).plain, QByteArray("with what it really costs"));
}

void SealTest::anotherPassphraseDoesNotOpenIt_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("another") << QByteArray("open sesame");
    QTest::newRow("a capital") << QByteArray("Correct horse battery staple");
    QTest::newRow("a blank more") << QByteArray("correct horse battery staple ");
    QTest::newRow("a letter less") << QByteArray("correct horse battery stapl");
    QTest::newRow("a zero more") << QByteArray("correct horse battery staple\0", 29);
}

void SealTest::anotherPassphraseDoesNotOpenIt()
{
    QFETCH(const QByteArray, passphrase);
    const Opened other = opened(sealed("secret"), words(passphrase));
    QCOMPARE(other.why(), ErrorCode::WrongPassphrase);
    QVERIFY(other.plain.isEmpty());
}

void SealTest::whatIsNotOurFileIsSaidToBeNone_data()
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

void SealTest::whatIsNotOurFileIsSaidToBeNone()
{
    QFETCH(const QByteArray, content);
    QCOMPARE(opened(content).why(), ErrorCode::NotAJournal);
    QVERIFY(!looksSealed(content));
}

void SealTest::aNewerVersionIsSaidToBeOne()
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

void SealTest::aFileThatWasCutIsSaidToBeCut_data()
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

void SealTest::aFileThatWasCutIsSaidToBeCut()
{
    QFETCH(const qsizetype, plain);
    QFETCH(const qsizetype, end);
    const QByteArray whole = noise(plain);
    const Opened cut = opened(sealed(whole).first(end));
    QCOMPARE(cut.why(), ErrorCode::CutOff);
    QVERIFY(cut.plain.size() < whole.size() || whole.isEmpty());
    QVERIFY(whole.startsWith(cut.plain));
}

void SealTest::everyAlteredByteIsNoticed_data()
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

void SealTest::everyAlteredByteIsNoticed()
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

void SealTest::anAlteredHeaderIsNoticed_data()
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

void SealTest::anAlteredHeaderIsNoticed()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, why);
    QCOMPARE(opened(file).why(), why);
}

void SealTest::chunksCannotBeSwappedDroppedOrRepeated_data()
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

void SealTest::chunksCannotBeSwappedDroppedOrRepeated()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, why);
    QCOMPARE(opened(file).why(), why);
}

void SealTest::whatIsAddedAtTheEndIsNoticed()
{
    for (const qsizetype size : {qsizetype(0), qsizetype(10), chunk}) {
        const QByteArray file = sealed(noise(size));
        QCOMPARE(opened(file + 'x').why(), ErrorCode::Corrupt);
        QCOMPARE(opened(file + file).why(), ErrorCode::Corrupt);
    }
}

void SealTest::anUnboundedKeyIsNotMade_data()
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

void SealTest::anUnboundedKeyIsNotMade()
{
    QFETCH(const quint32, passes);
    QFETCH(const quint32, kibibytes);
    QElapsedTimer timer;
    timer.start();
    const QByteArray file = withNumber(withNumber(sealed("a"), 10, passes), 14, kibibytes);
    QCOMPARE(opened(file).why(), ErrorCode::Corrupt);
    QVERIFY(timer.elapsed() < 1000);
}

void SealTest::whoTakesThePiecesCanStop()
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

void SealTest::aFullDiskIsSaid_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 1, 57, 58, 90, 91, 65'643, 65'644, 131'196})
        QTest::addRow("room for %lld bytes", static_cast<long long>(room)) << room;
}

void SealTest::aFullDiskIsSaid()
{
    QFETCH(const qint64, room);
    SmallDisk disk(room);
    const Status status = seal(noise(2 * chunk), disk, words(), SealedKind::Journal, cheap);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::DiskFull);
    SmallDisk enough(131'197);
    QVERIFY(seal(noise(2 * chunk), enough, words(), SealedKind::Journal, cheap));
}

void SealTest::whatCannotBeReadBackIsNotCalledWritten_data()
{
    QTest::addColumn<qint64>("bad");
    for (const qint64 bad : {20, 40, 60, 91, 70'000, 131'196})
        QTest::addRow("byte %lld", static_cast<long long>(bad)) << bad;
}

void SealTest::whatCannotBeReadBackIsNotCalledWritten()
{
    QFETCH(const qint64, bad);
    BadDisk disk(bad);
    QVERIFY(!seal(noise(2 * chunk), disk, words(), SealedKind::Journal, cheap));
    BadDisk good(1'000'000);
    QVERIFY(seal(noise(2 * chunk), good, words(), SealedKind::Journal, cheap));
}

// Written by version 1 of the format, with passphrase "correct horse battery
// staple": what once was written has to open for ever.
void SealTest::aFileOfTheFirstVersionStillOpens()
{
    const QByteArray file = QByteArray::fromBase64(
        "S25Ca1NhZmUBAgEAAAAIAAAAhu8p82pnyB6Lro6SujfkXDg6wqkMMXv3fBnJiyVZUjmO0NGpDR+C"
        "lQEd6qRSndRRg0pDCU3H5G2hgdQWXDvaEkKPSpRiJ0EM+KmgG9HLb7ftBQ25phf/PpLCR8seSNSe"
        "Wobc5i6Wlg3bMUER/ZbN9o0jCCMw0YcrPvXX+tWp9QYudytVqidGjg==");
    const Opened back = opened(file);
    QVERIFY2(back.kind, back.kind ? "" : qPrintable(back.kind.error().detail));
    QCOMPARE_EQ(*back.kind, SealedKind::Archive);
    QCOMPARE(back.plain, QByteArray("{\"format\": \"knotebook-archive\", \"version\": 1}\n"));
}

QTEST_GUILESS_MAIN(SealTest)
#include "tst_seal.moc"
