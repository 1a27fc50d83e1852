import path from 'node:path';
import { settings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Everything that can be set from outside, validated once at start. Nothing else reads the environment. */
export interface Config extends Settings {
  /** Absolute path of the directory with the embedded database, files and the signing key. */
  dataDir: string;
  /** Where people reach this system, without a trailing slash; links in mail start with it. */
  publicUrl: string;
}

/** Thrown once for all settings that are wrong; `problems` has a line for each, naming the variable and the rule. */
export class ConfigError extends Error {
  readonly code = 'config_invalid';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment has settings that Entente can't use:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads and checks all settings.
 * @throws ConfigError that lists every malformed value and every unknown variable that starts with ENTENTE_.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(settings)) {
    const text = env[setting.name]?.trim();
    try {
      values[key] = text ? setting.parse(text) : setting.fallback;
    } catch (error) {
      problems.push(`${setting.name}=${setting.isSecret ? '(hidden)' : JSON.stringify(text)}: ${(error as Error).message}`);
    }
  }
  problems.push(...unknownVariables(env));
  if (problems.length > 0) throw new ConfigError(problems);
  const read = values as unknown as Settings;
  return { ...read, dataDir: path.resolve(read.dataDir), publicUrl: read.publicUrl ?? localUrl(read.host, read.port) };
}

/** The URL of this server as seen from the same machine. */
export function localUrl(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function unknownVariables(env: Record<string, string | undefined>): string[] {
  const known = Object.values(settings).map((setting) => setting.name);
  return Object.keys(env)
    .filter((name) => name.startsWith('ENTENTE_') && !known.includes(name))
    .map(
      (name) =>
        `${name}: there is no such setting. Those that start with ENTENTE_ are ${known.filter((k) => k.startsWith('ENTENTE_')).join(', ')}.`,
    );
}
