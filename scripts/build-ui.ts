// Builds the browser apps into dist/ and compresses them once, so that the server only reads files.
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { browserApps, dist, root, stampFile, uiSourcesHash } from '../src/apps/server/ui-build.ts';

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
  // Of its own: two starts may build at once.
  const draft = path.join(dist, `${name}.${process.pid}`);
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    root: path.join(root, 'src/apps', name),
    base,
    logLevel: 'error',
    clearScreen: false,
    mode: 'production',
    build: { outDir: draft, emptyOutDir: true },
  });
  compress(draft);
  putInPlace(draft, path.join(dist, name));
}
/** The storefront is drawn by the server, which cannot run JSX as it is. */
async function buildStorefront(): Promise<void> {
  const draft = path.join(dist, `storefront.${process.pid}`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ssr: 'src/apps/storefront/entry.tsx', outDir: draft, emptyOutDir: true },
  });
  // The one script of its pages; they work without it.
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    mode: 'production',
    build: {
      outDir: draft,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: 'src/apps/storefront/islands/main.ts', output: { entryFileNames: 'islands.js' } },
    },
  });
  putInPlace(draft, path.join(dist, 'storefront'));
}

function putInPlace(draft: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(draft, target);
  } catch {
    // Another build put its own there in between; ours is the later one.
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  }
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
