// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace knotebook {

/**
 * The stable machine names of an enumeration: in files, in the database and on
 * the command line. Never shown to a person.
 */
template <typename Enum, std::size_t size> struct Names
{
    struct Entry
    {
        Enum value;
        const char *text;
    };

    Entry entries[size];

    QString name(Enum value) const
    {
        for (const auto &[candidate, text] : entries) {
            if (candidate == value)
                return QString::fromLatin1(text);
        }
        Q_UNREACHABLE();
    }

    std::optional<Enum> value(const QString &name) const
    {
        for (const auto &[candidate, text] : entries) {
            if (name == QLatin1String(text))
                return candidate;
        }
        return std::nullopt;
    }

    QList<Enum> values() const
    {
        QList<Enum> all;
        for (const Entry &entry : entries)
            all.append(entry.value);
        return all;
    }
};

} // namespace knotebook
