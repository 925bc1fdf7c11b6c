import type { Migration } from './migration.ts'

export const formats: Migration = {
  version: 2,
  title: 'Each document has a format version; its migration is a change; texts are indexed as the model says',
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE document ADD COLUMN format_version INTEGER NOT NULL DEFAULT 1;
      CREATE INDEX document_by_format ON document (kind, format_version);

      -- A CHECK cannot be altered: the same rows in a table that also knows the kind 'migrate'.
      CREATE TABLE new_change (
        sequence INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        revision INTEGER NOT NULL,
        base_revision INTEGER NOT NULL CHECK (revision = base_revision + 1),
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL
          CHECK (kind IN ('create', 'edit', 'undo', 'redo', 'remove', 'restore', 'erase', 'migrate')),
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
      INSERT INTO new_change SELECT * FROM change ORDER BY sequence;
      DROP TABLE change;
      ALTER TABLE new_change RENAME TO change;
      CREATE TRIGGER change_is_not_rewritten BEFORE UPDATE ON change
        BEGIN SELECT raise(ABORT, 'changes are append-only'); END;
      CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
        BEGIN SELECT raise(ABORT, 'changes are append-only'); END;

      -- The store indexes again, on opening, the documents which have no text here.
      INSERT INTO text_index (text_index) VALUES ('delete-all');
      DELETE FROM text;
    `)
  },
}
