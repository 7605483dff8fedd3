// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/backup/sealing.h"

#include <QTest>
#include <QtEndian>

#include <sodium.h>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

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

/** Encrypted files: what goes in comes out, and nothing is called written that is not. */
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
