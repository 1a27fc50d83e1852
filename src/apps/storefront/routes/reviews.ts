import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { AppError } from '../../../kernel/errors.ts';
import { productBySlug, type ProductDetail } from '../../../modules/catalog/index.ts';
import { askForStock, hasBought, ownReview, shopperFacts, writeReview } from '../../../modules/shop/index.ts';
import type { FormState } from '../frame.ts';
import { frameOf } from '../server/frame-of.ts';
import { backTo, goTo, page, text } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';
import { askToSignIn } from './account.ts';
import { notFound } from './not-found.ts';
import { drawProduct } from './product.ts';

const productOf = (visit: Visit): Promise<ProductDetail | null> =>
  reads(visit.request, (ctx) => productBySlug(ctx, { ...visit.shopper, id: visit.request.params['product'] ?? '' }));

/** Writes a review, or changes one's own. */
export async function askReview(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  if (personId === null) return askToSignIn(visit);
  const product = visit.look.areReviewsOpen ? await productOf(visit) : null;
  if (!product) return notFound(visit);
  const { own, facts } = await reads(r, async (ctx) => ({
    own: await ownReview(ctx, personId, product.id),
    facts: await shopperFacts(ctx, personId),
  }));
  const values = {
    authorName: facts.name.split(' ')[0] ?? '',
    rating: String(own?.rating ?? 5),
    title: own?.title ?? '',
    body: own?.body ?? '',
  };
  return reviewPage(visit, product, { values, problems: {} });
}

async function reviewPage(visit: Visit, product: ProductDetail, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  const stars = [5, 4, 3, 2, 1].map((n) => ({ value: String(n), label: say(t, '{n} of 5 stars', { n }) }));
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Your review of {name}', { name: product.name }),
      intro: say(t, 'We read it before it is shown.'),
      action: at(visit, `/shop/reviews/${product.id}`),
      form,
      fields: [
        { name: 'rating', label: say(t, 'Stars'), options: stars },
        { name: 'title', label: say(t, 'In one line'), maxLength: 120 },
        { name: 'body', label: say(t, 'Your review'), rows: 6, isOptional: true, maxLength: 5000 },
        {
          name: 'authorName',
          label: say(t, 'Shown as'),
          autoComplete: 'nickname',
          maxLength: 80,
          help: say(t, 'Your first name is enough.'),
        },
      ],
      hidden: {},
      button: say(t, 'Send'),
      links: [{ href: at(visit, `/shop/p/${product.slug}`), label: say(t, 'Back to the product') }],
    },
    { status },
  );
}

export async function takeReview(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId, language: t } = visit;
  if (personId === null) return askToSignIn(visit);
  const product = visit.look.areReviewsOpen ? await productOf(visit) : null;
  if (!product) return notFound(visit);
  const values = valuesOf(sent);
  const rating = Number(values['rating']);
  const { title = '', authorName = '' } = values;
  const needed = say(t, 'Please fill this in.');
  const problems = {
    ...(Number.isInteger(rating) && rating >= 1 && rating <= 5 ? {} : { rating: say(t, 'Please choose one to five stars.') }),
    ...(title ? {} : { title: needed }),
    ...(authorName ? {} : { authorName: needed }),
  };
  if (Object.keys(problems).length > 0) return reviewPage(visit, product, { values, problems }, 422);
  await writes(visit, async (ctx) =>
    writeReview(ctx, {
      personId,
      productId: product.id,
      rating,
      title: title.slice(0, 120),
      body: values['body'] ?? null,
      authorName: authorName.slice(0, 80),
      language: t,
      isVerified: await hasBought(ctx, personId, product.id),
    }),
  );
  return goTo(visit, at(visit, `/shop/p/${product.slug}`), [], 'Thank you. Your review is shown once we have read it.');
}

/** Somebody wants to be told when it is there again. */
export async function takeStockRequest(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { product = '', email = '', back } = valuesOf(sent);
  const found = await reads(r, (ctx) => productBySlug(ctx, { ...visit.shopper, id: product }));
  if (!found) return notFound(visit);
  try {
    await writes(visit, (ctx) => askForStock(ctx, { productId: product, email, personId: visit.personId, language: visit.language }));
    return goTo(visit, backTo(visit, back), [], 'We will tell you when it is back.');
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    const form = { values: { email }, problems: { email: say(visit.language, 'This is no e-mail address.') } };
    const path = at(visit, `/shop/p/${found.slug}`);
    const options = found.variants.find(({ id }) => id === product)?.options ?? {};
    const query = Object.fromEntries(Object.entries(options).map(([code, value]) => [`o.${code}`, value]));
    const drawn = await drawProduct({ ...visit, path: `/shop/p/${found.slug}`, request: { ...r, url: path, query } }, form, found.slug);
    return 'html' in drawn ? { ...text(visit, drawn.html.replace('\u0001', '')), status: 422 } : drawn;
  }
}
