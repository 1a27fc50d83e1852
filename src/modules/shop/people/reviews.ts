import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { shopEvents } from '../events.ts';
import type { ShopLanguage } from '../records/choices.ts';
import { review } from '../records/review.ts';

export interface PublishedReview {
  readonly id: string;
  readonly title: string;
  readonly body: string | null;
  readonly authorName: string;
  readonly rating: number;
  readonly isVerified: boolean;
  readonly reply: string | null;
  readonly createdAt: string;
}

export interface NewReview {
  readonly personId: string;
  readonly productId: string;
  readonly authorName: string;
  readonly rating: number;
  readonly title: string;
  readonly body: string | null;
  readonly language: ShopLanguage;
  /** Whether an order of this person has the product: the caller asks the orders. */
  readonly isVerified: boolean;
}

/**
 * Keeps what somebody thinks of a product, to be looked at by staff. Whoever wrote one before changes it, and it waits anew.
 * @returns the id of the review
 * @throws AppError invalid for stars or texts that a review cannot have
 */
export async function writeReview(ctx: Ctx, { personId, productId, ...words }: NewReview): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shop.review ${personId} ${productId}`}, 0))`.execute(ctx.db);
  const { rows } = await sql<{ id: string }>`
    select id from product_review where person_id = ${personId}::uuid and product_id = ${productId}::uuid and deleted_at is null`.execute(
    ctx.db,
  );
  const known = rows[0];
  const fresh = { ...words, state: 'waiting', decidedBy: null, decidedAt: null, rejection: null } as const;
  const { id } = known
    ? await updateRecord(ctx, review, known.id, fresh)
    : await createRecord(ctx, review, { ...fresh, person: personId, product: productId });
  ctx.emit({ type: shopEvents.reviewWritten, recordType: review.key, recordId: id, data: { rating: words.rating } });
  return id;
}

/** The newest published ones of a product, and of its variants. */
export async function publishedReviews(
  ctx: Pick<Ctx, 'db'>,
  productIds: readonly string[],
  most = 20,
): Promise<readonly PublishedReview[]> {
  const { rows } = await sql<PublishedReview>`
    select id, title, body, author_name as "authorName", rating::int as rating, is_verified as "isVerified", reply, created_at as "createdAt"
    from product_review where product_id = any(${[...productIds]}::uuid[]) and state = 'published' and deleted_at is null
    order by created_at desc, id desc limit ${most}`.execute(ctx.db);
  return rows;
}

export interface Rating {
  readonly count: number;
  /** Mean of the stars, 1 to 5, to one decimal. */
  readonly mean: number;
}

/** Stars of the published reviews by product. */
export async function ratingsOf(ctx: Pick<Ctx, 'db'>, productIds: readonly string[]): Promise<ReadonlyMap<string, Rating>> {
  if (productIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; count: number; mean: number }>`
    select product_id as id, count(*)::int as count, round(avg(rating), 1)::float8 as mean from product_review
    where product_id = any(${[...productIds]}::uuid[]) and state = 'published' and deleted_at is null group by product_id`.execute(ctx.db);
  return new Map(rows.map(({ id, count, mean }) => [id, { count, mean }]));
}

export interface OwnReview {
  readonly rating: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'waiting' | 'published' | 'rejected';
}

/** What this person wrote of the product, whatever became of it. */
export async function ownReview(ctx: Pick<Ctx, 'db'>, personId: string, productId: string): Promise<OwnReview | null> {
  const { rows } = await sql<OwnReview>`
    select rating::int as rating, title, body, state from product_review
    where person_id = ${personId}::uuid and product_id = ${productId}::uuid and deleted_at is null`.execute(ctx.db);
  return rows[0] ?? null;
}
