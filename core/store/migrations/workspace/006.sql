-- SPDX-License-Identifier: Apache-2.0
-- What people wrote down as shipped themselves, and the mails that told customers of what they had asked for.

CREATE TABLE manual_release (
    id TEXT PRIMARY KEY,           -- manual:…, never used for another one
    title TEXT NOT NULL,
    body TEXT NOT NULL,            -- '' where the title says it all
    shipped_on TEXT NOT NULL,      -- a day
    url TEXT NOT NULL,             -- http or https, or ''
    at BIGINT NOT NULL
);

CREATE TABLE release_mail (
    id BIGINT PRIMARY KEY,
    state TEXT NOT NULL,           -- drafted, sent
    account_key TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,            -- as it was edited
    at BIGINT NOT NULL
);

-- What a mail tells, and to whom; the feature's text is kept for when it is announced again elsewhere.
CREATE TABLE release_mail_match (
    request_id TEXT NOT NULL,
    shipped_id TEXT NOT NULL,
    mail_id BIGINT NOT NULL,
    account_key TEXT NOT NULL,
    person TEXT NOT NULL,          -- '' where not known
    email TEXT NOT NULL,           -- '' where not known
    shipped_text TEXT NOT NULL,
    PRIMARY KEY (request_id, shipped_id)
);
