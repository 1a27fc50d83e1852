import { lazy, Suspense, useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatAgo, formatInstant } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Modal } from '../../../../ui/kit/kit.ts';
import { refresh } from '../../../../ui/settings/use-data.ts';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import { roundMoney } from '../round-money.ts';
import type { MoneyValue } from '../types.ts';
import type { Period } from './period.ts';
import type { ForecastLine } from './types.ts';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

interface JudgeCellProps {
  readonly line: ForecastLine;
  readonly period: Period;
  readonly currency: string;
  readonly category: 'commit';
}

/** What a manager believes beside the sum; the pencil adds a judgement, the clock shows those before. */
export function JudgeCell({ line, period, currency, category }: JudgeCellProps) {
  const [open, setOpen] = useState<'judge' | 'earlier' | null>(null);
  const record = findRecord('sales.forecastOverride');
  const command = record?.commands.find((c) => c.name === 'judge');
  const latest = line.overrides.find((o) => o.category === category);
  const name = line.user?.title ?? '';
  const suggested = { amount: { amount: latest?.amount ?? line[category], currency } };
  return (
    <span className="judge">
      {latest ? (
        <span title={`${latest.judge ?? ''} · ${formatInstant(latest.at)}${latest.remark ? ` · ${latest.remark}` : ''}`}>
          {roundMoney(latest.amount, currency)}
          <span className="dim judge-by">
            {latest.judge} · {formatAgo(latest.at, Date.now())}
          </span>
        </span>
      ) : (
        <span className="dim">–</span>
      )}
      {record && command && line.user && (
        <IconButton icon="pencil" size={24} label={t('Judge the forecast of {name}', { name })} onClick={() => setOpen('judge')} />
      )}
      {latest && (
        <IconButton icon="history" size={24} label={t('Earlier judgements of {name}', { name })} onClick={() => setOpen('earlier')} />
      )}
      {open === 'judge' && record && command && line.user && (
        <Suspense fallback={null}>
          <CommandDialog
            command={{
              ...command,
              fields: (command.fields ?? []).filter((f) => f.name !== 'user' && f.name !== 'startsOn' && f.name !== 'category'),
            }}
            initial={suggested}
            onRun={async (input, key) => {
              await runCommand(
                record,
                null,
                'judge',
                { ...suggested, ...input, user: line.user?.id, startsOn: period.from, category },
                { key },
              );
              await refresh('/sales/');
            }}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
      {open === 'earlier' && line.user && <Earlier userId={line.user.id} name={name} period={period} onClose={() => setOpen(null)} />}
    </span>
  );
}

function Earlier({ userId, name, period, onClose }: { userId: string; name: string; period: Period; onClose: () => void }) {
  const filter = JSON.stringify({
    and: [
      { field: 'user', op: 'eq', value: userId },
      { field: 'startsOn', op: 'eq', value: period.from },
    ],
  });
  const { data } = useRows('/sales/forecast-overrides', { filter, sort: '-createdAt', fields: 'amount,judge,remark,createdAt' });
  return (
    <Modal opened onClose={onClose} title={t('Earlier judgements of {name}', { name })} closeButtonProps={{ 'aria-label': t('Close') }}>
      <ol className="stage-history">
        {(data ?? []).map((row) => {
          const amount = row['amount'] as MoneyValue;
          return (
            <li key={row.id}>
              <strong className="tabular">{roundMoney(amount.amount, amount.currency)}</strong>
              <span className="dim">
                {(row['judge'] as { title: string | null } | null)?.title} · {formatInstant(row.createdAt)}
              </span>
              {typeof row['remark'] === 'string' && <span>{row['remark']}</span>}
            </li>
          );
        })}
      </ol>
    </Modal>
  );
}
