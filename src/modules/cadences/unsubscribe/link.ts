import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';

/** Path of the page on which whoever gets mails of an enrolment ends that, without signing in. It does not expire: mails are read late. */
export function unsubscribeUrl(secret: string, enrolmentId: string): string {
  return `/unsubscribe/${enrolmentId}.${signatureOf(enrolmentId, secret)}`;
}

/** Id of the enrolment a link was made for; null when it was not made with this secret. */
export function readUnsubscribe(secret: string, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  return isSameSecret(signature, signatureOf(id, secret)) ? id : null;
}

function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`cadences.unsubscribe ${id}`).digest('base64url');
}
