-- SPDX-License-Identifier: Apache-2.0
-- Incremental syncs, waits that a source asked for, and what shipped.

-- What a source remembers between syncs of one as-of day; written in the transaction that adopts the data it belongs to.
CREATE TABLE source_cursor (
    source INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    as_of TEXT NOT NULL,
    PRIMARY KEY (source, key)
) WITHOUT ROWID;

ALTER TABLE source_state ADD COLUMN retry_at INTEGER; -- when the source said it can be asked again; NULL: no word

-- One entry of a release list or changelog feed; belongs to no company.
CREATE TABLE release_note (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    origin TEXT NOT NULL,          -- repository or feed
    title TEXT NOT NULL,
    body TEXT NOT NULL,            -- untrusted
    format INTEGER NOT NULL,
    url TEXT,
    published_at INTEGER NOT NULL,
    date_estimated INTEGER NOT NULL,
    tags TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX release_note_published ON release_note(published_at);
