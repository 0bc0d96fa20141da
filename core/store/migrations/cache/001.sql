-- SPDX-License-Identifier: Apache-2.0
-- What outside systems said. This database can be deleted at any time; a sync brings it back.
-- Instants are epoch seconds UTC, days are ISO dates as text, money is minor units with its ISO 4217 code.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row per company (account), made by core/identity from all sources' companies.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,      -- registrable domain, or local:… where there is none
    name TEXT NOT NULL,
    domain TEXT,                   -- NULL for local:…
    contact_email TEXT
);

-- One row per company of one source; account_id is what identity decided, join_rule why.
CREATE TABLE company (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    domain TEXT,                   -- registrable, normalised; NULL when unknown or free mail
    raw_domain TEXT,
    email TEXT,
    url TEXT,
    created_at INTEGER,
    account_id INTEGER REFERENCES account(id) ON DELETE SET NULL,
    join_rule TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX company_account ON company(account_id);

-- Names a company goes by (own = 1) or points at (own = 0): stripe:cus_…, salesbricks:…, external:…, any:…
CREATE TABLE company_key (
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    own INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (company_id, own, key)
) WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT,
    title TEXT,
    is_primary INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, external_id, company_id)
);
CREATE INDEX person_company ON person(company_id);

CREATE TABLE contract (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    product TEXT NOT NULL,
    raw_status TEXT NOT NULL,
    url TEXT,
    stage INTEGER NOT NULL,
    trial INTEGER NOT NULL,
    currency TEXT NOT NULL,
    mrr_minor INTEGER NOT NULL,
    arr_minor INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    billing_interval TEXT NOT NULL,
    seats INTEGER,
    starts_on TEXT,
    ends_on TEXT,
    dated INTEGER NOT NULL,
    renews_itself INTEGER NOT NULL,
    trial_starts_on TEXT,
    trial_ends_on TEXT,
    cancel_on TEXT,
    ended_on TEXT,
    metered INTEGER NOT NULL,
    payment_method INTEGER NOT NULL,
    bills_ref TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX contract_company ON contract(company_id);

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    contract_ref TEXT,
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT,
    owner TEXT,
    currency TEXT,
    value_minor INTEGER NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    created_at INTEGER,
    closed_at INTEGER,
    UNIQUE (source, external_id)
);
CREATE INDEX term_company ON term(company_id);

CREATE TABLE invoice (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    contract_ref TEXT,
    number TEXT,
    url TEXT,
    state INTEGER NOT NULL,
    currency TEXT NOT NULL,
    total_minor INTEGER NOT NULL,
    remaining_minor INTEGER NOT NULL,
    issued_at INTEGER,
    due_at INTEGER,
    paid_at INTEGER,
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER,
    last_error TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX invoice_company ON invoice(company_id);

CREATE TABLE usage (
    company_id INTEGER PRIMARY KEY REFERENCES company(id) ON DELETE CASCADE,
    source INTEGER NOT NULL,
    first_week TEXT NOT NULL,
    w0 INTEGER NOT NULL, w1 INTEGER NOT NULL, w2 INTEGER NOT NULL, w3 INTEGER NOT NULL,
    w4 INTEGER NOT NULL, w5 INTEGER NOT NULL, w6 INTEGER NOT NULL, w7 INTEGER NOT NULL,
    last_event_at INTEGER,
    seats INTEGER
);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    signal INTEGER NOT NULL,
    signal_type TEXT,
    severity INTEGER NOT NULL,
    nps INTEGER,
    positive INTEGER NOT NULL,
    at INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    person TEXT,
    url TEXT,
    currency TEXT,
    amount_minor INTEGER,
    UNIQUE (source, kind, external_id, company_id)
);
-- Read whole at load (it covers what scores need) and by page when an account is open.
CREATE INDEX activity_timeline ON activity(company_id, at, kind, signal, severity, nps);

CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    company_id INTEGER REFERENCES company(id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    pipeline TEXT,
    stage TEXT NOT NULL,
    stage_position INTEGER NOT NULL,
    stage_count INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    probability REAL,
    currency TEXT,
    amount_minor INTEGER,
    owner TEXT,
    close_on TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    url TEXT,
    UNIQUE (source, external_id)
);
CREATE INDEX deal_company ON deal(company_id);

CREATE TABLE property (
    company_id INTEGER NOT NULL REFERENCES company(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    source INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (company_id, name)
) WITHOUT ROWID;

CREATE TABLE skipped (
    source INTEGER NOT NULL,
    kind TEXT NOT NULL,
    external_id TEXT NOT NULL,
    reason TEXT NOT NULL
);

-- One row per source that was ever synced.
CREATE TABLE source_state (
    source INTEGER PRIMARY KEY,
    last_success_at INTEGER,       -- wall clock of the commit
    synced_as_of TEXT,             -- as-of date the data was read for
    last_attempt_at INTEGER,
    error_kind INTEGER,            -- NULL after a success
    error_sentence TEXT,
    error_retry INTEGER,           -- 1: the same attempt may succeed later
    records INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    notes TEXT                     -- JSON array of sentences
);
