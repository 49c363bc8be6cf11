-- What decides on attendance beside sightings: appended, never changed.
-- kind and content: what the fact says, as Storage/Facts/FactJson writes it. about: the id of the fact that this one decides on.
CREATE TABLE fact (
    id          TEXT    NOT NULL PRIMARY KEY,
    site_id     TEXT    NOT NULL,
    person_id   TEXT,
    start_at    INTEGER NOT NULL,
    end_at      INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    author      TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    about       TEXT,
    content     TEXT    NOT NULL
) STRICT;

CREATE INDEX fact_by_person ON fact (person_id, end_at, start_at) WHERE person_id IS NOT NULL;
CREATE INDEX fact_by_site ON fact (site_id, end_at, start_at);
CREATE INDEX fact_of_site ON fact (site_id, end_at, start_at) WHERE person_id IS NULL;
CREATE INDEX fact_by_kind ON fact (site_id, kind, recorded_at, id);
CREATE INDEX fact_about ON fact (about) WHERE about IS NOT NULL;

-- (recorded_at, id) is the order of the audit trail.
CREATE INDEX fact_by_recording ON fact (site_id, recorded_at, id) WHERE kind NOT IN ('KioskCheck', 'FrozenRecord', 'CameraOutage');
