import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { runCommand, updateRow } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { refresh } from '../../../../ui/settings/use-data.ts';
import { ActionDialog } from './action-dialog.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { dayPath, type AgendaItem } from './types.ts';
import { WhenText } from './when-text.tsx';

/** One thing to do: what, about whom, by when, and its actions. */
export function AgendaRow({ item, today }: { item: AgendaItem; today: string }) {
  const record = findRecord(item.type);
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<string | null>(null);
  const { isBusy, act } = useAction();
  if (!record) return null;
  const about = item.about ? findRecord(item.about.type) : null;
  const isMeeting = item.type === 'activities.meeting';
  const href = isMeeting && isPhone ? `/visits/${item.id}` : recordHref(record, item.id);
  const run = (verb: string) =>
    act(
      async () => {
        await runCommand(record, item.id, verb, {});
        await refresh(dayPath);
      },
      t('{what}: done', { what: item.title }),
    );
  const snooze = (field: string, day: string) =>
    act(async () => {
      await updateRow(record, item, { [field]: day });
      await refresh(dayPath);
    });
  const primary = item.actions.find((a) => a.kind === 'run');
  return (
    <li className="day-row" data-late={item.isLate || undefined} aria-busy={isBusy || undefined}>
      {primary && primary.kind === 'run' && (
        <button
          type="button"
          className="day-check"
          aria-label={t('{action}: {what}', { action: label(primary.label), what: item.title })}
          disabled={isBusy}
          onClick={() => void run(primary.verb)}
        >
          <Icon name={primary.icon} size={14} />
        </button>
      )}
      <div className="day-what">
        <Link className="day-title" to={href}>
          {item.title}
        </Link>
        <div className="day-facts">
          <WhenText item={item} today={today} />
          {item.about && item.about.title !== null && about && (
            <Link className="link truncate" to={recordHref(about, item.about.id)}>
              {item.about.title}
            </Link>
          )}
          {item.place && <span className="truncate">{item.place}</span>}
          {item.amount && <span className="tabular">{formatMoney(item.amount.amount, item.amount.currency)}</span>}
        </div>
      </div>
      <div className="day-actions">
        {item.phone && (
          <a className="day-call" href={`tel:${item.phone}`} aria-label={t('Call {who}', { who: item.title })}>
            <Icon name="phone" size={16} />
            {isPhone && t('Call')}
          </a>
        )}
        {item.actions.map((action) =>
          action.kind === 'snooze' ? (
            <SnoozeMenu key="snooze" what={item.title} today={today} onPick={(day) => void snooze(action.field, day)} />
          ) : action.kind === 'ask' && isPhone ? (
            <Button
              key={action.verb}
              size="md"
              variant="default"
              leftSection={<Icon name={action.icon} size={16} />}
              aria-label={t('{action}: {what}', { action: label(action.label), what: item.title })}
              onClick={() => (action.verb === 'arrive' ? void navigate({ to: href }) : setAsked(action.verb))}
            >
              {label(action.label)}
            </Button>
          ) : action.kind === 'ask' ? (
            <IconButton
              key={action.verb}
              icon={action.icon}
              label={label(action.label)}
              aria-label={t('{action}: {what}', { action: label(action.label), what: item.title })}
              size={30}
              onClick={() => setAsked(action.verb)}
            />
          ) : null,
        )}
      </div>
      {asked !== null && (
        <ActionDialog record={record} item={item} verb={asked} onClose={() => setAsked(null)} onDone={() => void refresh(dayPath)} />
      )}
    </li>
  );
}
