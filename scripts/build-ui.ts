// Builds the browser apps into dist/ and compresses them once, so that the server only reads files.
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { browserApps, root, stampFile, uiSourcesHash } from '../src/apps/server/ui-build.ts';

// Taken first: a source that changes while we build makes the next start build again.
const hash = uiSourcesHash();
rmSync(stampFile, { force: true });
try {
  for (const app of browserApps) if (existsSync(path.join(root, 'src/apps', app.name, 'index.html'))) await buildApp(app);
  await buildStorefront();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
mkdirSync(path.dirname(stampFile), { recursive: true });
writeFileSync(stampFile, hash);

async function buildApp({ name, base }: { name: string; base: string }): Promise<void> {
  const draft = path.join(root, 'dist', `${name}.new`);
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    root: path.join(root, 'src/apps', name),
    base,
    logLevel: 'warn',
    clearScreen: false,
    mode: 'production',
    build: { outDir: draft, emptyOutDir: true },
  });
  compress(draft);
  const target = path.join(root, 'dist', name);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}
/** The storefront is drawn by the server, which cannot run JSX as it is. */
async function buildStorefront(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ssr: 'src/apps/storefront/entry.tsx', outDir: path.join(root, 'dist/storefront'), emptyOutDir: true },
  });
}

function compress(directory: string): void {
  for (const name of globSync('**/*.{js,css,html,svg,json}', { cwd: directory })) {
    const file = path.join(directory, name);
    const content = readFileSync(file);
    if (content.length < 1024) continue;
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    );
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
