import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';

/** What is known of a client since it introduced itself. */
export interface McpSession {
  /** A text of its own, so that no two are alike. */
  readonly id: string;
  /** The API key that it introduced itself with: no other may go on with it. */
  readonly credentialId: string;
  readonly client: string;
  /** Whether it can ask the person in front of it. */
  readonly canAsk: boolean;
  /** ISO 8601 UTC. */
  readonly since: string;
}

const longest = 7 * 24 * 3_600_000;

/**
 * The session as its own id: signed, so that every server process can read it and none has to keep it. It gives nobody any right; each
 * request brings its API key.
 */
export function writeSession(session: McpSession, secret: string): string {
  const content = Buffer.from(JSON.stringify(session), 'utf8').toString('base64url');
  return `${content}.${sign(content, secret)}`;
}

/** Null for what we did not sign, what belongs to another key, and what is older than a week. */
export function readSession(text: string, credentialId: string, secret: string, now: string): McpSession | null {
  const [content = '', signature = ''] = text.split('.');
  if (!isSameSecret(signature, sign(content, secret))) return null;
  const session = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as McpSession;
  const isOver = Date.parse(now) - Date.parse(session.since) > longest;
  return session.credentialId !== credentialId || isOver ? null : session;
}

function sign(content: string, secret: string): string {
  return createHmac('sha256', secret).update(`mcp session ${content}`).digest('base64url');
}
