-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2. Frozen once released: a change is a new file.
--
-- Where a knot stands is asked each time Today, Body or Care is shown: the last
-- status and the last pressure pain, however long ago, in one seek each.
CREATE INDEX observation_status ON observation (knot, felt_day, felt_ms, recorded_ms)
    WHERE status IS NOT NULL AND deleted = 0;
CREATE INDEX observation_pressure ON observation (knot, felt_day, felt_ms, recorded_ms)
    WHERE pressure IS NOT NULL AND deleted = 0;

-- Each new action drops what was undone before it, and the window asks whether
-- anything can be redone: neither should read the whole history.
CREATE INDEX action_undone ON action (seq) WHERE state = 'undone';
