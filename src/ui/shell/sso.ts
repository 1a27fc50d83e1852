import { get, post } from '../api/request.ts';
import { t } from '../i18n/t.ts';

export interface SsoProvider {
  readonly id: string;
  readonly name: string;
  /** A password is no way in for this domain. */
  readonly isRequired?: boolean;
}

/** Single sign-on is for staff; the portal has none. */
export const hasSso = import.meta.env.BASE_URL.startsWith('/app');

export async function ssoProviders(): Promise<readonly SsoProvider[]> {
  return hasSso ? (await get<{ data: readonly SsoProvider[] }>('/auth/sso/providers')).data : [];
}

/** The provider that an address belongs to, by its domain. */
export async function providerOf(email: string): Promise<SsoProvider | null> {
  if (!hasSso || !/^[^\s@]+@[^\s@]+$/.test(email.trim())) return null;
  return (await post<{ data: SsoProvider | null }>('/auth/sso/discover', { email })).data;
}

/** Leaves for the provider; it sends the person back to where they wanted to go. */
export function continueWith(provider: SsoProvider, from: string | undefined): void {
  window.location.assign(`/api/v1/auth/sso/${provider.id}/start${from ? `?from=${encodeURIComponent(from)}` : ''}`);
}

/** What the sign-in page says when the provider's answer was refused; the reason itself is in the audit log. */
export function ssoProblem(code: string | undefined): string | null {
  switch (code) {
    case undefined:
      return null;
    case 'sso-cancelled':
      return t('You did not finish signing in there. Try again when you like.');
    case 'sso-expired':
      return t('That took too long, or was done before. Begin again here.');
    case 'sso-email':
      return t('Your company’s sign-in did not confirm your e-mail address. Ask your administrator.');
    case 'sso-domain':
    case 'sso-no-account':
      return t('You have no account here. Ask your administrator to add you.');
    case 'sso-closed':
      return t('Your account here is closed. Ask your administrator.');
    default:
      return t('Your company’s sign-in sent an answer that could not be trusted. Try again, or ask your administrator.');
  }
}
