/**
 * What is in a backup archive. It is a tar, so that standard tools read it without Entente (see docs/operations/backup.md):
 *
 *     header.json                          first: when, which version, which migrations, tables, sequences
 *     tables/<schema>.<table>/000001.zst   COPY text of the rows in pieces of 4 MB, each compressed by itself (Zstandard frames may be joined)
 *     tables/<schema>.<table>/end.json     after its last piece: how many rows and pieces
 *     files/<sha256>                       each stored content once, as it is
 *     secret                               the signing key, when it is kept in DATA_DIR
 *     manifest.json                        last: rows of each table, and the SHA-256 of each member but files, whose name is theirs
 */
export interface ArchiveHeader {
  readonly format: typeof archiveFormat;
  /** The instant that the archive shows, ISO 8601 UTC. */
  readonly at: string;
  /** Of the program. */
  readonly version: string;
  readonly postgres: string;
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  readonly tables: readonly ArchivedTable[];
  readonly sequences: readonly ArchivedSequence[];
  /** Tells whether another system signs with the same key, without telling the key. */
  readonly keyFingerprint: string | null;
}

export interface ArchivedTable {
  readonly schema: string;
  readonly name: string;
  /** The partitioned table that this one is a part of, else its own name: where the rows are restored. */
  readonly into: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface ArchivedSequence {
  readonly schema: string;
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

export interface ArchiveManifest {
  readonly format: typeof archiveFormat;
  readonly at: string;
  /** Rows by `schema.table`. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: { readonly count: number; readonly bytes: number };
  /** Contents that the database names and the store did not have: they were lost before. */
  readonly missingFiles: readonly string[];
  readonly members: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

export const archiveFormat = 1;

/** `schema.table`, as members and manifests name it. */
export function tableKey({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}.${name}`;
}

/** The backup can't be made, read or restored; the message says why and what to do. */
export class BackupError extends Error {
  readonly code = 'backup';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
  }
}
