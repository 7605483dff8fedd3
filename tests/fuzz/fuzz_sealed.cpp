// SPDX-License-Identifier: GPL-3.0-or-later
// An encrypted file: as it is, and one of ours that was altered where the input
// says. Never may an altered one pass, nor ask for more memory than it may.

#include "core/backup/seal.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

using namespace knotebook;
using namespace knotebook::fuzz;

namespace {

/** Cheap, so that many can be tried. */
constexpr KeyCost least {1, 8};
constexpr KeyCost most {2, 64};

const QByteArray secret(1000, 's');

const Passphrase &words()
{
    static const Passphrase passphrase = std::move(*Passphrase::fromBytes("correct horse"));
    return passphrase;
}

const QByteArray &ours()
{
    static const QByteArray file = [] {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        demand(seal(secret, buffer, words(), SealedKind::Archive, least).has_value(), "it seals");
        return buffer.data();
    }();
    return file;
}

Result<SealedKind> opened(const QByteArray &file, QByteArray &plain)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    const auto take = [&](QByteArrayView piece) {
        plain.append(piece.data(), piece.size());
        return Status();
    };
    return unseal(buffer, words(), take, most);
}

/** Pairs of bytes: where, and what is to be changed there; the last one cuts. */
QByteArray altered(const QByteArray &changes)
{
    QByteArray file = ours();
    for (qsizetype i = 0; i + 2 < changes.size(); i += 3) {
        const qsizetype at =
            (quint8(changes.at(i)) * 256 + quint8(changes.at(i + 1))) % file.size();
        file[at] = static_cast<char>(file.at(at) ^ changes.at(i + 2));
    }
    if (changes.size() % 3 == 1)
        file.chop(quint8(changes.back()));
    return file;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = bytesOf(data, size);
    QByteArray plain;
    const auto asItIs = opened(input, plain);
    demand(!asItIs || looksSealed(input), "what opens begins as ours do");

    const QByteArray file = altered(input);
    QByteArray other;
    const auto kind = opened(file, other);
    demand(kind.has_value() == (file == ours()), "what was altered does not open, all else does");
    demand(!kind || other == secret, "what opens is what was written");
    demand(secret.startsWith(other), "what is handed out before is a beginning");
    return 0;
}
