-- The search index: made from the documents kept, and made anew when its form changes. Nothing stands here that stands nowhere else.
PRAGMA user_version = 4;
CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  work TEXT NOT NULL,
  language INTEGER NOT NULL,
  symbol TEXT,
  spelling TEXT,
  kind TEXT NOT NULL,
  body TEXT,
  year INTEGER,
  title TEXT NOT NULL,
  label INTEGER NOT NULL,
  body_of_readers INTEGER NOT NULL,
  stamp TEXT,
  shape INTEGER NOT NULL);
-- The bodies within which documents stand: a role may be held for one of them. 0 is none.
CREATE TABLE readers_body(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE);
CREATE INDEX document_work ON document(work, language);
CREATE INDEX document_spelling ON document(spelling);
CREATE TABLE paragraph(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  part TEXT NOT NULL,
  label INTEGER NOT NULL,
  text TEXT NOT NULL,
  addressees TEXT,
  verbs TEXT);
CREATE INDEX paragraph_document ON paragraph(document, part);
-- Where the same paragraph of another version is not the one with the same id: the n-th twin, or none where that version lost it.
CREATE TABLE pair(
  document INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  other INTEGER NOT NULL,
  nth INTEGER NOT NULL,
  twin INTEGER,
  PRIMARY KEY (document, paragraph, other, nth)) WITHOUT ROWID;
-- Who cites whom: what is cited, by a name that is the same however it is written; the names of the documents that are here; and the places.
CREATE TABLE cited(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  said TEXT NOT NULL);
CREATE TABLE document_name(
  cited INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY(cited, document)) WITHOUT ROWID;
CREATE INDEX document_name_document ON document_name(document);
CREATE TABLE citation(
  cited INTEGER NOT NULL,
  part TEXT,
  paragraph INTEGER NOT NULL,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL);
CREATE INDEX citation_cited ON citation(cited);
CREATE INDEX citation_paragraph ON citation(paragraph);
