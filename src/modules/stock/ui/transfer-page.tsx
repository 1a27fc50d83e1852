import './stock.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../ui/i18n/t.ts';
import { Button, TextInput } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { LinesEditor, type EditedLine } from './lines-editor.tsx';
import { LocationSelect } from './location-select.tsx';
import { sayToStock } from './use-stock.ts';

/** Plans or sends goods from one location to another. */
export default function TransferPage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { from?: string };
  const [from, setFrom] = useState(search.from ?? '');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [lines, setLines] = useState<readonly EditedLine[]>([]);
  const { isBusy, act } = useAction();
  const isReady = from !== '' && to !== '' && from !== to && lines.some((line) => line.quantity > 0);
  const make = (send: boolean) =>
    act(
      async () => {
        const sent = lines.filter((line) => line.quantity > 0).map((line) => ({ product: line.product.id, quantity: line.quantity }));
        const { transferId } = await sayToStock<{ transferId: string }>('transfers/make', {
          from,
          to,
          lines: sent,
          note: note || null,
          send,
        });
        await navigate({ to: `/stock/transfers/${transferId}` });
      },
      send ? t('The goods are on their way') : t('Saved'),
    );
  return (
    <SettingsPage
      title={t('New transfer')}
      text={t('Goods that go from one location to another.')}
      back={{ to: '/stock', label: t('Stock') }}
    >
      <SettingsCard
        footer={
          <>
            <Button variant="default" loading={isBusy} disabled={!isReady} onClick={() => void make(false)}>
              {t('Save as a draft')}
            </Button>
            <Button loading={isBusy} disabled={!isReady} onClick={() => void make(true)}>
              {t('Send now')}
            </Button>
          </>
        }
      >
        <div className="stock-fields">
          <LocationSelect title={t('From')} value={from} onChange={setFrom} />
          <LocationSelect title={t('To')} value={to} onChange={setTo} />
          <TextInput label={t('Note')} value={note} onChange={(e) => setNote(e.currentTarget.value)} maxLength={300} />
        </div>
        <LinesEditor lines={lines} onChange={setLines} />
      </SettingsCard>
    </SettingsPage>
  );
}
