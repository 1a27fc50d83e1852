/** The parts of a person's name, as vCard's N property has them (RFC 6350, 6.2.2). Every part may be empty. */
export interface PersonName {
  /** Honorifics before the name: "Dr.", "Prof. Dr.". */
  readonly prefix: string;
  readonly givenName: string;
  /** Further given names and initials. */
  readonly middleName: string;
  /** With its particles: "von der Leyen". */
  readonly familyName: string;
  /** What follows the name: "Jr.", "PhD". */
  readonly suffix: string;
}

const prefixes = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'lord',
  'lady',
  'rev',
  'hon',
  'capt',
  'col',
  'gen',
  'lt',
  'maj',
  'sgt',
  'herr',
  'frau',
  'hr',
  'fr',
  'dipl',
  'ing',
  'dipling',
  'mag',
  'med',
  'jur',
  'rer',
  'nat',
  'phil',
  'hc',
  'mult',
  'monsieur',
  'madame',
  'mme',
  'mlle',
  'sr',
  'sra',
  'srta',
  'don',
  'dona',
  'dott',
  'dottssa',
  'ing',
  'lic',
  'sig',
  'sigra',
  'dhr',
  'mevr',
  'drs',
  'ir',
  'mgr',
  'rndr',
  'judr',
  'mudr',
  'phdr',
  'ks',
  'pan',
  'pani',
]);
const firstPrefixOnly = new Set(['sr', 'don', 'ing', 'fr', 'med', 'jur', 'nat', 'phil', 'ks', 'pan', 'lic', 'mag']);
const suffixes = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'v',
  'phd',
  'md',
  'mba',
  'msc',
  'bsc',
  'ba',
  'ma',
  'esq',
  'cpa',
  'dds',
  'jd',
  'rn',
  'llm',
  'llb',
  'junior',
  'senior',
  'obe',
  'cbe',
  'mbe',
  'dphil',
  'pe',
  'cfa',
  'pmp',
  'ret',
  'fils',
  'neto',
  'filho',
]);
const particles = new Set([
  'von',
  'vom',
  'zu',
  'zum',
  'zur',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'delle',
  'dei',
  'di',
  'da',
  'das',
  'do',
  'dos',
  'du',
  'des',
  'la',
  'le',
  'las',
  'los',
  'el',
  'al',
  'bin',
  'ibn',
  'ben',
  'af',
  'av',
  'ter',
  'ten',
  'te',
  "'t",
  'op',
  'st',
  'san',
  'santa',
  'mac',
  'y',
  'und',
  'ap',
  'degli',
  'lo',
  'auf',
  'am',
]);

/**
 * Takes a full name apart: "Dr. Maria von der Leyen", "Doe, John Q., Jr.", "de la Cruz, Ana", "Ana Trujillo".
 * One word is a given name. What is neither prefix, suffix nor particle is never dropped.
 */
export function parsePersonName(fullName: string): PersonName {
  const parts = fullName
    .replace(/\s+/g, ' ')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const trailing: string[] = [];
  while (parts.length > 1 && words(parts.at(-1)).every(isSuffix)) trailing.unshift(...words(parts.pop()));
  return parts.length > 1 ? parseInverted(parts, trailing) : parseStraight(words(parts[0]), trailing);
}

/** The name as it is written to people: "Dr. Maria von der Leyen", or sorted: "von der Leyen, Maria". */
export function formatPersonName(name: Partial<PersonName>, style: 'full' | 'short' | 'sorted' = 'full'): string {
  const { prefix, givenName, middleName, familyName, suffix } = { ...emptyName, ...withoutBlank(name) };
  if (style === 'short') return join([givenName, familyName], ' ') || join([prefix, suffix], ' ');
  if (style === 'sorted') return join([familyName, join([givenName, middleName], ' '), suffix], ', ');
  return join([prefix, givenName, middleName, familyName, suffix], ' ');
}

export const emptyName: PersonName = { prefix: '', givenName: '', middleName: '', familyName: '', suffix: '' };

/** "von der Leyen" -> "Leyen": the part a family name is looked up by. A name of particles only stays. */
export function withoutParticles(familyName: string): string {
  const all = words(familyName);
  const rest = all.filter((word) => !particles.has(bare(word)));
  return (rest.length > 0 ? rest : all).join(' ');
}

/** "Doe, John": what is before the comma is the family name, unless it reads "Doe Jr., John". */
function parseInverted(parts: readonly string[], trailing: readonly string[]): PersonName {
  const family = words(parts[0]);
  const inner: string[] = [];
  while (family.length > 1 && isSuffix(family.at(-1) ?? '')) inner.unshift(family.pop() ?? '');
  const given = words(parts.slice(1).join(' '));
  while (given.length > 1 && isSuffix(given.at(-1) ?? '')) inner.push(given.pop() ?? '');
  const prefix = [...takePrefixes(family), ...takePrefixes(given)];
  const moved = takeParticles(given);
  return build(prefix, given, [...moved, ...family], [...inner, ...trailing]);
}

function parseStraight(all: string[], trailing: readonly string[]): PersonName {
  const prefix = takePrefixes(all);
  const suffix = [...trailing];
  while (all.length > 2 && isSuffix(all.at(-1) ?? '')) suffix.unshift(all.pop() ?? '');
  if (all.length === 0) return build(prefix, [], [], suffix);
  if (all.length === 1) return prefix.length > 0 ? build(prefix, [], all, suffix) : build(prefix, all, [], suffix);
  const start = familyStart(all);
  return build(prefix, all.slice(0, start), all.slice(start), suffix);
}

/** Index where the family name begins: at the first particle after the first word, else the last word. */
function familyStart(all: readonly string[]): number {
  for (let i = 1; i < all.length - 1; i++) if (particles.has(bare(all[i] ?? ''))) return i;
  return all.length - 1;
}

function takePrefixes(all: string[]): string[] {
  const taken: string[] = [];
  while (all.length > 1 && isPrefix(all[0] ?? '', taken.length > 0)) taken.push(all.shift() ?? '');
  return taken;
}

/** "Leyen, Ursula von der": particles left behind by the inversion go back to the family name. */
function takeParticles(given: string[]): string[] {
  const taken: string[] = [];
  while (given.length > 1 && particles.has(given.at(-1) ?? '')) taken.unshift(given.pop() ?? '');
  return taken;
}

function build(prefix: readonly string[], given: readonly string[], family: readonly string[], suffix: readonly string[]): PersonName {
  const [givenName = '', ...middle] = given;
  return { prefix: prefix.join(' '), givenName, middleName: middle.join(' '), familyName: family.join(' '), suffix: suffix.join(' ') };
}

/** "Don", "Ing" and the like are names too: without a dot they count as a title only where one already stands before them. */
function isPrefix(word: string, isAfterTitle: boolean): boolean {
  const key = bare(word);
  if (!prefixes.has(key)) return false;
  return !firstPrefixOnly.has(key) || isAfterTitle || word.includes('.');
}

function isSuffix(word: string): boolean {
  return suffixes.has(bare(word)) && !/^[a-z]$/.test(word) && !/^V\.$/.test(word);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.\-’]/g, '');
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function withoutBlank(name: Partial<PersonName>): Partial<PersonName> {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => typeof value === 'string'));
}
