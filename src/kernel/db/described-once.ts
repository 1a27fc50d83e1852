import { Query, type QueryResult } from 'pg';

/** A connection of the driver, as far as a statement needs it: what it has and does not say. */
export interface Wire {
  describe(asked: object): void;
  sync(): void;
}

/** What the driver makes of a description: how each column is read. */
interface Shape {
  readonly fields: readonly { readonly name: string }[];
  readonly _parsers: readonly ((text: string) => unknown)[] | undefined;
  readonly _prebuiltEmptyResultObject: object | null;
}

/** A row as it arrives. */
export interface DataRow {
  readonly fields: readonly (string | null)[];
}

/** The driver's statement with the parts that its types leave out. */
interface DriverQuery {
  readonly text: string;
  name?: string;
  /** `extended` sends a statement without parameters as those with them are sent. */
  queryMode?: 'extended';
  readonly _result: { -readonly [K in keyof Shape]: Shape[K] } & { _types: unknown; readonly rows: Record<string, unknown>[] };
  _accumulateRows: unknown;
  _canceledDueToError: unknown;
  submit(connection: Wire): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: DataRow): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  handleReadyForQuery(connection: Wire): void;
  handleError(error: Error, connection: Wire): void;
}

type Callback = (error: Error | null | undefined, result: QueryResult) => void;

const BaseQuery = Query as unknown as new (text: string, values: unknown[] | undefined, callback: Callback) => DriverQuery;

/** What is known of a connection. */
interface Known {
  /** Of its prepared statements, by their names: as long as one is prepared its columns are the same (PostgreSQL: "cached plan must not change result type"). */
  readonly shapes: Map<string, Shape>;
  /** The connection without describing, without a Sync, and without both. */
  readonly quiet: Wire;
  readonly open: Wire;
  readonly quietAndOpen: Wire;
}

const known = new WeakMap<Wire, Known>();

function knownOf(connection: Wire): Known {
  let of = known.get(connection);
  if (!of) {
    const without = (...names: readonly (keyof Wire)[]): Wire =>
      Object.create(connection, Object.fromEntries(names.map((name) => [name, { value: () => {} }]))) as Wire;
    of = { shapes: new Map(), quiet: without('describe'), open: without('sync'), quietAndOpen: without('describe', 'sync') };
    known.set(connection, of);
  }
  return of;
}

/**
 * A statement whose columns are asked for once: when it is prepared already and was answered before, PostgreSQL isn't asked to describe them again, and no
 * parsers are made of what it says.
 */
export class DescribedOnce extends BaseQuery {
  /** Whether others follow it before PostgreSQL is asked to end (round-trip.ts). */
  isFollowed = false;

  override submit(connection: Wire): Error | null {
    const { shapes, quiet, open, quietAndOpen } = knownOf(connection);
    const shape = this.name === undefined ? undefined : shapes.get(this.name);
    if (!shape) return super.submit(this.isFollowed ? open : connection);
    const { _result: result } = this;
    result.fields = shape.fields;
    result._parsers = shape._parsers;
    result._prebuiltEmptyResultObject = shape._prebuiltEmptyResultObject;
    this._accumulateRows = true;
    return super.submit(this.isFollowed ? quietAndOpen : quiet);
  }

  /** As the driver's, which copies an empty row first and then writes each of its columns: that takes as long again. */
  override handleDataRow({ fields: texts }: DataRow): void {
    if (this._canceledDueToError) return;
    const { fields, _parsers: parsers, rows } = this._result;
    const row: Record<string, unknown> = {};
    try {
      for (let i = 0; i < texts.length; i += 1) {
        const text = texts[i] ?? null;
        const { name } = fields[i] as { readonly name: string };
        row[name] = text === null ? null : parsers?.[i]?.(text);
      }
      rows.push(row);
    } catch (error) {
      this._canceledDueToError = error;
    }
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    super.handleCommandComplete(message, connection);
    if (this.name === undefined) return;
    const { shapes } = knownOf(connection);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    if (!shapes.has(this.name)) shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
  }
}
