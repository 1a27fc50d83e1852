import { createHmac, timingSafeEqual } from 'node:crypto';

/** `t=1767225600,v1=<hex>`: HMAC-SHA-256 over the time and the body, as card processors sign. `at` in milliseconds since 1970. */
export function signBody(secret: string, body: string | Buffer, at: number): string {
  const time = Math.floor(at / 1000);
  return `t=${time},v1=${macOf(secret, time, body).toString('hex')}`;
}

/** Whether a signature is right and not older, or more in the future, than `toleranceMs`. */
export function checkSignature(secret: string, body: Buffer, header: string, now: number, toleranceMs: number): 'good' | 'bad' | 'stale' {
  const parts = new Map(header.split(',').map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1)]));
  const [time, given] = [Number(parts.get('t')), Buffer.from(parts.get('v1') ?? '', 'hex')];
  const right = macOf(secret, time, body);
  if (!Number.isInteger(time) || given.length !== right.length || !timingSafeEqual(given, right)) return 'bad';
  return Math.abs(now - time * 1000) <= toleranceMs ? 'good' : 'stale';
}

function macOf(secret: string, time: number, body: string | Buffer): Buffer {
  return createHmac('sha256', secret).update(`${time}.`).update(body).digest();
}
