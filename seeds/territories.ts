import { createRecord, updateRecord } from '../src/kernel/command/store.ts';
import { quota } from '../src/modules/sales/records/quota.ts';
import { territory } from '../src/modules/sales/records/territory.ts';
import { loadTree } from '../src/modules/sales/territories/load-tree.ts';
import { placeAccounts, placeLeads, putAccount, readAccounts, readLeads } from '../src/modules/sales/territories/place.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

interface Draft {
  readonly name: string;
  readonly parent?: string;
  readonly owner?: string;
  readonly countries?: readonly string[];
  readonly postcodes?: readonly string[];
  readonly priority?: number;
}

const drafts: readonly Draft[] = [
  { name: 'Nordics', owner: 'manager', countries: ['NO', 'SE', 'DK', 'FI', 'IS'] },
  { name: 'Norway', parent: 'Nordics', owner: 'mats', countries: ['NO'] },
  { name: 'Oslo and the east', parent: 'Norway', owner: 'mats', postcodes: ['0-2'] },
  { name: 'Sweden and Finland', parent: 'Nordics', owner: 'astrid', countries: ['SE', 'FI'] },
  { name: 'Central Europe', countries: ['DE', 'AT', 'CH'], owner: 'sophie' },
  { name: 'Alpine countries', parent: 'Central Europe', countries: ['AT', 'CH'], owner: 'luca' },
  { name: 'Southern Europe', countries: ['IT', 'FR', 'ES'], owner: 'luca' },
  { name: 'Key accounts', owner: 'manager' },
];

/**
 * The sales territories with the accounts and leads in them, two named accounts, and a change that waits: Denmark was given a territory
 * of its own this morning, and nobody has moved its accounts yet.
 */
export async function seedTerritories(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const ids = new Map<string, string>();
  const zero = '00000000-0000-0000-0000-000000000000';
  await stage.as('admin', 60, async (ctx) => {
    for (const { name, parent, owner, countries = [], postcodes = [], priority = 0 } of drafts) {
      const made = await createRecord(ctx, territory, {
        name,
        parent: parent ? (ids.get(parent) ?? null) : null,
        owner: owner ? (stage.users.get(owner)?.id ?? null) : null,
        countries: countries.map((value) => ({ value })),
        postcodes: postcodes.map((value) => ({ value })),
        priority,
      });
      ids.set(name, made.id);
    }
    const tree = await loadTree(ctx);
    const [accounts, leads] = [await readAccounts(ctx, { after: zero, size: 1_000 }), await readLeads(ctx, { after: zero, size: 1_000 })];
    await placeAccounts(
      ctx,
      tree,
      accounts.map((a) => a.id),
    );
    await placeLeads(
      ctx,
      tree,
      leads.map((l) => l.id),
    );
    for (const { id } of organizations.filter((o) => o.role === 'customer').slice(0, 2))
      await putAccount(ctx, id, ids.get('Key accounts') ?? null, true);
    const month = `${stage.day(0).slice(0, 7)}-01`;
    for (const [name, amount] of [
      ['Nordics', '450000'],
      ['Central Europe', '300000'],
    ] as const)
      await createRecord(ctx, quota, {
        territory: ids.get(name) ?? null,
        period: 'month',
        startsOn: month,
        amount: { amount, currency: 'NOK' },
      });
  });
  await stage.as('manager', 0, async (ctx) => {
    await createRecord(ctx, territory, {
      name: 'Denmark',
      parent: ids.get('Nordics') ?? null,
      owner: stage.users.get('astrid')?.id ?? null,
      countries: [{ value: 'DK' }],
    });
    await updateRecord(ctx, territory, ids.get('Nordics') ?? '', { description: 'Dealers and chains in the north, served from Bergen.' });
  });
}
