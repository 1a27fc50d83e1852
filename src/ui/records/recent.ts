import { currentUser } from '../api/session.ts';

export interface RecentRecord {
  readonly type: string;
  readonly id: string;
  readonly title: string;
}

const most = 12;
const storageKey = (): string => `entente-recent-${currentUser()?.id ?? ''}`;

/** What this person looked at last in this browser, the latest first. */
export function recentRecords(): readonly RecentRecord[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(storageKey()) ?? '[]');
    return Array.isArray(list) ? (list as RecentRecord[]) : [];
  } catch {
    return [];
  }
}

export function rememberRecord(record: RecentRecord): void {
  const rest = recentRecords().filter((each) => each.id !== record.id);
  localStorage.setItem(storageKey(), JSON.stringify([record, ...rest].slice(0, most)));
}
