-- SPDX-License-Identifier: Apache-2.0
-- What a person looks at in a section, by a name: filters, order, face and columns.

CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    section TEXT NOT NULL,         -- `health`, `contracts` …
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,        -- the name as it is compared: without case
    query TEXT NOT NULL,           -- of the route: `risk=critical&q=hooli&sort=arr:desc&view=…`
    columns TEXT NOT NULL,         -- the table's layout (ui/table/column_layout.h), or ''
    at BIGINT NOT NULL,            -- when it was made
    UNIQUE (section, name_key)
);
