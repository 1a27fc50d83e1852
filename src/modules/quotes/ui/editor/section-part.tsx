import { useState } from 'react';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Menu, TextInput } from '../../../../ui/kit/kit.ts';
import type { OfferSection } from '../../rules/offer.ts';
import type { EditorLine, EditorOffer, RunOnQuote } from '../types.ts';
import { LineRow } from './line-row.tsx';

interface SectionPartProps {
  readonly section: OfferSection | null;
  readonly lines: readonly EditorLine[];
  readonly offer: EditorOffer;
  readonly canEdit: boolean;
  readonly run: RunOnQuote;
  /** Sections around it, for moving. */
  readonly before: string | null;
  readonly after: string | null;
  readonly isLast: boolean;
}

/** A section with its lines; those without one come first, under no heading. */
export function SectionPart({ section, lines, offer, canEdit, run, before, isLast }: SectionPartProps) {
  const [over, setOver] = useState(false);
  const name = section?.title ?? t('Lines');
  const index = offer.sections.findIndex((each) => each.id === section?.id);
  const following = offer.sections[index + 2]?.id ?? null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the menu of a line moves it by keyboard
    <section
      className="offer-section"
      aria-label={name}
      data-over={over || undefined}
      onDragOver={(e) => {
        if (!canEdit) return;
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        const line = e.dataTransfer.getData('text/plain');
        if (line) void run('move-line', { line, section: section?.id ?? null });
      }}
    >
      {section && (
        <header className="offer-section-head">
          {canEdit ? (
            <TextInput
              className="grow"
              variant="unstyled"
              aria-label={t('Heading')}
              defaultValue={section.title}
              key={section.title}
              onBlur={(e) => {
                const title = e.currentTarget.value.trim();
                if (title && title !== section.title) void run('change-section', { section: section.id, title });
              }}
              onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
            />
          ) : (
            <h3 className="grow">{section.title}</h3>
          )}
          {section.selection === 'one' && <span className="dim">{t('The buyer takes one')}</span>}
          {canEdit && (
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <IconButton icon="dots-vertical" size={26} label={t('Actions for {what}', { what: section.title })} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  onClick={() =>
                    void run('change-section', { section: section.id, selection: section.selection === 'one' ? 'all' : 'one' })
                  }
                >
                  {section.selection === 'one' ? t('Take all of its lines') : t('Let the buyer take exactly one')}
                </Menu.Item>
                {index > 0 && (
                  <Menu.Item
                    onClick={() => void run('move-section', { section: section.id, before: before ?? offer.sections[index - 1]?.id })}
                  >
                    {t('Move up')}
                  </Menu.Item>
                )}
                {!isLast && (
                  <Menu.Item onClick={() => void run('move-section', { section: section.id, ...(following ? { before: following } : {}) })}>
                    {t('Move down')}
                  </Menu.Item>
                )}
                <Menu.Item onClick={() => void run('remove-section', { section: section.id })}>
                  {t('Remove the section, keep its lines')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </header>
      )}
      {section?.text && <p className="dim offer-text">{section.text}</p>}
      {lines.length === 0 ? (
        <p className="dim offer-none">{canEdit ? t('Drop lines here, or move them by their menu.') : label('Nothing here yet.')}</p>
      ) : (
        <table className="offer-table">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Description')}</th>
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
                {offer.isGross ? t('Total with tax') : t('Net')}
              </th>
              {offer.seesMargin && (
                <th scope="col" data-numeric>
                  {t('Margin')}
                </th>
              )}
              <th scope="col">
                <span className="sr-only">{t('Actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <LineRow
                key={line.id}
                line={line}
                offer={offer}
                canEdit={canEdit}
                run={run}
                previous={lines[at - 1]?.id ?? null}
                next={lines[at + 2]?.id ?? null}
                isLast={at === lines.length - 1}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
