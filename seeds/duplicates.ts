import { createRecord } from '../src/kernel/command/store.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { person } from '../src/modules/parties/records/person.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/** The doubles that creep into any address book, for the search to find. */
export async function seedDuplicates(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const customer = (country: string): SeededOrganization =>
    organizations.find((o) => o.country.code === country && o.role === 'customer') as SeededOrganization;
  const [de, se, gb] = [customer('DE'), customer('SE'), customer('GB')];
  await stage.as('sophie', 20, async (ctx) => {
    await createRecord(ctx, organization, {
      name: de.name.replace(/ (GmbH.*|AG|e\.K\.)$/, '').toUpperCase(),
      domains: [{ value: de.domain }],
      owner: ctx.actor.userId,
      roles: ['prospect'],
      source: 'web',
    });
    await createRecord(ctx, person, {
      givenName: 'Jürgen',
      familyName: 'Schäfer',
      emails: [{ value: `juergen.schaefer@${de.domain}` }],
      organization: de.id,
      jobTitle: 'Head of purchasing',
      owner: ctx.actor.userId,
    });
    await createRecord(ctx, person, {
      givenName: 'Juergen',
      familyName: 'Schaefer',
      phones: [{ value: '+4930123456', label: 'mobile' }],
      organization: de.id,
      owner: ctx.actor.userId,
    });
  });
  await stage.as('astrid', 15, async (ctx) => {
    await createRecord(ctx, organization, {
      name: se.name.replace(/ AB$/, ' Aktiebolag'),
      domains: [{ value: `www.${se.domain}` }],
      owner: ctx.actor.userId,
      roles: ['customer'],
    });
    await createRecord(ctx, person, {
      givenName: 'Katarina',
      familyName: 'Bergström',
      emails: [{ value: 'kata.bergstrom@mail.example' }],
      phones: [{ value: '+46812345678' }],
      owner: ctx.actor.userId,
    });
    await createRecord(ctx, person, {
      givenName: 'Kata',
      familyName: 'Bergstrom',
      phones: [{ value: '+46812345678' }],
      tags: ['newsletter'],
      owner: ctx.actor.userId,
    });
  });
  await stage.as('luca', 10, async (ctx) => {
    await createRecord(ctx, person, {
      givenName: 'Robert',
      familyName: 'MacLeod',
      emails: [{ value: `r.macleod@${gb.domain}` }],
      organization: gb.id,
      owner: ctx.actor.userId,
    });
    await createRecord(ctx, person, {
      givenName: 'Bob',
      familyName: 'Macleod',
      organization: gb.id,
      jobTitle: 'Store manager',
      owner: ctx.actor.userId,
    });
  });
}
