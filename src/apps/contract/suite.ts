import { beforeAll } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../kernel/access/actor.ts';
import { checkFor, type Check, type Leak } from './find-leaks.ts';
import { oracleFor, type Oracle } from './oracle.ts';
import { sharedWorld, type World } from './world.ts';

/**
 * Ends what hangs, in milliseconds. On an idle machine each of these tests takes seconds; one that builds something else meanwhile may be
 * twenty times as slow.
 */
export const patienceMs = 600_000;

export const outside = ['customer', 'partner', 'public'];
export const everybody = [
  'admin',
  'staff without grants',
  'staff own',
  'staff team',
  'staff reading',
  'staff blind',
  'narrow key',
  ...outside,
];

export interface Suite {
  world(): World;
  oracle(actor: string): Oracle;
  actor(name: string): Actor;
  /** A new check as this actor over the program as it is. */
  check(actor: string): Check;
}

/** The whole program as it is declared, for the tests of a file: what is added to it is tried without a change here. */
export function wholeProgram(): Suite {
  let world: World;
  let server: FastifyInstance;
  let oracles: ReadonlyMap<string, Oracle>;
  beforeAll(async () => {
    world = await sharedWorld();
    server = await world.serve(world.app);
    oracles = await oraclesOf(world);
  }, patienceMs);
  const oracle = (name: string): Oracle => {
    const found = oracles.get(name);
    if (!found) throw new Error(`There is no actor "${name}"`);
    return found;
  };
  return {
    world: () => world,
    oracle,
    actor: (name) => world.actors[name] as Actor,
    check: (name) => checkFor(world, server, name, oracle(name)),
  };
}

const known = new WeakMap<World, Promise<ReadonlyMap<string, Oracle>>>();

/** What each actor may see in this world. Asked once: nothing that is tried there may last. */
export function oraclesOf(world: World): Promise<ReadonlyMap<string, Oracle>> {
  const found = known.get(world) ?? askOracles(world);
  known.set(world, found);
  return found;
}

async function askOracles(world: World): Promise<ReadonlyMap<string, Oracle>> {
  const found = new Map<string, Oracle>();
  for (const [name, actor] of Object.entries(world.actors)) found.set(name, await oracleFor(world, actor));
  return found;
}

/** The first of them, a line each. */
export function brief(leaks: readonly Leak[]): string[] {
  return leaks.slice(0, 20).map((l) => `${l.actor}, ${l.record}: ${l.where} ${l.what}`);
}

/** What was covered, for whoever reads the log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
