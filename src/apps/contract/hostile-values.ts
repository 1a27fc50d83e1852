/** Part of a JSON Schema as OpenAPI documents ours. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
}

/** A stream of numbers from 0 to below 1 that is the same each time (the generator of ANSI C). */
export function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const shapes: readonly unknown[] = [null, '', ' ', true, [], {}, [null], [[]], { a: 1 }];
const numbers: readonly unknown[] = [0, -1, 0.1, 1e308, 1e21, 2 ** 31, 2 ** 63, 'NaN', 'Infinity', '1e400', '99999999999999999999999.999'];
const texts = ['\u0000', 'a\u0000b', '\ud800', 'x'.repeat(70_000), '🧨'.repeat(50), '%', '_%\\', '__proto__', 'constructor', 'abc'];
const times = ['2026-02-30', '0000-00-00', '9999-12-31', '275761-01-01', '-000001-01-01T00:00:00Z', '9999-12-31T23:59:60Z', 'Mars/Olympus'];
const ids = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '../../etc/passwd', "'; drop table x; --"];
const amounts: readonly unknown[] = [
  { amount: '1e400', currency: 'XXX' },
  { amount: '12.345', currency: 'JPY' },
  { amount: -5, currency: 'EUR' },
];
const addresses = ['+999999999999999999', 'javascript:alert(1)', 'http://[::1', 'a@b', '"a b"@c.example'];

/** What a program sends that is broken, or that somebody sends who means harm. */
export const hostile: readonly unknown[] = [...shapes, ...numbers, ...texts, ...times, ...ids, ...amounts, ...addresses];

/** A value that a schema allows, as far as it says so. `ids` are drawn from where it asks for one. */
export function valueOf(schema: Schema, find: (ref: string) => Schema, random: () => number, ids: readonly string[], depth = 0): unknown {
  const s = schema.$ref === undefined ? schema : find(schema.$ref);
  const inner = (part: Schema): unknown => valueOf(part, find, random, ids, depth + 1);
  if (depth > 6) return null;
  if (s.const !== undefined) return s.const;
  if (s.enum) return pick(random, s.enum);
  const either = s.anyOf ?? s.oneOf;
  if (either) return inner(pick(random, either));
  if (s.allOf) return Object.assign({}, ...s.allOf.map(inner)) as object;
  const type = typeof s.type === 'string' ? s.type : pick(random, s.type ?? [s.properties ? 'object' : 'string']);
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(s.properties ?? {})
        .filter(([name]) => s.required?.includes(name) || random() < 0.3)
        .map(([name, part]) => [name, inner(part)]),
    );
  if (type === 'array') return Array.from({ length: Math.max(s.minItems ?? 0, Math.floor(random() * 3)) }, () => inner(s.items ?? {}));
  if (type === 'integer') return Math.floor(random() * 5);
  if (type === 'number') return 1.5;
  if (type === 'boolean') return random() < 0.5;
  if (type === 'null') return null;
  if (s.format === 'uuid') return pick(random, ids);
  if (s.format === 'date') return '2026-11-24';
  if (s.format === 'date-time') return '2026-11-24T10:00:00Z';
  if (s.format === 'email') return 'a@b.example';
  return 'abc';
}

/** The same with one of its parts, at whatever depth, or all of it, hostile. */
export function spoilt(value: unknown, random: () => number): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || random() < 0.05) return pick(random, hostile);
  const key = pick(random, keys);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...Object(value) }) as Record<string, unknown>;
  copy[key] = random() < 0.6 ? pick(random, hostile) : spoilt(copy[key], random);
  return copy;
}
