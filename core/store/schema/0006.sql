-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. Frozen once released: a change is a new file.
--
-- What stays of a record that was removed for good: its id and when, nothing of
-- what it said. It keeps the record from coming back out of another journal that
-- still has it. back is 1 once the person brought the record back on purpose, by
-- an import; at_ms is when the last of the two happened (ms since 1970 UTC).
CREATE TABLE purged (
    id    BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at_ms INTEGER NOT NULL,
    back  INTEGER NOT NULL DEFAULT 0 CHECK (back IN (0, 1))
) STRICT, WITHOUT ROWID;
