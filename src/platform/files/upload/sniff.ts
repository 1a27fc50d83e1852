import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

const sampleBytes = 64 * 1024;

/** Texts whose meaning only the extension tells; none of them is anything a browser would run. */
const textTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  md: 'text/markdown',
  json: 'application/json',
  vcf: 'text/vcard',
  ics: 'text/calendar',
  eml: 'message/rfc822',
};

/** The media type by content. The name is asked only to tell one harmless text from another. */
export async function sniffMediaType(path: string, name: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime === 'application/xml' ? markupType(await sample(path)) : found.mime;
  const bytes = await sample(path);
  const text = asText(bytes);
  if (text === null) return 'application/octet-stream';
  if (/<\s*(!doctype|html|head|body|script|svg|\?xml|iframe|img|object|embed|link|style|meta)\b/i.test(text)) return markupType(bytes);
  return textTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
}

function markupType(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (/<\s*svg\b/i.test(text)) return 'image/svg+xml';
  return /^\s*(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<\?xml\b/i.test(text) && !/<\s*(?:html|script)\b/i.test(text)
    ? 'application/xml'
    : 'text/html';
}

/** The sample as text, or null when it is none: NUL or other control characters, or no valid UTF-8 (a character cut at its end is fine). */
function asText(bytes: Buffer): string | null {
  // oxlint-disable-next-line no-control-regex
  const isControlled = (text: string): boolean => /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/.test(text);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return isControlled(text) ? null : text;
  } catch {
    // Older office programs write Windows-1252, in which nearly every byte is a letter.
    const text = bytes.toString('latin1');
    return isControlled(text) ? null : text;
  }
}

async function sample(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(sampleBytes);
    const { bytesRead } = await handle.read(buffer, 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
