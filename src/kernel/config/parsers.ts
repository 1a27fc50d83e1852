import { isIP } from 'node:net';

// Each parser takes the trimmed, non-empty text of a variable and returns its value or throws the rule that it breaks.

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) throw new Error(`must be a whole number from ${least} to ${most}.`);
    return value;
  };
}

export function onOff(text: string): boolean {
  if (['on', 'true', 'yes', '1'].includes(text.toLowerCase())) return true;
  if (['off', 'false', 'no', '0'].includes(text.toLowerCase())) return false;
  throw new Error('must be "on" or "off".');
}

export function oneOf<const T extends string>(...choices: T[]): (text: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new Error(`must be one of ${choices.join(', ')}.`);
    return found;
  };
}

export function text(value: string): string {
  return value;
}

export function hostName(value: string): string {
  if (!/^[a-zA-Z0-9.:_-]+$/.test(value)) throw new Error('must be a host name or an IP address, without a scheme and port.');
  return value;
}

/** A URL with one of the schemes, kept as text and without a trailing slash. */
export function url(...schemes: string[]): (text: string) => string {
  return (value) => {
    const scheme = /^([a-z0-9+]+):\/\//i.exec(value)?.[1]?.toLowerCase();
    // postgres://user:password@/name?host=/socket/directory has no host, which URL refuses.
    const isParsed = URL.canParse(value) || URL.canParse(value.replace('@/', '@localhost/'));
    if (!scheme || !schemes.includes(scheme) || !isParsed) {
      throw new Error(`must be a URL that starts with ${schemes.map((name) => `${name}://`).join(' or ')}.`);
    }
    return value.replace(/\/+$/, '');
  };
}

/** Several, separated by commas. */
export function listOf<T>(each: (text: string) => T): (text: string) => readonly T[] {
  return (value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(each);
}

export function secret(value: string): string {
  if (value.length < 32) throw new Error(`must have at least 32 characters, has ${value.length}.`);
  return value;
}

/** "02:30" */
export function timeOfDay(value: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) throw new Error('must be a time of day, HH:MM.');
  return value;
}

/** A key of age, public or secret, or a passphrase. */
export function backupKey(value: string): string {
  if (!/^(age1|AGE-SECRET-KEY-)/.test(value) && value.length < 16)
    throw new Error(`must be an age key, or a passphrase of at least 16 characters; has ${value.length}.`);
  return value;
}

/** "a=1,b=2" */
export function keyValues(value: string): Record<string, string> {
  const pairs = value.split(',').map((pair): [string, string] => {
    const [, name, content] = /^\s*([a-z_][a-z0-9_.-]*)\s*=\s*(.*?)\s*$/i.exec(pair) ?? [];
    if (name === undefined || content === undefined) throw new Error(`must be name=value pairs separated by commas; "${pair}" is none.`);
    return [name, content];
  });
  return Object.fromEntries(pairs);
}

/** "10.0.0.0/8,127.0.0.1": addresses, or ranges of them in CIDR notation (RFC 4632). */
export function addressRanges(value: string): readonly string[] {
  return value.split(',').map((part) => {
    const [address = '', bits, more] = part.trim().split('/');
    const family = isIP(address);
    if (
      family === 0 ||
      more !== undefined ||
      (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
    )
      throw new Error(`must be IP addresses or ranges separated by commas; "${part.trim()}" is none.`);
    return part.trim();
  });
}
