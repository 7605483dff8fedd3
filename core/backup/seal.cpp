// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/seal.h"

#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic("KnBkSafe");
constexpr quint8 formatVersion = 1;
constexpr qsizetype kindOffset = 9;
constexpr qsizetype passesOffset = 10;
constexpr qsizetype memoryOffset = 14;
constexpr qsizetype saltOffset = 18;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype streamOffset = saltOffset + saltSize;
constexpr qsizetype headerSize = streamOffset + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype extra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype chunkSize = 64 * 1024;
constexpr QByteArrayView greeting("openSafe");
constexpr qsizetype checkSize = 16; // the greeting, and how many bytes follow

static_assert(headerSize == 58 && extra == 17, "core/backup/README.md says so");

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/** The part of the header that the first chunk vouches for. */
QByteArrayView vouchedFor(QByteArrayView header)
{
    return header.first(streamOffset);
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

KeyCost costIn(QByteArrayView header)
{
    return {qFromLittleEndian<quint32>(header.data() + passesOffset),
            qFromLittleEndian<quint32>(header.data() + memoryOffset)};
}

Result<SecretBytes> keyFor(const Passphrase &passphrase, QByteArrayView header)
{
    const KeyCost cost = costIn(header);
    SecretBytes key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    if (crypto_pwhash(key.data(), key.size(), passphrase.bytes().data(), length(passphrase.bytes()),
                      bytesOf(header.sliced(saltOffset)), cost.passes,
                      std::size_t {cost.kibibytes} * 1024, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::Io, u"memory for the key"_s);
    return key;
}

/** A stream cipher's state, which holds the key: overwritten when it goes. */
class StreamState
{
public:
    StreamState() = default;
    ~StreamState() { sodium_memzero(&m_state, sizeof m_state); }
    Q_DISABLE_COPY_MOVE(StreamState)

    crypto_secretstream_xchacha20poly1305_state *get() { return &m_state; }

private:
    crypto_secretstream_xchacha20poly1305_state m_state {};
};

Status write(QIODevice &device, QByteArrayView bytes)
{
    return device.write(bytes.data(), bytes.size()) == bytes.size()
        ? Status()
        : failure(ErrorCode::DiskFull, device.errorString());
}

QByteArray newHeader(SealedKind kind, const KeyCost &cost)
{
    QByteArray header(headerSize, '\0');
    std::ranges::copy(magic, header.begin());
    header[magic.size()] = static_cast<char>(formatVersion);
    header[kindOffset] = static_cast<char>(kind);
    qToLittleEndian(cost.passes, header.data() + passesOffset);
    qToLittleEndian(cost.kibibytes, header.data() + memoryOffset);
    randombytes_buf(header.data() + saltOffset, saltSize);
    return header;
}

/** Chunks of a stream, one after the other, the last of which says that it is. */
class StreamWriter
{
public:
    StreamWriter(QIODevice &device, const SecretBytes &key, QByteArray &header) : m_device(device)
    {
        crypto_secretstream_xchacha20poly1305_init_push(m_state.get(),
                                                        bytesOf(header) + streamOffset, key.data());
    }

    Status put(QByteArrayView plain, bool last, QByteArrayView beside = {})
    {
        QByteArray chunk(plain.size() + extra, '\0');
        crypto_secretstream_xchacha20poly1305_push(
            m_state.get(), bytesOf(chunk), nullptr, bytesOf(plain), length(plain), bytesOf(beside),
            length(beside),
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                 : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        return write(m_device, chunk);
    }

private:
    QIODevice &m_device;
    StreamState m_state;
};

class StreamReader
{
public:
    StreamReader(QIODevice &device, const SecretBytes &key, QByteArrayView header)
        : m_device(device),
          m_began(crypto_secretstream_xchacha20poly1305_init_pull(
                      m_state.get(), bytesOf(header.sliced(streamOffset)), key.data())
                  == 0)
    {
    }

    /** The next chunk, of `size` decrypted bytes. CutOff, or `ifRefused`. */
    Result<QByteArray> take(qsizetype size, bool last, ErrorCode ifRefused,
                            QByteArrayView beside = {})
    {
        const QByteArray chunk = m_device.read(size + extra);
        if (chunk.size() < size + extra)
            return failure(ErrorCode::CutOff, u"chunk %1"_s.arg(m_number));
        QByteArray plain(size, '\0');
        unsigned char tag = 0;
        const bool opened = m_began
            && crypto_secretstream_xchacha20poly1305_pull(m_state.get(), bytesOf(plain), nullptr,
                                                          &tag, bytesOf(chunk), length(chunk),
                                                          bytesOf(beside), length(beside))
                == 0;
        if (!opened)
            return failure(ifRefused, u"chunk %1"_s.arg(m_number));
        if (last != (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL))
            return failure(ErrorCode::Corrupt, u"end at chunk %1"_s.arg(m_number));
        ++m_number;
        return plain;
    }

private:
    QIODevice &m_device;
    StreamState m_state;
    bool m_began;
    int m_number = 0;
};

/** Hears of bytes that are done, and whether to go on. */
class Counting
{
public:
    /** The bytes are written once and compared once. */
    Counting(const Progress &tell, qsizetype bytes) : m_tell(tell), m_total(2 * bytes) { }

    Status add(qsizetype bytes)
    {
        m_done += bytes;
        return !m_tell || m_tell(m_done, m_total) ? Status() : failure(ErrorCode::Cancelled);
    }

private:
    const Progress &m_tell;
    qsizetype m_done = 0;
    qsizetype m_total;
};

Status writeSealed(const QByteArray &plain, QIODevice &sealed, const SecretBytes &key,
                   QByteArray header, Counting &count)
{
    StreamWriter stream(sealed, key, header); // completes the header
    QByteArray check(checkSize, '\0');
    std::ranges::copy(greeting, check.begin());
    qToLittleEndian(static_cast<quint64>(plain.size()), check.data() + greeting.size());
    Status status = write(sealed, header).and_then([&] {
        return stream.put(check, false, vouchedFor(header));
    });
    qsizetype done = 0;
    do {
        const qsizetype size = std::min(chunkSize, plain.size() - done);
        const QByteArrayView chunk = QByteArrayView(plain).sliced(done, size);
        done += size;
        status =
            status.and_then([&] { return stream.put(chunk, done == plain.size()); }).and_then([&] {
                return count.add(size);
            });
    } while (status && done < plain.size());
    return status;
}

Status readSealed(QIODevice &sealed, const SecretBytes &key, QByteArrayView header,
                  const TakePlain &take)
{
    StreamReader stream(sealed, key, header);
    const auto check =
        stream.take(checkSize, false, ErrorCode::WrongPassphrase, vouchedFor(header));
    if (!check)
        return tl::make_unexpected(check.error());
    if (!check->startsWith(greeting.toByteArray()))
        return failure(ErrorCode::Corrupt, u"greeting"_s);
    auto left = qFromLittleEndian<quint64>(check->constData() + greeting.size());
    bool last = false;
    do {
        const auto size = std::min(left, static_cast<quint64>(chunkSize));
        left -= size;
        last = left == 0;
        const Status taken =
            stream.take(static_cast<qsizetype>(size), last, ErrorCode::Corrupt).and_then(take);
        if (!taken)
            return taken;
    } while (!last);
    if (!sealed.read(1).isEmpty())
        return failure(ErrorCode::Corrupt, u"something after the end"_s);
    return {};
}

Result<QByteArray> readHeader(QIODevice &sealed, const KeyCost &greatest)
{
    QByteArray header = sealed.read(headerSize);
    if (!looksSealed(header))
        return failure(ErrorCode::NotAJournal, u"not an encrypted file"_s);
    if (header.size() > magic.size() && quint8(header.at(magic.size())) > formatVersion)
        return failure(ErrorCode::NewerVersion,
                       u"format %1"_s.arg(quint8(header.at(magic.size()))));
    if (header.size() < headerSize)
        return failure(ErrorCode::CutOff, u"header"_s);
    const auto kind = static_cast<SealedKind>(header.at(kindOffset));
    const KeyCost cost = costIn(header);
    const bool known = kind == SealedKind::Journal || kind == SealedKind::Archive;
    if (header.at(magic.size()) == 0 || !known)
        return failure(ErrorCode::Corrupt, u"header"_s);
    constexpr quint32 leastMemory = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024;
    if (cost.passes < crypto_pwhash_argon2id_OPSLIMIT_MIN || cost.passes > greatest.passes
        || cost.kibibytes < leastMemory || cost.kibibytes > greatest.kibibytes)
        return failure(ErrorCode::Corrupt, u"cost of the key"_s);
    return header;
}

} // namespace

bool looksSealed(QByteArrayView beginning)
{
    return beginning.size() >= magic.size() && beginning.first(magic.size()) == magic;
}

bool isSealedFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksSealed(file.read(magic.size()));
}

Status seal(const QByteArray &plain, QIODevice &sealed, const Passphrase &passphrase,
            SealedKind kind, const KeyCost &cost, const Progress &tell)
{
    Counting count(tell, plain.size());
    if (const Status begun = count.add(0); !begun)
        return begun;
    const QByteArray header = newHeader(kind, cost);
    const auto key = keyFor(passphrase, header);
    if (!key)
        return tl::make_unexpected(key.error());
    qsizetype compared = 0;
    const auto compare = [&](QByteArrayView chunk) -> Status {
        const bool same = plain.size() - compared >= chunk.size()
            && QByteArrayView(plain).sliced(compared, chunk.size()) == chunk;
        compared += chunk.size();
        return same ? count.add(chunk.size()) : failure(ErrorCode::Corrupt, u"read back"_s);
    };
    return count.add(0)
        .and_then([&] { return writeSealed(plain, sealed, *key, header, count); })
        .and_then([&]() -> Status {
            if (!sealed.seek(0))
                return failure(ErrorCode::DiskFull,
                               sealed.errorString()); // it writes what it held back
            const QByteArray written = sealed.read(headerSize);
            return written.size() == headerSize ? readSealed(sealed, *key, written, compare)
                                                : failure(ErrorCode::DiskFull, u"read back"_s);
        });
}

Result<SealedKind> unseal(QIODevice &sealed, const Passphrase &passphrase, const TakePlain &take,
                          const KeyCost &greatest)
{
    const auto header = readHeader(sealed, greatest);
    if (!header)
        return tl::make_unexpected(header.error());
    return keyFor(passphrase, *header)
        .and_then([&](const SecretBytes &key) { return readSealed(sealed, key, *header, take); })
        .map([&] { return static_cast<SealedKind>(header->at(kindOffset)); });
}

} // namespace knotebook
