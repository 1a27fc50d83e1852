import type { Definition, Step } from './definition.ts';

/**
 * Where a run stands, as text: `2` is the third step, `2.yes.0` the first one in its branch. Kept in the database, so that a
 * run goes on where it was after a crash.
 */
export type Position = string;

export const firstPosition: Position = '0';

/** The step at a position, or null past the end of a list. */
export function stepAt(definition: Pick<Definition, 'steps'>, position: Position): Step | null {
  const parts = position.split('.');
  let list: readonly Step[] = definition.steps;
  for (let i = 0; i < parts.length; i += 2) {
    const step = list[Number(parts[i])];
    const branch = parts[i + 1];
    if (step === undefined || branch === undefined) return step ?? null;
    list = branchOf(step, branch);
  }
  return null;
}

/** The position after one is done: the next of the list, or of the list around it; null at the end of all. */
export function nextPosition(definition: Pick<Definition, 'steps'>, position: Position): Position | null {
  const parts = position.split('.');
  for (let length = parts.length; length > 0; length -= 2) {
    const next = [...parts.slice(0, length - 1), String(Number(parts[length - 1]) + 1)].join('.');
    if (stepAt(definition, next)) return next;
  }
  return null;
}

/** Into a branch; what comes after the branching step when the branch is empty. */
export function enterBranch(definition: Pick<Definition, 'steps'>, position: Position, branch: string): Position | null {
  const inner = `${position}.${branch}.0`;
  return stepAt(definition, inner) ? inner : nextPosition(definition, position);
}

/** All steps in reading order with their positions and how people number them: `3`, `3a.1`. */
export function* allSteps(steps: readonly Step[], prefix = '', number = ''): Generator<{ step: Step; position: Position; number: string }> {
  for (const [index, step] of steps.entries()) {
    const position = `${prefix}${index}`;
    const name = `${number}${index + 1}`;
    yield { step, position, number: name };
    for (const [letter, branch] of branchNames(step))
      yield* allSteps(branchOf(step, branch), `${position}.${branch}.`, `${name}${letter}.`);
  }
}

/** How people number a position: `0` is 1, `2.no.0` is 3b.1. */
export function numberOf(position: Position): string {
  return position
    .split('.')
    .map((part, i) => (i % 2 === 0 ? `${Number(part) + 1}` : `${part === 'yes' || part === 'granted' ? 'a' : 'b'}.`))
    .join('');
}

export function branchNames(step: Step): readonly (readonly [letter: string, branch: string])[] {
  if (step.kind === 'branch') return [['a', 'yes'] as const, ['b', 'no'] as const];
  if (step.kind === 'approval') return [['a', 'granted'] as const, ['b', 'refused'] as const];
  return [];
}

export function branchOf(step: Step, branch: string): readonly Step[] {
  if (step.kind === 'branch') return branch === 'yes' ? step.yes : branch === 'no' ? step.no : [];
  if (step.kind === 'approval') return branch === 'granted' ? step.granted : branch === 'refused' ? step.refused : [];
  return [];
}
