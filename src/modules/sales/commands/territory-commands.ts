import { boolean, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { startProgress } from '../../../kernel/jobs/progress.ts';
import { organization } from '../../parties/records/organization.ts';
import { manageSales } from '../policies/permissions.ts';
import { accountTerritory } from '../records/account-territory.ts';
import { territory } from '../records/territory.ts';
import { isAccount } from '../territories/account-facts.ts';
import { loadTree } from '../territories/load-tree.ts';
import { belongs, putAccount, readAccounts } from '../territories/place.ts';

const owners = {
  moveAccounts: boolean({ label: 'Accounts go to the owner of their new territory', default: false }),
  moveDeals: boolean({ label: 'Open deals go to that owner too', default: false, help: 'Otherwise whoever works on a deal keeps it.' }),
};

const apply = defineCommand({
  name: 'apply',
  label: 'Move the accounts',
  description: 'Puts all accounts and open leads where they belong by the rules as they are now, in the background.',
  on: territory,
  target: 'list',
  permission: manageSales,
  consequential: true,
  input: owners,
  emits: ['sales.territoriesApplied'],
  run: async (ctx, _row, input) => {
    const [moveAccounts, moveDeals] = [input.moveAccounts === true, input.moveDeals === true];
    const progressId = await startProgress(ctx.db, {
      kind: 'sales.realignTerritories',
      label: 'Accounts move to their territories',
      startedBy: ctx.actor.userId,
    });
    ctx.enqueue('sales.realignTerritories', { progressId, moveAccounts, moveDeals }, { queue: 'sales.territories' });
    ctx.emit({ type: 'sales.territoriesApplied', recordType: territory.key, data: { moveAccounts, moveDeals } });
    return { progressId };
  },
});

const nameAccount = defineCommand({
  name: 'name-account',
  label: 'Name an account',
  description: 'Puts an account into this territory whatever the rules say, with its open deals.',
  on: territory,
  permission: manageSales,
  input: { organization: ref({ label: 'Organization', to: organization.key, required: true }), ...owners },
  emits: ['sales.accountTerritoryCreated', 'sales.accountTerritoryUpdated'],
  run: async (ctx, row, input) => {
    const id = String(input.organization);
    await lockAccount(ctx, id);
    await putAccount(ctx, id, row.id, true, { accounts: input.moveAccounts === true, deals: input.moveDeals === true });
  },
});

const release = defineCommand({
  name: 'release',
  label: 'Back to the rules',
  description: 'The account goes where the rules say, now and whenever something about it changes.',
  on: accountTerritory,
  permission: manageSales,
  bulk: true,
  emits: ['sales.accountTerritoryUpdated', 'sales.accountTerritoryDeleted'],
  allowed: (row) => (row.isNamed ? true : 'The account is there by the rules already.'),
  run: async (ctx, row) => {
    const [account] = await readAccounts(ctx, { ids: [row.organization.id] });
    const to = account ? belongs(await loadTree(ctx), { ...account, isNamed: false }) : null;
    await putAccount(ctx, row.organization.id, to, false);
  },
});

export const territoryCommands: readonly Command[] = [apply, nameAccount, release];

async function lockAccount(ctx: Ctx, id: string): Promise<void> {
  const { rows } =
    await sql`select 1 from organization g where g.id = ${id}::uuid and g.deleted_at is null and ${isAccount} for no key update`.execute(
      ctx.db,
    );
  if (rows.length === 0)
    throw invalid([
      {
        pointer: '/organization',
        code: 'account',
        message: 'is nobody whom you sell to: only customers, prospects and partners have a territory',
      },
    ]);
}
