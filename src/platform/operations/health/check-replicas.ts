import { readReplicaStates } from '../../../kernel/db/replicas.ts';
import type { Check, Finding } from './finding.ts';

/** The databases of DATABASE_REPLICA_URL: whether they answer, and how far they are behind. */
export const checkReplicas: Check = async ({ config, db }) => {
  const states = await readReplicaStates(config.databaseReplicaUrls, db);
  return states.map(({ name, problem, megabytes, seconds }): Finding => {
    const values = { name, megabytes, seconds, problem: problem ?? '' };
    const area = 'replicas';
    if (problem !== null)
      return {
        area,
        tone: 'bad',
        text: 'The replica {name} cannot be used: {problem}',
        values,
        todo: 'Reads go to the primary meanwhile. Bring the replica back, or take it out of DATABASE_REPLICA_URL.',
      };
    if (megabytes > 64 || seconds > 30)
      return {
        area,
        tone: 'warn',
        text: 'The replica {name} is {megabytes} MB and {seconds} s behind',
        values,
        todo: 'Reads that it is too old for go to the primary. Look at its disk, its network and long queries on it.',
      };
    return { area, tone: 'ok', text: 'The replica {name} is up to date', values };
  });
};
