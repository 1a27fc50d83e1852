import type { Shape } from '../detect/value-shapes.ts';
import { columnShape } from '../detect/value-shapes.ts';
import { concepts } from './dictionary.ts';
import { guessField, type FieldGuess } from './guess-field.ts';
import { headerWords, normalizeHeader } from './normalize-header.ts';

/** A field that a column may go to, as plain data. */
export interface TargetField {
  /** Address of the field, e.g. `person.emails`. */
  name: string;
  label: string;
  kind: string;
  /** Kind of the single value, for a field of many. */
  of?: string;
  /** Parts that columns may go to one by one, e.g. street and city of an address. */
  parts?: readonly string[];
  synonyms?: readonly string[];
  /** Labels of values, e.g. mobile and fax. */
  labels?: readonly string[];
}

export interface ColumnSuggestion {
  /** Zero-based. */
  column: number;
  header: string;
  /** The best first; none for a column we know nothing for. */
  candidates: readonly Candidate[];
  /** What an own field for this column would be like. */
  customField: FieldGuess;
  /** The column's values identify rows in the system the file comes from. */
  isExternalId: boolean;
}

export interface Candidate {
  field: string;
  part?: string;
  /** What the value is for, e.g. `mobile`. */
  label?: string;
  /** 0 to 1.1; above 1 where the values, too, say so. */
  score: number;
  /** A sentence for the person who maps. */
  reason: string;
}

const shapeKinds: Partial<Record<Shape, readonly string[]>> = {
  email: ['email'],
  phone: ['phone'],
  url: ['url'],
  domain: ['domain', 'url'],
  // A day says when something was, if not at what time.
  date: ['date', 'instant'],
  instant: ['instant', 'date'],
  number: ['number', 'money'],
  money: ['money'],
  percent: ['percent'],
  boolean: ['boolean'],
  country: ['country'],
  currency: ['currency'],
  uuid: ['ref'],
};
const composites: Record<string, string> = {
  street: 'street',
  street2: 'street2',
  poBox: 'poBox',
  city: 'city',
  region: 'region',
  postalCode: 'postalCode',
  country: 'country',
};
const valueLabels: readonly [RegExp, string][] = [
  [/\b(?:mobile|mobil|cell|handy|mobiltelefon)\b/, 'mobile'],
  [/\bfax|telefax|faxnummer\b/, 'fax'],
  [/\b(?:home|private|privat)\b/, 'home'],
  [/\b(?:work|business|office|geschaeftlich|dienstlich|buero)\b/, 'work'],
  [/\b(?:billing|invoice|rechnung\w*)\b/, 'billing'],
  [/\b(?:ship|shipping|delivery|liefer\w*)\b/, 'shipping'],
];
const certain = 0.35;

/**
 * Proposes where each column of a file goes: by its name (equal, a synonym in English or German, most words in common)
 * and by what its cells look like; a name that the cells contradict counts less. A field that takes one value is given
 * to the best column only; an address takes a column for each part.
 */
export function suggestMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  fields: readonly TargetField[],
): ColumnSuggestion[] {
  const suggestions = headers.map((header, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const shape = columnShape(cells);
    const candidates = fields
      .flatMap((field) => candidatesFor(header, shape?.shape, field, cells))
      .filter(({ score }) => score >= certain)
      .sort((a, b) => b.score - a.score);
    return { column, header, candidates, customField: guessField(header, cells), isExternalId: isExternalId(header, cells) };
  });
  return withoutDoubles(suggestions, fields);
}

function candidatesFor(header: string, shape: Shape | undefined, field: TargetField, cells: readonly string[]): Candidate[] {
  const kind = field.of ?? field.kind;
  const byContent = shape !== undefined && (shapeKinds[shape]?.includes(kind) ?? false);
  const contradicts =
    shape !== undefined &&
    !byContent &&
    // A share is mostly written without its sign.
    !(kind === 'percent' && shape === 'number') &&
    // Many systems write yes and no as 1 and 0.
    !(kind === 'boolean' && shape === 'number' && cells.every((cell) => /^[01]?$/.test(cell.trim()))) &&
    (shapeKinds[shape] !== undefined || strictKinds.has(kind)) &&
    strictKinds.has(kind) &&
    cells.some((cell) => cell.trim() !== '');
  const label = field.of ? labelFor(header, field.labels) : undefined;
  const found: Candidate[] = [];
  const add = (score: number, reason: string, part?: string): void => {
    const adjusted = Math.min(
      1.1,
      score * (contradicts && part === undefined ? 0.4 : 1) +
        (byContent && part === undefined ? 0.08 : 0) +
        (label && field.labels?.includes(label) ? 0.02 : 0),
    );
    found.push({
      field: field.name,
      score: adjusted,
      reason: contradicts && part === undefined ? `${reason}, but the values do not look like it` : reason,
      ...(part ? { part } : {}),
      ...(label ? { label } : {}),
    });
  };
  if (field.parts && kind === 'address') {
    for (const part of field.parts) {
      const words = concepts[composites[part] ?? part];
      const score = words ? Math.max(similarity(header, words), ofAddress(header, field, words)) : 0;
      if (score > 0) add(score * 0.97, `"${header}" is the ${part} of an address`, part);
    }
  } else {
    if (field.parts && kind === 'money' && currencyNames.has(normalizeHeader(header)))
      add(field.label.toLowerCase() === 'amount' ? 1 : 0.9, `"${header}" is the currency of ${field.label.toLowerCase()}`, 'currency');
    const own = similarity(header, [field.label, lastPart(field.name), ...(field.synonyms ?? [])]);
    const common = similarity(header, wordsFor(field)) * 0.95;
    if (own >= common && own > 0) add(own, own === 1 ? `"${header}" is a name of the field` : `"${header}" is like a name of the field`);
    else if (common > 0) add(common, `"${header}" usually means ${field.label.toLowerCase()}`);
  }
  if (found.length === 0 && byContent && shape !== 'number' && shape !== 'boolean')
    add(0.5, `the values look like ${shape === 'instant' ? 'date' : shape}s`);
  return found;
}

