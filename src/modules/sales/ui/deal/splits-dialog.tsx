import '../sales.css';
import { useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button, NumberInput, SegmentedControl } from '../../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { FormDialog } from '../../../../ui/settings/form-dialog.tsx';
import { missingShare } from '../../rules/splits.ts';
import type { SplitRow } from './splits-block.tsx';

interface Draft {
  readonly key: string;
  readonly user: RefValue | null;
  readonly kind: 'revenue' | 'overlay';
  readonly share: number;
}

interface SplitsDialogProps {
  readonly record: RecordMeta;
  readonly row: Row;
  readonly splits: readonly SplitRow[];
  readonly owner: RefValue | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<unknown>;
}

/** All shares of a deal, saved together: those of revenue have to make 100 %. */
export default function SplitsDialog({ record, row, splits, owner, onClose, onSaved }: SplitsDialogProps) {
  const users = findRecord('identity.user');
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    splits.length > 0
      ? splits.map((s) => ({ key: s.id, user: s.user, kind: s.kind, share: Number(s.share) }))
      : [{ key: 'owner', user: owner, kind: 'revenue', share: 100 }],
  );
  if (!users) return null;
  const set = (key: string, part: Partial<Draft>): void => setDrafts(drafts.map((d) => (d.key === key ? { ...d, ...part } : d)));
  const missing = missingShare(drafts.map((d) => ({ ...d, user: d.user?.id ?? d.key })));
  const hasRevenue = drafts.some((d) => d.kind === 'revenue');
  const isWhole = !hasRevenue || missing === 0;
  const save = async (): Promise<void> => {
    const input = drafts.map(({ user, kind, share }) => ({ user: user?.id, kind, share }));
    await runCommand(record, row.id, 'set-splits', { splits: input }, { key: crypto.randomUUID() });
    await onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={t('Share the deal')}
      size={620}
      submit={t('Save')}
      isDisabled={!isWhole || drafts.some((d) => d.user === null)}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p className="dim" style={{ margin: 0 }}>
            {t(
              'Shares of revenue make 100 % together. Overlay counts beside them, as for a specialist who helped. Without any share the deal is its owner’s.',
            )}
          </p>
          <ul className="split-rows">
            {drafts.map((draft, index) => (
              <li key={draft.key}>
                <span className="split-user">
                  <RecordPicker
                    record={users}
                    value={draft.user}
                    onChange={(user) => set(draft.key, { user })}
                    aria-label={t('Rep {number}', { number: index + 1 })}
                    error={errorOf(`splits/${index}`)}
                  />
                </span>
                <SegmentedControl
                  size="xs"
                  aria-label={t('Kind of share {number}', { number: index + 1 })}
                  value={draft.kind}
                  onChange={(kind) => set(draft.key, { kind: kind as Draft['kind'] })}
                  data={[
                    { value: 'revenue', label: t('Revenue') },
                    { value: 'overlay', label: t('Overlay') },
                  ]}
                />
                <NumberInput
                  w={100}
                  aria-label={t('Share {number}', { number: index + 1 })}
                  min={0}
                  max={100}
                  decimalScale={2}
                  suffix=" %"
                  value={draft.share}
                  onChange={(value) => set(draft.key, { share: Number(value) || 0 })}
                />
                <IconButton
                  icon="x"
                  size={26}
                  label={t('Remove share {number}', { number: index + 1 })}
                  onClick={() => setDrafts(drafts.filter((d) => d.key !== draft.key))}
                />
              </li>
            ))}
          </ul>
          <div className="row">
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon name="plus" size={14} />}
              onClick={() => setDrafts([...drafts, { key: crypto.randomUUID(), user: null, kind: 'revenue', share: Math.max(0, missing) }])}
            >
              {t('Add somebody')}
            </Button>
            <span className="grow" />
            <span role="status" className={isWhole ? 'dim' : 'split-missing'}>
              {!hasRevenue
                ? t('No share of revenue: it counts for the owner whole.')
                : missing === 0
                  ? t('Revenue makes 100 %')
                  : missing > 0
                    ? t('{share} is missing', { share: formatPercent(missing, 2) })
                    : t('{share} too much', { share: formatPercent(-missing, 2) })}
            </span>
          </div>
          {errorOf('splits') && <p role="alert">{errorOf('splits')}</p>}
        </>
      )}
    </FormDialog>
  );
}
