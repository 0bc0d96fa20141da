-- SPDX-License-Identifier: Apache-2.0
-- What people said of a request and something that shipped. The texts are kept: they teach even when both are gone.

CREATE TABLE match_decision (
    request_id TEXT NOT NULL,
    shipped_id TEXT NOT NULL,
    verdict TEXT NOT NULL,         -- approved, dismissed
    account_key TEXT NOT NULL,     -- whose request it is, as it was decided
    request_text TEXT NOT NULL,
    shipped_text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (request_id, shipped_id)
);
