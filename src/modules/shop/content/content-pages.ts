import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { ShopLanguage } from '../records/choices.ts';

export interface ShownPage {
  readonly title: string;
  /** Safe HTML, as the field keeps it. */
  readonly body: string;
  readonly description: string | null;
  readonly language: ShopLanguage;
  /** Languages that the page exists in. */
  readonly languages: readonly ShopLanguage[];
  readonly updatedAt: string;
}

/** A published page in this language, else in another one; null where there is none. */
export async function contentPageOf(ctx: Pick<Ctx, 'db'>, slug: string, language: ShopLanguage): Promise<ShownPage | null> {
  const { rows } = await sql<Omit<ShownPage, 'languages'>>`
    select title, coalesce(body, '') as body, description, language, updated_at as "updatedAt" from content_page
    where slug = ${slug} and is_published and deleted_at is null order by (language = ${language}) desc, language`.execute(ctx.db);
  const [first] = rows;
  return first ? { ...first, languages: rows.map((row) => row.language) } : null;
}

export interface ContentLink {
  readonly slug: string;
  readonly title: string;
  readonly placement: 'header' | 'footer' | 'none';
  readonly language: ShopLanguage;
  readonly updatedAt: string;
}

/** All published pages in order, of every language. */
export async function contentLinks(ctx: Pick<Ctx, 'db'>): Promise<readonly ContentLink[]> {
  const { rows } = await sql<ContentLink>`
    select slug, title, placement, language, updated_at as "updatedAt" from content_page
    where is_published and deleted_at is null order by position, title limit 500`.execute(ctx.db);
  return rows;
}
