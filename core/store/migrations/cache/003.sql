-- SPDX-License-Identifier: Apache-2.0
-- The stages of each source, and what Pipeline needs to know of a deal in its stage.

-- A stage that deals can stand in, also where none does; deals name it by external_id.
CREATE TABLE deal_stage (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    pipeline TEXT,                 -- NULL where the source has only one
    title TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    probability REAL,
    UNIQUE (source, external_id)
);

ALTER TABLE deal ADD COLUMN stage_id TEXT;         -- NULL: it stands in no stage, or the source does not say
ALTER TABLE deal ADD COLUMN stage_since INTEGER;   -- NULL: not known
ALTER TABLE deal ADD COLUMN editable INTEGER NOT NULL DEFAULT 0;
