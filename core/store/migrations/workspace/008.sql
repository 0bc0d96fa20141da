-- SPDX-License-Identifier: Apache-2.0
-- What people write about an account, as Markdown text.

CREATE TABLE note (
    account_key TEXT PRIMARY KEY,  -- as it was written on; merges are followed when it is read
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- What is being typed: saved as it comes, and gone once it is a note. No decision, so nothing undoes it.
CREATE TABLE note_draft (
    account_key TEXT PRIMARY KEY,
    text TEXT NOT NULL             -- '' where the note was emptied
);
