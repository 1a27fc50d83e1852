import type { UseQueryResult } from '@tanstack/react-query';
import { changed } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { Definition } from '../rules/definition.ts';
import type { CadenceRow, EnrolmentRow } from './types.ts';

const enrolmentFields = 'cadence,versionNumber,lead,person,deal,owner,state,dueAt,waiting,stopReason,remark,startedAt,endedAt';

export function useCadences(): UseQueryResult<readonly CadenceRow[]> {
  return useRows('/cadences/cadences', {
    fields: 'name,description,purpose,state,latest,activeNumber',
    sort: 'name',
  }) as unknown as UseQueryResult<readonly CadenceRow[]>;
}

export function useEnrolments(filter: object, enabled = true): UseQueryResult<readonly EnrolmentRow[]> {
  return useRows(
    '/cadences/enrolments',
    { filter: JSON.stringify(filter), fields: enrolmentFields, sort: '-createdAt' },
    { enabled },
  ) as unknown as UseQueryResult<readonly EnrolmentRow[]>;
}

export function useVersions(
  cadence: string,
  enabled: boolean,
): UseQueryResult<
  readonly { readonly id: string; readonly number: number; readonly createdAt: string; readonly definition: Definition }[]
> {
  return useRows(
    '/cadences/versions',
    { filter: JSON.stringify({ field: 'cadence', op: 'eq', value: cadence }), fields: 'number,definition,createdAt', sort: '-number' },
    { enabled },
  ) as never;
}

/** A command of a cadence or an enrolment; everything that shows them asks again. */
export async function say<T>(path: string, input: unknown = {}): Promise<T> {
  const answer = await post<{ result: T }>(`/cadences/${path}`, input);
  await cadencesChanged();
  return answer.result;
}

export async function cadencesChanged(): Promise<void> {
  for (const key of ['cadences.cadence', 'cadences.enrolment', 'parties.task']) {
    const record = findRecord(key);
    if (record) changed(record);
  }
  await refresh('/cadences/');
}
