import type { Migration } from './migration.ts'

export const library: Migration = {
  version: 1,
  title: 'Documents, their changes and snapshots, people, texts, attachments, verdicts',
  apply: (connection) => {
    connection.exec(`
      -- One row a document, with what the list shows. Its content is the latest snapshot and the changes after it.
      CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        head_sha256 TEXT NOT NULL,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        code TEXT NOT NULL,
        state TEXT NOT NULL,
        linked_id TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX document_by_update ON document (kind, updated_at DESC, number DESC) WHERE removed_at IS NULL;
      CREATE INDEX document_by_title ON document (kind, title_key, number) WHERE removed_at IS NULL;
      CREATE INDEX document_by_state ON document (kind, state, updated_at DESC, number DESC) WHERE removed_at IS NULL;
      CREATE INDEX document_by_removal ON document (kind, removed_at DESC, number DESC) WHERE removed_at IS NOT NULL;

      -- Append-only. sha256 covers the row and the sha256 of the change before it.
      CREATE TABLE change (
        sequence INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        revision INTEGER NOT NULL,
        base_revision INTEGER NOT NULL CHECK (revision = base_revision + 1),
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo', 'remove', 'restore', 'erase')),
        target TEXT,
        label TEXT NOT NULL,
        forward TEXT NOT NULL,
        inverse TEXT NOT NULL,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        state_sha256 TEXT,
        sha256 TEXT NOT NULL,
        UNIQUE (document, revision)
      ) STRICT;
      CREATE TRIGGER change_is_not_rewritten BEFORE UPDATE ON change
        BEGIN SELECT raise(ABORT, 'changes are append-only'); END;
      CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
        BEGIN SELECT raise(ABORT, 'changes are append-only'); END;

      -- content: canonical JSON, deflated; the SHA-256 of the JSON is in the change of that revision.
      CREATE TABLE snapshot (
        document INTEGER NOT NULL REFERENCES document (number),
        revision INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (document, revision)
      ) STRICT;

      -- Documents and changes name these values; erasing a person empties the content and breaks no hash.
      CREATE TABLE person_value (
        id TEXT PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        person_id TEXT NOT NULL,
        content TEXT,
        sha256 TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX person_value_by_person ON person_value (person_id);

      -- The texts of the documents that are not in the bin, one row a place; a text written again gets a new number.
      CREATE TABLE text (
        number INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        path TEXT NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (document, path)
      ) STRICT;
      CREATE VIRTUAL TABLE text_index USING fts5 (
        content, content = 'text', content_rowid = 'number', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 2'
      );

      CREATE TABLE attachment (
        sha256 TEXT PRIMARY KEY,
        media_type TEXT NOT NULL,
        added_at TEXT NOT NULL,
        content BLOB NOT NULL
      ) STRICT;

      -- Computed from a document at a revision, kept for the list.
      CREATE TABLE verdict (
        document INTEGER NOT NULL REFERENCES document (number),
        key TEXT NOT NULL,
        revision INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (document, key)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
