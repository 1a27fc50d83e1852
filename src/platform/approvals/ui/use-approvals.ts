import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { changed, runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { AbsenceRow, ApprovalRow, Course, PolicyRow } from './types.ts';

// Kept under the keys of lists and rows, so that whatever changes a record has them asked for again.
const key = 'approvals.approval';
const requests = '/approvals/requests';
const fields = 'id,version,title,state,subject,amount,reason,requestedBy,policyName,dueAt,decidedAt,isOutdated,outdatedBy,turn,createdAt';
const policyFields =
  'id,version,name,key,recordType,isActive,position,fromAmount,belowAmount,filter,stages,mode,allowsOwn,watched,deadline,remindAfter,onDeadline,escalateTo';

/** What waits for this person, the most urgent first. */
export function useWaiting(): UseQueryResult<{ readonly data: readonly ApprovalRow[] }> {
  return useQuery({ queryKey: ['list', key, 'waiting'], queryFn: ({ signal }) => get(`${requests}/waiting`, signal), retry: false });
}

export function useCourse(id: string): UseQueryResult<Course> {
  return useQuery({ queryKey: ['row', key, id, 'course'], queryFn: ({ signal }) => get(`${requests}/${id}/course`, signal), retry: false });
}

/** Requests by a filter, the newest first. */
export function useRequests(filter: unknown): UseQueryResult<readonly ApprovalRow[]> {
  const search = new URLSearchParams({ filter: JSON.stringify(filter), sort: '-createdAt', fields, 'page[size]': '100' });
  return useQuery({
    queryKey: ['list', key, 'requests', filter],
    queryFn: async ({ signal }) => (await get<{ data: readonly ApprovalRow[] }>(`${requests}?${search}`, signal)).data,
    retry: false,
  });
}

export function useAbsences(): UseQueryResult<readonly AbsenceRow[]> {
  return useRows('/approvals/absences', { sort: '-firstDay' }) as UseQueryResult<readonly AbsenceRow[]>;
}

export function usePolicies(): UseQueryResult<readonly PolicyRow[]> {
  return useRows('/approvals/policies', { sort: 'position', fields: policyFields }) as UseQueryResult<readonly PolicyRow[]>;
}

/** Runs a command of a request; everything that shows requests asks again. */
export async function sayTo(id: string, command: string, input: unknown): Promise<unknown> {
  const record = findRecord(key);
  if (!record) return null;
  const answer = await runCommand(record, id, command, input);
  await approvalsChanged();
  return answer.result;
}

export async function approvalsChanged(): Promise<void> {
  const record = findRecord(key);
  if (record) changed(record);
  await refresh('/approvals/');
}
