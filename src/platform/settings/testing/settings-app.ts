import { sql } from '../../../kernel/db/sql.ts';
import { email, choice, ref, text } from '../../../fields/index.ts';
import { kindOf } from '../../../fields/server.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createListener } from '../../../kernel/db/listener.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import type { JobContext } from '../../../kernel/jobs/job.ts';
import { createLogger } from '../../../kernel/log/log.ts';
import { defineModule, type ModuleHost } from '../../../kernel/module.ts';
import { defineRecord, type RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { afterwards } from '../../../kernel/testing/afterwards.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { manage } from '../policies/policies.ts';
import { settingsModule } from '../module.ts';

const user = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'User',
  title: 'name',
  fields: { name: text({ required: true }) },
});
const file = defineRecord({
  module: 'files',
  name: 'file',
  path: 'files',
  label: 'File',
  title: 'name',
  fields: { name: text({ required: true }) },
});

/** Something that custom fields and choice values can be added to. */
export const contact = defineRecord({
  module: 'test',
  name: 'contact',
  path: 'contacts',
  label: 'Contact',
  title: 'name',
  fields: {
    name: text({ required: true }),
    email: email(),
    tier: choice({
      extensible: true,
      options: [
        { value: 'gold', label: 'Gold' },
        { value: 'silver', label: 'Silver' },
      ],
    }),
    state: choice({ options: [{ value: 'open', label: 'Open' }] }),
  },
});

/** Something that a custom field can link to, that not everybody sees and that is removed for good. */
export const place = defineRecord({
  module: 'test',
  name: 'place',
  path: 'places',
  label: 'Place',
  title: 'name',
  owner: 'owner',
  hardDelete: true,
  fields: { name: text({ required: true }), owner: ref({ to: 'identity.user' }) },
});

const surroundings = defineModule({
  name: 'test',
  dependsOn: [],
  records: [user, file, contact, place],
  policies: [
    ...[user, file, contact].map((record) => definePolicy({ record, staff: everyRow })),
    definePolicy({ record: place, staff: null }),
  ],
});

export interface SettingsApp extends TestApp {
  /** Runs a command as an administrator of settings, or as `actor`. */
  run(record: RecordType, verb: string, input: unknown, more?: { id?: string; actor?: Actor }): Promise<CommandReply>;
  /** Waits until this process has in memory what was written before. */
  settled(): Promise<void>;
  jobContext(): JobContext;
  readonly host: ModuleHost;
}

/** A program of the settings module alone, started, with the rates at the addresses given. */
export async function createSettingsApp(config: { ratesUrl?: string; ratesHistoryUrl?: string } = {}): Promise<SettingsApp> {
  const test = await createTestApp(createRegistry([surroundings, settingsModule], kindOf));
  const log = createLogger({ level: 'silent' });
  const listener = await createListener(test.appUrl, log);
  const marks: (() => void)[] = [];
  listener.on('test_mark', () => marks.shift()?.());
  const host = {
    app: test.app,
    config,
    log,
    secret: '',
    listen: (channel: string, handler: (payload: string) => void) => listener.on(channel, handler),
  } as unknown as ModuleHost;
  const started = await settingsModule.start?.(host);
  Object.assign(test.app.services, started?.services);
  Object.assign(test.app, { scope: () => test.app.services.company?.scope() });
  const close = async (): Promise<void> => {
    await started?.close?.();
    await listener.close();
  };
  afterwards(close);
  const admin = staff(null, { permissions: [manage] });
  return {
    ...test,
    host,
    run: (record, verb, input, { id, actor = admin } = {}) =>
      runCommand(test.app, {
        actor,
        requestId: 'test',
        record: test.app.registry.record(record.key),
        verb,
        input,
        ...(id === undefined ? {} : { id }),
      }),
    async settled() {
      // Notices arrive in the order of the commits: when this one is here, so are those before, and their loads are queued.
      const arrived = new Promise<void>((resolve) => marks.push(resolve));
      await sql`select pg_notify('test_mark', '')`.execute(test.app.db);
      await arrived;
      await started?.close?.();
    },
    jobContext: () => ({
      ...jobContext(test.app)({ id: '1', name: '', attempt: 1, maxAttempts: 1, signal: new AbortController().signal }),
      job: { id: '1', name: '', attempt: 1, maxAttempts: 1, signal: new AbortController().signal },
    }),
  };
}
