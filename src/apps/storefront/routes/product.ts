import type { Ctx } from '../../../kernel/context.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { imageUrl, productBySlug, type ProductDetail, type VariantDetail } from '../../../modules/catalog/index.ts';
import { deliveryOptions } from '../../../modules/delivery/index.ts';
import { boughtTogether, publishedReviews, ratingsOf } from '../../../modules/shop/index.ts';
import { availability } from '../../../modules/stock/index.ts';
import type { FormState, Price } from '../frame.ts';
import type { ProductProps, VariantChoice } from '../pages/product.tsx';
import { cardsByIds, cardsOf, pictureOf, pricesOf, stockState } from '../server/cards.ts';
import { frameOf } from '../server/frame-of.ts';
import { keptPage, type Drawn } from '../server/kept-page.ts';
import { lifeOf } from '../server/life-of.ts';
import { cartMark, recentlyMark } from '../server/page-cache.ts';
import { noteAndRecall } from '../server/recently.ts';
import { renderer } from '../server/renderer.ts';
import { noticeOf } from '../server/reply.ts';
import { at, reads, shipToOf, type Visit } from '../server/visit.ts';
import { say, type Phrase } from '../words.ts';
import { notFound } from './not-found.ts';

const nothingTyped: FormState = { values: {}, problems: {} };
const relations: Readonly<Record<string, Phrase>> = {
  accessory: 'Goes well with it',
  similar: 'Similar products',
  upsell: 'One better',
  replacement: 'Its successor',
};

/** A product's page, with the variant that the address chooses. */
export function product(r: HttpRequest): Promise<HttpReply> {
  return keptPage(r, (visit) => drawProduct(visit, nothingTyped), noteAndRecall);
}

/** Also for a form on the page that was not right. */
export async function drawProduct(visit: Visit, form: FormState, slug = visit.request.params['slug'] ?? ''): Promise<Drawn | HttpReply> {
  return reads(visit.request, async (ctx) => {
    const detail = await productBySlug(ctx, { ...visit.shopper, slug });
    if (!detail) return notFound(visit);
    if (detail.isMoved) return { status: 301, headers: { location: at(visit, `/shop/p/${detail.slug}`) } };
    const props = await propsOf(ctx, visit, detail, form);
    const { renderText } = await renderer();
    return { html: renderText('product', props), id: detail.id, ...(await lifeOf(ctx, { ids: [detail.id], withRelated: true })) };
  });
}

