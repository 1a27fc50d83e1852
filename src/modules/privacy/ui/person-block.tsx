import { Link } from '@tanstack/react-router';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Skeleton } from '../../../ui/kit/kit.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import type { BlockProps } from '../../../ui/records/view.ts';
import { channels } from '../records/choices.ts';
import { ConsentChip } from './consent-chip.tsx';
import type { PersonPrivacy } from './types.ts';
import './privacy.css';

/** On a person's page: what they agreed to, and the way to the rest. */
export default function PersonBlock({ row }: BlockProps) {
  const { data, error } = useData<{ data: PersonPrivacy }>(`/privacy/people/${row.id}`);
  if (error) return <LoadProblem error={error} />;
  if (!data) return <Skeleton height={60} />;
  const { purposes, hold } = data.data;
  const said = purposes.flatMap((purpose) =>
    purpose.states
      .filter((state) => state.state !== null)
      .map((state) => ({ ...state, purpose: purpose.name, key: `${purpose.id} ${state.channel}` })),
  );
  return (
    <div className="privacy-block">
      {hold && (
        <Alert color="orange" variant="light" role="note">
          {t('Under a legal hold: {reason}', { reason: hold.reason })}
        </Alert>
      )}
      {said.length === 0 && <p className="dim">{t('Nothing is on record about being contacted.')}</p>}
      {said.length > 0 && (
        <ul className="privacy-said">
          {said.map((state) => (
            <li key={state.key}>
              <span className="truncate">{`${state.purpose} · ${channelName(state.channel)}`}</span>
              <ConsentChip state={state.state} />
            </li>
          ))}
        </ul>
      )}
      <Link className="link-accent" to={`/privacy/people/${row.id}`}>
        {t('Consents and data')}
      </Link>
    </div>
  );
}

export function channelName(value: string): string {
  return label(channels.find((c) => c.value === value)?.label ?? value);
}
