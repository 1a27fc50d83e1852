import '../activities.css';
import { lazy, Suspense, useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { RecordLink } from '../../../../ui/records/record-link.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';
import { useLiveTypes } from '../../../../ui/live/use-live.ts';
import { responses } from '../../records/choices.ts';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

interface Attendee {
  readonly id: string;
  readonly person: { readonly id: string; readonly title: string | null } | null;
  readonly user: { readonly id: string; readonly title: string | null } | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly response: string;
}

/** Who is invited to a meeting and what they answered. */
export default function AttendeesBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const path = `/activities/meetings/${row.id}/attendees`;
  const { data } = useData<{ data: readonly Attendee[] }>(path, { staleTime: 0 });
  useLiveTypes(['activities.meeting'], () => void refresh(path));
  const [isInviting, setIsInviting] = useState(false);
  const { isBusy, act } = useAction();
  const invite = record.commands.find((c) => c.name === 'invite');
  const canInvite = record.can.update && row.can?.['invite'] === true;
  return (
    <div>
      {data && data.data.length === 0 && <p className="dim">{t('Nobody is invited.')}</p>}
      <ul className="attendees">
        {(data?.data ?? []).map((one) => {
          const response = responses.find((r) => r.value === one.response);
          return (
            <li key={one.id}>
              <span className="grow truncate">
                {one.person && one.person.title !== null ? (
                  <RecordLink type="parties.person" value={one.person} />
                ) : one.user && one.user.title !== null ? (
                  <RecordLink type="identity.user" value={one.user} />
                ) : (
                  (one.name ?? one.email ?? t('Not visible to you'))
                )}
              </span>
              <Chip color={response?.color}>{label(response?.label ?? one.response)}</Chip>
              {canInvite && (
                <IconButton
                  icon="x"
                  label={t('Take off the list')}
                  disabled={isBusy}
                  onClick={() =>
                    void act(async () => {
                      await runCommand(record, row.id, 'uninvite', { attendee: one.id });
                      await refresh(path);
                    })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {canInvite && invite && (
        <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsInviting(true)}>
          {t('Invite')}
        </Button>
      )}
      {isInviting && invite && (
        <Suspense fallback={null}>
          <CommandDialog
            command={invite}
            onClose={() => setIsInviting(false)}
            onRun={async (input, key) => {
              await runCommand(record, row.id, 'invite', input, { key });
              await refresh(path);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
