// Takes pictures of docs/images, those of the README and of how selling works, from a server of its own with the demo company: `node scripts/screenshots.ts`.
// Picks those whose name contains the first argument, if there is one.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { chromiumOptions } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
import { demoPassword } from '../seeds/data/staff.ts';

interface Shot {
  readonly name: string;
  readonly as: 'manager' | 'admin' | 'astrid';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Brings the page to what is to be seen. */
  readonly show: (page: Page) => Promise<void>;
}

const largest = 256 * 1024;
const images = path.resolve(import.meta.dirname, '../docs/images');
const wanted = process.argv[2] ?? '';

/** Of the README, where a picture is as wide as the page. */
const large = { width: 1440, height: 860 };

const shots: readonly Shot[] = [
  { name: 'list', as: 'admin', viewport: large, show: (page) => open(page, '/app/parties/organizations', '[role="row"]') },
  {
    name: 'detail',
    as: 'admin',
    viewport: large,
    show: (page) => openFirst(page, 'parties/organizations', 'filter[name][startsWith]=Camino', '[aria-label="Timeline"] .timeline-item'),
  },
  { name: 'sell-board', as: 'astrid', show: (page) => open(page, '/app/sales/opportunities', '.board-card') },
  {
    name: 'sell-deal',
    as: 'astrid',
    show: (page) => openFirst(page, 'sales/opportunities', 'filter[state][eq]=open&sort=-amount', '.stage-path'),
  },
  {
    name: 'sell-lead',
    as: 'astrid',
    show: (page) => openFirst(page, 'sales/leads', 'filter[status][eq]=new&sort=-score', '[aria-label="Timeline"]'),
  },
  { name: 'sell-my-day', as: 'astrid', show: (page) => open(page, '/app/my-day', 'h1') },
  { name: 'manage-forecast', as: 'manager', show: (page) => open(page, '/app/forecast', 'text=What history expects') },
  { name: 'manage-performance', as: 'manager', show: (page) => open(page, '/app/performance', 'h1') },
  { name: 'manage-pipelines', as: 'admin', show: (page) => open(page, '/app/settings/pipelines', 'text=Stages of') },
  { name: 'manage-assignment', as: 'admin', show: (page) => open(page, '/app/settings/lead-assignment', 'h1') },
  { name: 'manage-import-names', as: 'admin', show: importNames },
];

const server = await startServer();
const browser = await chromium.launch(await chromiumOptions());
try {
  mkdirSync(images, { recursive: true });
  for (const { name, as, viewport = { width: 1100, height: 640 }, show } of shots.filter((shot) => shot.name.includes(wanted))) {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'en-GB',
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
      viewport,
    });
    const page = await context.newPage();
    const answer = await page.request.post('/api/v1/auth/sign-in/email', {
      data: { email: `${as}@fjellvik.example`, password: demoPassword },
      headers: { 'x-entente-csrf': '1' },
    });
    if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()}`);
    await show(page);
    // What is still being fetched is drawn as bones.
    await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root, .bone') === null);
    const file = path.join(images, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', scale: 'css' });
    const { size } = statSync(file);
    console.log(`${name}.png ${Math.round(size / 1024)} kB${size > largest ? ', which is too large' : ''}`);
    if (size > largest) process.exitCode = 1;
    await context.close();
  }
} finally {
  await browser.close();
  await server.dispose();
}

async function open(page: Page, address: string, seen: string): Promise<void> {
  await page.goto(address);
  await page.locator(seen).first().waitFor();
}

async function openFirst(page: Page, records: string, query: string, seen: string): Promise<void> {
  const { data } = (await (await page.request.get(`/api/v1/${records}?${query}&page[size]=1`)).json()) as { data: { id: string }[] };
  await open(page, `/app/${records}/${data[0]?.id}`, seen);
}

/** The wizard at the step that asks what names mean, with a file of three deals. */
async function importNames(page: Page): Promise<void> {
  await open(page, '/app/settings/import', 'text=What is in the file?');
  await page.getByRole('radiogroup').getByText('Opportunities', { exact: true }).click();
  const rows = [
    'Deal name,Account,Owner,Product,Stage,Amount,Currency,Close date',
    'Spring order,Bergfreund Bergsport,Astrid Lindqvist,Finse 4 expediton tent,Proposal,4800,EUR,2026-12-15',
    'Rental set,Tall Sport AB,Luca Bianchi,Mose matt,Proposal,900,EUR,2026-12-20',
    'Workshop,,Luca Bianchi,Knot course,Qualified,350,EUR,',
  ];
  await page.getByLabel('File to import').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  for (const heading of ['How the file is read', 'Where the columns go']) {
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await page.getByText('Did you mean Finse 4 expedition tent?').waitFor();
  await page.getByRole('region', { name: 'Product' }).scrollIntoViewIfNeeded();
}
