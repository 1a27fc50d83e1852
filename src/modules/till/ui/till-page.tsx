import './till.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listSearch } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { currentUser, session as signedIn } from '../../../ui/api/session.ts';
import type { ListPage, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Select, Skeleton, TextInput, useLocalStorage } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useTitle } from '../../../ui/shell/app-shell.tsx';
import { Sell } from './sell.tsx';
import type { SessionRow } from './till-types.ts';

interface Place {
  readonly outlet: string | null;
  readonly register: string;
}

const is = (field: string, value: string) => ({ field, op: 'eq', value });

/** The till: which one this device is, its drawer opened, then selling. */
export default function TillPage() {
  useTitle('Till');
  const [place, setPlace] = useLocalStorage<Place>({
    key: 'entente-till',
    defaultValue: { outlet: null, register: t('Till 1') },
    getInitialValueInEffect: false,
  });
  const outlets = useData<ListPage>(`/stock/locations?${listSearch({ filter: is('kind', 'outlet'), sort: 'name' })}`);
  const filter = { and: [is('state', 'open'), is('outlet', place.outlet ?? ''), is('register', place.register)] };
  const path = `/till/sessions?${listSearch({ filter, sort: '-openedAt' })}`;
  const open = useData<ListPage>(path, { enabled: place.outlet !== null });
  const rows = outlets.data?.data ?? [];
  const known = place.outlet !== null && rows.some((row) => row.id === place.outlet);
  const session = known ? (open.data?.data[0] as SessionRow | undefined) : undefined;
  if (outlets.error)
    return (
      <main className="till-gate">
        <LoadProblem error={outlets.error} />
      </main>
    );
  if (!outlets.data || (known && !open.data && !open.error))
    return (
      <main className="till-gate">
        <Skeleton height={240} />
      </main>
    );
  if (session)
    return (
      <Sell
        session={session}
        onLeave={() => void refresh('/till/sessions')}
        onMove={() => setPlace({ outlet: null, register: place.register })}
      />
    );
  return (
    <main className="till-gate">
      <div className="till-card">
        <h1>
          <Icon name="cash-register" size={22} /> {t('Till')}
        </h1>
        {rows.length === 0 ? (
          <Empty icon="building-store" title={t('No outlet yet')}>
            {t('Add an outlet under Stock, Locations. Then its till can be opened here.')}
          </Empty>
        ) : (
          <OpenForm outlets={rows} place={{ ...place, outlet: known ? place.outlet : null }} onChoose={setPlace} />
        )}
        <Link className="till-back" to="/">
          <Icon name="arrow-left" size={16} /> {t('Back to Entente')}
        </Link>
      </div>
    </main>
  );
}

function OpenForm({ outlets, place, onChoose }: { outlets: readonly Row[]; place: Place; onChoose: (place: Place) => void }) {
  const { isBusy, act } = useAction();
  const [float, setFloat] = useState('');
  const { baseCurrency } = signedIn().company;
  const amount = float.trim().replace(',', '.');
  const isReady = place.outlet !== null && /^\d{1,9}(\.\d{1,2})?$/.test(amount);
  const begin = () =>
    act(async () => {
      await post('/till/sessions/open', { outlet: place.outlet, register: place.register, float: { amount, currency: baseCurrency } });
      await refresh('/till/sessions');
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void begin();
      }}
    >
      <p className="dim">{t('Hello {name}. Which till is this, and what is in its drawer?', { name: currentUser()?.name ?? '' })}</p>
      <Select
        size="lg"
        label={t('Outlet')}
        placeholder={t('Choose your outlet')}
        allowDeselect={false}
        data={outlets.map((row) => ({ value: row.id, label: String(row['name']) }))}
        value={place.outlet}
        onChange={(outlet) => onChoose({ ...place, outlet })}
      />
      <TextInput
        size="lg"
        label={t('Till')}
        maxLength={40}
        value={place.register}
        onChange={(event) => onChoose({ ...place, register: event.currentTarget.value })}
      />
      <TextInput
        size="lg"
        label={t('Float in {currency}', { currency: baseCurrency })}
        description={t('What is in the drawer now.')}
        inputMode="decimal"
        autoComplete="off"
        value={float}
        onChange={(event) => setFloat(event.currentTarget.value)}
      />
      <Button size="lg" type="submit" fullWidth disabled={!isReady} loading={isBusy}>
        {t('Open the till')}
      </Button>
    </form>
  );
}
