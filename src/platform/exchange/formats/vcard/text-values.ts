/** Splits at separators that no backslash escapes; the parts keep their escapes. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  if (!value.includes('\\')) return value.split(separator);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts;
}

/**
 * Text as meant, from text as written. Versions 3.0 and 4.0 escape line breaks, comma, semicolon, backslash
 * (RFC 6350 section 3.4), and writers in the wild also colon and quote; 2.1 knows no `\n`, so that `C:\new` stays.
 * A backslash before anything else stands for itself. Every line end becomes LF.
 */
export function unescapeText(value: string, version: string): string {
  const text = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
  if (!text.includes('\\')) return text;
  return version === '2.1'
    ? text.replace(/\\([;,:\\])/g, '$1')
    : text.replace(/\\([nN;,:"\\])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}

/** Text as written in 3.0 and 4.0 (RFC 6350 section 3.4). A lone CR counts as a line break, as does CRLF. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');
}
