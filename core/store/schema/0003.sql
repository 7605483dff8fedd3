-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3. Frozen once released: a change is a new file.
--
-- Where the pain spreads as the person painted it: a JSON array of views with
-- their rings, NULL where nothing was painted. At the end of the table: images
-- of rows in the history are shorter until then, and what they lack is NULL.
ALTER TABLE observation ADD COLUMN painting TEXT CHECK (painting IS NULL OR json_valid(painting));
