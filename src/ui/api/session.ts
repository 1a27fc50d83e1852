import { queryOptions } from '@tanstack/react-query';
import { get } from './request.ts';
import { queryClient } from './query-client.ts';
import { prefs, setPrefs } from '../i18n/prefs.ts';
import { loadDictionary } from '../i18n/t.ts';
import { browserLocale, localeFor } from '../settings/locales.ts';
import type { FieldMeta, KindMeta, Meta, RecordMeta, Session, SessionUser } from './types.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Session>('/session', signal),
  staleTime: 5 * 60_000,
});
export const metaQuery = queryOptions({ queryKey: ['meta'], queryFn: ({ signal }) => get<Meta>('/meta', signal), staleTime: 5 * 60_000 });

let current: { session: Session; meta: Meta; byKey: ReadonlyMap<string, RecordMeta> } | null = null;

/** Loads who is here, what there is and the words of their language. Screens are drawn only after it. */
export async function loadSession(): Promise<Session> {
  // Both at once: for a visitor who is not signed in the second is refused, and not needed.
  const [session, meta] = await Promise.all([queryClient.fetchQuery(sessionQuery), queryClient.fetchQuery(metaQuery).catch(() => null)]);
  const { user, company, setupNeeded } = session;
  setPrefs({
    // Until it is set up the company has no language of its own.
    locale: localeFor(user?.locale || (setupNeeded ? browserLocale() : company.locale), company.locale),
    timeZone: user?.timeZone || company.timeZone,
    currency: company.baseCurrency,
    country: company.country,
  });
  const known = meta ?? { revision: 0, modules: [], kinds: {}, records: [] };
  current = { session, meta: known, byKey: new Map(known.records.map((r) => [r.key, r])) };
  await loadDictionary();
  document.documentElement.lang = prefs().locale;
  return session;
}

/** Forgets and loads again: after signing in or out, and when an administrator changed fields. */
export async function reloadSession(): Promise<Session> {
  queryClient.removeQueries();
  return loadSession();
}

export function session(): Session {
  return loaded().session;
}

export function currentUser(): SessionUser | null {
  return current?.session.user ?? null;
}

export function meta(): Meta {
  return loaded().meta;
}

const noKind: KindMeta = { sortable: false, operators: [] };

/** What can be done with fields of this one's kind. */
export function kindOf(field: FieldMeta): KindMeta {
  return loaded().meta.kinds[field.kind] ?? noKind;
}

/** The record type by key, or null where the person may not see it. */
export function findRecord(key: string): RecordMeta | null {
  return loaded().byKey.get(key) ?? null;
}

export function recordByPath(module: string, path: string): RecordMeta | null {
  return loaded().meta.records.find((r) => r.module === module && r.path === path) ?? null;
}

export function findField(record: RecordMeta, name: string): FieldMeta | null {
  return record.fields.find((f) => f.name === name) ?? null;
}

/** Whether the person has the permission; administrators have all. */
export function may(permission: string): boolean {
  const user = currentUser();
  return user !== null && (user.isAdmin || user.permissions.includes(permission));
}

function loaded() {
  if (!current) throw new Error('loadSession() comes first');
  return current;
}
