/** Users that a text with formatting mentions: `<span data-type="mention" data-id="...">`. */
export function mentionsIn(html: unknown): readonly string[] {
  if (typeof html !== 'string' || !html.includes('mention')) return [];
  const ids = [...html.matchAll(/<span\b[^>]*>/gi)].flatMap(([tag]) => {
    if (!/\bdata-type="mention"/i.test(tag)) return [];
    const id = /\bdata-id="([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/i.exec(tag)?.[1];
    return id === undefined ? [] : [id.toLowerCase()];
  });
  return [...new Set(ids)];
}
