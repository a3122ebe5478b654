-- What the role of the application may do: add and read. Run by the owner whenever the record is opened and the role lacks a right.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'dais_app') AND NOT (
        has_schema_privilege('dais_app', 'record', 'USAGE') AND has_table_privilege('dais_app', 'record.acts', 'INSERT')) THEN
        GRANT USAGE ON SCHEMA record TO dais_app;
        GRANT SELECT ON record.scripts TO dais_app;
        GRANT SELECT, INSERT ON record.acts, record.keys, record.bytes TO dais_app;
    END IF;
END
$$;
