import { useState } from 'react';
import { findRecord, may } from '../../../../ui/api/session.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from '../../../../ui/kit/kit.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { ScrollGroup } from '../../../../ui/settings/scroll-group.tsx';
import type { PartProps } from './customer-card.tsx';
import type { EntryLine, EntryPreview, EntryPreviewLine } from './entry-types.ts';

const tidy = (text: string): string => text.trim().replace(',', '.');

/** What is ordered: found by name or SKU and added with Enter, with the price of this customer and why it is that. */
export function EntryLines({ state, set, preview }: PartProps) {
  const product = findRecord('catalog.product');
  const [count, setCount] = useState(0);
  const change = (key: string, part: Partial<EntryLine>) =>
    set({ lines: state.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  return (
    <Stack gap="sm">
      {product && (
        <RecordPicker
          key={count}
          record={product}
          value={null}
          aria-label={t('Add a product')}
          placeholder={t('Add a product: name or SKU')}
          autoFocus={count > 0}
          onChange={(value) => {
            if (!value) return;
            setCount(count + 1);
            const same = state.lines.find((line) => line.product.id === value.id && !line.unitPrice && !line.discountPercent);
            if (same) change(same.key, { quantity: String(Number(same.quantity) + 1) });
            else
              set({
                lines: [
                  ...state.lines,
                  { key: crypto.randomUUID(), product: value, quantity: '1', unitPrice: null, discountPercent: null, reason: null },
                ],
              });
          }}
        />
      )}
      {state.lines.length === 0 ? (
        <Empty icon="package" title={t('Nothing ordered yet')}>
          {t('Type the name of a product and press Enter to add it.')}
        </Empty>
      ) : (
        <ScrollGroup label={t('Lines of the order')}>
          <table className="data-table entry-lines">
            <caption className="sr-only">{t('Lines of the order')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Product')}</th>
                <th scope="col" data-numeric>
                  {t('Quantity')}
                </th>
                <th scope="col" data-numeric>
                  {t('Unit price')}
                </th>
                <th scope="col" data-numeric>
                  {t('Discount')}
                </th>
                <th scope="col" data-numeric>
                  {t('Total')}
                </th>
                <th scope="col">
                  <span className="sr-only">{t('Actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {state.lines.map((line) => (
                <LineRow
                  key={line.key}
                  line={line}
                  preview={preview}
                  change={(part) => change(line.key, part)}
                  onRemove={() => set({ lines: state.lines.filter((each) => each.key !== line.key) })}
                />
              ))}
            </tbody>
          </table>
        </ScrollGroup>
      )}
    </Stack>
  );
}

interface LineRowProps {
  readonly line: EntryLine;
  readonly preview: EntryPreview | undefined;
  readonly change: (part: Partial<EntryLine>) => void;
  readonly onRemove: () => void;
}

function LineRow({ line, preview, change, onRemove }: LineRowProps) {
  const priced = preview?.lines.find((each) => each.key === line.key);
  const name = priced?.name ?? line.product.title ?? '';
  const money = (amount: string | null | undefined): string => (amount == null || !preview ? '–' : formatMoney(amount, preview.currency));
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const text = tidy(typed ?? '');
    setTyped(null);
    if (/^\d{1,7}(\.\d{1,3})?$/.test(text) && Number(text) > 0) change({ quantity: text });
  };
  const note = priced && noteOf(priced);
  return (
    <tr>
      <th scope="row">
        <span className="entry-name">
          {name}
          {priced?.sku && <span className="dim">{priced.sku}</span>}
          {note && <span className={note.isProblem ? 'entry-problem' : 'dim'}>{note.text}</span>}
        </span>
      </th>
      <td data-numeric data-label={t('Quantity')}>
        <TextInput
          className="entry-quantity"
          size="xs"
          aria-label={t('Quantity of {what}', { what: name })}
          inputMode="decimal"
          value={typed ?? line.quantity}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </td>
      <td data-numeric data-label={t('Unit price')}>
        <Price line={line} name={name} priced={priced} preview={preview} change={change} />
      </td>
      <td data-numeric data-label={t('Discount')}>
        {line.discountPercent
          ? formatPercent(Number(line.discountPercent))
          : Number(priced?.discount ?? 0) > 0
            ? `−${money(priced?.discount)}`
            : '–'}
      </td>
      <td data-numeric data-label={t('Total')}>
        {money(priced?.total)}
      </td>
      <td className="entry-do" data-actions>
        <IconButton icon="x" size={28} label={t('Remove {what}', { what: name })} onClick={onRemove} />
      </td>
    </tr>
  );
}

/** The price of one; behind it why it is that, and for who may, a price or discount by hand. */
function Price({
  line,
  name,
  priced,
  preview,
  change,
}: {
  line: EntryLine;
  name: string;
  priced: EntryPreviewLine | undefined;
  preview: EntryPreview | undefined;
  change: (part: Partial<EntryLine>) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [values, setValues] = useState({ price: line.unitPrice ?? '', discount: line.discountPercent ?? '', reason: line.reason ?? '' });
  const shown = priced?.unitPrice && preview ? formatMoney(priced.unitPrice, preview.currency) : t('No price');
  const [price, discount] = [tidy(values.price), tidy(values.discount)];
  const isNumber = (text: string): boolean => text === '' || /^\d{1,9}(\.\d{1,4})?$/.test(text);
  const isByHand = price !== '' || discount !== '';
  const isReady = isNumber(price) && isNumber(discount) && Number(discount || 0) <= 100 && (!isByHand || values.reason.trim() !== '');
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={320} trapFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton
          className="entry-price"
          data-manual={isByHand || undefined}
          aria-label={t('Price of {what}: {price}', { what: name, price: shown })}
          onClick={() => setIsOpen((now) => !now)}
        >
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Why this price')}>
        {(priced?.explanation.length ?? 0) > 0 && <strong>{t('Why this price')}</strong>}
        <ol className="entry-why">
          {(priced?.explanation ?? []).map((step, i) => (
            // Steps have no id of their own, and never change their order.
            <li key={i}>
              <span>{label(step.label)}</span>
              <span className="tabular">{step.amount === undefined || !preview ? '' : formatMoney(step.amount, preview.currency)}</span>
            </li>
          ))}
        </ol>
        {may('orders.giveDiscounts') && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!isReady) return;
              change({
                unitPrice: price || null,
                discountPercent: Number(discount || 0) > 0 ? discount : null,
                reason: values.reason.trim() || null,
              });
              setIsOpen(false);
            }}
          >
            <Group gap="xs" grow align="end">
              <TextInput
                size="xs"
                data-autofocus
                inputMode="decimal"
                label={t('Price by hand')}
                value={values.price}
                onChange={(event) => setValues({ ...values, price: event.currentTarget.value })}
              />
              <TextInput
                size="xs"
                inputMode="decimal"
                label={t('Discount in percent')}
                value={values.discount}
                onChange={(event) => setValues({ ...values, discount: event.currentTarget.value })}
              />
            </Group>
            <TextInput
              size="xs"
              mt={6}
              label={t('Why')}
              required={isByHand}
              maxLength={200}
              value={values.reason}
              onChange={(event) => setValues({ ...values, reason: event.currentTarget.value })}
            />
            <Group justify="flex-end" mt="xs">
              <Button size="compact-sm" type="submit" disabled={!isReady}>
                {t('Save')}
              </Button>
            </Group>
          </form>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function noteOf({ state, available, expectedOn }: EntryPreviewLine): { readonly text: string; readonly isProblem: boolean } | null {
  switch (state) {
    case 'notOffered':
      return { text: t('Not sold to them in this channel. Of a product with variants choose one.'), isProblem: true };
    case 'noPrice':
      return { text: t('No price'), isProblem: true };
    case 'short':
      return {
        text: Number(available) > 0 ? t('Only {count} in stock', { count: formatNumber(available ?? '0') }) : t('Sold out'),
        isProblem: true,
      };
    case 'backorder':
      return { text: expectedOn ? t('Expected on {day}', { day: formatDate(expectedOn) }) : t('On back order'), isProblem: false };
    case 'available':
      return available === null ? null : { text: t('{count} in stock', { count: formatNumber(available) }), isProblem: false };
  }
}
