// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idsource.h"
#include "core/exchange/mergeplan.h"
#include "tests/support/journalfixture.h"

#include <QObject>

namespace knotebook::test {

inline const QUuid one = contentId("one");
inline const QUuid two = contentId("two");
inline const QUuid three = contentId("three");

/** A test of what is planned when two journals meet: its records, all recorded at 100. */
class PlanFixture : public QObject
{
protected:
    static Stamp at(qint64 changed, bool deleted = false) { return {100, changed, deleted}; }
    Knot knot(const QString &label, qint64 changed, bool deleted = false) const
    {
        KnotFields fields = m_fixture.upperTrapezius();
        fields.label = label;
        return *Knot::create(KnotId(one), fields, at(changed, deleted));
    }
    static Checkin checkin(const QUuid &id, qint64 changed, const QString &note,
                           bool deleted = false)
    {
        CheckinFields fields {.day = QDate(2024, 5, 1)};
        fields.note = note;
        return *Checkin::create(CheckinId(id), fields, at(changed, deleted));
    }
    Observation observation(const QUuid &id, qint64 changed, bool deleted = false) const
    {
        return *Observation::create(ObservationId(id), m_fixture.pain(KnotId(one), 4),
                                    at(changed, deleted));
    }

    JournalFixture m_fixture;
};

} // namespace knotebook::test
