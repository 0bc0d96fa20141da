-- SPDX-License-Identifier: Apache-2.0
-- Accounts that were sent to another section, where they stand on top until someone ends it.

CREATE TABLE route (
    account_key TEXT NOT NULL,     -- as it was routed; merges are followed when it is read
    destination TEXT NOT NULL,     -- health, convert, contracts, pipeline, re-engage
    from_section TEXT NOT NULL,    -- one of those, releases or signals
    reason TEXT NOT NULL,          -- '' where none was given
    at BIGINT NOT NULL,
    PRIMARY KEY (account_key, destination)
);
