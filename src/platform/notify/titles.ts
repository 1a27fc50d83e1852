import type { ReadScope } from '../../kernel/list/list.ts';
import { visibleTitles, type Pointer } from '../../kernel/list/visible-titles.ts';

/** A record as its reader may name it. */
export interface Titled {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Its page, from the root of the system. */
  readonly path: string;
}

/** Living records by id, as far as the actor may read them. */
export async function readTitles(r: ReadScope, refs: readonly Pointer[]): Promise<ReadonlyMap<string, Titled>> {
  const titles = await visibleTitles(r, refs, { living: true });
  return new Map(
    refs.flatMap(({ type, id }) => {
      const record = r.registry.find(type);
      const title = titles.get(id);
      if (!record || title === undefined) return [];
      const name = (record.fields[record.title]?.kind === 'richText' ? plain(title) : title) || record.label;
      return [[id, { type, id, title: name, path: `/app/${record.module}/${record.path}/${id}` }] as const];
    }),
  );
}

/** Some records are named by a text with formatting. */
export function plain(html: string | null): string {
  return (html ?? '')
    .replace(/<\/(p|li|h\d|div)>|<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
