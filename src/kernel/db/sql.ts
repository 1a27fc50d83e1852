import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import { firstPlace, placeAfter, type Place } from './statement-texts.ts';

/** Anything that runs a compiled query: a Kysely instance or transaction of any tables. */
type Runner = Pick<Kysely<never>, 'executeQuery'>;

/**
 * A piece of SQL with its parameters, made by the tag `sql`. Pieces nest: parameters are numbered when the whole is sent.
 *
 * It has the face of Kysely's tag of the same name and none of its syntax tree: the engines compose statements of several
 * kilobytes for each request, and building and walking that tree cost more than PostgreSQL took to answer (see
 * docs/decisions/sql-tag.md).
 */
export class Sql<Row = unknown> {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
  /** Names the row type, for inference only. */
  declare readonly row?: Row;

  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }

  /** The text with `$1`, `$2`, ... and the parameters in that order; those of `sql.given` first. */
  compile(given: readonly unknown[] = []): { text: string; values: unknown[] } {
    const values: unknown[] = [...given];
    const place = given.length === 0 ? follow(this, values, firstPlace()) : undefined;
    if (place) return { text: (place.text ??= write(this, [])), values };
    values.length = given.length;
    return { text: write(this, values), values };
  }

  /** The same in one piece, without pieces inside: for what is put together once and used in many statements. */
  flat(): Sql<Row> {
    const strings = [''];
    const values: unknown[] = [];
    const add = (piece: Sql): void => {
      strings[strings.length - 1] += piece.strings[0] ?? '';
      piece.values.forEach((value, i) => {
        if (value instanceof Sql) add(value);
        else {
          values.push(value);
          strings.push('');
        }
        strings[strings.length - 1] += piece.strings[i + 1] ?? '';
      });
    };
    add(this);
    return new Sql<Row>(strings, values);
  }

  /** As Kysely's executors take it, for streams. */
  compiled(): CompiledQuery<Row> {
    const { text, values } = this.compile();
    return CompiledQuery.raw(text, values) as CompiledQuery<Row>;
  }

  execute(db: Runner): Promise<QueryResult<Row>> {
    return (db as Kysely<unknown>).executeQuery(this.compiled());
  }
}

/**
 * Collects the parameters, and finds where a statement of just these pieces has its text: a request makes the same statements as the one before, and
 * joining some kilobytes, and finding what is prepared by a text that was never seen, takes longer.
 * @returns undefined for one with a list so long that the same length hardly comes again
 */
function follow(piece: Sql, values: unknown[], from: Place): Place | undefined {
  const { strings, values: own } = piece;
  if (own.length === 0) return placeAfter(from, strings[0]);
  if (own.length > longestKept) return undefined;
  let place: Place | undefined = placeAfter(from, strings);
  let parameters = 0;
  for (const value of own) {
    if (!(value instanceof Sql || value instanceof Given)) {
      values.push(value);
      parameters += 1;
      continue;
    }
    if (parameters > 0) place = placeAfter(place, parameters);
    parameters = 0;
    place = value instanceof Sql ? follow(value, values, place) : placeAfter(place, `$${value.place}`);
    if (!place) return undefined;
  }
  return parameters > 0 ? placeAfter(place, parameters) : place;
}

/** Pieces of one list. */
const longestKept = 200;

function write(piece: Sql, values: unknown[]): string {
  let text = piece.strings[0] ?? '';
  for (let i = 0; i < piece.values.length; i += 1) {
    const value = piece.values[i];
    text += value instanceof Sql ? write(value, values) : `$${value instanceof Given ? value.place : values.push(value)}`;
    text += piece.strings[i + 1] ?? '';
  }
  return text;
}

class Given {
  readonly place: number;
  constructor(place: number) {
    this.place = place;
  }
}

/** Values become parameters, pieces of SQL become part of the text. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql<Row> {
  return new Sql<Row>(strings, values);
}

/** Text as it is: only for text that is written in the program. */
sql.raw = <Row = unknown>(text: string): Sql<Row> => new Sql<Row>([text], []);

/** A column or table, quoted: `a.b` becomes `"a"."b"`. */
sql.ref = (name: string): Sql => {
  let ref = refs.get(name);
  if (!ref) {
    if (refs.size >= mostRefs) refs.clear();
    refs.set(name, (ref = new Sql([name.includes('.') ? name.split('.').map(quoted).join('.') : quoted(name)], [])));
  }
  return ref;
};
sql.table = sql.ref;
sql.id = sql.ref;

/** A literal in the text rather than a parameter: for constants, so that PostgreSQL plans with them. */
sql.lit = (value: string | number | boolean | null): Sql => new Sql([typeof value === 'string' ? literal(value) : String(value)], []);

/** The parameter at this place (from 1) among those that are given with each use of a kept statement (kept-statement.ts), as often as it is named. */
sql.given = (place: number): Sql => new Sql(['', ''], [new Given(place)]);

/** Pieces or parameters one after the other, separated by a comma unless said. */
sql.join = (parts: readonly unknown[], separator: Sql = comma): Sql => {
  if (parts.length === 0) return new Sql([''], []);
  return new Sql(separators(separator.strings[0] ?? '', parts.length), parts);
};

/** The strings around so many parts; those of lists that come again are always the same object, by which texts are found. */
function separators(text: string, parts: number): readonly string[] {
  const make = (): string[] => ['', ...Array.from({ length: parts - 1 }, () => text), ''];
  if (parts > longestKept) return make();
  let ofText = joined.get(text);
  if (!ofText) joined.set(text, (ofText = []));
  return (ofText[parts] ??= make());
}

const joined = new Map<string, (readonly string[])[]>();
const refs = new Map<string, Sql>();
/** Columns and tables of all declarations are some thousands. */
const mostRefs = 10_000;

const comma = new Sql([', '], []);
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
// Without backslashes PostgreSQL reads the same whatever standard_conforming_strings says.
const literal = (text: string): string =>
  text.includes('\\') ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${text.replaceAll("'", "''")}'`;
