import { getDomain } from 'tldts';

/**
 * The domain that was registered (by the Public Suffix List), of a URL, host or e-mail address:
 * "https://shop.acme.co.uk/x" gives "acme.co.uk". Null for IP addresses, bare words and suffixes themselves.
 */
export function registeredDomain(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/^[^/]*@/, '');
  const domain = getDomain(host);
  return domain === null ? null : domain.replace(/\.$/, '');
}
