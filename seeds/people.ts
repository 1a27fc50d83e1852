import { createRecord } from '../src/kernel/command/store.ts';
import { affiliation } from '../src/modules/parties/records/affiliation.ts';
import { consent } from '../src/modules/privacy/records/consent.ts';
import { person } from '../src/modules/parties/records/person.ts';
import { tagPool, titles } from './data/texts.ts';
import { phoneIn, type SeededOrganization } from './organizations.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';

export interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly organization: SeededOrganization;
  readonly age: number;
}

/** Some 300 people: two or three at each customer, one at the others; a few work for two organizations or have moved. */
export async function seedPeople(stage: Stage, organizations: readonly SeededOrganization[]): Promise<readonly SeededPerson[]> {
  const { random } = stage;
  const made: SeededPerson[] = [];
  // Two people of one name are there on purpose only; see duplicates.ts.
  const used = new Set<string>();
  for (const work of organizations) {
    const count = work.role === 'customer' ? 2 + random.below(3) : work.role === 'competitor' ? 0 : 1 + random.below(2);
    const age = Math.max(1, work.age - random.below(20));
    const people = await stage.as(work.owner, age, async (ctx) => {
      const here: SeededPerson[] = [];
      for (let i = 0; i < count; i++) {
        const [givenName, familyName] = newName(random, work, used);
        const [jobTitle, role, department] = random.pick(i === 0 ? titles.slice(0, 3) : titles);
        const { id } = await createRecord(ctx, person, {
          givenName,
          familyName,
          prefix: work.country.language === 'de' && random.chance(0.08) ? 'Dr.' : null,
          emails: [{ value: `${address(givenName)}.${address(familyName)}@${work.domain}`, label: 'work' }],
          phones: [
            { value: phoneIn(random, work.country), label: 'work' },
            ...(random.chance(0.4) ? [{ value: phoneIn(random, work.country), label: 'mobile' }] : []),
          ],
          owner: stage.users.get(work.owner)?.id,
          lifecycleStage: work.role === 'customer' ? 'customer' : 'lead',
          source: random.pick(['fair', 'referral', 'web'] as const),
          language: work.country.language,
          timeZone: work.country.timeZone,
          birthday: random.chance(0.2) ? `19${60 + random.below(40)}-0${1 + random.below(9)}-1${random.below(10)}` : null,
          socialProfiles: random.chance(0.3)
            ? [{ value: `https://www.linkedin.com/in/${address(givenName)}-${address(familyName)}-${random.digits(4)}`, label: 'linkedin' }]
            : null,
          ...(random.chance(0.25) ? { jacketSize: random.pick(['s', 'm', 'l', 'xl']) } : {}),
          tags: random.chance(0.3) ? [random.pick(tagPool)] : null,
        });
        await createRecord(ctx, affiliation, {
          person: id,
          organization: work.id,
          title: jobTitle,
          role,
          department,
          since: random.chance(0.6) ? stage.day(-work.age - random.below(1500)) : null,
          isPrimary: true,
        });
        // Some came from, or also work for, another customer of the same country.
        const other = random.chance(0.1)
          ? organizations.find((o) => o.country === work.country && o.id !== work.id && o.age > age)
          : undefined;
        if (other) {
          const hasLeft = random.chance(0.6);
          await createRecord(ctx, affiliation, {
            person: id,
            organization: other.id,
            title: hasLeft ? 'Sales assistant' : 'Adviser',
            since: stage.day(-work.age - 2_000),
            until: hasLeft ? stage.day(-work.age - 30) : null,
            isPrimary: false,
          });
        }
        if (random.chance(0.6)) {
          const state = random.pick(['granted', 'granted', 'granted', 'pending', 'withdrawn'] as const);
          await createRecord(ctx, consent, {
            person: id,
            channel: 'email',
            state,
            basis: 'consent',
            at: ctx.now,
            evidence: random.pick(['Newsletter form', 'Card at the fair', 'By phone']),
          });
        }
        here.push({ id, name: `${givenName} ${familyName}`, organization: work, age });
      }
      return here;
    });
    made.push(...people);
  }
  return made;
}

/** A name that nobody has; where all are taken, a double family name. */
function newName(random: Random, work: SeededOrganization, used: Set<string>): readonly [string, string] {
  for (let attempt = 0; ; attempt++) {
    const given = random.pick(work.country.given);
    const family =
      attempt < 30 ? random.pick(work.country.family) : `${random.pick(work.country.family)}-${random.pick(work.country.family)}`;
    if (used.has(`${given} ${family}`)) continue;
    used.add(`${given} ${family}`);
    return [given, family];
  }
}

/** "Åsa von Bergen" as people write it in an address: "asa", "vonbergen". */
export function address(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z]/g, '');
}
