// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"

namespace knotebook {

namespace {

// Our own name space for content ids; any fixed UUID will do, once.
constexpr QUuid contentSpace(0x6b6e6f74, 0x6562, 0x5f6f, 0x8b, 0x6b, 0x2d, 0x69, 0x6d, 0x70, 0x6f,
                             0x72);

} // namespace

QUuid RandomIdSource::next()
{
    return QUuid::createUuid();
}

SequentialIdSource::SequentialIdSource(quint64 seed) : m_seed(seed) { }

QUuid SequentialIdSource::next()
{
    const QByteArray name = QByteArray::number(m_seed) + ':' + QByteArray::number(m_count++);
    return contentId("sequence:" + name);
}

QUuid contentId(const QByteArray &content)
{
    return QUuid::createUuidV5(contentSpace, content);
}

} // namespace knotebook
