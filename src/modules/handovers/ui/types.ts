import type { CheckedItem } from '../rules/checklist.ts';

export interface InboxRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly note: string | null;
  readonly checklist: readonly CheckedItem[] | null;
  readonly offeredAt: string;
  readonly dueAt: string | null;
  readonly escalatedAt: string | null;
  readonly settledAt: string | null;
  readonly bounceReason: string | null;
  readonly remark: string | null;
  readonly sharedUntil: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly team: string | null;
  readonly acceptedBy: string | null;
}

export interface PairRow {
  readonly from: { readonly id: string | null; readonly name: string | null };
  readonly to: { readonly id: string | null; readonly name: string | null };
  readonly offered: number;
  readonly open: number;
  readonly accepted: number;
  readonly bounced: number;
  readonly withdrawn: number;
  readonly overdue: number;
  readonly byReason: Readonly<Record<string, number>>;
  readonly medianWorkingMinutes: number | null;
  readonly medianWallMinutes: number | null;
}
