import { useState } from 'react';
import { get } from '../../../../ui/api/request.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { AgendaRow } from './agenda-row.tsx';
import { dayPath, type AgendaItem, type DayAnswer, type Section } from './types.ts';

interface More {
  readonly of: Section;
  readonly items: readonly AgendaItem[];
  readonly next: string | null;
}

/** One kind of work; more of it on demand. */
export function AgendaSection({ section, today }: { section: Section; today: string }) {
  const [more, setMore] = useState<More | null>(null);
  const { isBusy, act } = useAction();
  // What was asked for beyond the first page belongs to that page; a fresh first page begins anew.
  const extra = more?.of === section ? more : null;
  const items = [...section.items, ...(extra?.items ?? [])];
  const next = extra ? extra.next : section.next;
  const showMore = () =>
    act(async () => {
      const search = new URLSearchParams({ source: section.name, after: next ?? '' });
      const page = (await get<DayAnswer>(`${dayPath}?${search}`)).sections[0];
      if (page) setMore({ of: section, items: [...(extra?.items ?? []), ...page.items], next: page.next });
    });
  return (
    <section className="day-section" aria-labelledby={`day-${section.name}`}>
      <h2 id={`day-${section.name}`}>
        <Icon name={section.icon} size={16} />
        {label(section.label)}
        <span className="day-count tabular">{next ? `${items.length}+` : items.length}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <AgendaRow key={`${item.id} ${item.why}`} item={item} today={today} />
        ))}
      </ul>
      {next && (
        <Button variant="subtle" size="compact-sm" loading={isBusy} onClick={() => void showMore()}>
          {t('Show more')}
        </Button>
      )}
    </section>
  );
}
