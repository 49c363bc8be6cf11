-- Times are UTC ticks of 100 ns since 0001-01-01, as .NET counts them: exact, so that what is derived again comes out the same.

-- The truth of attendance: appended, never changed.
CREATE TABLE ledger (
    id               TEXT    NOT NULL,
    revision         INTEGER NOT NULL,
    site_id          TEXT    NOT NULL,
    camera_id        TEXT    NOT NULL,
    direction        TEXT    NOT NULL,
    track            INTEGER NOT NULL,
    outcome          TEXT    NOT NULL,
    person_id        TEXT    NOT NULL,
    visitor_id       TEXT,
    match_cosine     REAL,
    match_margin     REAL,
    first_seen       INTEGER NOT NULL,
    last_seen        INTEGER NOT NULL,
    faces            INTEGER NOT NULL,
    best_face_pixels REAL    NOT NULL,
    reason           TEXT,
    evidence_id      TEXT,
    model_id         TEXT    NOT NULL,
    ended            INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT;

-- By the end, because it is the latest days that are asked for, and what overlaps them ends after they begin.
CREATE INDEX ledger_by_person ON ledger (person_id, last_seen, first_seen);
CREATE INDEX ledger_by_site ON ledger (site_id, last_seen, first_seen);

-- Every sighting, newest revision only, until it expires.
CREATE TABLE sighting (
    id               TEXT    NOT NULL PRIMARY KEY,
    revision         INTEGER NOT NULL,
    site_id          TEXT    NOT NULL,
    camera_id        TEXT    NOT NULL,
    direction        TEXT    NOT NULL,
    track            INTEGER NOT NULL,
    outcome          TEXT    NOT NULL,
    person_id        TEXT,
    visitor_id       TEXT,
    match_cosine     REAL,
    match_margin     REAL,
    first_seen       INTEGER NOT NULL,
    last_seen        INTEGER NOT NULL,
    faces            INTEGER NOT NULL,
    best_face_pixels REAL    NOT NULL,
    reason           TEXT,
    evidence_id      TEXT,
    model_id         TEXT    NOT NULL,
    ended            INTEGER NOT NULL
) STRICT;

-- (first_seen, id) is the order of the pages, under each filter.
CREATE INDEX sighting_by_time ON sighting (first_seen, id);
CREATE INDEX sighting_by_camera ON sighting (camera_id, first_seen, id);
CREATE INDEX sighting_by_person ON sighting (person_id, first_seen, id);
CREATE INDEX sighting_by_outcome ON sighting (outcome, first_seen, id);
CREATE INDEX sighting_by_end ON sighting (last_seen, id);

CREATE TABLE evidence (
    id   TEXT NOT NULL PRIMARY KEY,
    jpeg BLOB NOT NULL
) STRICT;

-- embedding: 32-bit floats, little-endian.
CREATE TABLE template (
    id        TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    model_id  TEXT NOT NULL,
    embedding BLOB NOT NULL
) STRICT;

CREATE INDEX template_by_person ON template (person_id);
CREATE INDEX template_by_model ON template (model_id, id);

-- folded: what a search looks into. sort_key: orders names as people do, with accents and case behind letters.
CREATE TABLE person (
    id       TEXT    NOT NULL PRIMARY KEY,
    name     TEXT    NOT NULL,
    number   TEXT    NOT NULL,
    "groups" TEXT    NOT NULL,
    photos   INTEGER NOT NULL,
    photo_id TEXT,
    folded   TEXT    NOT NULL,
    sort_key BLOB    NOT NULL
) STRICT;

CREATE UNIQUE INDEX person_by_number ON person (number) WHERE number <> '';
CREATE INDEX person_by_name ON person (sort_key, id);

CREATE TABLE grain_state (
    storage    TEXT NOT NULL,
    state_name TEXT NOT NULL,
    grain_id   TEXT NOT NULL,
    etag       TEXT NOT NULL,
    payload    BLOB NOT NULL,
    PRIMARY KEY (grain_id, state_name, storage)
) STRICT;

-- grain_hash: 0..2^32-1, the place on the ring that decides which silo ticks it. period: ticks of 100 ns.
CREATE TABLE reminder (
    grain_id   TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    grain_hash INTEGER NOT NULL,
    start_at   INTEGER NOT NULL,
    period     INTEGER NOT NULL,
    etag       TEXT    NOT NULL,
    PRIMARY KEY (grain_id, name)
) STRICT;

CREATE INDEX reminder_by_hash ON reminder (grain_hash);

-- Where the health check writes.
CREATE TABLE health_mark (
    id INTEGER NOT NULL PRIMARY KEY
) STRICT;
