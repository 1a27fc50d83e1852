import { sql } from '../../../kernel/db/sql.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { organization } from '../../parties/records/organization.ts';
import { lead } from '../records/lead.ts';
import { loadTree } from './load-tree.ts';
import { placeAccounts, placeLeads } from './place.ts';

/** Fields that a territory may ask for, by record. */
const decisive: Readonly<Record<string, readonly string[]>> = {
  [organization.key]: ['addresses', 'industry', 'segment', 'employees', 'roles'],
  [lead.key]: ['country', 'postalCode', 'email'],
};

/** Accounts and leads are placed when they come, imported ones too, and when something changes that territories ask for. */
export const territoryFeed: Feed = {
  name: 'territories',
  only: sql`e.type in ('parties.organizationCreated', 'parties.organizationUpdated', 'parties.organizationRestored', 'parties.organizationMerged',
    'sales.leadCreated', 'sales.leadUpdated', 'sales.leadRestored')`,
  run: async (ctx, events) => {
    const [accounts, leads] = [idsOf(events, organization.key), idsOf(events, lead.key)];
    if (accounts.length + leads.length === 0) return;
    const tree = await loadTree(ctx);
    await placeAccounts(ctx, tree, accounts);
    await placeLeads(ctx, tree, leads);
  },
};

function idsOf(events: readonly StoredEvent[], type: string): readonly string[] {
  const wanted = decisive[type] ?? [];
  const touched = events.filter(
    ({ recordType, type: what, changes }) =>
      recordType === type && (!what.endsWith('Updated') || !changes || wanted.some((name) => Object.hasOwn(changes, name))),
  );
  return [...new Set(touched.flatMap((event) => event.recordId ?? []))].toSorted();
}
