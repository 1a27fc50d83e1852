import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { ShopLanguage } from '../records/choices.ts';

/** Who looks at the home page, as far as blocks depend on it. */
export interface BlockViewer {
  readonly language: ShopLanguage;
  readonly isSignedIn: boolean;
  readonly isBusiness: boolean;
  /** Segment of their organization; null for visitors. */
  readonly segment: string | null;
}

export interface ShownBlock {
  readonly id: string;
  readonly kind: 'hero' | 'categories' | 'products' | 'newest' | 'text' | 'banner';
  readonly heading: string;
  readonly text: string | null;
  readonly imageId: string | null;
  readonly imageAlt: string | null;
  readonly buttonLabel: string | null;
  readonly buttonLink: string | null;
  readonly categoryId: string | null;
}

/** The blocks of the home page for this visitor at this moment, in order. What has no German is shown in English. */
export async function blocksFor(ctx: Pick<Ctx, 'db' | 'now'>, viewer: BlockViewer): Promise<readonly ShownBlock[]> {
  const german = viewer.language === 'de';
  const audience = !viewer.isSignedIn ? 'guests' : viewer.isBusiness ? 'business' : 'consumers';
  const said = (name: string) => (german ? sql`coalesce(${sql.ref(`${name}_german`)}, ${sql.ref(name)})` : sql.ref(name));
  const { rows } = await sql<ShownBlock>`
    select id, kind, ${said('heading')} as heading, ${said('text')} as text, image_id as "imageId", image_alt as "imageAlt",
      ${said('button_label')} as "buttonLabel", button_link as "buttonLink", category_id as "categoryId"
    from shop_block
    where is_active and deleted_at is null and audience in ('everybody', ${audience})
      and (segment is null or segment = ${viewer.segment})
      and (starts_at is null or starts_at <= ${ctx.now}::timestamptz) and (ends_at is null or ends_at > ${ctx.now}::timestamptz)
    order by position, created_at, id limit 30`.execute(ctx.db);
  return rows;
}
