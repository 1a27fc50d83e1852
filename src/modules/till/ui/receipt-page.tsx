import './till.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listSearch, type Filter } from '../../../ui/api/records.ts';
import { viewOf } from '../../../fields/views.tsx';
import { get } from '../../../ui/api/request.ts';
import { session } from '../../../ui/api/session.ts';
import type { ListPage, RefValue, Row } from '../../../ui/api/types.ts';
import { formatInstant, formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useTitle } from '../../../ui/shell/app-shell.tsx';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

interface Receipt {
  readonly order: Row;
  readonly lines: readonly Row[];
  readonly entries: readonly Row[];
  /** The till that it was sold at, where an outlet has several. */
  readonly register: string | null;
  readonly outlet: Row | null;
  /** The company as it stands in the register. */
  readonly seller: Row | null;
}

const phoneField = { name: 'phone', label: 'Phone', kind: 'phone' } as const;
const { Display: Phone } = viewOf(phoneField);

/** A receipt as wide as the paper of a till, 80 mm; with `?print` the printer is asked for at once. */
export default function ReceiptPage() {
  useTitle('Receipt');
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useQuery({ queryKey: ['till-receipt', id], queryFn: ({ signal }) => readReceipt(id, signal), retry: false });
  const asksPrinter = new URLSearchParams(location.search).has('print');
  useEffect(() => {
    if (data && asksPrinter) window.print();
  }, [data, asksPrinter]);
  return (
    <main className="receipt-page">
      {error && <LoadProblem error={error} />}
      {!data && !error && <Skeleton height={400} />}
      {data && <Paper receipt={data} />}
      {data && (
        <Button className="receipt-print" size="lg" leftSection={<Icon name="printer" />} onClick={() => window.print()}>
          {t('Print')}
        </Button>
      )}
    </main>
  );
}

function Paper({ receipt: { order, lines, entries, register, outlet, seller } }: { receipt: Receipt }) {
  const currency = String(order['currency']);
  const money = (value: unknown): string => formatMoney((value as Amount | null)?.amount ?? '0', currency);
  const address = outlet?.['address'] as Readonly<Record<string, string>> | null | undefined;
  const taxes = (order['taxes'] ?? []) as readonly { code: string; rate: string; net: string; tax: string }[];
  const sale = entries.find((each) => each['kind'] === 'sale');
  const servedBy = (sale?.['by'] as RefValue | null | undefined)?.title;
  const backs = entries.filter((each) => each['kind'] === 'refund');
  return (
    <article className="receipt">
      <header>
        <h1>{session().company.name}</h1>
        {typeof seller?.['legalName'] === 'string' && seller['legalName'] !== session().company.name && <p>{seller['legalName']}</p>}
        {outlet && <p>{String(outlet['name'])}</p>}
        {address && (
          <p>
            {address['street']}
            <br />
            {[address['postalCode'], address['city']].filter(Boolean).join(' ')}
          </p>
        )}
        {typeof outlet?.['phone'] === 'string' && (
          <p>
            <Phone field={phoneField} value={outlet['phone']} isCompact />
          </p>
        )}
        {typeof seller?.['taxId'] === 'string' && (
          <p>
            {label('Tax id')} {seller['taxId']}
          </p>
        )}
      </header>
      <p className="receipt-row">
        <span>{t('Receipt {number}', { number: String(order['number']) })}</span>
        <span>{formatInstant(String(order['placedAt']))}</span>
      </p>
      {(register || servedBy) && (
        <p>{[register && label(register), servedBy && t('Served by {name}', { name: servedBy })].filter(Boolean).join(' · ')}</p>
      )}
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{String(line['name'])}</span>
            <span className="receipt-row">
              <span>
                {formatNumber(Number(line['quantity']))} × {money(line['unitPrice'])}
                {Number((line['discount'] as Amount | null)?.amount ?? 0) > 0 && ` − ${money(line['discount'])}`}
              </span>
              <span>{money(order['display'] === 'net' ? line['net'] : line['gross'])}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="receipt-row receipt-total">
        <span>{t('Total')}</span>
        <span>{money(order['gross'])}</span>
      </p>
      {taxes.map((tax) => (
        // On one line they would not fit on the paper.
        <div key={`${tax.code} ${tax.rate}`}>
          <p className="receipt-row">
            <span>{t('Net at {rate} % tax', { rate: formatNumber(tax.rate) })}</span>
            <span>{formatMoney(tax.net, currency)}</span>
          </p>
          <p className="receipt-row">
            <span>{t('Tax {rate} %', { rate: formatNumber(tax.rate) })}</span>
            <span>{formatMoney(tax.tax, currency)}</span>
          </p>
        </div>
      ))}
      {sale && (
        <>
          {Number((sale['rounding'] as Amount | null)?.amount ?? 0) !== 0 && (
            <p className="receipt-row">
              <span>{t('Rounding')}</span>
              <span>{money(sale['rounding'])}</span>
            </p>
          )}
          <p className="receipt-row">
            <span>{label(String(sale['methodName']))}</span>
            <span>{money(sale['given'] ?? sale['amount'])}</span>
          </p>
          {Number((sale['change'] as Amount | null)?.amount ?? 0) > 0 && (
            <p className="receipt-row">
              <span>{t('Change given')}</span>
              <span>{money(sale['change'])}</span>
            </p>
          )}
        </>
      )}
      {backs.map((back) => (
        <p key={back.id} className="receipt-row">
          <span>
            {t('Given back')} {String(back['name'])}, {label(String(back['methodName']))}
          </span>
          <span>{money(back['amount'])}</span>
        </p>
      ))}
      <footer>
        <p>{t('Thank you for your purchase.')}</p>
        <p>{t('Keep this receipt, in case you want to bring something back.')}</p>
      </footer>
    </article>
  );
}

/** Each part by its own rules of who may see it. */
async function readReceipt(id: string, signal: AbortSignal): Promise<Receipt> {
  const list = async (path: string, filter: Filter, sort: string) =>
    (await get<ListPage>(`${path}?${listSearch({ filter, sort })}`, signal)).data;
  const { data: row } = await get<{ data: Row }>(`/orders/orders/${id}`, signal);
  const outlet = row['outlet'] as { id: string } | null;
  const [lines, entries, places, companies] = await Promise.all([
    list('/orders/order-lines', { field: 'order', op: 'eq', value: id }, 'position'),
    list('/till/entries', { field: 'order', op: 'eq', value: id }, 'createdAt').catch(() => []),
    outlet ? list('/stock/locations', { field: 'id', op: 'eq', value: outlet.id }, 'name').catch(() => []) : [],
    get<ListPage>('/settings/company?fields=legalName,taxId', signal).then(
      (page) => page.data,
      () => [],
    ),
  ]);
  const soldIn = entries.find((each) => each['kind'] === 'sale')?.['session'] as RefValue | null | undefined;
  const [opened] = soldIn ? await list('/till/sessions', { field: 'id', op: 'eq', value: soldIn.id }, 'openedAt').catch(() => []) : [];
  const register = typeof opened?.['register'] === 'string' ? opened['register'] : null;
  return { order: row, lines, entries, register, outlet: places[0] ?? null, seller: companies[0] ?? null };
}
