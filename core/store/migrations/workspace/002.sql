-- SPDX-License-Identifier: Apache-2.0
-- The sources a user has connected. Their tokens are never here.

CREATE TABLE connection (
    source TEXT NOT NULL,          -- salesbricks, stripe …
    name TEXT NOT NULL,            -- tells several feeds apart; '' for the only one
    base_url TEXT NOT NULL,
    options TEXT NOT NULL,         -- JSON object of texts
    connected_at BIGINT NOT NULL,
    PRIMARY KEY (source, name)
);
