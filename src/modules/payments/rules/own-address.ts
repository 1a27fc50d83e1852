/**
 * Whether an address leads nowhere but to this system: a path, or an address of its own origin. Backslashes and control characters are refused,
 * as browsers read `/\other.example` as an address of another host.
 */
export function isOwnAddress(address: string, publicUrl: string | null): boolean {
  // oxlint-disable-next-line no-control-regex
  if (address.length > 2000 || /[\\\u0000-\u0020\u007f]/.test(address)) return false;
  const base = publicUrl ?? 'http://this.invalid';
  if (address.startsWith('/')) return !address.startsWith('//') && new URL(address, base).origin === new URL(base).origin;
  return publicUrl !== null && URL.canParse(address) && new URL(address).origin === new URL(publicUrl).origin;
}
