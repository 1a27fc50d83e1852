// npm run migration -- add-invoices      writes migrations/NNNN_add-invoices.sql
// npm run migration -- add-rates --extension path/to/rentals    writes path/to/rentals/migrations/NNNN_add-rates.sql
// npm run migration -- --check           exits 1, and prints what is missing, when the declarations are ahead of the migrations
//
// The declarations' SQL runs in one scratch database, the migrations in another; the difference is the next migration. Read it before
// you commit it: a renamed column looks like one dropped and one added.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readMigrations } from '../../src/kernel/db/migrate.ts';
import { startTestPostgres } from '../../src/kernel/testing/postgres.ts';
import { schemaDifference } from './schema-difference.ts';

const [name, flag, folder] = process.argv.slice(2);
const extension = flag === '--extension' && folder ? path.resolve(folder) : null;
// The product's own migrations know of no extension, an extension's only of itself.
process.env['EXTENSIONS'] = extension ?? '';
const { declaredSchema } = await import('../../src/apps/schema.ts');
const ours = path.resolve(import.meta.dirname, '../../migrations');
const directory = extension ? path.join(extension, 'migrations') : ours;

if (!name || !/^(--check|[a-z0-9][a-z0-9-]*)$/.test(name)) {
  console.error('Usage: npm run migration -- <name-in-kebab-case> [--extension <folder>], or --check');
  process.exit(2);
}

const postgres = await startTestPostgres();
let sql: string;
try {
  sql = await schemaDifference(postgres.url, { migrations: ours, declared: declaredSchema() });
} finally {
  await postgres.stop();
}

if (sql === '') {
  console.log('The migrations are in step with the declarations.');
} else if (name === '--check') {
  console.error(`The declarations are ahead of the migrations. Write the missing one with: npm run migration -- <name>\n\n${sql}`);
  process.exit(1);
} else {
  mkdirSync(directory, { recursive: true });
  const last = readMigrations(directory, []).at(-1)?.name ?? '0000';
  const file = path.join(directory, `${String(Number.parseInt(last, 10) + 1).padStart(4, '0')}_${name}.sql`);
  writeFileSync(file, `${sql}\n`, { flag: 'wx' });
  console.log(`Wrote ${path.relative(process.cwd(), file)}. Read it before you commit it, dropped columns above all.`);
}
