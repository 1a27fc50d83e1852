import { get } from '../api/request.ts';
import type { ListPage, Row } from '../api/types.ts';

/** All rows of a short list (users, roles, teams), page by page; stops at `most` so that a mistake does not load a million. */
export async function allRows(
  path: string,
  search: Readonly<Record<string, string>> = {},
  most = 2_000,
  signal?: AbortSignal,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const query = new URLSearchParams({ ...search, 'page[size]': '200', ...(after ? { 'page[after]': after } : {}) });
    const page: ListPage = await get<ListPage>(`${path}?${query}`, signal);
    rows.push(...page.data);
    after = page.page.next;
  } while (after && rows.length < most);
  return rows;
}
