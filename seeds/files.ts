import { Readable } from 'node:stream';
import { systemActor } from '../src/kernel/access/actor.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { saveFile } from '../src/platform/files/index.ts';
import type { Stage } from './stage.ts';

const files = [
  {
    by: 'astrid',
    name: 'Price list autumn.csv',
    text: 'Article;Name;List price EUR\nTU-204;Tunnel tent Tyin 2;489.00\nTU-304;Tunnel tent Tyin 3;569.00\nPA-045;Pack Jotun 45 l;179.00\nJK-110;Shell jacket Stad;329.00\n',
  },
  {
    by: 'manager',
    name: 'Notes from the trade fair.txt',
    text: 'Stand visited on both days. They want the lighter poles as a spare part from spring on, and a sample of the green fabric before the order.\n',
  },
] as const;

/** What colleagues attached to the first two customers. */
export async function seedFiles(stage: Stage): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from organization where lifecycle_stage = 'customer' and deleted_at is null order by name, id limit ${files.length}`.execute(
    stage.app.db,
  );
  for (const [index, { by, name, text }] of files.entries()) {
    const [user, subject] = [stage.users.get(by), rows[index]];
    if (!user || !subject) continue;
    await saveFile(stage.app, {
      actor: { ...systemActor, userId: user.id, name: user.name, via: 'session' },
      requestId: 'demo',
      name,
      stream: Readable.from([Buffer.from(text)]),
      subject: { type: organization.key, id: subject.id },
      shared: false,
      signal: new AbortController().signal,
    });
  }
}
