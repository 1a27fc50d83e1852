import './delivery.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { session } from '../../../ui/api/session.ts';
import { formatDate, formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { NumberInput, TextInput, useDebouncedValue } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import type { ExplainedMethod, ToldOption } from '../options/delivery-options.ts';
import type { Refusal } from '../rules/price-delivery.ts';

/** What a shopper with such a basket would be offered, and why not the rest. */
export function TryCard() {
  const { company } = session();
  const [country, setCountry] = useState(company.country ?? '');
  const [postcode, setPostcode] = useState('');
  const [currency, setCurrency] = useState(company.baseCurrency);
  const [weight, setWeight] = useState<number | string>(2);
  const [itemsTotal, setItemsTotal] = useState<number | string>(500);
  const [search] = useDebouncedValue(
    new URLSearchParams({
      country,
      currency,
      weight: String(weight || 0),
      itemsTotal: String(itemsTotal || 0),
      ...(postcode ? { postcode } : {}),
    }).toString(),
    300,
  );
  const isComplete = country.length === 2 && currency.length === 3;
  const { data, error } = useQuery({
    queryKey: ['data', `/delivery/methods/try?${search}`],
    enabled: isComplete,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => get<readonly ExplainedMethod<ToldOption>[]>(`/delivery/methods/try?${search}`, signal),
  });
  return (
    <SettingsCard title={t('Try it')} text={t('What somebody would be offered, and why not the rest.')}>
      <div className="delivery-try">
        <TextInput label={t('Country')} value={country} maxLength={2} onChange={(e) => setCountry(e.currentTarget.value.toUpperCase())} />
        <TextInput label={t('Postcode')} value={postcode} maxLength={20} onChange={(e) => setPostcode(e.currentTarget.value)} />
        <NumberInput label={t('Weight in kilograms')} min={0} decimalScale={3} value={weight} onChange={setWeight} />
        <NumberInput label={t('Goods value')} min={0} decimalScale={2} value={itemsTotal} onChange={setItemsTotal} />
        <TextInput
          label={t('Currency')}
          value={currency}
          maxLength={3}
          onChange={(e) => setCurrency(e.currentTarget.value.toUpperCase())}
        />
      </div>
      {error ? (
        <LoadProblem error={error} />
      ) : (
        <ul className="delivery-answers" aria-label={t('What is offered')} aria-live="polite">
          {(data ?? []).map((each) =>
            each.isOffered ? (
              <li key={each.option.methodId}>
                <span>{each.option.label}</span>
                <strong>
                  {each.isFree || Number(each.option.amount) === 0 ? t('Free') : formatMoney(each.option.amount, each.option.currency)}
                </strong>
                <span className="dim">{explain(each)}</span>
              </li>
            ) : (
              <li key={each.methodId}>
                <span className="dim-text">{each.label}</span>
                <Chip>{t('Not offered')}</Chip>
                <span className="dim">{refusals()[each.why]}</span>
              </li>
            ),
          )}
        </ul>
      )}
    </SettingsCard>
  );
}

function explain({ option, zoneName }: Extract<ExplainedMethod<ToldOption>, { isOffered: true }>): string {
  const { from, to } = option.arrives;
  return [
    zoneName ? t('Zone {name}', { name: zoneName }) : null,
    option.kind !== 'ship'
      ? null
      : from === to
        ? t('arrives on {day}', { day: formatDate(from) })
        : t('arrives {from} to {to}', { from: formatDate(from), to: formatDate(to) }),
    option.freeAfter === null ? null : t('free with {amount} more', { amount: formatMoney(option.freeAfter, option.currency) }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

const refusals = (): Readonly<Record<Refusal, string>> => ({
  tooHeavy: t('Too heavy for this method.'),
  noZone: t('No price for this address in this currency.'),
  noRate: t('No price for this weight and value.'),
  noOutlet: t('No outlet has it.'),
});
