-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. Frozen once released: a change is a new file.
--
-- How a knot behaves: what brings it on and what eases it (JSON arrays of ids and
-- a text each), how long until it comes on and until it settles (minutes), constant
-- or intermittent. And what the person wants from a visit. All at the end of their
-- tables and NULL where nothing was said: images of rows in the history are shorter
-- until then.
ALTER TABLE knot ADD COLUMN aggravates TEXT CHECK (aggravates IS NULL OR json_valid(aggravates));
ALTER TABLE knot ADD COLUMN aggravates_words TEXT;
ALTER TABLE knot ADD COLUMN eases TEXT CHECK (eases IS NULL OR json_valid(eases));
ALTER TABLE knot ADD COLUMN eases_words TEXT;
ALTER TABLE knot ADD COLUMN onset_minutes INTEGER CHECK (onset_minutes BETWEEN 0 AND 43200);
ALTER TABLE knot ADD COLUMN settle_minutes INTEGER CHECK (settle_minutes BETWEEN 0 AND 43200);
ALTER TABLE knot ADD COLUMN constancy TEXT;
ALTER TABLE profile ADD COLUMN aim TEXT;