async function propsOf(ctx: Ctx, visit: Visit, detail: ProductDetail, form: FormState): Promise<ProductProps> {
  const t = visit.language;
  const chosen = chosenVariant(visit.request, detail);
  const sellableIds = detail.variants.length > 0 ? detail.variants.map(({ id }) => id) : [detail.id];
  const shown = chosen ? [chosen.id] : sellableIds;
  const [frame, prices, stock, reviews, ratings, related, together] = await Promise.all([
    frameOf(visit, { cartCount: cartMark }),
    pricesOf(ctx, visit, sellableIds),
    availability(ctx, { productIds: sellableIds }),
    publishedReviews(ctx, [detail.id]),
    ratingsOf(ctx, [detail.id]),
    cardsOf(ctx, visit, detail.related),
    boughtTogether(ctx, [detail.id]).then((ids) => cardsByIds(ctx, visit, ids, 4)),
  ]);
  const known = shown.flatMap((id) => prices.get(id) ?? []).toSorted((a, b) => Number(a.unitPrice) - Number(b.unitPrice));
  const money = (amount: string): Price => ({ amount, currency: visit.currency });
  const sellableId = detail.variants.length === 0 ? detail.id : (chosen?.id ?? null);
  const there = sellableId ? stock.get(sellableId) : undefined;
  const state = sellableId ? stockState(there) : bestOf(sellableIds.map((id) => stockState(stock.get(id))));
  const weight = String(chosen?.weight ?? detail.weight ?? 0);
  const isSent = detail.kind === 'goods' || detail.kind === 'bundle';
  const options =
    sellableId && known[0] && isSent && state !== 'out'
      ? await deliveryOptions(ctx, {
          shipTo: shipToOf(visit),
          currency: visit.currency,
          weight,
          itemsTotal: known[0].unitPrice,
          kinds: ['ship'],
          language: t,
        })
      : [];
  const images = [...(chosen?.images ?? []), ...detail.images];
  const cardById = new Map(related.map((card) => [card.id, card]));
  const groups = Object.entries(relations).flatMap(([relation, title]) => {
    const cards = detail.related.filter((each) => each.relation === relation).flatMap((each) => cardById.get(each.id) ?? []);
    return cards.length > 0 ? [{ title: say(t, title), cards }] : [];
  });
  return {
    frame,
    id: detail.id,
    sellableId,
    name: detail.name,
    brand: detail.brand,
    sku: chosen?.sku ?? detail.sku,
    gtin: chosen?.gtin ?? detail.gtin,
    description: detail.description,
    packaging: detail.packaging,
    trail: [
      { href: visit.base || '/', label: say(t, 'Home') },
      ...detail.path.map((each) => ({ href: at(visit, `/shop/c/${each.slug}`), label: each.name })),
    ],
    pictures: images.map((image) => ({
      ...pictureOf(image, '(min-width: 900px) 50vw, 100vw'),
      src: imageUrl(image, 'detail'),
      zoom: imageUrl(image, 'zoom'),
    })),
    choices: choicesOf(visit, detail),
    price: known[0] ? money(known[0].unitPrice) : null,
    compareAt: known[0]?.compareAt ? money(known[0].compareAt) : null,
    isFrom: known.some((each) => each.unitPrice !== known[0]?.unitPrice),
    display: visit.display,
    stock: state,
    left: there?.available ?? null,
    expectedOn: there?.expectedOn ?? null,
    arrives: state === 'backorder' || state === 'preorder' ? null : (options[0]?.arrives() ?? null),
    kind: detail.kind,
    bundle: detail.bundleItems.map((each) => ({
      href: at(visit, `/shop/p/${each.slug}`),
      name: each.name,
      quantity: Number(each.quantity),
    })),
    attributes: detail.attributes.map(({ label, value, unit }) => ({ label, value: unit ? `${value} ${unit}` : yesOrNo(t, value) })),
    rating: ratings.get(detail.id) ?? null,
    reviews,
    reviewsOpen: visit.look.areReviewsOpen,
    related: [...groups, ...(together.length > 0 ? [{ title: say(t, 'Often bought with it'), cards: together }] : [])],
    form,
    notice: noticeOf(visit),
    recently: recentlyMark,
  };
}

function yesOrNo(t: Visit['language'], value: string): string {
  return value === 'true' ? say(t, 'Yes') : value === 'false' ? say(t, 'No') : value;
}

function bestOf(states: readonly ReturnType<typeof stockState>[]): ReturnType<typeof stockState> {
  return (['always', 'in', 'few', 'preorder', 'backorder'] as const).find((state) => states.includes(state)) ?? 'out';
}

/** Choices in the address, by code of the attribute: `o.size=m`. */
function asked(r: HttpRequest, detail: ProductDetail): Record<string, string> {
  return Object.fromEntries(
    detail.options.flatMap(({ code }) => (queryText(r, `o.${code}`) ? [[code, queryText(r, `o.${code}`) ?? '']] : [])),
  );
}

function chosenVariant(r: HttpRequest, detail: ProductDetail): VariantDetail | null {
  const wanted = asked(r, detail);
  if (detail.variants.length === 1) return detail.variants[0] ?? null;
  if (Object.keys(wanted).length < detail.options.length || detail.options.length === 0) return null;
  return detail.variants.find((variant) => detail.options.every(({ code }) => variant.options[code] === wanted[code])) ?? null;
}

function choicesOf({ request, language }: Visit, detail: ProductDetail): readonly VariantChoice[] {
  const wanted = asked(request, detail);
  const only = detail.variants.length === 1 ? detail.variants[0]?.options : undefined;
  return detail.options.map(({ code, label, values }) => ({
    code,
    label,
    values: values.map((each) => ({
      value: each.value,
      label: each.labels?.[language] ?? each.label,
      color: each.color,
      isChosen: (only ?? wanted)[code] === each.value,
      isPossible: detail.variants.some(
        (variant) =>
          variant.options[code] === each.value && Object.entries(wanted).every(([c, v]) => c === code || variant.options[c] === v),
      ),
    })),
  }));
}
