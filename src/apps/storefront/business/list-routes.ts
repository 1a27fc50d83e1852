import { AppError } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import {
  changeList,
  findBySku,
  listOf,
  listsOf,
  makeList,
  offeredNow,
  putOnList,
  readQuantity,
  removeList,
  setOnList,
} from '../../../modules/buying/index.ts';
import { evaluateCart, openCart } from '../../../modules/orders/index.ts';
import { untouched, type FormState } from '../frame.ts';
import { notFound } from '../routes/not-found.ts';
import { cartCookies } from '../server/cookies.ts';
import { page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, shipToOf } from '../server/visit.ts';
import { asBuyer, businessFrame, forBusiness, goOn, type BusinessVisit } from './business-visit.ts';
import type { ListProps } from './lists.tsx';
import { addToCart, badLine, typedRows, unknownLine } from './quick-routes.ts';
import { word } from './words.ts';

export const showLists = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, (visit) => listsPage(visit, untouched, r.query['from'] === 'cart'));

async function listsPage(visit: BusinessVisit, form: FormState, isOfCart: boolean, status = 200): Promise<HttpReply> {
  const lists = await reads(visit.request, (ctx) => listsOf(ctx, visit));
  return page(visit, 'shoppingLists', { of: await businessFrame(visit), lists, form, isOfCart }, { status });
}

export const takeList = (r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const values = valuesOf(sent);
    const isOfCart = values['from'] === 'cart';
    const { name = '' } = values;
    if (!name) return listsPage(visit, { values, problems: { name: word(visit.language, 'Please fill this in.') } }, isOfCart, 422);
    const id = await asBuyer(visit, async (ctx) => {
      const made = await makeList(ctx, visit, { name, isShared: values['shared'] === 'yes' });
      if (isOfCart) await putOnList(ctx, visit, made, await cartLines(ctx, visit));
      return made;
    });
    return goOn(visit, `/lists/${id}`, 'list');
  });

async function cartLines(ctx: Ctx, visit: BusinessVisit) {
  const view = await evaluateCart(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), visit.cartShopper);
  return view.lines.map(({ productId, name, quantity }) => ({ productId, name, quantity }));
}

export const showList = (r: HttpRequest): Promise<HttpReply> => forBusiness(r, (visit) => listPage(visit));

async function listPage(visit: BusinessVisit, more: Partial<Pick<ListProps, 'bad' | 'rows'>> = {}, status = 200): Promise<HttpReply> {
  const found = await reads(visit.request, async (ctx) => {
    const list = await listOf(ctx, visit, visit.request.params['list'] ?? '');
    return (
      list && {
        ...list,
        offered: await offeredNow(
          ctx,
          list.lines.map((line) => line.productId),
          visit.cartShopper,
          shipToOf(visit),
        ),
      }
    );
  });
  if (!found) return notFound(visit);
  const { id, name, isShared, isMine, lines, offered } = found;
  return page(
    visit,
    'shoppingList',
    {
      of: await businessFrame(visit),
      id,
      name,
      isShared,
      isMine,
      lines: lines.map((line) => {
        const product = offered.get(line.productId);
        return {
          productId: line.productId,
          name: product?.name ?? line.name,
          sku: product?.sku ?? null,
          href: product ? at(visit, `/shop/p/${product.slug}`) : null,
          quantity: line.quantity,
          price: product?.price ?? null,
          isSold: product !== undefined,
        };
      }),
      bad: [],
      rows: [],
      ...more,
    },
    { status },
  );
}

export const changeOneList = (r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const values = valuesOf(sent);
    const id = r.params['list'] ?? '';
    try {
      switch (values['do']) {
        case 'set':
          return await setLine(visit, id, values);
        case 'add':
          return await addLines(visit, id, sent);
        case 'rename':
          await asBuyer(visit, (ctx) => changeList(ctx, visit, id, { name: values['name'] ?? '', isShared: values['shared'] === 'yes' }));
          return goOn(visit, `/lists/${id}`, 'list');
        case 'delete':
          await asBuyer(visit, (ctx) => removeList(ctx, visit, id));
          return goOn(visit, '/lists');
        case 'cart':
          return await allIntoCart(visit, id);
        case undefined:
        default:
          return goOn(visit, `/lists/${id}`);
      }
    } catch (error) {
      if (error instanceof AppError && error.status === 404) return notFound(visit);
      if (error instanceof AppError && error.status === 422) return listPage(visit, {}, 422);
      throw error;
    }
  });

async function setLine(visit: BusinessVisit, id: string, values: Record<string, string>): Promise<HttpReply> {
  const quantity = values['remove'] === 'yes' ? '0' : readQuantity(values['quantity'] ?? '');
  const { product = '' } = values;
  if (quantity === null || !/^[0-9a-f-]{36}$/.test(product))
    return listPage(
      visit,
      { bad: [{ line: null, text: values['quantity'] ?? '', why: word(visit.language, 'The quantity is no number above zero.') }] },
      422,
    );
  await asBuyer(visit, (ctx) => setOnList(ctx, visit, id, { productId: product, quantity }));
  return goOn(visit, `/lists/${id}`, 'list');
}

async function addLines(visit: BusinessVisit, id: string, sent: URLSearchParams): Promise<HttpReply> {
  const typed = typedRows(sent.getAll('sku').slice(0, 50), sent.getAll('quantity').slice(0, 50));
  const { wanted, unknown } = await reads(visit.request, (ctx) => findBySku(ctx, typed.rows, visit.shopper));
  await asBuyer(visit, (ctx) =>
    putOnList(
      ctx,
      visit,
      id,
      wanted.map(({ product, quantity }) => ({ productId: product.id, name: product.name, quantity })),
    ),
  );
  const bad = [...typed.bad.map((each) => badLine(visit, each)), ...unknown.map((each) => unknownLine(visit, each))];
  if (bad.length === 0) return goOn(visit, `/lists/${id}`, 'list');
  return listPage(visit, { bad, rows: unknown.map(({ sku, quantity }) => ({ sku, quantity })) }, 422);
}

async function allIntoCart(visit: BusinessVisit, id: string): Promise<HttpReply> {
  const goods = await reads(visit.request, async (ctx) => {
    const list = await listOf(ctx, visit, id);
    if (!list) return null;
    const offered = await offeredNow(
      ctx,
      list.lines.map((line) => line.productId),
      visit.cartShopper,
      shipToOf(visit),
    );
    return list.lines.flatMap(({ productId, quantity, name }) => (offered.has(productId) ? [{ productId, quantity, name }] : []));
  });
  if (!goods) return notFound(visit);
  const { view, refused } = await addToCart(visit, goods);
  if (refused.length > 0) return listPage(visit, { bad: refused }, 422);
  const cookies = view ? cartCookies(visit.app, view) : [];
  return { status: 303, headers: { location: at(visit, '/shop/cart'), ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) } };
}
