import type { Migration } from './migration.ts'

export const beside: Migration = {
  version: 3,
  title: 'What is kept beside a dossier: course sheets, and what it was begun from',
  apply: (connection) => {
    connection.exec(`
      -- Grows each time something beside a document changes: its history does not tell.
      ALTER TABLE document ADD COLUMN beside INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX document_by_beside ON document (beside) WHERE beside > 0;

      -- content: JSON of the passages, deflated. fates: JSON of what became of them, by passage.
      CREATE TABLE course_sheet (
        id TEXT PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        name TEXT NOT NULL,
        added_at TEXT NOT NULL,
        removed_at TEXT,
        content BLOB NOT NULL,
        fates TEXT NOT NULL
      ) STRICT;
      CREATE INDEX course_sheet_by_document ON course_sheet (document, added_at);

      -- The document was begun as the first state of base, in that format. kept: JSON of the places a person keeps as they were.
      CREATE TABLE origin (
        document INTEGER PRIMARY KEY REFERENCES document (number),
        base INTEGER NOT NULL REFERENCES document (number),
        format INTEGER NOT NULL,
        source TEXT NOT NULL,
        kept TEXT NOT NULL
      ) STRICT;
    `)
  },
}
