import './handovers.css';
import { lazy, Suspense, useState } from 'react';
import { session } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { CheckedItem } from '../rules/checklist.ts';
import { HandoverCard } from './handover-card.tsx';
import type { InboxRow } from './types.ts';
import { useInbox } from './use-handovers.ts';

const HandOverDialog = lazy(() => import('./hand-over-dialog.tsx'));

/** On the page of what can be handed over: its hand-overs, and a way to offer it. */
export default function RecordBlock({ record, row, field }: BlockProps) {
  const [isAsking, setAsking] = useState(false);
  const { data } = useRows('/handovers/handovers', {
    filter: JSON.stringify({ field, op: 'eq', value: `${record.key}:${row.id}` }),
    fields:
      'title,kind,subject,fromUser,toUser,toTeam,state,note,checklist,offeredAt,dueAt,escalatedAt,settledAt,acceptedBy,bounceReason,remark,sharedUntil',
    sort: '-offeredAt',
  });
  const teams = useInbox('teams');
  const me = session().user?.id;
  const mayOffer = row.can?.['hand-over'] === true && !(data ?? []).some((each) => each['state'] === 'offered');
  if (!data || (data.length === 0 && !mayOffer)) return <span data-nothing hidden />;
  const idOf = (value: unknown): string | undefined => (value as RefValue | null)?.id;
  const sideOf = (each: Row): 'giver' | 'receiver' | 'other' => {
    if (idOf(each['fromUser']) === me) return 'giver';
    return idOf(each['toUser']) === me || teams.data?.data.some(({ id }) => id === each.id) ? 'receiver' : 'other';
  };
  return (
    <div className="handover-block">
      {data.length > 0 && (
        <ul className="handover-list">
          {data.slice(0, 3).map((each) => (
            <HandoverCard key={each.id} isOnRecord row={cardOf(each)} side={sideOf(each)} />
          ))}
        </ul>
      )}
      {mayOffer && (
        <Button size="compact-sm" variant="default" leftSection={<Icon name="transfer" size={14} />} onClick={() => setAsking(true)}>
          {t('Hand over')}
        </Button>
      )}
      {isAsking && (
        <Suspense>
          <HandOverDialog record={record} row={row} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}

function cardOf(row: Row): InboxRow {
  const title = (name: string): string | null => (row[name] as RefValue | null)?.title ?? null;
  const subject = row['subject'] as { type: string; id: string };
  return {
    ...(row as unknown as InboxRow),
    checklist: row['checklist'] as readonly CheckedItem[] | null,
    subjectType: subject.type,
    subjectId: subject.id,
    kind: title('kind'),
    from: title('fromUser'),
    to: title('toUser'),
    team: title('toTeam'),
    acceptedBy: title('acceptedBy'),
  };
}
