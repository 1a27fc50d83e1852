import { invalid } from '../../../kernel/errors.ts';

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
/** Visible ASCII, spaces and tabs between: RFC 9110, section 5.5, without its obsolete part. */
const content = /^[\x21-\x7e](?:[\x20-\x7e\t]{0,2046}[\x21-\x7e])?$/;
const ours = /^(?:host|connection|keep-alive|proxy-.*|transfer-encoding|te|trailer|upgrade|expect|content-.*|accept-encoding|webhook-.*)$/i;
const most = 20;

/** Headers that an endpoint wants to get besides ours, as they came. @throws AppError invalid, naming the header and the rule */
export function checkHeaders(value: unknown): Readonly<Record<string, string>> {
  const fail = (name: string, code: string, message: string): never => {
    throw invalid([{ pointer: name === '' ? '/headers' : `/headers/${name}`, code, message }]);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('', 'type', 'must be an object of header names and texts');
  const entries = Object.entries(value);
  if (entries.length > most) return fail('', 'max', `must be at most ${most}`);
  if (new Set(entries.map(([name]) => name.toLowerCase())).size < entries.length) return fail('', 'twice', 'must name each header once');
  for (const [name, text] of entries) {
    if (!token.test(name)) fail(name, 'name', 'is no name of a header');
    if (ours.test(name)) fail(name, 'reserved', 'is set by the system');
    if (typeof text !== 'string' || !content.test(text)) fail(name, 'value', 'must be visible ASCII characters, at most 2,048');
  }
  return value as Readonly<Record<string, string>>;
}
