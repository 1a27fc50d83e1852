import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';

/** Path of the page on which one attendee answers, without signing in. Who has it can answer this one invitation and nothing else. */
export function answerPath(secret: string, attendeeId: string): string {
  return `/meetings/answer/${attendeeId}.${signatureOf(secret, attendeeId)}`;
}

/** Whose invitation a link is; null when it was not made with this secret. */
export function readAnswerToken(secret: string, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  return isSameSecret(signature, signatureOf(secret, id)) && uuid.test(id) ? id : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function signatureOf(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`activities.answer ${id}`).digest('base64url');
}
