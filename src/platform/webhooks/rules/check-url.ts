import type { FieldProblem } from '../../../kernel/record/field.ts';

/** Ports of public receivers: HTTPS and its usual second. */
export const publicPorts: readonly string[] = ['', '443', '8443'];

/** What is wrong with the address of an endpoint, as far as can be told without asking anybody where it leads. */
export function checkUrl(text: string): FieldProblem | null {
  const wrong = (code: string, message: string): FieldProblem => ({ pointer: '/url', code, message });
  if (!URL.canParse(text)) return wrong('url', 'is no web address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return wrong('scheme', 'must start with https://');
  if (url.username !== '' || url.password !== '') return wrong('credentials', 'must hold no user name or password; send them as a header');
  if (url.hash !== '') return wrong('fragment', 'must have no part behind a #');
  return null;
}
