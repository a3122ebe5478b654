-- Times are milliseconds since 1970 (UTC).
CREATE TABLE access_log (
    at BIGINT NOT NULL,
    reader TEXT NOT NULL,
    what TEXT NOT NULL,
    label TEXT NOT NULL);

CREATE INDEX access_log_at ON access_log (at);
