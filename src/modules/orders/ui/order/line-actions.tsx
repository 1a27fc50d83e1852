import { useState } from 'react';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Select, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import { returnReasons } from '../../records/choices.ts';
import { sayToOrder, type OrderLineRow } from '../use-order.ts';
import { LinesDialog, type DialogLine } from './lines-dialog.tsx';

export type LineAction = 'ship' | 'mark-ready' | 'request-return' | 'change-lines';

interface LineActionsProps {
  readonly action: LineAction;
  readonly orderId: string;
  readonly lines: readonly OrderLineRow[];
  readonly onClose: () => void;
}

/** The dialogs of an order in which one says how many of each line. */
export function LineActions({ action, orderId, lines, onClose }: LineActionsProps) {
  const [more, setMore] = useState<Readonly<Record<string, string>>>({ reason: action === 'request-return' ? 'unwanted' : '' });
  const set = (name: string) => (value: string | null) => setMore({ ...more, [name]: value ?? '' });
  const run = (chosen: readonly { line: string; quantity: number }[]): Promise<unknown> =>
    sayToOrder(`orders/${orderId}/${action}`, {
      lines: chosen,
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== '')),
    });
  const words = wordsOf(action);
  return (
    <LinesDialog {...words} lines={dialogLines(action, lines)} keepsZero={action === 'change-lines'} onRun={run} onClose={onClose}>
      {action === 'ship' && (
        <>
          <TextInput label={t('Carrier')} value={more['carrier'] ?? ''} onChange={(event) => set('carrier')(event.currentTarget.value)} />
          <TextInput
            mt="sm"
            label={t('Tracking number')}
            value={more['trackingNumber'] ?? ''}
            onChange={(event) => set('trackingNumber')(event.currentTarget.value)}
          />
        </>
      )}
      {action === 'request-return' && (
        <>
          <Select
            label={t('Reason')}
            data={returnReasons.map(({ value, label: text }) => ({ value, label: label(text) }))}
            value={more['reason'] ?? null}
            onChange={set('reason')}
            allowDeselect={false}
          />
          <Textarea
            mt="sm"
            label={t('Remark')}
            value={more['remark'] ?? ''}
            onChange={(event) => set('remark')(event.currentTarget.value)}
            autosize
          />
        </>
      )}
      {action === 'change-lines' && (
        <TextInput label={t('Reason')} value={more['reason'] ?? ''} onChange={(event) => set('reason')(event.currentTarget.value)} />
      )}
    </LinesDialog>
  );
}

function dialogLines(action: LineAction, lines: readonly OrderLineRow[]): readonly DialogLine[] {
  return lines.flatMap((line): readonly DialogLine[] => {
    const wanted = line.quantity - (line.cancelled ?? 0);
    const shipped = line.shipped ?? 0;
    const { id, name } = line;
    if (action === 'change-lines') return [{ id, name, quantity: wanted, min: shipped, max: null }];
    const most = action === 'request-return' ? shipped - (line.returned ?? 0) : wanted - shipped;
    return most > 0 ? [{ id, name, quantity: action === 'request-return' ? 0 : most, min: 0, max: most }] : [];
  });
}

function wordsOf(action: LineAction): { readonly title: string; readonly text: string; readonly action: string } {
  switch (action) {
    case 'ship':
      return { title: t('Send'), text: t('The buyer gets a mail with what is in the parcel and where it is.'), action: t('Send') };
    case 'mark-ready':
      return { title: t('Ready to collect'), text: t('The buyer gets a mail that it waits at the outlet.'), action: t('It is ready') };
    case 'request-return':
      return { title: t('Return'), text: t('Choose what comes back. It is credited when it has arrived.'), action: t('Begin return') };
    case 'change-lines':
      return {
        title: t('Change quantities'),
        text: t('How many are wanted from now on. What is taken out is given back; what is added costs the same each.'),
        action: t('Save'),
      };
  }
}