/** `ship_city` is the city of the address that goods are sent to, and hardly that of any other. */
function ofAddress(header: string, field: TargetField, words: readonly string[]): number {
  const [, use = '', rest = ''] = /^(ship|shipping|delivery|bill|billing|invoice) (?:to )?(.+)$/.exec(normalizeHeader(header)) ?? [];
  if (rest === '' || field.of) return 0;
  const isMeant = uses[use.startsWith('bill') || use === 'invoice' ? 'billing' : 'shipping'].test(`${field.name} ${field.label}`);
  return isMeant ? similarity(rest, words) : 0;
}

const uses = { shipping: /shipping|deliver/i, billing: /billing|invoice/i } as const;

/** Columns that say nothing but the currency of an amount in another column. */
const currencyNames = new Set(
  ['currency', 'currency code', 'amount currency', 'deal currency', 'waehrung', 'waehrungscode'].map(normalizeHeader),
);

/** Kinds whose values have a form of their own, so that other values contradict the name. */
const strictKinds = new Set(['email', 'date', 'instant', 'number', 'money', 'percent', 'boolean', 'country', 'currency', 'url', 'domain']);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

function wordsFor(field: TargetField): readonly string[] {
  // A person's name is not what companies are called by.
  if (field.kind === 'personName') return concepts['fullName'] ?? [];
  const names = new Set([lastPart(field.name), field.label, ...(field.synonyms ?? [])].map(normalizeHeader));
  return (
    Object.entries(concepts)
      .filter(
        ([concept, words]) => !(concept in composites) && (names.has(normalizeHeader(concept)) || words.some((word) => names.has(word))),
      )
      // A concept that only shares an odd synonym with the field says little; its own name must be a telling one.
      .flatMap(([concept, words]) =>
        names.has(normalizeHeader(concept)) ||
        words.filter((word) => names.has(word)).length >= 2 ||
        words.includes(normalizeHeader(field.label))
          ? words
          : [],
      )
  );
}

/** 1 for the same name, less the fewer words are common. */
function similarity(header: string, names: readonly string[]): number {
  const wanted = normalizeHeader(header);
  if (wanted === '') return 0;
  const words = headerWords(header);
  let best = 0;
  for (const name of names) {
    const known = normalizeHeader(name);
    if (known === wanted || known.replaceAll(' ', '') === wanted.replaceAll(' ', '')) return 1;
    const other = headerWords(name);
    const shared = words.filter((word) => other.includes(word));
    const common = shared.some((word) => !generic.has(word)) ? shared.length : 0;
    if (common > 0) best = Math.max(best, ((2 * common) / (words.length + other.length)) * 0.85);
  }
  return best;
}

/** Words that many columns have; alone in common they say nothing. */
const generic = new Set(['name', 'number', 'date', 'id', 'type', 'code', 'company', 'contact', 'customer', 'work', 'home', 'other']);

function labelFor(header: string, labels: readonly string[] | undefined): string | undefined {
  const words = normalizeHeader(header);
  const label = valueLabels.find(([pattern]) => pattern.test(words))?.[1];
  return label ?? labels?.find((each) => words.split(' ').includes(each.toLowerCase()));
}

function isExternalId(header: string, cells: readonly string[]): boolean {
  if (
    !/(?:^|[_\s-])(?:id|ID|Id|nr|no|number|nummer|key|code)$|[a-z](?:Id|ID)$/.test(header.trim()) &&
    !/^(?:id|record id|uid)$/i.test(header.trim())
  )
    return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^[\w.:-]{1,64}$/.test(cell));
}

/** Each place gets one column, that of the highest score; fields of many values take as many columns as there are. */
function withoutDoubles(suggestions: ColumnSuggestion[], fields: readonly TargetField[]): ColumnSuggestion[] {
  const many = new Set(fields.filter((field) => field.of !== undefined || field.kind === 'tags').map((field) => field.name));
  const taken = new Set<string>();
  const equals = ({ suggestion, candidate }: { suggestion: ColumnSuggestion; candidate: Candidate }): number =>
    suggestion.candidates.filter((each) => each.score === candidate.score).length;
  const order = suggestions
    .flatMap((suggestion) => suggestion.candidates.map((candidate) => ({ suggestion, candidate })))
    // Of equal claims to a place, a column that has no other place goes first.
    .sort((a, b) => b.candidate.score - a.candidate.score || equals(a) - equals(b));
  const chosen = new Map<number, Candidate>();
  for (const { suggestion, candidate } of order) {
    if (chosen.has(suggestion.column)) continue;
    const place = candidate.part ? `${candidate.field}/${candidate.part}` : candidate.field;
    if (!many.has(candidate.field) || candidate.part) {
      if (taken.has(place)) continue;
      taken.add(place);
    }
    chosen.set(suggestion.column, candidate);
  }
  return suggestions.map((suggestion) => {
    const first = chosen.get(suggestion.column);
    return { ...suggestion, candidates: first ? [first, ...suggestion.candidates.filter((candidate) => candidate !== first)] : [] };
  });
}
