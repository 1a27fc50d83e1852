import { useState } from 'react';
import { formatMoney, formatNumber, formatPercent } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Menu } from '../../../../ui/kit/kit.ts';
import type { EditorLine, EditorOffer, RunOnQuote } from '../types.ts';
import { InlineNumber } from './inline-number.tsx';
import { LineDialog } from './line-dialog.tsx';
import { PriceCell } from './price-cell.tsx';

interface LineRowProps {
  readonly line: EditorLine;
  readonly offer: EditorOffer;
  readonly canEdit: boolean;
  readonly run: RunOnQuote;
  /** Line before which it stands after moving up, or down. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly isLast: boolean;
}

/** One line: quantity, price and discount are changed where they stand; the rest in a dialog. Alt and arrows move it. */
export function LineRow({ line, offer, canEdit, run, previous, next, isLast }: LineRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const change = (input: Readonly<Record<string, unknown>>) => run('change-line', { line: line.id, ...input });
  const move = (before: string | null) => run('move-line', { line: line.id, section: line.sectionId, ...(before ? { before } : {}) });
  const money = (amount: string | null | undefined): string => (amount == null ? '–' : formatMoney(amount, offer.currency));
  const price = line.price;
  const isText = line.kind === 'text';
  const columns = offer.seesMargin ? 5 : 4;
  return (
    <tr
      data-left={(!isText && !line.isChosen) || undefined}
      draggable={canEdit}
      onDragStart={(e) => e.dataTransfer.setData('text/plain', line.id)}
      onDrop={(e) => {
        e.preventDefault();
        e.stopPropagation();
        const dragged = e.dataTransfer.getData('text/plain');
        if (dragged && dragged !== line.id) void run('move-line', { line: dragged, section: line.sectionId, before: line.id });
      }}
      onDragOver={(e) => canEdit && e.preventDefault()}
      onKeyDown={(e) => {
        if (!canEdit || !e.altKey) return;
        if (e.key === 'ArrowUp' && previous) void move(previous);
        else if (e.key === 'ArrowDown' && !isLast) void move(next);
        else return;
        e.preventDefault();
      }}
    >
      <th scope="row" {...(isText ? { colSpan: columns } : {})}>
        <span className="row offer-name">
          {canEdit && (
            <span className="offer-grip" aria-hidden="true">
              <Icon name="grip-vertical" size={14} />
            </span>
          )}
          <span>
            <span className={isText ? 'offer-words' : undefined}>{line.description}</span>
            {line.details && <span className="dim offer-text">{line.details}</span>}
            {line.isOptional && <Chip color="blue">{line.isChosen ? t('Optional, chosen') : t('Optional')}</Chip>}
            {line.mayChangeQuantity && <Chip color="gray">{t('Quantity is theirs')}</Chip>}
          </span>
        </span>
      </th>
      {!isText && (
        <>
          <td data-numeric data-label={t('Quantity')}>
            {/* One thing, so that a phone keeps quantity and unit together. */}
            <span>
              {canEdit ? (
                <InlineNumber
                  label={t('Quantity of {what}', { what: line.description })}
                  value={line.quantity}
                  decimals={3}
                  onSave={(quantity) => change({ quantity: Number(quantity) })}
                />
              ) : (
                formatNumber(line.quantity)
              )}{' '}
              <span className="dim">{line.unit && line.unit !== 'piece' ? label(line.unit) : ''}</span>
            </span>
          </td>
          <td data-numeric data-label={t('Unit price')}>
            <PriceCell line={line} offer={offer} canEdit={canEdit} change={change} />
          </td>
          <td data-numeric data-label={t('Discount')}>
            {line.manualDiscount
              ? formatPercent(Number(line.manualDiscount))
              : price && Number(price.discount) > 0
                ? `−${money(price.discount)}`
                : '–'}
          </td>
          <td data-numeric data-label={offer.isGross ? t('Total with tax') : t('Net')}>
            {money(price?.[offer.isGross ? 'gross' : 'net'])}
          </td>
          {offer.seesMargin && (
            <td data-numeric data-label={t('Margin')}>
              {line.margin === null ? <span className="dim">–</span> : money(line.margin)}
            </td>
          )}
        </>
      )}
      <td className="offer-do">
        {canEdit && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <IconButton icon="dots-vertical" size={26} label={t('Actions for {what}', { what: line.description })} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setIsOpen(true)}>{t('Edit')}</Menu.Item>
              {!isText && (
                <Menu.Item onClick={() => void change({ isOptional: !line.isOptional, isChosen: line.isOptional })}>
                  {line.isOptional ? t('Make it a part of the offer') : t('Make it optional')}
                </Menu.Item>
              )}
              {!isText && !line.isChosen && (
                <Menu.Item onClick={() => void choose()}>{t('Count it until the buyer says otherwise')}</Menu.Item>
              )}
              {previous && <Menu.Item onClick={() => void move(previous)}>{t('Move up')}</Menu.Item>}
              {!isLast && <Menu.Item onClick={() => void move(next)}>{t('Move down')}</Menu.Item>}
              {offer.sections
                .filter((section) => section.id !== line.sectionId)
                .map((section) => (
                  <Menu.Item key={section.id} onClick={() => void run('move-line', { line: line.id, section: section.id })}>
                    {t('Move to {section}', { section: section.title })}
                  </Menu.Item>
                ))}
              <Menu.Item color="red" onClick={() => void run('remove-line', { line: line.id })}>
                {t('Remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {isOpen && <LineDialog line={line} offer={offer} onSave={change} onClose={() => setIsOpen(false)} />}
      </td>
    </tr>
  );

  /** Where one of several is taken, the others are not. */
  async function choose(): Promise<void> {
    const section = offer.sections.find((each) => each.id === line.sectionId);
    if (section?.selection === 'one')
      for (const other of offer.lines.filter(
        (each) => each.sectionId === section.id && each.id !== line.id && each.isChosen && each.kind !== 'text',
      ))
        await run('change-line', { line: other.id, isChosen: false });
    await change({ isChosen: true });
  }
}
