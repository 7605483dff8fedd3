// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace knotebook {

/**
 * The id of one kind of record: a UUID that cannot be mixed up with the id of
 * another kind. New ids come from an IdSource; see idsource.h.
 */
template <typename Tag> class Id
{
public:
    explicit Id(QUuid uuid) : m_uuid(uuid) { }

    /** From "8d6f…" with or without braces; nothing when it is not a UUID. */
    static std::optional<Id> fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id(uuid));
    }

    QUuid uuid() const { return m_uuid; }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }

private:
    QUuid m_uuid;
};

template <typename Tag> std::size_t qHash(const Id<Tag> &id, std::size_t seed = 0)
{
    return qHash(id.uuid(), seed);
}

} // namespace knotebook
