import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, as they stand in an address. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: who reads the database cannot read calendars with it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(`activities.feed ${token}`).digest('hex');
