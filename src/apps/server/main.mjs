import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Compiled code, types stripped, is kept between starts, which halves the time that they take. Only what is imported after this is: so this file is
// JavaScript, or Node would load what strips types for it alone, at every start and to the end (some 18 MB).
enableCompileCache(path.resolve(import.meta.dirname, '../../../node_modules/.cache/compile'));
const { start } = await import('./start.ts');

// Whatever a library left open doesn't keep the process: all that matters has been closed when `start` returns.
process.exit(await start(process.env));
