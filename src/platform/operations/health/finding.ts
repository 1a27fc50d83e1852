import type { Config } from '../../../kernel/config/config.ts';
import type { Db } from '../../../kernel/context.ts';
import '../../../kernel/module.ts';
import type { Registry } from '../../../kernel/registry.ts';

export type Tone = 'ok' | 'warn' | 'bad';

export const areas = [
  'configuration',
  'disk',
  'database',
  'replicas',
  'jobs',
  'feeds',
  'mail',
  'rates',
  'clock',
  'backups',
  'stock',
] as const;
export type Area = (typeof areas)[number];

/** One thing that was looked at. The sentences are phrases of the user interface, `{name}` in them stands for `values.name`. */
export interface Finding {
  readonly area: Area;
  readonly tone: Tone;
  readonly text: string;
  /** What to do about it; always there unless all is well. */
  readonly todo?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface HealthScope {
  readonly db: Db;
  readonly registry: Registry;
  readonly config: Config;
  /** The time by this machine, ISO 8601 UTC. */
  readonly now: string;
  /** Today where the company is. */
  readonly today: string;
}

export type Check = (scope: HealthScope) => Promise<readonly Finding[]>;

/** Areas that a module looks at. */
export type ModuleArea = 'stock';

declare module '../../../kernel/module.ts' {
  interface Module {
    /** What this module looks at for operators, beside what the program does: whether its books add up. */
    readonly healthChecks?: Readonly<Partial<Record<ModuleArea, Check>>>;
  }
}

/** The sentence with its values, in English. */
export function say(text: string, values: Finding['values']): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values?.[name] ?? all));
}
