import { enableCompileCache } from 'node:module';
import path from 'node:path';

// The same as the server's: see there.
enableCompileCache(path.resolve(import.meta.dirname, '../../../node_modules/.cache/compile'));
const { start } = await import('./start.ts');

process.exitCode = await start(process.argv.slice(2), process.env);
