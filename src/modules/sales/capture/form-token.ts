import { createHmac, randomBytes } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';

/** Nobody fills in a form faster. */
export const youngestMs = 2_000;
/** A page left open over night still works. */
export const oldestMs = 24 * 3_600_000;

export type TokenVerdict = 'good' | 'tooYoung' | 'tooOld' | 'forged';

/** A signed time stamp that a page carries: `time.nonce.signature`. It is also what makes sending the page twice harmless. */
export function makeFormToken(secret: string, form: string, now: string): string {
  const text = `${Date.parse(now).toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${text}.${signature(secret, form, text)}`;
}

/** Whether this system made the token for this form, and how long ago. */
export function checkFormToken(secret: string, form: string, token: string, now: string): TokenVerdict {
  const [time = '', nonce = '', given = ''] = token.split('.');
  if (!isSameSecret(given, signature(secret, form, `${time}.${nonce}`))) return 'forged';
  const age = Date.parse(now) - Number.parseInt(time, 36);
  if (age < youngestMs) return 'tooYoung';
  return age > oldestMs ? 'tooOld' : 'good';
}

function signature(secret: string, form: string, text: string): string {
  return createHmac('sha256', secret).update(`sales.form ${form} ${text}`).digest('base64url');
}
