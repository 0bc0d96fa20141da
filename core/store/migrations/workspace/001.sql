-- SPDX-License-Identifier: Apache-2.0
-- What people decided. Never rebuilt, backed up before every migration. The SQL keeps to what PostgreSQL understands too.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL            -- JSON
);

CREATE TABLE untracked (
    account_key TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);

-- account_key stands for target_key from then on.
CREATE TABLE merge (
    account_key TEXT PRIMARY KEY,
    target_key TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- A company of a source that must not be joined with the account the rules would give it.
CREATE TABLE split (
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    account_key TEXT NOT NULL,     -- the account it stands for by itself
    at BIGINT NOT NULL,
    PRIMARY KEY (source, external_id)
);

-- Every decision, in order. before_state holds what undo restores, as JSON; the row itself is never changed but for undone_at.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    command TEXT NOT NULL,         -- untrack, track, set_setting, merge, split, request_access …
    account_key TEXT,
    summary TEXT NOT NULL,         -- a sentence for the history
    before_state TEXT NOT NULL,
    after_state TEXT NOT NULL,
    undone_at BIGINT
);

-- What happened, for reading only: decisions, undos, syncs, migrations.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    account_key TEXT,
    detail TEXT NOT NULL
);

CREATE TABLE health_snapshot (
    day TEXT NOT NULL,
    account_key TEXT NOT NULL,
    score INTEGER NOT NULL,
    level TEXT NOT NULL,
    detail TEXT NOT NULL,          -- JSON: factors with points, settings the score was made with
    PRIMARY KEY (day, account_key)
);
CREATE INDEX health_snapshot_account ON health_snapshot(account_key, day);

CREATE TABLE access_request (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    company TEXT NOT NULL,
    message TEXT NOT NULL
);
