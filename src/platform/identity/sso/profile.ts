/** What a provider says of whoever signed in there, from checked messages only. */
export interface SsoProfile {
  /** The provider's own, unchanging name for the person. */
  readonly subject: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly name: string | null;
  readonly groups: readonly string[];
  /** The provider's name for the session, for signing out. */
  readonly session: string | null;
  readonly idToken: string | null;
}

/** A claim by name, or by path (`realm_access.roles`) where no claim has that very name. */
export function claimOf(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, part) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined;
  }, claims);
}

export function textOrNull(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim().slice(0, 320) : null;
}

export function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return all.filter((v): v is string => typeof v === 'string' && v !== '').slice(0, 1000);
}
