-- SPDX-License-Identifier: Apache-2.0
-- What people decided about lost deals: not now, and why they were lost.

CREATE TABLE deal_dismissal (
    deal_id TEXT PRIMARY KEY,      -- source:external_id
    account_key TEXT NOT NULL,     -- as it was decided
    until TEXT NOT NULL,           -- the as-of day on which it is back
    reason TEXT NOT NULL,          -- '' where none was given
    at BIGINT NOT NULL
);

CREATE TABLE loss_reason (
    deal_id TEXT PRIMARY KEY,
    account_key TEXT NOT NULL,
    category TEXT NOT NULL,        -- missing_feature, price, timing, competitor, no_champion, bad_fit, other
    reason_text TEXT NOT NULL,     -- as it was written then: the same text elsewhere gets the same category
    at BIGINT NOT NULL
);
