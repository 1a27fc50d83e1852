import { AppError } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { findBySku, readQuantity, readRows, reorderOf, type BadRow, type QuickRow, type RowFault } from '../../../modules/buying/index.ts';
import { openCart, orderByNumber, setLines, type CartView, type LineChange } from '../../../modules/orders/index.ts';
import { notFound } from '../routes/not-found.ts';
import { cartCookies } from '../server/cookies.ts';
import { page } from '../server/reply.ts';
import { checkSameSite } from '../server/safe-post.ts';
import { at, reads, shipToOf } from '../server/visit.ts';
import { asBuyer, businessFrame, forBusiness, type BusinessVisit } from './business-visit.ts';
import type { BadLine, QuickProps } from './quick.tsx';
import { word, type BusinessPhrase } from './words.ts';

export const mostUpload = 256 * 1024;

export const showQuick = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, (visit) => quickPage(visit, { rows: [], pasted: '', bad: [], added: 0, problem: null }));

async function quickPage(
  visit: BusinessVisit,
  props: Omit<QuickProps, 'of'>,
  view: CartView | null = null,
  status = 200,
): Promise<HttpReply> {
  const of = await businessFrame(visit, view ? { cartCount: view.count > 0 ? String(view.count) : '' } : {});
  return page(visit, 'quickOrder', { of, ...props }, { status, cookies: view ? cartCookies(visit.app, view) : [] });
}

/** Puts what is right into the cart, and shows what is not with its line and why; that stands in the form again. */
export async function takeQuick(r: HttpRequest): Promise<HttpReply> {
  checkSameSite(r);
  return forBusiness(r, async (visit) => {
    const t = visit.language;
    const sent = await readUpload(r);
    if (!sent)
      return quickPage(
        visit,
        { rows: [], pasted: '', bad: [], added: 0, problem: word(t, 'The file is too large or cannot be read.') },
        null,
        422,
      );
    const typed = typedRows(sent.skus, sent.quantities);
    const pasted = readRows(sent.paste);
    const file = readRows(sent.file);
    const rows = [...typed.rows, ...pasted.rows, ...file.rows];
    const faults = [...typed.bad, ...pasted.bad, ...file.bad];
    if (rows.length + faults.length === 0)
      return quickPage(
        visit,
        { rows: [], pasted: '', bad: [], added: 0, problem: word(t, 'Please type or paste at least one line.') },
        null,
        422,
      );
    const { view, added, refused } = await intoCart(visit, rows);
    const bad = [...faults.map((each) => badLine(visit, each)), ...refused];
    return quickPage(
      visit,
      { rows: [], pasted: bad.map((each) => each.text).join('\n'), bad, added, problem: null },
      view,
      bad.length > 0 ? 422 : 200,
    );
  });
}

interface Upload {
  readonly skus: readonly string[];
  readonly quantities: readonly string[];
  readonly paste: string;
  readonly file: string;
}

/** The fields of a form with a file; null for what is too large or is no such form. */
async function readUpload(r: HttpRequest): Promise<Upload | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of r.stream) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > mostUpload) return null;
    chunks.push(bytes);
  }
  try {
    const headers = { 'content-type': String(r.headers['content-type'] ?? '') };
    const form = await new Response(Buffer.concat(chunks), { headers }).formData();
    const texts = (name: string): string[] => form.getAll(name).flatMap((each) => (typeof each === 'string' ? [each] : []));
    const file = form.get('file');
    return {
      skus: texts('sku').slice(0, 50),
      quantities: texts('quantity').slice(0, 50),
      paste: texts('paste')[0] ?? '',
      file: file && typeof file !== 'string' ? readText(Buffer.from(await file.arrayBuffer())) : '',
    };
  } catch {
    return null;
  }
}

/** UTF-8, else what spreadsheets in western Europe write (Windows-1252). */
function readText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Rows that were typed one by one: an article number without a quantity is one piece. */
export function typedRows(
  skus: readonly string[],
  quantities: readonly string[],
): { readonly rows: readonly QuickRow[]; readonly bad: readonly BadRow[] } {
  const rows: QuickRow[] = [];
  const bad: BadRow[] = [];
  skus.forEach((typed, i) => {
    const [sku, amount] = [typed.trim().slice(0, 80), (quantities[i] ?? '').trim()];
    if (!sku && !amount) return;
    const quantity = readQuantity(amount || '1');
    if (sku && quantity !== null) rows.push({ line: i + 1, sku, quantity });
    else bad.push({ line: i + 1, text: [sku, amount].filter(Boolean).join(' '), fault: sku ? 'badQuantity' : 'noSku' });
  });
  return { rows, bad };
}

