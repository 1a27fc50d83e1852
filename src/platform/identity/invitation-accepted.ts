import { sql } from '../../kernel/db/sql.ts';
import { defineNotification } from '../notify/index.ts';

/** Tells who invited somebody that they have come. */
export const invitationAccepted = defineNotification({
  name: 'identity.invitationAccepted',
  label: 'Somebody accepts my invitation',
  description: 'A person whom you invited has chosen a password.',
  channels: { inApp: true, mail: 'off' },
  on: ['identity.passwordSet'],
  tell: async (ctx, event) => {
    const { rows } = await sql<{ id: string; invitedBy: string; name: string }>`
      select i.id, i.created_by_id as "invitedBy", u.name from invitation i join "user" u on u.id = i.user_id
      where i.user_id = ${event.recordId}::uuid and i.accepted_at is not null and i.created_by_id is not null order by i.created_at desc limit 1`.execute(
      ctx.db,
    );
    return rows.map(({ id, invitedBy, name }) => ({
      to: [invitedBy],
      // Whoever sets a new password later on has accepted already.
      key: id,
      title: { en: `${name} accepted your invitation`, de: `${name} hat Ihre Einladung angenommen` },
      href: '/app/settings/users',
      reason: 'started' as const,
    }));
  },
});
