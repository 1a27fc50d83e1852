import type { Policy } from './access/policy.ts';
import type { App } from './app.ts';
import type { Command } from './command/command.ts';
import type { Query } from './command/query.ts';
import type { NewCompany } from './company.ts';
import type { Config } from './config/config.ts';
import type { Ctx, Services } from './context.ts';
import type { Feed } from './event/feed.ts';
import type { Subscriber } from './event/subscriber.ts';
import type { RouteGroup } from './http/route.ts';
import type { Cron } from './jobs/cron.ts';
import type { Job } from './jobs/job.ts';
import type { Logger } from './log/log.ts';
import type { PersonalDeclaration } from './record/personal-data.ts';
import type { RecordType } from './record/record.ts';

/** What a module brings to the program: the value of its `module.ts`. */
export interface Module {
  readonly name: string;
  /** What people call its subject, in English; its name unless said. */
  readonly label?: string;
  /** Module under whose heading its lists stand in the navigation; a heading of its own unless said. */
  readonly area?: string;
  /** Place of its heading in the navigation; behind those that say one. */
  readonly place?: number;
  /** Modules whose index, records and events this one uses; the graph is acyclic. */
  readonly dependsOn: readonly string[];
  readonly records?: readonly RecordType[];
  readonly policies?: readonly Policy[];
  readonly commands?: readonly Command[];
  readonly queries?: readonly Query[];
  readonly jobs?: readonly Job[];
  /** Those of its jobs that run by the clock. */
  readonly crons?: readonly Cron[];
  readonly subscribers?: readonly Subscriber[];
  /** What reads the whole event log in batches. */
  readonly feeds?: readonly Feed[];
  /** HTTP routes that are neither records, commands nor queries: sign-in, uploads, pages. */
  readonly routes?: readonly RouteGroup[];
  /** Tables, functions and indexes that no record declares, as SQL that runs on an empty schema after the records' tables. */
  readonly schema?: readonly string[];
  /** What its record types and tables hold about people, and what becomes of it when a person is erased. */
  readonly personalData?: readonly PersonalDeclaration[];
  /** Permissions beyond records that roles may grant; `roles` are keys of built-in roles that hold it from the start. */
  readonly permissions?: readonly { readonly name: string; readonly label: string; readonly roles?: readonly string[] }[];
  /**
   * What a new company finds in place, in its language: runs once, in the transaction that sets the system up, after that of the modules it depends
   * on. Only what nobody can begin without and everybody can change.
   */
  readonly begin?: (ctx: Ctx, company: NewCompany) => Promise<void>;
  /**
   * Runs once per process before anything is served: opens what the module offers as a service, loads what it keeps in
   * memory, listens to notices from other processes.
   */
  readonly start?: (host: ModuleHost) => Promise<Started | void>;
}

export interface Started {
  readonly services?: Partial<Services>;
  readonly close?: () => Promise<void>;
}

export interface ModuleHost {
  readonly app: App;
  readonly config: Config;
  readonly log: Logger;
  /** Key for signing, the same in all processes of this system. */
  readonly secret: string;
  /** Calls `handler` in this process whenever any process notifies `channel`; also once after the connection was lost. */
  listen(channel: string, handler: (payload: string) => void): void;
}

export function defineModule(module: Module): Module {
  return module;
}
