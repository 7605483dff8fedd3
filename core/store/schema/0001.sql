-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Frozen once released: a change is a new file.
--
-- A moment is four columns: felt_ms (ms since 1970 UTC; NULL when known only to
-- the day), felt_offset (seconds), felt_zone (IANA) and felt_day, the local day
-- as a Julian day number, so that `select date(felt_day)` reads well.
-- Intensities are tenths, 0 to 100. Lists are JSON arrays of ids: they are read
-- and written with their record and never searched for on their own.

CREATE TABLE action (
    seq     INTEGER PRIMARY KEY,
    kind    TEXT    NOT NULL,
    at_ms   INTEGER NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

-- What an action did to a row. An insert has neither image: undoing it hides the
-- row. A batch (import) is not listed here, its rows carry its number.
CREATE TABLE change (
    action   INTEGER NOT NULL REFERENCES action (seq),
    position INTEGER NOT NULL,
    tbl      TEXT    NOT NULL,
    id       BLOB    NOT NULL,
    before   TEXT    CHECK (before IS NULL OR json_valid(before)),
    after    TEXT    CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (action, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE knot (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    view TEXT, layer TEXT, x REAL, y REAL,
    region TEXT,
    muscle TEXT,
    side TEXT NOT NULL,
    kind TEXT NOT NULL,
    onset_ms INTEGER, onset_offset INTEGER, onset_zone TEXT, onset_day INTEGER,
    onset_pattern TEXT,
    causes TEXT NOT NULL CHECK (json_valid(causes)),
    label TEXT NOT NULL,
    inflamed INTEGER NOT NULL CHECK (inflamed IN (0, 1)),
    lump_with_infection INTEGER NOT NULL CHECK (lump_with_infection IN (0, 1)),
    note TEXT NOT NULL,
    CHECK (view IS NULL OR region IS NULL),
    CHECK ((view IS NULL) = (x IS NULL) AND (x IS NULL) = (y IS NULL) AND (view IS NULL) = (layer IS NULL))
) STRICT;

CREATE TABLE observation (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    knot BLOB NOT NULL REFERENCES knot (id),
    felt_ms INTEGER, felt_offset INTEGER, felt_zone TEXT, felt_day INTEGER NOT NULL,
    rest     INTEGER CHECK (rest BETWEEN 0 AND 100),
    pressure INTEGER CHECK (pressure BETWEEN 0 AND 100),
    familiar TEXT,
    status TEXT,
    twitch TEXT,
    feel TEXT NOT NULL CHECK (json_valid(feel)),
    signs TEXT NOT NULL CHECK (json_valid(signs)),
    radiates TEXT NOT NULL CHECK (json_valid(radiates)),
    flare INTEGER NOT NULL CHECK (flare IN (0, 1)),
    note TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX observation_by_knot ON observation (knot, felt_day, felt_ms);
CREATE INDEX observation_by_day ON observation (felt_day);

CREATE TABLE own_remedy (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL,
    seconds INTEGER CHECK (seconds > 0),
    repetitions INTEGER CHECK (repetitions > 0),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE remedy_use (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    remedy TEXT NOT NULL,
    knot BLOB REFERENCES knot (id),
    felt_ms INTEGER, felt_offset INTEGER, felt_zone TEXT, felt_day INTEGER NOT NULL,
    seconds INTEGER CHECK (seconds > 0),
    repetitions INTEGER CHECK (repetitions > 0),
    applied_by TEXT,
    profession TEXT NOT NULL,
    tool TEXT NOT NULL,
    amount TEXT NOT NULL,
    pressure_level TEXT,
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 100),
    pain_after  INTEGER CHECK (pain_after BETWEEN 0 AND 100),
    reaction TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX remedy_use_by_day ON remedy_use (felt_day, felt_ms);
CREATE INDEX remedy_use_by_knot ON remedy_use (knot, felt_day);

CREATE TABLE checkin (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    day INTEGER NOT NULL,
    interference TEXT NOT NULL CHECK (json_valid(interference)),
    sleep_minutes INTEGER CHECK (sleep_minutes BETWEEN 0 AND 1440),
    stress INTEGER CHECK (stress BETWEEN 0 AND 100),
    habits TEXT NOT NULL CHECK (json_valid(habits)),
    causes TEXT NOT NULL CHECK (json_valid(causes)),
    quiet INTEGER NOT NULL CHECK (quiet IN (0, 1)),
    note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX checkin_by_day ON checkin (day) WHERE deleted = 0;

CREATE TABLE assessment (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    felt_ms INTEGER, felt_offset INTEGER, felt_zone TEXT, felt_day INTEGER NOT NULL,
    instrument TEXT NOT NULL CHECK (instrument IN ('peg', 'psfs', 'global_change')),
    answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
CREATE INDEX assessment_by_day ON assessment (felt_day);

CREATE TABLE screening (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    felt_ms INTEGER, felt_offset INTEGER, felt_zone TEXT, felt_day INTEGER NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
CREATE INDEX screening_by_day ON screening (felt_day);

CREATE TABLE visit (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    felt_ms INTEGER, felt_offset INTEGER, felt_zone TEXT, felt_day INTEGER NOT NULL,
    profession TEXT NOT NULL,
    treatments TEXT NOT NULL CHECK (json_valid(treatments)),
    knot BLOB REFERENCES knot (id),
    advice TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX visit_by_day ON visit (felt_day);

CREATE TABLE profile (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    name TEXT NOT NULL,
    birth_year INTEGER,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    emergency_number TEXT NOT NULL
) STRICT;

CREATE TABLE acknowledgement (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    recorded_ms INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    batch       INTEGER REFERENCES action (seq),
    rule TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    felt_ms INTEGER, felt_offset INTEGER, felt_zone TEXT, felt_day INTEGER NOT NULL,
    until_day INTEGER
) STRICT;
CREATE INDEX acknowledgement_by_day ON acknowledgement (felt_day);
