// npm run dev: the server, restarted when its code changes, and Vite, which puts changes of the browser apps into the open page.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createServer } from 'vite';
import { buildUi, isUiCurrent, root } from '../src/apps/server/ui-build.ts';

const port = process.env.PORT ?? '3000';
const api = `http://127.0.0.1:${port}`;

// The portal and the storefront are served as built; the staff app, where most changes are, comes from Vite.
if (!isUiCurrent()) {
  console.log('building the browser apps');
  await buildUi().catch((error: unknown) => console.error((error as Error).message));
}

// Told to stop, --watch passes the signal on and waits; the embedded PostgreSQL is stopped cleanly each time.
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', path.join(root, 'src/apps/server/main.mjs')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
});

process.env.API_URL = api;
const vite = await createServer({ configFile: path.join(root, 'vite.config.ts'), clearScreen: false });
await vite.listen();
console.log(`\nStaff app with live reload: ${vite.resolvedUrls?.local[0] ?? 'http://localhost:5173/app/'}   API: ${api}\n`);

let isStopping = false;
const stop = (signal: NodeJS.Signals): void => {
  if (isStopping) return;
  isStopping = true;
  server.kill(signal);
};
process.on('SIGINT', () => stop('SIGINT'));
process.on('SIGTERM', () => stop('SIGTERM'));
server.on('close', (code) => void vite.close().finally(() => process.exit(code ?? 0)));