const faultWords = {
  noSku: 'There is no article number.',
  noQuantity: 'There is no quantity.',
  badQuantity: 'The quantity is no number above zero.',
  tooMany: 'These are more lines than a cart holds.',
  unreadable: 'The line cannot be read: look for a stray quotation mark.',
} as const satisfies Record<RowFault, BusinessPhrase>;

export const badLine = ({ language: t }: BusinessVisit, { line, text, fault }: BadRow): BadLine => ({
  line,
  text,
  why: word(t, faultWords[fault]),
});
export const unknownLine = ({ language: t }: BusinessVisit, { line, sku, quantity }: QuickRow): BadLine => ({
  line,
  text: `${sku} ${quantity}`,
  why: word(t, 'We do not sell this article number to you.'),
});

async function intoCart(
  visit: BusinessVisit,
  rows: readonly QuickRow[],
): Promise<{ readonly view: CartView | null; readonly added: number; readonly refused: readonly BadLine[] }> {
  const { wanted, unknown } = await reads(visit.request, (ctx) => findBySku(ctx, rows, visit.shopper));
  const goods = wanted.map(({ product, quantity }) => ({ productId: product.id, quantity, name: product.sku ?? product.name }));
  const { view, refused } = await addToCart(visit, goods);
  return { view, added: goods.length - refused.length, refused: [...unknown.map((row) => unknownLine(visit, row)), ...refused] };
}

interface Goods {
  readonly productId: string;
  readonly quantity: string;
  readonly name: string;
}

/** Adds what can be had, and says what cannot: what the cart refuses is left out, and the rest is put in. */
export async function addToCart(
  visit: BusinessVisit,
  goods: readonly Goods[],
): Promise<{ readonly view: CartView | null; readonly refused: readonly BadLine[] }> {
  if (goods.length === 0) return { view: null, refused: [] };
  try {
    return { view: await asBuyer(visit, (ctx) => put(ctx, visit, goods)), refused: [] };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const out = new Set(error.problems.flatMap(({ pointer }) => /^\/lines\/(\d+)\b/.exec(pointer)?.[1] ?? []).map(Number));
    // Refused as a whole, such as for too many different products.
    const isWhole = out.size === 0;
    const why = word(
      visit.language,
      error.code === 'out-of-stock'
        ? 'There is not enough of it in stock.'
        : isWhole
          ? 'These are more lines than a cart holds.'
          : 'It cannot be put into the cart now.',
    );
    const refused = goods.filter((_, i) => isWhole || out.has(i));
    const rest = await addToCart(visit, isWhole ? [] : goods.filter((_, i) => !out.has(i)));
    return {
      view: rest.view,
      refused: [...refused.map(({ name, quantity }) => ({ line: null, text: `${name} ${quantity}`, why })), ...rest.refused],
    };
  }
}

async function put(ctx: Ctx, visit: BusinessVisit, goods: readonly Goods[]): Promise<CartView> {
  const changes = goods.map(({ productId, quantity }): LineChange => ({ productId, quantity, mode: 'add' }));
  return setLines(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), changes, visit.cartShopper);
}

/** A past order of this buyer or their company, as it could be bought again. */
export const showReorder = (r: HttpRequest): Promise<HttpReply> => forBusiness(r, (visit) => reorderPage(visit));

async function reorderPage(visit: BusinessVisit, bad: readonly BadLine[] = [], status = 200): Promise<HttpReply> {
  const found = await reorderable(visit);
  if (!found) return notFound(visit);
  const price = (amount: string | null) => (amount === null ? null : { amount, currency: visit.currency });
  return page(
    visit,
    'reorder',
    {
      of: await businessFrame(visit),
      number: found.number,
      lines: found.lines.map((line) => ({
        name: line.name,
        quantity: line.quantity,
        isSold: line.product !== null,
        price: line.product?.price ?? null,
        before: line.hasOtherPrice ? price(line.before) : null,
      })),
      bad,
    },
    { status },
  );
}

async function reorderable(visit: BusinessVisit) {
  const { personId, organizationId, request: r } = visit;
  return reads(r, async (ctx) => {
    const order = await orderByNumber(ctx, { personId, organizationId }, r.params['number'] ?? '');
    return order ? { number: order.number, lines: await reorderOf(ctx, order, visit.cartShopper, shipToOf(visit)) } : null;
  });
}

export const takeReorder = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const found = await reorderable(visit);
    if (!found) return notFound(visit);
    const goods = found.lines.flatMap(({ product, quantity, name }) => (product ? [{ productId: product.id, quantity, name }] : []));
    const { view, refused } = await addToCart(visit, goods);
    if (refused.length > 0) return reorderPage(visit, refused, 422);
    const cookies = view ? cartCookies(visit.app, view) : [];
    return { status: 303, headers: { location: at(visit, '/shop/cart'), ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) } };
  });
