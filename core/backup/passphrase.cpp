// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/passphrase.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

Result<Passphrase> Passphrase::fromBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::Missing, u"passphrase"_s);
    if (bytes.size() > static_cast<qsizetype>(longest))
        return failure(ErrorCode::OutOfRange, u"passphrase of more than %1 bytes"_s.arg(longest));
    SecretBytes secret(static_cast<std::size_t>(bytes.size()));
    std::ranges::copy(bytes, secret.data());
    return Passphrase(std::move(secret));
}

Result<Passphrase> Passphrase::fromText(QStringView text)
{
    QString composed = text.toString().normalized(QString::NormalizationForm_C);
    QByteArray bytes = composed.toUtf8();
    auto passphrase = fromBytes(bytes);
    // Both are copies of their own by now: nobody else's letters are overwritten.
    composed.fill(QChar(0));
    bytes.fill('\0');
    return passphrase;
}

Result<Passphrase> Passphrase::fromFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, path);
    QFile file(path);
    // Without a buffer of its own: nothing of the secret stays in memory that is not wiped.
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::Io, path);
    constexpr std::size_t lineEnd = 2;
    SecretBytes line(longest + lineEnd);
    std::size_t size = 0;
    while (size < line.size()) {
        const qint64 got = file.read(reinterpret_cast<char *>(line.data() + size), 1);
        if (got < 0)
            return failure(ErrorCode::Io, path);
        if (got == 0 || line.data()[size] == '\n')
            break;
        ++size;
    }
    if (size > 0 && line.data()[size - 1] == '\r')
        --size;
    return fromBytes(line.view().first(static_cast<qsizetype>(size)));
}

} // namespace knotebook
