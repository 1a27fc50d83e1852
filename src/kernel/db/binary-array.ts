import { randomBytes } from 'node:crypto';

/** Types of the elements, by their numbers in PostgreSQL's catalogue (pg_type.dat), which never change. */
const oids = { text: 25, jsonb: 3802, tsvector: 3614, uuid: 2950 } as const;

/**
 * A parameter of many values in PostgreSQL's own binary form of an array (src/backend/utils/adt/arrayfuncs.c, array_recv):
 * the server takes it over without looking for quotes, at a fraction of what the same values cost it as JSON or as array text.
 * Say its type in the statement: `unnest(${binaryArray('text', names)}::text[])`.
 *
 * @param type of the elements; those of `jsonb` are JSON texts
 * @throws InvalidTextError for half a surrogate pair, which UTF-8 cannot hold: it would become another character in silence
 */
export function binaryArray(type: 'text' | 'jsonb', values: readonly (string | null | undefined)[]): Buffer {
  const isJson = type === 'jsonb';
  let size = headerBytes;
  let hasNull = false;
  for (const value of values) {
    size += 4;
    if (value === null || value === undefined) hasNull = true;
    else size += Buffer.byteLength(value) + (isJson ? 1 : 0);
  }
  const buffer = Buffer.allocUnsafe(size);
  writeHeader(buffer, type, values.length, hasNull);
  if (values.length === 0) return buffer.subarray(0, 12);
  let at = headerBytes;
  for (const value of values) {
    if (value === null || value === undefined) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    if (!value.isWellFormed()) throw new InvalidTextError();
    let end = at + 4;
    // The version of jsonb's binary form.
    if (isJson) end = buffer.writeUInt8(1, end);
    end += buffer.write(value, end, 'utf8');
    buffer.writeInt32BE(end - at - 4, at);
    at = end;
  }
  return buffer;
}

const headerBytes = 20;
const uuidBytes = 16;

/** The same of ids: `unnest(${binaryUuids(ids)}::uuid[])`. */
export function binaryUuids(values: readonly (string | null | undefined)[]): Buffer {
  return uuidArray(
    values.length,
    values.some((value) => value === null || value === undefined),
    (buffer, n, at) => {
      const value = values[n];
      if (value === null || value === undefined) return false;
      if (buffer.write(value.replaceAll('-', ''), at, uuidBytes, 'hex') !== uuidBytes) throw new RangeError('not an id');
      return true;
    },
  );
}

/** The same of search documents in binary (search-vector.ts): `unnest(${binaryDocuments(documents)}::tsvector[])`. */
export function binaryDocuments(values: readonly (Buffer | null)[]): Buffer {
  const buffer = Buffer.allocUnsafe(values.reduce((size, value) => size + 4 + (value?.length ?? 0), headerBytes));
  writeHeader(buffer, 'tsvector', values.length, values.includes(null));
  if (values.length === 0) return buffer.subarray(0, 12);
  let at = headerBytes;
  for (const value of values) {
    at = buffer.writeInt32BE(value?.length ?? -1, at);
    if (value) at += value.copy(buffer, at);
  }
  return buffer;
}

/** So many random values of 128 bits, which nobody can guess. */
export function randomUuids(count: number): Buffer {
  const random = randomBytes(count * uuidBytes);
  return uuidArray(count, false, (buffer, n, at) => {
    random.copy(buffer, at, n * uuidBytes, (n + 1) * uuidBytes);
    return true;
  });
}

/** @param fill writes the value of that number to its place, or says false for none */
function uuidArray(count: number, hasNull: boolean, fill: (buffer: Buffer, n: number, at: number) => boolean): Buffer {
  const buffer = Buffer.allocUnsafe(headerBytes + count * (4 + uuidBytes));
  writeHeader(buffer, 'uuid', count, hasNull);
  if (count === 0) return buffer.subarray(0, 12);
  let at = headerBytes;
  for (let n = 0; n < count; n += 1) {
    const isThere = fill(buffer, n, at + 4);
    buffer.writeInt32BE(isThere ? uuidBytes : -1, at);
    at += isThere ? 4 + uuidBytes : 4;
  }
  return buffer.subarray(0, at);
}

function writeHeader(buffer: Buffer, type: keyof typeof oids, count: number, hasNull: boolean): void {
  buffer.writeInt32BE(count === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(hasNull ? 1 : 0, 4);
  buffer.writeInt32BE(oids[type], 8);
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16);
}

/** A text that no database keeps; with the SQLSTATE that PostgreSQL gives for such (character_not_in_repertoire). */
export class InvalidTextError extends Error {
  readonly code = '22021';
  constructor() {
    super('a text has half a character in it');
    this.name = 'InvalidTextError';
  }
}

/** A list of texts as PostgreSQL writes an array, for a column of type `text[]`. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
