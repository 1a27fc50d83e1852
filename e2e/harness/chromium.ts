import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LaunchOptions } from 'playwright-core';

/**
 * A Chromium that needs nothing installed: it comes with the npm package @sparticuz/chromium, compressed, together with fonts and with
 * the libraries that minimal systems lack. Unpacked once into node_modules/.cache. Where the package has none (not Linux on x64), an
 * installed Chrome is used.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  // Tests sign in to a system of their own on loopback; without the sandbox they also run as root.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb'];
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args };
  const directory = await unpacked();
  return {
    executablePath: path.join(directory, 'chromium'),
    args,
    env: { ...process.env, ...libraries(directory), FONTCONFIG_FILE: path.join(directory, 'fonts.conf') },
  };
}

async function unpacked(): Promise<string> {
  const packageFile = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/\/build\/.*$/, '/package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache');
  const directory = path.join(cache, `chromium-${version}`);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  // The package unpacks into the temporary directory, under names that anybody may have taken: give it one of our own, and rename.
  const draft = mkdtempSync(path.join(cache, 'chromium-'));
  const before = {
    TMPDIR: process.env.TMPDIR,
    AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV,
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
  };
  // The name of an environment for which it unpacks the libraries too.
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  writeFileSync(
    path.join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${directory}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${directory}/font-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(draft, directory);
  } catch (error) {
    // Another run was quicker.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

/** The package's own libraries, only where the system lacks some: a system's fit it better. */
function libraries(directory: string): Record<string, string> {
  try {
    const needed = execFileSync('ldd', [path.join(directory, 'chromium')], { encoding: 'utf8' });
    return needed.includes('not found') ? { LD_LIBRARY_PATH: path.join(directory, 'al2023', 'lib') } : {};
  } catch {
    return {};
  }
}
