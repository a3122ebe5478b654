-- Which store of keys this is: it goes with the keys into every backup, and names the place of the master key and of the list of destroyed keys.
CREATE TABLE key_store (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL);

-- One key a subject, wrapped by a master key that stands outside.
CREATE TABLE subject_key (
    subject TEXT PRIMARY KEY,
    master TEXT NOT NULL,
    wrapped {bytes} NOT NULL);

-- No key is ever made again for these.
CREATE TABLE destroyed_key (
    subject TEXT PRIMARY KEY);
