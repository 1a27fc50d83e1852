import { label, t } from '../../../ui/i18n/t.ts';
import type { Endpoint, Offered } from './types.ts';

/** "People, Organization created", and how many more. */
export function toldOf(endpoint: Endpoint, offered: Offered | undefined, most = 3): string {
  const records = (endpoint.recordTypes ?? []).map((key) => label(offered?.records.find((r) => r.key === key)?.label ?? key));
  const events = (endpoint.eventTypes ?? []).map((type) => offered?.events.find((e) => e.type === type)?.label ?? type);
  const all = [...records, ...events];
  return all.length <= most
    ? all.join(', ')
    : t('{some} and {count} more', { some: all.slice(0, most - 1).join(', '), count: all.length - most + 1 });
}
