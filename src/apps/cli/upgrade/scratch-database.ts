import { Client } from 'pg';
import { withUrl } from '../../../kernel/db/embedded.ts';

/** An empty database beside the real one, for trying things out; gone afterwards. @throws Error when the user may not create databases */
export async function withScratchDatabase<T>(url: string, work: (scratchUrl: string) => Promise<T>): Promise<T> {
  const name = `entente_upgrade_${process.pid}`;
  const admin = new Client({ connectionString: url, application_name: 'entente upgrade' });
  await admin.connect();
  try {
    // From template0: the sort order of the real one, and nothing that somebody added to template1.
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      return await work(withUrl(url, { database: name }));
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  } finally {
    await admin.end();
  }
}
