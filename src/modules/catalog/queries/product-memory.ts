import { LRUCache } from 'lru-cache';
import type { Ctx, Db } from '../../../kernel/context.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { factsSql, marksSql, type MarkedFacts, type ProductFacts } from './product-facts.ts';

/** Products remembered per process, in all languages together: some 2 kB each. */
export const mostRemembered = 5000;

const remembered = new WeakMap<Registry, LRUCache<string, MarkedFacts>>();

/** Without a registry, whose program it is is not known, and nothing is remembered. */
export type FactsContext = Pick<Ctx, 'db'> & Partial<Pick<Ctx, 'registry'>>;

/**
 * Facts of products by id, in a language: exactly what the database says as this is asked. What is remembered is used only while the rows that it was made of
 * are the same (docs/decisions/products-by-their-marks.md). One round trip, and one more for what changed since it was remembered.
 */
export async function productFacts(
  { db, registry }: FactsContext,
  ids: readonly string[],
  language: string | undefined,
): Promise<ReadonlyMap<string, ProductFacts>> {
  if (!registry) return byId(await read(db, ids, language));
  const memory = memoryOf(registry);
  const known = new Map(
    ids.flatMap((id) => {
      const facts = memory.get(keyOf(id, language));
      return facts ? [[id, facts] as const] : [];
    }),
  );
  const unknown = ids.filter((id) => !known.has(id));
  const learn = async (which: readonly string[]): Promise<readonly MarkedFacts[]> => {
    const facts = await read(db, which, language);
    for (const each of facts) if (each.isLasting) memory.set(keyOf(each.id, language), each);
    return facts;
  };
  const [changed, learnt] = await Promise.all([changedOf(db, known), learn(unknown)]);
  const again = await learn(changed);
  for (const id of changed) known.delete(id);
  return new Map([...known, ...byId(learnt), ...byId(again)]);
}

/** Which of these are not as they are remembered any more. */
async function changedOf(db: Db, known: ReadonlyMap<string, MarkedFacts>): Promise<readonly string[]> {
  if (known.size === 0) return [];
  const namedByLabels = [...known.values()].flatMap(({ id, labels }) => (labels === null ? [] : [id]));
  const { rows } = await marksSql([...known.keys()], namedByLabels).execute(db);
  const now = new Map(rows.map((row) => [row.id, row]));
  return [...known.values()].flatMap(({ id, mark, labels }) => {
    const row = now.get(id);
    return row?.mark === mark && row.labels === labels ? [] : [id];
  });
}

async function read(db: Db, ids: readonly string[], language: string | undefined): Promise<readonly MarkedFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await factsSql(ids, language).execute(db);
  return rows;
}

const byId = (facts: readonly MarkedFacts[]): ReadonlyMap<string, ProductFacts> => new Map(facts.map((each) => [each.id, each]));

const keyOf = (id: string, language: string | undefined): string => `${id} ${language ?? ''}`;

function memoryOf(registry: Registry): LRUCache<string, MarkedFacts> {
  let memory = remembered.get(registry);
  if (!memory) remembered.set(registry, (memory = new LRUCache({ max: mostRemembered })));
  return memory;
}

/** How many are remembered. */
export const rememberedProducts = (registry: Registry): number => memoryOf(registry).size;
