import type { CardMedia } from './contact-card.ts';

/** Formats that 2.1 and 3.0 name in TYPE, and the media types they mean (IANA). */
const formats: Record<string, string> = {
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  heic: 'image/heic',
  wmf: 'image/wmf',
  cgm: 'image/cgm',
  pict: 'image/x-pict',
  wave: 'audio/wav',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  mpeg: 'audio/mpeg',
  pcm: 'audio/l16',
  basic: 'audio/basic',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  x509: 'application/pkix-cert',
  pgp: 'application/pgp-keys',
};
const names: Record<string, string> = {
  ...Object.fromEntries(Object.entries(formats).map(([name, type]) => [type, name])),
  'image/jpeg': 'jpeg',
  'audio/wav': 'wave',
  'audio/mpeg': 'mpeg',
};

/** The media type a TYPE value of version 2.1 or 3.0 stands for. */
export const mediaTypeOf = (type: string): string | undefined =>
  formats[type.toLowerCase()] ?? (type.includes('/') ? type.toLowerCase() : undefined);

/** The TYPE value of version 3.0 for a media type. */
export const formatNameOf = (mediaType: string): string | undefined => names[mediaType];

/** Media inline as base64; the media type is sniffed when the card does not say. */
export function inlineMedia(base64: string, mediaType?: string): CardMedia {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const type = mediaType ?? sniffMediaType(bytes);
  return { ...(type ? { mediaType: type } : {}), bytes };
}

/** Reads a `data:` URI (RFC 2397), base64 or percent-encoded; undefined if it is none. */
export function parseDataUri(uri: string): CardMedia | undefined {
  const match = /^data:([^,]*),([\s\S]*)$/i.exec(uri);
  if (!match) return undefined;
  const [, head = '', body = ''] = match;
  const isBase64 = /;base64$/i.test(head);
  const mediaType = head.replace(/;base64$/i, '').toLowerCase();
  if (isBase64) return inlineMedia(body, mediaType || undefined);
  const bytes = new Uint8Array(Buffer.from(percentDecoded(body), 'latin1'));
  return { mediaType: mediaType || 'text/plain', bytes };
}

/** Percent escapes to characters of one byte each; malformed escapes stay. */
function percentDecoded(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function sniffMediaType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG')) return 'image/png';
  if (start.startsWith('GIF8')) return 'image/gif';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp';
  return undefined;
}
