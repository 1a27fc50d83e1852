import { expect, test } from 'vitest';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { organization } from '../parties/records/organization.ts';
import { dealsMoveLifecycle } from './deals-move-lifecycle.ts';
import { opportunity } from './records/opportunity.ts';
import { createSalesApp, makePipeline } from './testing/sales-app.ts';

test('a deal brings its organization on: to an opportunity while it is open, to a customer once it is won, never back', async () => {
  const app = await createSalesApp();
  await makePipeline(app);
  const [lead, customer] = [
    await app.make(organization, { name: 'Bergfreund', lifecycleStage: 'lead', roles: ['prospect'] }),
    await app.make(organization, { name: 'Alpen', lifecycleStage: 'customer' }),
  ];
  const deals = [
    await app.make(opportunity, { name: 'Tents', organization: lead }),
    await app.make(opportunity, { name: 'Packs', organization: customer }),
    await app.make(opportunity, { name: 'Nobody yet' }),
  ];
  const follow = (): Promise<void> =>
    asSystem(app.app, (ctx) =>
      dealsMoveLifecycle.run(
        ctx,
        deals.map((recordId) => ({ type: 'sales.opportunityCreated', recordType: opportunity.key, recordId }) as unknown as StoredEvent),
      ),
    );
  const stages = async () =>
    (
      await sql<{
        name: string;
        stage: string;
        roles: string[] | null;
      }>`select name, lifecycle_stage as stage, roles from organization order by name`.execute(app.app.db)
    ).rows;
  await follow();
  expect(await stages()).toMatchObject([
    { name: 'Alpen', stage: 'customer' },
    { name: 'Bergfreund', stage: 'opportunity', roles: ['prospect'] },
  ]);
  await app.run(opportunity, 'win', {}, { id: deals[0] ?? '' });
  await follow();
  expect(await stages()).toMatchObject([
    { name: 'Alpen', stage: 'customer' },
    { name: 'Bergfreund', stage: 'customer', roles: ['customer'] },
  ]);
});
