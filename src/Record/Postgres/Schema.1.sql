-- The record on PostgreSQL, version 1. Run once, by the role that will own it, in one transaction.

CREATE SCHEMA IF NOT EXISTS record;

-- Which of these scripts have been run.
CREATE TABLE record.scripts (
    version integer PRIMARY KEY,
    run_at timestamptz NOT NULL DEFAULT now()
);

-- The acts. What is hashed is what stands in "envelope"; position, stream and version say again what it says, to find it by.
CREATE TABLE record.acts (
    position bigint PRIMARY KEY CHECK (position > 0),
    stream text COLLATE "C" NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    envelope bytea NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    UNIQUE (stream, version)
);

-- The first answer to each idempotency key: what was appended with it. "digest" is SHA-256 over actor and key, so that the longest fit an index.
CREATE TABLE record.keys (
    digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
    first bigint NOT NULL,
    last bigint NOT NULL,
    version integer NOT NULL
);

-- The bytes that acts refer to, each under its SHA-256.
CREATE TABLE record.bytes (
    hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    content bytea NOT NULL
);

-- Nobody changes or takes away what stands here, the owner neither; "always", so that no replication role gets around it.
CREATE FUNCTION record.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What stands on the record is never changed or taken away (% on %).', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON record.acts EXECUTE FUNCTION record.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON record.keys EXECUTE FUNCTION record.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON record.bytes EXECUTE FUNCTION record.refuse_change();
ALTER TABLE record.acts ENABLE ALWAYS TRIGGER never_changed;
ALTER TABLE record.keys ENABLE ALWAYS TRIGGER never_changed;
ALTER TABLE record.bytes ENABLE ALWAYS TRIGGER never_changed;
