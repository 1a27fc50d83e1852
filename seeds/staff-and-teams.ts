import { createRecord, updateRecord } from '../src/kernel/command/store.ts';
import { createUserWithPassword, ensureBuiltInRoles } from '../src/platform/identity/index.ts';
import { team } from '../src/platform/identity/records/team.ts';
import { demoPassword, staff, teams } from './data/staff.ts';
import type { Stage } from './stage.ts';

/** Roles, teams with their hierarchy, and eight people who sign in. */
export async function seedStaff(stage: Stage): Promise<void> {
  await stage.as(null, 400, async (ctx) => {
    await ensureBuiltInRoles(ctx);
    const ids = new Map<string, string>();
    for (const { name, parent } of teams) {
      const made = await createRecord(ctx, team, { name, parent: parent === null ? null : ids.get(parent) });
      ids.set(name, made.id);
    }
    for (const { key, name, jobTitle, role, team: teamName, locale } of staff) {
      const { id } = await createUserWithPassword(ctx, {
        name,
        email: `${key}@fjellvik.example`,
        password: demoPassword,
        roles: [role],
        team: ids.get(teamName),
        locale,
        timeZone: 'Europe/Oslo',
        jobTitle,
      });
      stage.users.set(key, { id, name });
    }
    for (const { name, lead } of teams) await updateRecord(ctx, team, ids.get(name) ?? '', { lead: stage.users.get(lead)?.id });
  });
}

/** Who looks after a country. */
export function ownerOf(country: string): string {
  return staff.find((member) => member.countries.includes(country))?.key ?? 'manager';
}
