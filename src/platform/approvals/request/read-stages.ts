import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

export interface StoredVoter {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly escalatedTo: string | null;
  readonly state: 'waiting' | 'open' | 'approved' | 'refused' | 'closed';
  readonly decidedBy: string | null;
}

export interface StoredStage {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  /** Null: everybody. */
  readonly need: number | null;
  readonly state: 'waiting' | 'open' | 'granted' | 'refused' | 'closed';
  readonly dueAt: string | null;
  readonly remindAt: string | null;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly voters: readonly StoredVoter[];
}

/** The stages of a request in their order, each with its approvers. */
export async function readStages(db: Db, approvalId: string): Promise<readonly StoredStage[]> {
  const { rows } = await sql<StoredStage>`
    select s.id, s.position::int as position, s.name, s.need::int as need, s.state, s.due_at as "dueAt", s.remind_at as "remindAt",
      s.reminded_at as "remindedAt", s.escalated_at as "escalatedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'user', v.user_id, 'name', u.name, 'escalatedTo', v.escalated_to_id,
        'state', v.state, 'decidedBy', v.decided_by_id) order by u.name, v.id) from approval_voter v join "user" u on u.id = v.user_id where v.stage_id = s.id), '[]') as voters
    from approval_stage s where s.approval_id = ${approvalId}::uuid order by s.position`.execute(db);
  return rows;
}
