// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace knotebook::bench {

/**
 * The floor of an import: the knots and observations of a batch, written into the
 * empty journal at `path` in one transaction through the C API, with the same
 * durability, cache, tables and indexes, and without a look at what they say.
 * Only pain at rest is written; false for any error.
 */
class ImportFloor
{
public:
    /** Makes the rows ready, outside of what is measured. */
    explicit ImportFloor(const Batch &batch);

    bool write(const QString &path) const;

private:
    struct Row
    {
        QByteArray id;
        QByteArray knot;
        QByteArray source;
        qint64 day;
        int rest;
    };

    QList<QByteArray> m_knots;
    QList<Row> m_rows;
};

} // namespace knotebook::bench
