import { allowed, visibleFields } from '../../kernel/access/access.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { searchedBy, type Searched } from '../../kernel/list/search-query.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';

export interface Searchable {
  readonly record: RecordType;
  /** What the actor may search of it. */
  readonly searched: Searched;
  /** Field shown below the title, if there is a short one. */
  readonly subtitle: string | null;
}

const shortKinds = new Set(['text', 'email', 'phone', 'choice', 'url']);
/** A record that is named by something else, such as a link by the record it leads to, says nothing in a list of results. */
const titleKinds = new Set([...shortKinds, 'longText', 'richText', 'formula', 'domain', 'taxId']);

/** The record types that a search by this actor goes through. One whose title the actor may not see isn't among them. */
export function searchableRecords(registry: Registry, actor: Actor): readonly Searchable[] {
  return registry.records.flatMap((record): Searchable[] => {
    if (
      record.internal ||
      record.search.length === 0 ||
      !titleKinds.has(record.fields[record.title]?.kind ?? '') ||
      !allowed(registry, actor, record, 'read')
    )
      return [];
    const visible = visibleFields(registry, actor, record);
    if (visible !== null && !visible.has(record.title)) return [];
    const searched = searchedBy(registry, actor, record);
    if (searched === null) return [];
    const sees = (name: string): boolean => visible === null || visible.has(name);
    const subtitle = record.search.find((name) => name !== record.title && sees(name) && shortKinds.has(record.fields[name]?.kind ?? ''));
    return [{ record, searched, subtitle: subtitle ?? null }];
  });
}
