import type { UseQueryResult } from '@tanstack/react-query';
import { changed } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import type { InboxRow } from './types.ts';

export type Box = 'mine' | 'teams' | 'sent';

export function useInbox(box: Box): UseQueryResult<{ data: readonly InboxRow[] }> {
  return useData(`/handovers/handovers/inbox?box=${box}`, { staleTime: 0 });
}

/** A command of a hand-over; with the version that was seen, so that of two people one wins and the other is told. */
export async function answer(id: string, version: number, verb: string, input: object = {}): Promise<void> {
  await post(`/handovers/handovers/${id}/${verb}`, input, { version });
  await handoversChanged();
}

export async function handoversChanged(): Promise<void> {
  for (const key of ['handovers.handover', 'sales.lead', 'sales.opportunity', 'parties.organization', 'parties.task']) {
    const record = findRecord(key);
    if (record) changed(record);
  }
  await refresh('/handovers/');
}
