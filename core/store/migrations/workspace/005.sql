-- SPDX-License-Identifier: Apache-2.0
-- Moves of deals to another stage: the outbox, and what became of each. Rows of moves that arrived or were given up stay,
-- so that an undo knows whether anything was ever written. A stage's since is spelled as its source spells it.

CREATE TABLE stage_move (
    id BIGINT PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,     -- the deal's, in its source
    account_key TEXT NOT NULL,     -- '' where the deal names no known company
    deal TEXT NOT NULL,            -- its name when it was moved
    from_stage TEXT NOT NULL,      -- where the person saw it
    from_title TEXT NOT NULL,
    from_since TEXT NOT NULL,      -- '' where not known
    to_stage TEXT NOT NULL,
    to_title TEXT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,           -- waiting, sending, conflict, refused, sent, kept, done, dropped
    reason TEXT NOT NULL,          -- why it waits, was refused or is asked about, or ''
    current_stage TEXT NOT NULL,   -- where the source last said that it stands (conflict, sent), or ''
    current_title TEXT NOT NULL,
    current_since TEXT NOT NULL,
    written INTEGER NOT NULL,      -- 1: the source has it, or may have it
    tries INTEGER NOT NULL,
    first_try_at BIGINT NOT NULL,  -- 0: never tried
    not_before BIGINT NOT NULL,    -- the source asked to wait until then, or 0
    inverse_of BIGINT NOT NULL,    -- the move that an undo takes back with this one, or 0
    place BIGINT NOT NULL,         -- those of a deal are sent in this order
    current_at BIGINT NOT NULL     -- when the source said that it stands in current_stage, by our clock; or 0
);
CREATE INDEX stage_move_open ON stage_move(place) WHERE state NOT IN ('done', 'dropped');
CREATE INDEX stage_move_deal ON stage_move(source, external_id);
