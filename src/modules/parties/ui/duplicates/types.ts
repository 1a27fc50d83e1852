import type { Row } from '../../../../ui/api/types.ts';
import type { Reason } from '../../rules/score.ts';

export interface PartyRef {
  readonly type: string;
  readonly id: string;
  readonly title?: string | null;
}

export interface Candidate extends Row {
  readonly type: string;
  readonly left: PartyRef | null;
  readonly right: PartyRef | null;
  readonly score: number | string;
  readonly reasons?: readonly Reason[] | null;
  readonly state: 'open' | 'dismissed' | 'merged';
}

export interface MergeRow extends Row {
  readonly type: string;
  readonly target: PartyRef | null;
  readonly sourceTitle: string | null;
  readonly state: 'merged' | 'undone';
}
