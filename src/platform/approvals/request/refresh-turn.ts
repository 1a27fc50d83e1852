import { updateRecord } from './write.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { findDeputies } from '../people/find-deputies.ts';
import { approval } from '../records/approval.ts';
import type { Seat, Turn } from '../rules/turn.ts';
import { readStages } from './read-stages.ts';

/** Works out anew whose turn it is, with those who stand in for them, and when the next answer is due. */
export async function refreshTurn(ctx: Ctx, approvalId: string): Promise<Turn> {
  const open = (await readStages(ctx.db, approvalId)).filter((stage) => stage.state === 'open');
  const seats = open.flatMap((stage) =>
    stage.voters.filter((voter) => voter.state === 'open').map((voter) => ({ stage: stage.id, voter })),
  );
  const deputies = await findDeputies(
    ctx.db,
    seats.map(({ voter }) => voter.user),
    ctx.scope.today,
  );
  const turn: Turn = {
    seats: seats.map(({ stage, voter }): Seat => ({
      voter: voter.id,
      stage,
      user: voter.user,
      name: voter.name,
      deputies: [
        ...(deputies.get(voter.user) ?? []),
        ...(voter.escalatedTo === null ? [] : [{ user: voter.escalatedTo, from: null, to: null }]),
      ],
    })),
    spoken: [
      ...new Set(
        open.flatMap((stage) => stage.voters.flatMap((voter) => (voter.state === 'approved' && voter.decidedBy ? [voter.decidedBy] : []))),
      ),
    ],
  };
  const due = open.flatMap((stage) => (stage.dueAt === null ? [] : [stage.dueAt])).toSorted();
  await updateRecord(ctx, approval, approvalId, { turn, dueAt: due[0] ?? null });
  return turn;
}
