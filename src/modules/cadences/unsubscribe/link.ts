import { createHmac, timingSafeEqual } from 'node:crypto';

/** Path of the page on which whoever gets mails of an enrolment ends that, without signing in. It does not expire: mails are read late. */
export function unsubscribeUrl(secret: string, enrolmentId: string): string {
  return `/unsubscribe/${enrolmentId}.${signatureOf(enrolmentId, secret)}`;
}

/** Id of the enrolment a link was made for; null when it was not made with this secret. */
export function readUnsubscribe(secret: string, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature);
  const expected = Buffer.from(signatureOf(id, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`cadences.unsubscribe ${id}`).digest('base64url');
}
