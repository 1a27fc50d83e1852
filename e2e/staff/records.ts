import type { Page } from 'playwright-core';

let counter = 0;

/** A name that no other test uses, so that journeys share one server. */
export function uniqueName(word: string): string {
  counter += 1;
  return `${word} ${process.pid}${counter}${Math.trunc(performance.now())}`;
}

export interface CreatedRow {
  id: string;
  version: number;
}

/** Creates a record by API as whoever is signed in. */
export async function create(page: Page, path: string, values: Record<string, unknown>): Promise<CreatedRow> {
  const response = await page.request.post(`/api/v1/${path}`, { data: values, headers: { 'x-entente-csrf': '1' } });
  if (!response.ok()) throw new Error(`POST ${path}: ${response.status()} ${await response.text()}`);
  return ((await response.json()) as { data: CreatedRow }).data;
}

/** Changes a record by API, as a colleague would at the same time. */
export async function change(page: Page, path: string, row: CreatedRow, values: Record<string, unknown>): Promise<void> {
  const response = await page.request.patch(`/api/v1/${path}/${row.id}`, {
    data: values,
    headers: { 'x-entente-csrf': '1', 'if-match': `"${row.version}"` },
  });
  if (!response.ok()) throw new Error(`PATCH ${path}: ${response.status()} ${await response.text()}`);
}

export async function read(page: Page, path: string, id: string): Promise<Record<string, unknown>> {
  const response = await page.request.get(`/api/v1/${path}/${id}`);
  if (!response.ok()) throw new Error(`GET ${path}: ${response.status()}`);
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}

/** Opens a list and waits until rows are on the screen. */
export async function openList(page: Page, path: string, query = ''): Promise<void> {
  await page.goto(`/app/${path}${query}`);
  await page.getByRole('gridcell').first().waitFor();
}
