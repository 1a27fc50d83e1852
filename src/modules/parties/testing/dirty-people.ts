import { seededRandom } from '../../../kernel/random/seeded-random.ts';
import { givenNames, familyNames, companyWords } from './name-pools.ts';

/** A person as a careless system would hold it, and who it really is. */
export interface DirtyPerson {
  readonly identity: number;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly birthday: string | null;
  /** Number of the organization, 0 to `organizations` - 1. */
  readonly organization: number | null;
}

export interface DirtyOptions {
  readonly count: number;
  readonly organizations: number;
  /** Share of the records that repeat an earlier one with errors. */
  readonly duplicates: number;
  readonly seed: number;
}

/**
 * People with the errors that real address books have: typing errors, nicknames, umlauts spelled out, swapped names,
 * initials, another employer's address, missing parts. Deterministic. Each duplicate keeps at least a name and one
 * other fact of its original, else nobody could tell.
 */
export function* dirtyPeople({ count, organizations, duplicates, seed }: DirtyOptions): Generator<DirtyPerson> {
  const random = seededRandom(seed);
  const originals: DirtyPerson[] = [];
  let identities = 0;
  for (let i = 0; i < count; i++) {
    if (originals.length > 100 && random() < duplicates) {
      const original = originals[Math.floor(random() * originals.length)];
      if (original) {
        yield spoil(original, random);
        continue;
      }
    }
    const made = makePerson(identities++, organizations, random);
    // Remembering some is enough to draw duplicates from.
    if (originals.length < 50_000) originals.push(made);
    yield made;
  }
}

export type Random = () => number;

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function makePerson(identity: number, organizations: number, random: Random): DirtyPerson {
  const [givenName, familyName] = [pick(random, givenNames), surname(random)];
  const organization = random() < 0.8 ? Math.floor(random() * organizations) : null;
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase();
  const domain =
    organization === null
      ? pick(random, ['gmail.com', 'gmx.de', 'hotmail.com', 'yahoo.fr'])
      : `${plain(pick(random, companyWords))}${organization}.com`;
  const number = `${plain(givenName)}.${plain(familyName)}${organization === null ? Math.floor(random() * 10_000) : ''}@${domain}`;
  return {
    identity,
    givenName,
    familyName,
    emails: random() < 0.85 ? [number] : [],
    phones: random() < 0.6 ? [`+4930${String(Math.floor(random() * 90_000_000) + 10_000_000)}`] : [],
    birthday: random() < 0.2 ? `19${50 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}` : null,
    organization,
  };
}

/** Two pools together give the long tail that family names have. */
function surname(random: Random): string {
  const base = pick(random, familyNames);
  const roll = random();
  if (roll < 0.6) return base;
  return `${base}${pick(random, ['son', 'sen', 'mann', 'er', 'ski', 'ez', 'berg', 'feld', 'hoff', 'ini', 'ova', 'eau', 'quist', 'lund'])}`;
}

/** One or two errors; afterwards the person can still be known. */
function spoil(p: DirtyPerson, random: Random): DirtyPerson {
  const other = { ...p };
  // Which fact stays as proof: without one the duplicate would be another person of the same name.
  const proofs = [
    ...(p.emails.length > 0 ? ['email'] : []),
    ...(p.phones.length > 0 ? ['phone'] : []),
    ...(p.organization === null ? [] : ['organization']),
  ];
  const kept = pick(random, proofs);
  if (kept !== 'email') other.emails = random() < 0.5 ? [] : [`${Math.floor(random() * 1e6)}@gmx.net`];
  if (kept !== 'phone') other.phones = [];
  if (kept !== 'organization' && random() < 0.5) other.organization = null;
  if (random() < 0.7) other.birthday = null;
  const error = pick(random, nameErrors);
  const [givenName, familyName] = error(p.givenName ?? '', p.familyName ?? '', random);
  return { ...other, givenName, familyName };
}

type NameError = (given: string, family: string, random: Random) => readonly [string, string];

const nicknames: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  William: 'Bill',
  Elizabeth: 'Liz',
  Katharina: 'Kathrin',
  Alexander: 'Alex',
  Michael: 'Mike',
  Thomas: 'Tom',
  Margaret: 'Peggy',
  Johannes: 'Hans',
  Stephen: 'Steve',
};

const nameErrors: readonly NameError[] = [
  (given, family) => [given, family],
  (given, family) => [given.toUpperCase(), family.toUpperCase()],
  (given, family, random) => [given, typo(family, random)],
  (given, family, random) => [typo(given, random), family],
  (given, family) => [nicknames[given] ?? given, family],
  (given, family) => [
    given.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae'),
    family.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae'),
  ],
  (given, family) => [family, given],
  (given, family) => [given, `${family}-Meyer`],
  (given, family) => [given.normalize('NFKD').replace(/\p{M}/gu, ''), family.normalize('NFKD').replace(/\p{M}/gu, '')],
];

/** A letter left out, doubled, or swapped with the next; never the first, which people get right. */
function typo(text: string, random: Random): string {
  if (text.length < 4) return text;
  const at = 1 + Math.floor(random() * (text.length - 2));
  const roll = random();
  if (roll < 0.34) return text.slice(0, at) + text.slice(at + 1);
  if (roll < 0.67) return text.slice(0, at) + text[at] + text.slice(at);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
