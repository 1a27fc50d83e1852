import type { UseQueryResult } from '@tanstack/react-query';
import { changed } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { Definition } from '../rules/definition.ts';
import type { Materials, Problems, RuleRow, RuleStats, StepRow, VersionRow } from './types.ts';

const rules = '/automation/rules';
// By name, as lists leave long texts out.
const ruleFields = 'name,description,state,record,latest,activeVersion,runsAs,activatedAt,pauseReason,notice,noticeAt';

export function useRules(): UseQueryResult<readonly RuleRow[]> {
  return useRows(rules, { fields: ruleFields, sort: 'name' }) as unknown as UseQueryResult<readonly RuleRow[]>;
}

export function useStats(): UseQueryResult<readonly RuleStats[]> {
  return useData(`${rules}/overview`, { refetchInterval: 15_000 });
}

export function useVersions(id: string, enabled = true): UseQueryResult<readonly VersionRow[]> {
  return useData(`${rules}/${id}/versions`, { enabled });
}

export function useMaterials(): UseQueryResult<Materials> {
  return useData(`${rules}/materials`, { staleTime: 300_000 });
}

export function useSteps(run: string): UseQueryResult<readonly StepRow[]> {
  return useData(`/automation/runs/${run}/steps`, { refetchInterval: 5_000 });
}

/** A command of a rule or of runs; everything that shows them asks again. */
export async function sayToRule<T>(path: string, input: unknown = {}): Promise<T> {
  const answer = await post<{ result: T }>(`/automation/${path}`, input);
  await automationsChanged();
  return answer.result;
}

export async function checkRule(definition: Definition): Promise<Problems> {
  return (await post<{ problems: Problems }>('/automation/check', { definition })).problems;
}

export async function automationsChanged(): Promise<void> {
  const run = findRecord('automation.automationRun');
  if (run) changed(run);
  await refresh('/automation/');
}
