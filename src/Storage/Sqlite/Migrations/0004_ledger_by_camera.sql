-- (first_seen, id) is the order of the ledger's pages, of a camera and of all.
CREATE INDEX ledger_by_camera ON ledger (camera_id, first_seen, id);
CREATE INDEX ledger_by_time ON ledger (first_seen, id);
