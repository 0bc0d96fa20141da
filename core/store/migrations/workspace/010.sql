-- SPDX-License-Identifier: Apache-2.0
-- The saved scores of Health, Convert and Re-engage, one table for all. A score that stays as it was is one row for all
-- of its days: it stands on every saved day from `day` to before `until`, and to this day where `until` is NULL.

CREATE TABLE score_day (
    score TEXT NOT NULL,           -- health, convert, re-engage
    day TEXT NOT NULL,
    basis TEXT NOT NULL,           -- saved: on that day; computed: later, on what the records tell of that day
    PRIMARY KEY (score, day)
) WITHOUT ROWID;

CREATE TABLE saved_score (
    score TEXT NOT NULL,
    subject TEXT NOT NULL,         -- an account's key; in Re-engage the id of a deal
    day TEXT NOT NULL,
    until TEXT,
    points INTEGER NOT NULL,       -- 0-100
    level TEXT NOT NULL,
    mark TEXT NOT NULL,            -- the same mark: the same score, for the same reasons
    detail TEXT NOT NULL,          -- JSON: factors with points, settings the score was made with
    PRIMARY KEY (score, subject, day)
);
CREATE INDEX saved_score_day ON saved_score(score, day);
CREATE INDEX saved_score_until ON saved_score(score, until);

INSERT INTO score_day SELECT DISTINCT 'health', day, 'saved' FROM health_snapshot;
INSERT INTO saved_score
SELECT 'health', account_key, health_snapshot.day, days.until, health_snapshot.score, level, '', detail
FROM health_snapshot
JOIN (SELECT day, lead(day) OVER (ORDER BY day) AS until FROM score_day) AS days ON days.day = health_snapshot.day;
DROP TABLE health_snapshot;

-- What was last seen of each account's risk, so that one that turns critical is told of once.
CREATE TABLE seen_risk (
    account_key TEXT PRIMARY KEY,
    critical INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE seen_basis (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    basis TEXT NOT NULL            -- Health's settings and the sources with data that it was seen under
);
