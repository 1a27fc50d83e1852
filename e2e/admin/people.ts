import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signIn, signInAs } from '../harness/sign-in.ts';
import { openPage, type PageOptions } from '../harness/open-page.ts';
import { uniqueName } from '../staff/records.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const password = 'a long enough sentence';
const csrf = { 'x-entente-csrf': '1' };

export function uniqueEmail(): string {
  return `${uniqueName('colleague').replaceAll(' ', '-')}@fjellvik.example`;
}

/** Somebody new on the staff who has accepted their invitation; `admin` is a page on which an administrator is signed in. */
export async function newColleague(admin: Page, roles: readonly string[]): Promise<Colleague> {
  const [name, email] = [uniqueName('Colleague'), uniqueEmail()];
  const { result } = await post<{ result: { id: string } }>(admin, '/identity/users/invite', { name, email, roles });
  const link = await linkFor(admin, email);
  await post(admin, '/auth/reset-password', { token: link.searchParams.get('token'), newPassword: password });
  return { id: result.id, name, email, password };
}

/**
 * The link in the newest mail that the system kept for this address and that leads to a page like `path`, as soon as there is one. Say which
 * page where the address gets mails about other things too: they come in the order in which jobs find the time.
 */
export async function linkFor(admin: Page, email: string, path = /^\//): Promise<URL> {
  const search = new URLSearchParams({ 'filter[recipient][eq]': email, fields: 'text', sort: '-createdAt' });
  let links: URL[] = [];
  const findLinks = async (): Promise<number> => {
    const { data } = await get<{ data: { text: string | null }[] }>(admin, `/notify/mails?${search}`);
    links = data.flatMap(({ text }) => /https?:\/\/\S+/.exec(text ?? '')?.[0] ?? []).map((link) => new URL(link));
    links = links.filter(({ pathname }) => path.test(pathname));
    return links.length;
  };
  await expect.poll(findLinks, { message: `mails to ${email} that lead to ${path}` }).toBeGreaterThan(0);
  const [link] = links;
  if (!link) throw new Error(`There is no link in the mail to ${email}`);
  return link;
}

export async function adminPage(options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await signIn(page, 'admin');
  return page;
}

export async function pageOf(colleague: Colleague, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await signInAs(page, colleague);
  return page;
}

/** The server takes a new field over a moment after it was saved; records can have it from then on. */
export async function fieldHolds(page: Page, name: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await get(page, '/meta'))).toContain(`"${name}"`);
}

export async function post<T>(page: Page, path: string, data: unknown): Promise<T> {
  const response = await page.request.post(`/api/v1${path}`, { data, headers: csrf });
  if (!response.ok()) throw new Error(`POST ${path}: ${response.status()} ${await response.text()}`);
  return (response.status() === 204 ? undefined : await response.json()) as T;
}

export async function get<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${path}`);
  if (!response.ok()) throw new Error(`GET ${path}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as T;
}
