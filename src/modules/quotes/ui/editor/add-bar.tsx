import { useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Button } from '../../../../ui/kit/kit.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import type { EditorOffer, RunOnQuote } from '../types.ts';
import { NewLineDialog } from './new-line-dialog.tsx';

type Asking = 'custom' | 'text' | 'section';

/** Adds to the offer: a product by typing and Enter, again and again; or something else by its button. New lines go into the last section. */
export function AddBar({ offer, run, isEmpty }: { offer: EditorOffer; run: RunOnQuote; isEmpty: boolean }) {
  const product = findRecord('catalog.product');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [count, setCount] = useState(0);
  const section = offer.sections.at(-1)?.id ?? null;
  const into = section ? { section } : {};
  return (
    <div className="offer-add">
      {isEmpty && <p className="dim">{t('Type the name of a product and press Enter to add it.')}</p>}
      <div className="row offer-add-row">
        {product && (
          <div className="grow">
            <RecordPicker
              key={count}
              record={product}
              value={null}
              aria-label={t('Add a product')}
              placeholder={t('Add a product: name or SKU')}
              autoFocus={count > 0}
              onChange={(value) => {
                if (!value) return;
                void run('add-line', { kind: 'product', product: value.id, ...into }).then(() => setCount((n) => n + 1));
              }}
            />
          </div>
        )}
        <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setAsking('custom')}>
          {t('One-off')}
        </Button>
        <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setAsking('text')}>
          {t('Text')}
        </Button>
        <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setAsking('section')}>
          {t('Section')}
        </Button>
      </div>
      {asking && (
        <NewLineDialog
          kind={asking}
          offer={offer}
          onClose={() => setAsking(null)}
          onAdd={async (input) => {
            const answer =
              asking === 'section' ? await run('add-section', input) : await run('add-line', { kind: asking, ...into, ...input });
            if (answer.ok) setAsking(null);
          }}
        />
      )}
    </div>
  );
}
