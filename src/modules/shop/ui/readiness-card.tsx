import { useQuery } from '@tanstack/react-query';
import { get } from '../../../ui/api/request.ts';
import { countryName } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { StepList, type Step } from '../../../ui/settings/step-list.tsx';

type Need = 'products' | 'stock' | 'taxes' | 'delivery' | 'payment' | 'pages';

interface Readiness {
  readonly need: Need;
  readonly isMet: boolean;
  readonly countries: readonly string[];
}

/** What is missing before a guest can buy; nothing once all of it is there. */
export function ReadinessCard() {
  const { data } = useQuery({
    queryKey: ['data', 'shop', 'readiness'],
    queryFn: ({ signal }) => get<readonly Readiness[]>('/shop/settings/readiness', signal),
  });
  if (!data || data.every(({ isMet }) => isMet)) return null;
  return (
    <SettingsCard
      isFlush
      title={t('Before customers can buy')}
      text={t('{done} of {all} done', { done: data.filter(({ isMet }) => isMet).length, all: data.length })}
    >
      <StepList steps={data.map(stepOf)} />
    </SettingsCard>
  );
}

function stepOf({ need, isMet, countries }: Readiness): Step {
  const missing = countries.map(countryName).join(', ');
  return { ...steps[need](missing), isDone: isMet };
}

const steps: Readonly<Record<Need, (countries: string) => Omit<Step, 'isDone'>>> = {
  products: () => ({
    to: '/catalog/products',
    title: t('Products'),
    text: t('Active, with a price, for the channel web shop or for all.'),
  }),
  stock: () => ({ to: '/stock/receive', title: t('Goods in stock'), text: t('Take in what is there, or let products be ordered ahead.') }),
  taxes: (countries) => ({
    to: '/settings/prices',
    title: t('Taxes'),
    text: countries === '' ? t('Every country you deliver to has its rates.') : t('No tax rate for {countries}.', { countries }),
  }),
  delivery: (countries) => ({
    to: '/settings/delivery',
    title: t('Delivery'),
    text:
      countries === ''
        ? t('Every country you deliver to can be reached.')
        : t('No way to deliver 1 kg to {countries}: it needs a method with a rate.', { countries }),
  }),
  payment: () => ({
    to: '/settings/payment-methods',
    title: t('Ways to pay'),
    text: t('At least one that guests are offered in the shop.'),
  }),
  pages: () => ({
    to: '/shop/pages',
    title: t('Terms and delivery page'),
    text: t('Two pages with the addresses “terms” and “delivery”: the shop links to them.'),
  }),
};
