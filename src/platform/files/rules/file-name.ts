const longest = 200;

/**
 * A name that is safe to show and to save under: no folders, no control characters, no marks that turn the reading direction
 * (which can make "exe.png" of "gnp.exe"), at most 200 characters with the extension kept.
 */
export function safeFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    // Cc: control characters; Bidi_Control: marks that turn the direction.
    .replace(/\p{Cc}|\p{Bidi_Control}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'file';
  if (clean.length <= longest) return clean;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, longest - extension.length) + extension;
}

/** The Content-Disposition header with the name for old and new browsers (RFC 6266, RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
