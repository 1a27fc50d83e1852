/** The domain of an e-mail address in lower case, or null for what is none. The last @ counts, as in RFC 5321. */
export function emailDomain(address: string): string | null {
  const match = /^[^\s@]+@([^\s@]+\.[^\s@]+|localhost)$/.exec(address.trim().toLowerCase());
  return match?.[1] ?? null;
}

/** Domains as an administrator types them, `@Example.com` too; null when one is none. Subdomains are not included. */
export function readDomains(values: readonly string[]): readonly string[] | null {
  const domains = values.map((v) => v.trim().toLowerCase().replace(/^@/, ''));
  return domains.every((d) => /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$/.test(d))
    ? [...new Set(domains)]
    : null;
}
