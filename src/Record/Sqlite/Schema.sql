-- The record in one file. Acts are put in and read; nothing here ever changes or removes one.
CREATE TABLE acts (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    envelope BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, version)
) STRICT;

-- Which acts an actor's idempotency key brought, and the version of the stream after them.
CREATE TABLE keys (
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

-- The bytes that acts refer to by their hash.
CREATE TABLE bytes (
    hash BLOB NOT NULL UNIQUE,
    content BLOB NOT NULL
) STRICT;

-- A belt against mistakes. Who can write to the file can take it off; then the chain of hashes shows it.
CREATE TRIGGER acts_stay_as_they_are BEFORE UPDATE ON acts
BEGIN
    SELECT RAISE(ABORT, 'An act on the record is not changed.');
END;

CREATE TRIGGER acts_stay BEFORE DELETE ON acts
BEGIN
    SELECT RAISE(ABORT, 'An act on the record is not taken away.');
END;

CREATE TRIGGER acts_follow_each_other BEFORE INSERT ON acts
WHEN NEW.position <= (SELECT coalesce(max(position), 0) FROM acts)
BEGIN
    SELECT RAISE(ABORT, 'An act is put at the end of the record.');
END;

-- "Dais" in ASCII; the version of this schema.
PRAGMA application_id = 0x44616973;
PRAGMA user_version = 1;
