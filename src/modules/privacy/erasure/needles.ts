import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { NormalAddress } from '../consents/normal-address.ts';

/** What a person can be recognised by in text, and what may not be looked for since others go by it too. */
export interface Needles {
  /** Full names, addresses, numbers: looked for in every table. */
  readonly texts: readonly string[];
  /** Addresses and numbers in normal form, for the suppression list. */
  readonly addresses: readonly NormalAddress[];
  /** Parts of the name and addresses, whose words are in the vocabulary of the search. */
  readonly nameParts: readonly string[];
  /** Of the texts, those that somebody else goes by: mentions of them stay. */
  readonly shared: readonly string[];
}

interface Image {
  readonly given_name?: string | null;
  readonly middle_name?: string | null;
  readonly family_name?: string | null;
  readonly display_name?: string | null;
  readonly name?: string | null;
  readonly emails?: readonly { readonly value: string }[] | null;
  readonly phones?: readonly { readonly value: string }[] | null;
}

/** By the person as they are, and by the images of those that were merged into them. */
export async function needlesOf(ctx: Pick<Ctx, 'db'>, personId: string): Promise<Needles> {
  const { rows } = await sql<{ image: Image }>`
    select to_jsonb(p) - 'search' as image from person p where id = ${personId}::uuid
    union all select source_before from merge where target_type = 'parties.person' and target_id = ${personId}::uuid and source_before is not null
    union all select target_before from merge where target_type = 'parties.person' and target_id = ${personId}::uuid and target_before is not null`.execute(
    ctx.db,
  );
  const images = rows.map((row) => row.image);
  const emails = unique(images.flatMap((image) => (image.emails ?? []).map((entry) => entry.value)));
  const phones = unique(images.flatMap((image) => (image.phones ?? []).map((entry) => entry.value)));
  const names = unique(images.flatMap(namesIn)).filter((name) => name.length >= 5 && /\s/.test(name));
  const shared = await sharedBy(ctx, personId, names, [...emails, ...phones]);
  return {
    texts: [...names, ...emails, ...phones].filter((text) => !shared.includes(text)),
    addresses: [
      ...emails.map((value): NormalAddress => ({ kind: 'email', value })),
      ...phones.map((value): NormalAddress => ({ kind: 'phone', value })),
    ],
    nameParts: unique([
      ...images.flatMap((image) => present([image.given_name, image.middle_name, image.family_name, image.display_name])),
      ...emails,
    ]),
    shared,
  };
}

/** The ways in which a name is written: "Ana de la Cruz", "Ana Maria de la Cruz", "de la Cruz, Ana", "de la Cruz Ana". */
function namesIn(image: Image): string[] {
  const { given_name: given, middle_name: middle, family_name: family } = image;
  const whole = [image.name, image.display_name];
  if (!given || !family) return present(whole);
  return present([
    ...whole,
    `${given} ${family}`,
    middle ? `${given} ${middle} ${family}` : null,
    `${family}, ${given}`,
    `${family} ${given}`,
  ]);
}

/** Names and addresses that another living person or an organization has too. */
async function sharedBy(
  ctx: Pick<Ctx, 'db'>,
  personId: string,
  names: readonly string[],
  addresses: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select n.text from unnest(${[...names]}::text[]) n(text) where exists (
      select 1 from person p where p.id <> ${personId}::uuid and p.deleted_at is null and (p.name = n.text or p.given_name || ' ' || p.family_name = n.text
        or p.family_name || ', ' || p.given_name = n.text or p.family_name || ' ' || p.given_name = n.text))
    union all
    select a.text from unnest(${[...addresses]}::text[]) a(text) where exists (
      select 1 from person p where p.id <> ${personId}::uuid and p.deleted_at is null
        and (p.emails @> jsonb_build_array(jsonb_build_object('value', a.text)) or p.phones @> jsonb_build_array(jsonb_build_object('value', a.text))))
      or exists (select 1 from organization o where o.deleted_at is null
        and (o.emails @> jsonb_build_array(jsonb_build_object('value', a.text)) or o.phones @> jsonb_build_array(jsonb_build_object('value', a.text))))`.execute(
    ctx.db,
  );
  return rows.map((row) => row.text);
}

/**
 * A regular expression of PostgreSQL that finds any of the texts, or null for none. Case does not count (use with `~*`). A longer
 * word or address in which one of them stands is something else.
 * @param inJson also as JSON writes it, where a line break before it is a letter
 */
export function patternOf(texts: readonly string[], inJson = false): string | null {
  if (texts.length === 0) return null;
  const alternatives = unique(texts.flatMap((text) => (inJson ? [text, JSON.stringify(text).slice(1, -1)] : [text])))
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
  const before = '(?<![[:alnum:]._%+-])';
  return `${inJson ? `(?:(?<=\\\\[nrt])|${before})` : before}(?:${alternatives})(?![[:alnum:]-])`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}
