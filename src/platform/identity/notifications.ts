import { sql } from '../../kernel/db/sql.ts';
import { defineNotification } from '../notify/index.ts';

/** Whoever is acted as hears of it, by mail too: it is their name that stands under what happens. */
export const impersonated = defineNotification({
  name: 'identity.impersonated',
  label: 'Somebody acts in my name',
  description: 'An administrator signed in as you, with a reason.',
  channels: { inApp: true, mail: 'now' },
  on: ['identity.impersonationStarted'],
  tell: async (_ctx, { recordId, data, actorName }) => [
    {
      to: recordId === null ? [] : [recordId],
      title: { en: `Somebody acts in your name: ${byOf(actorName)}`, de: `Jemand handelt in deinem Namen: ${byOf(actorName)}` },
      body: { en: `Reason: ${String(data?.['reason'] ?? '')}`, de: `Grund: ${String(data?.['reason'] ?? '')}` },
      href: '/app/profile',
      key: String(data?.['impersonation'] ?? ''),
    },
  ],
});

/** Administrators hear of somebody whom the directory closed, as what they own needs another owner. */
export const leftByDirectory = defineNotification({
  name: 'identity.userLeft',
  label: 'The directory deactivated somebody',
  description: 'What they own may need another owner.',
  channels: { inApp: true, mail: 'digest' },
  permission: 'users.manage',
  on: ['identity.userDeactivated'],
  tell: async (ctx, { recordId, via, seq }) => {
    if (via !== 'scim' || recordId === null) return [];
    const { rows } = await sql<{ id: string; name: string | null }>`
      select u.id, (select name from "user" where id = ${recordId}::uuid) as name from "user" u
      where u.active and u.audience = 'staff' and u.deleted_at is null and exists (select 1 from user_role ur join role r on r.id = ur.role_id
        where ur.user_id = u.id and (r.is_admin or 'users.manage' = any(r.permissions)))`.execute(ctx.db);
    const name = rows[0]?.name ?? '';
    return [
      {
        to: rows.map((r) => r.id),
        recordType: 'identity.user',
        recordId,
        title: { en: `${name} was deactivated by the directory`, de: `${name} wurde vom Verzeichnis deaktiviert` },
        body: { en: 'Hand over what they own to somebody else.', de: 'Übergib, was ihnen gehört, an jemand anderen.' },
        href: '/app/settings/users',
        key: String(seq),
      },
    ];
  },
});

function byOf(actorName: string): string {
  return /\(by (.+)\)$/.exec(actorName)?.[1] ?? actorName;
}
