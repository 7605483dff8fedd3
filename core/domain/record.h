// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QTypeInfo>

#include <utility>

namespace knotebook {

/** When a record was written down and last changed (ms since 1970 UTC). */
struct Stamp
{
    qint64 recordedMs = 0;
    qint64 changedMs = 0;
    bool deleted = false;

    bool operator==(const Stamp &) const = default;
};

/**
 * A record of the journal: an id, its fields and its stamp. The only road to
 * one goes through `Status check(const Fields &)`, so whoever holds a record
 * holds a valid one. Records are values; a change is a new record.
 */
template <typename Fields> class Record
{
public:
    using FieldsType = Fields;

    /** Fails with what check() finds wrong with the fields. */
    static Result<Record> create(Id<Fields> id, Fields fields, Stamp stamp = {})
    {
        if (Status status = check(fields); !status)
            return tl::make_unexpected(status.error());
        return Record(id, std::move(fields), stamp);
    }

    Id<Fields> id() const { return m_id; }
    const Stamp &stamp() const { return m_stamp; }
    const Fields &fields() const { return m_fields; }
    const Fields *operator->() const { return &m_fields; }

    bool operator==(const Record &) const = default;

private:
    Record(Id<Fields> id, Fields fields, Stamp stamp)
        : m_id(id), m_fields(std::move(fields)), m_stamp(stamp)
    {
    }

    Id<Fields> m_id;
    Fields m_fields;
    Stamp m_stamp;
};

} // namespace knotebook

// Nothing in a record points into itself, neither ids, numbers and Qt's strings, lists and
// maps nor std::optional and std::variant of those: lists of a hundred thousand records
// grow by moving their bytes.
template <typename Fields> Q_DECLARE_TYPEINFO_BODY(knotebook::Record<Fields>, Q_RELOCATABLE_TYPE);
