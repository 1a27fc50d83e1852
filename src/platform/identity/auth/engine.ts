export const sessionSeconds = 14 * 24 * 3600;
export const resetLinkSeconds = 3600;
export const shortestPassword = 10;

/** The address below which the sign-in library has its own. */
export const authBase = '/api/v1/auth';
/** Carries the client's address to the library; the server sets it, whatever the client sent. */
export const addressHeader = 'x-entente-client-address';

/** Name of a cookie as browsers send it. By https `__Host-`: no other host and no page by http can set it (RFC 6265bis, 4.1.3.2). */
export function cookieName(publicUrl: string, name: string): string {
  return `${cookiePrefix(publicUrl)}.${name}`;
}

/** For a cookie of one path, which the other prefix does not allow. */
export function pathCookieName(publicUrl: string, name: string): string {
  return `${publicUrl.startsWith('https:') ? '__Secure-' : ''}entente.${name}`;
}

/** What names of cookies begin with. */
export function cookiePrefix(publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}entente`;
}
