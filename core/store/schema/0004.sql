-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. Frozen once released: a change is a new file.
--
-- A fair trial on oneself: the plan with the seed of its lot and the way of
-- computing, all kept before the first day. Days are Julian day numbers;
-- stopped_day is NULL while nobody ended it early.
CREATE TABLE trial (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    remedy TEXT NOT NULL CHECK (remedy <> ''),
    against TEXT CHECK (against <> ''),
    knot BLOB REFERENCES knot (id),
    first_day INTEGER NOT NULL,
    phase_days INTEGER NOT NULL CHECK (phase_days > 0),
    washout_days INTEGER NOT NULL CHECK (washout_days > 0),
    blocks INTEGER NOT NULL CHECK (blocks > 0),
    seed INTEGER NOT NULL CHECK (seed >= 0),
    outcome TEXT NOT NULL,
    analysis INTEGER NOT NULL CHECK (analysis > 0),
    stopped_day INTEGER
) STRICT;
