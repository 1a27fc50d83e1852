import { cardsByIds } from './cards.ts';
import { cookie, cookieNames } from './cookies.ts';
import type { Own, Visitor } from './kept-page.ts';
import { lifeOf } from './life-of.ts';
import { partsOf } from './packed-page.ts';
import { cacheOf, type Kept } from './page-cache.ts';
import { renderer } from './renderer.ts';
import { reads, type Visit } from './visit.ts';

const rememberedMost = 8;
const shownMost = 4;

/**
 * Notes in the visitor's browser that they looked at a product, which draws nothing and asks the database nothing, and shows what they
 * looked at before: cards that for guests are kept as pages are, each once for all of them.
 */
export async function noteAndRecall({ request, visit, isGuest }: Visitor, id: string | undefined): Promise<Own> {
  if (!id) return { recently: '', cookies: [] };
  const name = cookieNames(request.app).seen;
  const seen = (request.cookies[name] ?? '')
    .split('.')
    .filter((each) => /^[0-9a-f-]{36}$/.test(each))
    .slice(0, rememberedMost);
  const before = seen.filter((each) => each !== id);
  const cookies = seen[0] === id ? [] : [cookie(request.app, name, [id, ...before].slice(0, rememberedMost).join('.'), null)];
  if (before.length === 0) return { recently: '', cookies };
  const visitor = await visit();
  const drawn = isGuest ? await keptCards(visitor, before) : await drawCards(visitor, before);
  const cards = before.flatMap((each) => drawn.get(each) || []).slice(0, shownMost);
  const { renderFragment } = await renderer();
  return { recently: cards.length > 0 ? renderFragment('recently', { cards, language: visitor.language }) : '', cookies };
}

/** HTML by product; of what may not be shown there is none. */
async function drawCards(visit: Visit, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cards = await reads(visit.request, (ctx) => cardsByIds(ctx, visit, ids, ids.length));
  const { renderFragment } = await renderer();
  return new Map(cards.map((card) => [card.id, renderFragment('card', { card, language: visit.language })]));
}

/** The same from memory: what is missing is drawn for all guests of this language and currency, an empty text for what may not be shown. */
async function keptCards(visit: Visit, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { app, language, base, currency } = visit;
  const cache = cacheOf(app);
  const now = Date.parse(app.now());
  const keyOf = (id: string): string => `card ${language} ${base} ${currency} ${id}`;
  const known = new Map(ids.flatMap((id) => [cache.kept(keyOf(id), now)].flatMap((kept) => (kept ? [[id, textOf(kept)] as const] : []))));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const { revision } = cache;
  const drawn = await drawCards(visit, missing);
  const { products, until } = await reads(visit.request, (ctx) => lifeOf(ctx, { ids: missing, withRelated: false }));
  for (const id of missing) cache.put(keyOf(id), { parts: [drawn.get(id) ?? ''], products }, { revision, now, until });
  return new Map([...known, ...drawn]);
}

const textOf = ({ page }: Kept): string => partsOf(page).join('');
