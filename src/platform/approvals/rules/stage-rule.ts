import { isId } from '../../../kernel/ids/new-id.ts';

/** Who decides in a stage: a person, whoever holds a role, or somebody up the hierarchy of teams. */
export type Approver =
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'role'; readonly role: string }
  /** The lead of the requester's team, or with `level` 2 the lead of the team above it, and so on. */
  | { readonly kind: 'manager'; readonly level: number }
  /** The same for the owner of the record that is to be approved. */
  | { readonly kind: 'ownerManager'; readonly level: number };

/** One stage of a policy: how many of its approvers have to say yes. A single no refuses the whole request. */
export interface StageRule {
  readonly name: string;
  readonly approvers: readonly Approver[];
  /** All of them, or so many different people. */
  readonly need: 'all' | number;
}

export interface StageProblem {
  /** JSON pointer below the list of stages: `/0/approvers/1/user`. */
  readonly pointer: string;
  readonly message: string;
}

export const mostStages = 10;
const mostApprovers = 20;
const highestLevel = 9;
/** Reads stages as they come from a form or a file; says everything that is wrong with them, each with where it is. */
export function readStages(value: unknown): { stages: readonly StageRule[]; problems: readonly StageProblem[] } {
  const problems: StageProblem[] = [];
  const bad = (pointer: string, message: string): void => void problems.push({ pointer, message });
  if (!Array.isArray(value) || value.length === 0) return { stages: [], problems: [{ pointer: '', message: 'needs at least one stage' }] };
  if (value.length > mostStages) bad('', `has more than ${mostStages} stages`);
  const stages = (value as unknown[]).map((raw, index): StageRule => {
    const { name, approvers, need } = asObject(raw);
    const at = `/${index}`;
    if (typeof name !== 'string' || name.trim() === '' || name.length > 80) bad(`${at}/name`, 'needs a name of 1 to 80 characters');
    const list = Array.isArray(approvers) ? (approvers as unknown[]) : [];
    if (list.length === 0) bad(`${at}/approvers`, 'needs somebody who decides');
    if (list.length > mostApprovers) bad(`${at}/approvers`, `has more than ${mostApprovers} entries`);
    const isCount = typeof need === 'number' && Number.isInteger(need) && need >= 1 && need <= 100;
    if (need !== 'all' && !isCount) bad(`${at}/need`, 'must be "all" or how many have to agree, from 1 to 100');
    return {
      name: typeof name === 'string' ? name.trim() : '',
      approvers: list.flatMap((each, i) => readApprover(each, `${at}/approvers/${i}`, bad)),
      need: isCount ? need : 'all',
    };
  });
  return { stages, problems };
}

function readApprover(value: unknown, at: string, bad: (pointer: string, message: string) => void): Approver[] {
  const { kind, user, role, level } = asObject(value);
  if (kind === 'user' || kind === 'role') {
    const id = kind === 'user' ? user : role;
    if (!isId(id)) return (bad(`${at}/${kind}`, kind === 'user' ? 'must name a person' : 'must name a role'), []);
    return [kind === 'user' ? { kind, user: id } : { kind, role: id }];
  }
  if (kind === 'manager' || kind === 'ownerManager') {
    const steps = level ?? 1;
    if (typeof steps !== 'number' || !Number.isInteger(steps) || steps < 1 || steps > highestLevel)
      return (bad(`${at}/level`, `must be a whole number from 1 to ${highestLevel}`), []);
    return [{ kind, level: steps }];
  }
  bad(`${at}/kind`, 'must be user, role, manager or ownerManager');
  return [];
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
