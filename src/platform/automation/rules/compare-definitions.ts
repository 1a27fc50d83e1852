import type { Definition, Step } from './definition.ts';
import { allSteps, branchNames } from './positions.ts';

/** One thing that differs between two versions. */
export interface Difference {
  readonly kind: 'trigger' | 'conditions' | 'limits' | 'added' | 'removed' | 'changed' | 'moved';
  /** Number of the step as people read it, in the later version (in the earlier one for a removed step). */
  readonly number?: string;
  readonly step?: Step;
  /** Names of what differs within it. */
  readonly parts: readonly string[];
}

/** What became of a definition from one version to another. Steps are the same while they keep their id. */
export function compareDefinitions(before: Definition, after: Definition): readonly Difference[] {
  const found: Difference[] = [];
  if (!isSame(before.trigger, after.trigger)) found.push({ kind: 'trigger', parts: partsOf(before.trigger, after.trigger) });
  if (!isSame(before.conditions, after.conditions)) found.push({ kind: 'conditions', parts: [] });
  const limits = (d: Definition) => ({
    perHour: d.perHour ?? null,
    perSchedule: d.perSchedule ?? null,
    runsOnImport: d.runsOnImport ?? false,
  });
  if (!isSame(limits(before), limits(after))) found.push({ kind: 'limits', parts: partsOf(limits(before), limits(after)) });
  const [old, now] = [
    new Map([...allSteps(before.steps)].map((s) => [s.step.id, s])),
    new Map([...allSteps(after.steps)].map((s) => [s.step.id, s])),
  ];
  for (const [id, { step, number }] of now) {
    const earlier = old.get(id);
    if (!earlier) found.push({ kind: 'added', number, step, parts: [] });
    else if (!isSame(alone(earlier.step), alone(step)))
      found.push({ kind: 'changed', number, step, parts: partsOf(alone(earlier.step), alone(step)) });
    else if (earlier.number !== number && placeOf(old, earlier.position) !== placeOf(now, now.get(id)?.position ?? ''))
      found.push({ kind: 'moved', number, step, parts: [earlier.number] });
  }
  for (const [id, { step, number }] of old) if (!now.has(id)) found.push({ kind: 'removed', number, step, parts: [] });
  return found;
}

/** Which step stands before it in the same list: moved means that this is another one. */
function placeOf(steps: ReadonlyMap<string, { step: Step; position: string }>, position: string): string {
  const parts = position.split('.');
  const index = Number(parts.at(-1));
  const prefix = parts.slice(0, -1).join('.');
  const before = prefix === '' ? String(index - 1) : `${prefix}.${index - 1}`;
  return [...steps.values()].find((s) => s.position === before)?.step.id ?? `start of ${prefix}`;
}

/** A step without those in its branches, which are compared by themselves. */
function alone(step: Step): Record<string, unknown> {
  const branches = branchNames(step).map(([, name]) => name);
  return Object.fromEntries(Object.entries(step).filter(([name]) => !branches.includes(name)));
}

function partsOf(before: object, after: object): string[] {
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}

function flat(value: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      name === 'inputs' && typeof inner === 'object' && inner !== null
        ? Object.entries(inner as object).map(([input, given]) => [input, JSON.stringify(given)])
        : [[name, JSON.stringify(inner)]],
    ),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Keys in order: how an object was put together is no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
