-- Points in time are ticks of 100 ns since year 1, UTC. Hashes are SHA-256. Keys are UTF-8, compared byte by byte.
CREATE TABLE scope (
    scope TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL,
    chain_hash BLOB NOT NULL,
    entities_digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Not WITHOUT ROWID: rows of over 1 KB would each spill into a page of their own, which doubles the file and what a commit writes.
CREATE TABLE entity (
    scope TEXT NOT NULL,
    kind INTEGER NOT NULL,
    key BLOB NOT NULL,
    revision INTEGER NOT NULL,
    checksum BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (scope, kind, key)
) STRICT;

CREATE TABLE change_log (
    scope TEXT NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    audit_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (scope, revision)
) STRICT;

CREATE TABLE audit_event (
    sequence INTEGER NOT NULL PRIMARY KEY,
    scope TEXT NOT NULL,
    at INTEGER NOT NULL,
    hash BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE INDEX audit_event_by_scope ON audit_event (scope, sequence);

CREATE INDEX audit_event_by_time ON audit_event (at);

CREATE TABLE store_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    store_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    previous_hash BLOB NOT NULL,
    scopes_digest BLOB NOT NULL,
    audit_sequence INTEGER NOT NULL,
    audit_count INTEGER NOT NULL,
    audit_digest BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- "Reev", so that no other program's database is taken for one of ours.
PRAGMA application_id = 1382376822;
PRAGMA user_version = 1;
