import './invoices.css';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../ui/kit/use-is-phone.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { ScrollGroup } from '../../../ui/settings/scroll-group.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { MoneyShown } from './types.ts';

/** The lines and sums of an invoice, and the paper as the buyer has it. */
export default function InvoiceBlock({ row }: { record: RecordMeta; row: Row }) {
  const isPhone = useIsPhone();
  const file = row['file'] as RefValue | null;
  const electronic = row['electronic'] as RefValue | null;
  const address = file ? `/api/v1/files/${file.id}/content` : null;
  return (
    <div className="invoice-block">
      <Lines row={row} />
      {address ? (
        <>
          <p className="invoice-links">
            <a className="link-accent" href={address} target="_blank" rel="noreferrer">
              <Icon name="file-invoice" size={14} /> {t('Open the PDF')}
            </a>
            {electronic && (
              <a className="link-accent" href={`/api/v1/files/${electronic.id}/content`} download>
                <Icon name="download" size={14} /> {t('E-invoice (XML)')}
              </a>
            )}
          </p>
          {!isPhone && (
            <iframe className="invoice-preview" src={address} title={t('Document {name}', { name: String(row['name']) })} loading="lazy" />
          )}
        </>
      ) : (
        <p className="dim">{t('The document is being drawn. It appears here in a moment.')}</p>
      )}
    </div>
  );
}

function Lines({ row }: { row: Row }) {
  const { data, error } = useRows('/invoices/invoice-lines', {
    filter: JSON.stringify({ field: 'invoice', op: 'eq', value: row.id }),
    fields: 'position,description,detail,quantity,unitPrice,net,gross,taxPercent',
    sort: 'position',
  });
  if (error) return <LoadProblem error={error} />;
  if (!data) return <Skeleton height={120} />;
  const isGross = row['display'] === 'gross';
  const money = (value: unknown): string => {
    const shown = value as MoneyShown | null;
    return shown ? formatMoney(shown.amount, shown.currency) : '';
  };
  const currency = String(row['currency']);
  const taxes = (row['taxes'] ?? []) as readonly { code: string; rate: string; net: string; tax: string }[];
  return (
    <ScrollGroup label={t('Lines of the invoice')}>
      <table className="data-table invoice-lines">
        <caption className="sr-only">{t('Lines of the invoice')}</caption>
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
              {t('Tax rate')}
            </th>
            <th scope="col" data-numeric>
              {isGross ? t('Amount including tax') : t('Amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {String(line['description'])}
                {line['detail'] ? <span className="dim invoice-detail">{String(line['detail'])}</span> : null}
              </th>
              <td data-numeric>{formatNumber(Number(line['quantity']))}</td>
              <td data-numeric>{money(line['unitPrice'])}</td>
              <td data-numeric>{line['taxPercent'] == null ? '' : `${formatNumber(Number(line['taxPercent']))} %`}</td>
              <td data-numeric>{money(isGross ? line['gross'] : line['net'])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum name={t('Net')} value={money(row['net'])} />
          {taxes.map((tax) => (
            <Sum
              key={`${tax.code} ${tax.rate}`}
              name={t('Tax {rate} % on {net}', { rate: formatNumber(Number(tax.rate)), net: formatMoney(tax.net, currency) })}
              value={formatMoney(tax.tax, currency)}
            />
          ))}
          <Sum name={t('Total')} value={money(row['gross'])} isStrong />
        </tfoot>
      </table>
    </ScrollGroup>
  );
}

function Sum({ name, value, isStrong = false }: { name: string; value: string; isStrong?: boolean }) {
  return (
    <tr data-strong={isStrong || undefined}>
      <th scope="row" colSpan={4}>
        {name}
      </th>
      <td data-numeric>{value}</td>
    </tr>
  );
}
