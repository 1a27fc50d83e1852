import { Query, type QueryResult } from 'pg';

/** A connection of the driver, as far as a statement needs it: what it has and does not say. */
interface Wire {
  describe(asked: object): void;
}

/** What the driver makes of a description: how each column is read. */
interface Shape {
  readonly fields: readonly unknown[];
  readonly _parsers: readonly unknown[] | undefined;
  readonly _prebuiltEmptyResultObject: object | null;
}

/** The driver's statement with the parts that its types leave out. */
interface DriverQuery {
  name?: string;
  readonly _result: { -readonly [K in keyof Shape]: Shape[K] };
  _accumulateRows: unknown;
  submit(connection: Wire): Error | null;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

type Callback = (error: Error | null | undefined, result: QueryResult) => void;

const BaseQuery = Query as unknown as new (text: string, values: unknown[] | undefined, callback: Callback) => DriverQuery;

/** What each connection knows of its prepared statements, by their names: as long as one is prepared its columns are the same (PostgreSQL: "cached plan must not change result type"). */
const known = new WeakMap<Wire, { readonly quiet: Wire; readonly shapes: Map<string, Shape> }>();

/**
 * A statement whose columns are asked for once: when it is prepared already and was answered before, PostgreSQL isn't asked to describe them again, and no
 * parsers are made of what it says.
 */
export class DescribedOnce extends BaseQuery {
  override submit(connection: Wire): Error | null {
    const of = known.get(connection);
    const shape = this.name === undefined ? undefined : of?.shapes.get(this.name);
    if (!of || !shape) return super.submit(connection);
    const { _result: result } = this;
    result.fields = shape.fields;
    result._parsers = shape._parsers;
    result._prebuiltEmptyResultObject = shape._prebuiltEmptyResultObject;
    this._accumulateRows = true;
    return super.submit(of.quiet);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    super.handleCommandComplete(message, connection);
    if (this.name === undefined) return;
    let of = known.get(connection);
    if (!of)
      known.set(connection, (of = { quiet: Object.create(connection, { describe: { value: () => {} } }) as Wire, shapes: new Map() }));
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    if (!of.shapes.has(this.name)) of.shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
  }
}
