import { registeredDomain } from '../../../fields/domain/registered-domain.ts';
import { freeMailDomains } from './free-mail-domains.ts';

/**
 * An address as it is stored and compared: trimmed, `mailto:` and display name removed, lower case. The local part is
 * case-sensitive by RFC 5321 (2.4) but no provider treats it so. Null when it isn't an address.
 */
export function normalizeEmail(text: string): string | null {
  const bare = (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  const [local, domain] = [bare.slice(0, at), bare.slice(at + 1).replace(/\.$/, '')];
  if (at < 1 || local.length > 64 || domain.length > 253 || !/^[^\s@"(),:;<>[\\\]]+$/u.test(local)) return null;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  if (!/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u.test(domain)) return null;
  return `${local}@${domain}`;
}

/**
 * Key of the mailbox behind an address: without "+tag", and for Google without dots and under one domain. Two addresses
 * with one key reach the same person, so it is used for matching; what people typed is what we store and write to.
 */
export function mailboxKey(email: string): string | null {
  const normal = normalizeEmail(email);
  if (!normal) return null;
  const at = normal.lastIndexOf('@');
  const domain = normal.slice(at + 1);
  const local = normal.slice(0, at).replace(/(?<=.)\+.*$/, '');
  if (domain === 'gmail.com' || domain === 'googlemail.com') return `${local.replaceAll('.', '')}@gmail.com`;
  return `${local}@${domain}`;
}

/** Role addresses ("info@", "sales@") belong to an organization, so sharing one says little about two people. */
export function isRoleAddress(email: string): boolean {
  return roleNames.has(email.toLowerCase().split('@')[0]?.replace(/[._-]/g, '') ?? '');
}

const roleNames = new Set([
  'info',
  'office',
  'sales',
  'support',
  'contact',
  'kontakt',
  'hello',
  'mail',
  'admin',
  'service',
  'team',
  'billing',
  'accounts',
  'accounting',
  'invoice',
  'invoices',
  'orders',
  'order',
  'purchasing',
  'einkauf',
  'verkauf',
  'vertrieb',
  'buchhaltung',
  'rechnung',
  'marketing',
  'press',
  'presse',
  'jobs',
  'hr',
  'career',
  'careers',
  'webmaster',
  'postmaster',
  'hostmaster',
  'abuse',
  'noreply',
  'donotreply',
  'help',
  'helpdesk',
  'enquiries',
  'inquiries',
  'reception',
  'secretary',
  'sekretariat',
  'post',
  'contacto',
  'ventas',
  'commercial',
  'compras',
  'ordini',
]);

/** Mail domains anyone can have an address at: they say nothing about who employs somebody. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailDomains.has(domain.toLowerCase());
}

/** Registered domain of the address or URL if it can stand for an organization, else null (free mail, not a domain). */
export function organizationDomain(text: string): string | null {
  const domain = registeredDomain(text);
  return domain === null || isFreeMailDomain(domain) ? null : domain;
}
