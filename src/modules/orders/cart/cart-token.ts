import { hash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that opens one cart. */
export const newCartToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. */
export const hashOfToken = (token: string): string => hash('sha256', token, 'hex');
