// Checked by the compiler alone (`npm run client -- --check`): what must compile, and, marked, what must not.
import { createClient, type MoneyInput, type Person } from '../src/index.ts';

const entente = createClient({ url: 'https://crm.example.com', key: 'x' });

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_yes: Equal<A, B>): void => {};

export async function reads(): Promise<void> {
  const page = await entente.parties.people.list({
    filter: {
      familyName: { startsWith: 'B' },
      lifecycleStage: 'customer',
      tags: 'vip',
      or: [{ createdAt: { gte: '2026-01-01' } }, { 'organization.name': { contains: 'x' } }],
    },
    sort: ['familyName', '-createdAt'],
    size: 100,
  });
  const [first] = page.data;
  if (!first) return;
  same<typeof first.givenName, string | null>(true);
  same<typeof first.version, number>(true);
  same<typeof page.next, string | null>(true);

  const narrow = await entente.parties.people.list({ fields: ['givenName'] });
  same<keyof (typeof narrow.data)[number], 'id' | 'version' | 'givenName'>(true);
  // @ts-expect-error was not asked for
  void narrow.data[0]?.familyName;

  const wide = await entente.parties.people.list({ expand: ['owner'] });
  void wide.data[0]?.owner?.email;
  // @ts-expect-error a link that is not expanded has id and title alone
  void page.data[0]?.owner?.email;

  const one = await entente.parties.people.get('id');
  same<typeof one.can, Readonly<Record<string, true | string>>>(true);
  void (one satisfies Person);

  for await (const organization of entente.parties.organizations.iterate({ filter: { name: { in: ['a', 'b'] } } })) void organization.name;
}

export async function refusals(): Promise<void> {
  // @ts-expect-error there is no such field
  await entente.parties.people.list({ filter: { shoeSize: 43 } });
  // @ts-expect-error a name cannot be compared with a number
  await entente.parties.people.list({ filter: { familyName: 5 } });
  // @ts-expect-error a text has no operator "gt"
  await entente.parties.people.list({ filter: { familyName: { gt: 'x' } } });
  // @ts-expect-error there is nothing like this to sort by
  await entente.parties.people.list({ sort: 'relevance' });
  // @ts-expect-error not a link
  await entente.parties.people.list({ expand: ['givenName'] });
  // @ts-expect-error a command owns it
  await entente.parties.people.update('id', { lifecycleSince: '2026-01-01T00:00:00Z' });
  // @ts-expect-error there is no such module
  void entente.zoo;
  // @ts-expect-error mails are made by the system
  void entente.notify.mails.create;
  // @ts-expect-error secrets are never read
  void (await entente.webhooks.endpoints.get('id')).secrets;
  // @ts-expect-error an amount is a text, never a float
  void ({ amount: 1.5, currency: 'EUR' } satisfies MoneyInput);
  // @ts-expect-error the input of this command has required parts
  await entente.identity.apiKeys.createKey();
}

export async function writes(): Promise<void> {
  const person = await entente.parties.people.create({ givenName: 'Ana', emails: [{ value: 'ana@example.com', label: 'work' }] });
  await entente.parties.people.update(person, { familyName: 'Berg' });
  await entente.parties.people.update(person.id, { familyName: null }, { ifVersion: 3, idempotencyKey: 'k' });
  await entente.parties.people.delete(person);
  await entente.parties.people.restore(person.id);
  const { result } = await entente.identity.apiKeys.createKey({ name: 'x', scopes: [{ record: '*', verbs: ['read'] }] });
  same<typeof result, unknown>(true);
  await entente.identity.apiKeys.revoke('id');
  void (await entente.webhooks.endpoints.eventTypes());
}

/** Fields that the company added are typed by whoever knows them. */
export async function customFields(): Promise<void> {
  const ours = createClient<{ 'parties.person': { readonly shoeSize: number | null } }>({ url: 'https://crm.example.com' });
  const person = await ours.parties.people.get('id');
  same<typeof person.shoeSize, number | null>(true);
  await ours.parties.people.update(person, { shoeSize: 43 });
  // @ts-expect-error a number
  await ours.parties.people.update(person, { shoeSize: 'large' });
  // @ts-expect-error only people have one
  void (await ours.parties.organizations.get('id')).shoeSize;
}
