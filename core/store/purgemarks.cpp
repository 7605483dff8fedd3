// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/purgemarks.h"

#include <algorithm>

namespace knotebook {

QList<PurgeMark> purgeMarks(Connection &connection)
{
    auto &select = connection.prepared("SELECT id, at_ms, back FROM purged ORDER BY id");
    QList<PurgeMark> marks;
    while (select.executeStep()) {
        RowReader row(select, 0);
        const auto id = row.uuid();
        const auto at = row.integer();
        const bool back = row.flag();
        if (id && at)
            marks.append({*id, *at, back});
    }
    select.reset();
    return marks;
}

std::optional<PurgeMark> purgeMark(Connection &connection, const QUuid &id)
{
    auto &select = connection.prepared("SELECT at_ms, back FROM purged WHERE id = ?");
    bindValue(select, 1, blobOf(id));
    if (!select.executeStep())
        return std::nullopt;
    RowReader row(select, 0);
    const auto at = row.integer();
    const PurgeMark mark {id, at.value_or(0), row.flag()};
    select.reset();
    return mark;
}

void setPurgeMark(Connection &connection, const QUuid &id, const std::optional<PurgeMark> &mark)
{
    auto &write = connection.prepared(
        mark ? "INSERT INTO purged (id, at_ms, back) VALUES (?1, ?2, ?3) "
               "ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, back = excluded.back"
             : "DELETE FROM purged WHERE id = ?1");
    bindValue(write, 1, blobOf(id));
    if (mark) {
        bindValue(write, 2, mark->atMs);
        bindValue(write, 3, qint64(mark->back ? 1 : 0));
    }
    write.exec();
}

PurgeMark broughtBack(const PurgeMark &mark, qint64 nowMs)
{
    return {mark.id, std::max(nowMs, mark.atMs + 1), true};
}

} // namespace knotebook
