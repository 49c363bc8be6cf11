-- A photo has a template of every model that has looked at it, so that there is a way back from another model.
CREATE TABLE template_of_each_model (
    id        TEXT NOT NULL,
    person_id TEXT NOT NULL,
    model_id  TEXT NOT NULL,
    embedding BLOB NOT NULL,
    PRIMARY KEY (id, model_id)
) STRICT;

INSERT INTO template_of_each_model (id, person_id, model_id, embedding) SELECT id, person_id, model_id, embedding FROM template;

DROP TABLE template;
ALTER TABLE template_of_each_model RENAME TO template;

CREATE INDEX template_by_person ON template (person_id);
CREATE INDEX template_by_model ON template (model_id, id);
