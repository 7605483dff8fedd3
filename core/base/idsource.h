// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QByteArray>

namespace knotebook {

/** Where new ids come from. Handed in by constructor, so that tests repeat. */
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QUuid next() = 0;

    template <typename Tag> Id<Tag> nextId() { return Id<Tag>(next()); }

protected:
    IdSource() = default;
    Q_DISABLE_COPY_MOVE(IdSource)
};

/** Random UUIDs (version 4). The only place in the program that makes them. */
class RandomIdSource final : public IdSource
{
public:
    RandomIdSource() = default;
    QUuid next() override;
};

/** The same ids in the same order for the same seed: for tests and the demo. */
class SequentialIdSource final : public IdSource
{
public:
    explicit SequentialIdSource(quint64 seed = 0);
    QUuid next() override;

private:
    quint64 m_seed;
    quint64 m_count = 0;
};

/**
 * The id that a given content always gets (UUID version 5, RFC 4122 §4.3):
 * importing the same row again finds the record of the first time.
 */
QUuid contentId(const QByteArray &content);

} // namespace knotebook
