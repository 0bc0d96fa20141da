-- SPDX-License-Identifier: Apache-2.0
-- What was asked about an account and answered, as it was shown. No decision: it changes nothing else.

CREATE TABLE chat_turn (
    id INTEGER PRIMARY KEY,
    account_key TEXT NOT NULL,     -- as it was asked about; merges do not move it
    at BIGINT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL           -- JSON, as `successctl ask` writes it
);
CREATE INDEX chat_turn_account ON chat_turn(account_key, id);
