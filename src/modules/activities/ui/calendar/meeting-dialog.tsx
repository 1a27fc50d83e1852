import { lazy, Suspense, useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';

const CreateDialog = lazy(() => import('../../../../ui/records/form/create-dialog.tsx'));

const hourMs = 3_600_000;

/** Plans a meeting of one's own, at a time that was pointed at or the next full hour. */
export function MeetingDialog({ startsAt, onSaved, onClose }: { startsAt?: string; onSaved: () => void; onClose: () => void }) {
  const record = findRecord('activities.meeting');
  const [preset] = useState(() => {
    const start = startsAt ? Date.parse(startsAt) : Math.ceil((Date.now() + 60_000) / hourMs) * hourMs;
    return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + hourMs).toISOString(), kind: 'meeting' };
  });
  if (!record) return null;
  return (
    <Suspense fallback={null}>
      <CreateDialog
        record={record}
        preset={preset}
        onClose={onClose}
        onCreated={() => {
          toast(t('{what}: done', { what: t('Plan meeting') }));
          onSaved();
          onClose();
        }}
      />
    </Suspense>
  );
}
