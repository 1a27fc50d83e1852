import { createRecord } from '../src/kernel/command/store.ts';
import { note } from '../src/modules/parties/records/note.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { person } from '../src/modules/parties/records/person.ts';
import { createUserWithPassword } from '../src/platform/identity/index.ts';
import { demoPassword } from './data/staff.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/** One person of a customer and one of a partner who sign in to the portal. */
export async function seedPortalUsers(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const find = (start: string): SeededOrganization => organizations.find((o) => o.name.startsWith(start)) as SeededOrganization;
  await seedPortalUser(
    stage,
    find('Bergfreund Bergsport'),
    'customer',
    ['Lena', 'Hoffmann'],
    'Head of purchasing',
    'customer@bergfreund.example',
  );
  await seedPortalUser(stage, find('Alpenpartner'), 'partner', ['Stefan', 'Hofer'], 'Managing director', 'partner@alpenpartner.example');
}

async function seedPortalUser(
  stage: Stage,
  work: SeededOrganization,
  audience: 'customer' | 'partner',
  [givenName, familyName]: readonly [string, string],
  jobTitle: string,
  email: string,
): Promise<void> {
  await stage.as(work.owner, 5, async (ctx) => {
    const made = await createRecord(ctx, person, {
      givenName,
      familyName,
      organization: work.id,
      jobTitle,
      emails: [{ value: email, label: 'work' }],
      owner: stage.users.get(work.owner)?.id,
      lifecycleStage: 'customer',
      language: work.country.language,
    });
    await createUserWithPassword(ctx, {
      name: `${givenName} ${familyName}`,
      email,
      password: demoPassword,
      audience,
      personId: made.id,
      organizationId: work.id,
      locale: work.country.language,
    });
    await createRecord(ctx, note, {
      subject: { type: organization.key, id: work.id },
      body: '<p>Welcome to the portal. Here you see your data and what we shared with you.</p>',
      visibility: 'shared',
    });
  });
}
