import type { Price } from '../frame.ts';
import { formatDay, formatMoney } from '../words.ts';
import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { word } from './words.ts';

export interface Paper {
  readonly id: string;
  readonly number: string;
  readonly isCredit: boolean;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly gross: Price;
  readonly open: Price | null;
  readonly pdf: string | null;
}

export interface StatementProps {
  readonly of: BusinessFrame;
  readonly accounts: readonly { readonly balance: Price; readonly overdue: Price | null }[];
  readonly papers: readonly Paper[];
}

/** What was invoiced to the company, what of it is open, and all of it as PDF. */
export function Statement({ of, accounts, papers }: StatementProps) {
  const t = of.frame.language;
  const open = papers.filter((paper) => paper.open !== null);
  return (
    <BusinessPage of={of} part="statement" title={word(t, 'Statement of account')}>
      {accounts.map(({ balance, overdue }) => (
        <p key={balance.currency} className="lead">
          {word(t, 'Open in all: {amount}', { amount: formatMoney(t, balance) })}
          {overdue && <span className="problem"> {word(t, 'of it overdue: {amount}', { amount: formatMoney(t, overdue) })}</span>}
        </p>
      ))}
      <ul className="form-links">
        <li>
          <a href="/api/v1/invoices/statement.pdf">{word(t, 'Statement as PDF')}</a>
        </li>
        <li>
          <a href="/api/v1/invoices/statement.csv">{word(t, 'Statement as CSV')}</a>
        </li>
      </ul>
      <section aria-labelledby="open">
        <h2 id="open">{word(t, 'Open items')}</h2>
        {open.length === 0 ? <p className="soft">{word(t, 'Nothing is open.')}</p> : <Papers of={of} papers={open} />}
      </section>
      <section aria-labelledby="all">
        <h2 id="all">{word(t, 'Invoices and credit notes')}</h2>
        {papers.length === 0 ? <p className="soft">{word(t, 'Nothing was invoiced yet.')}</p> : <Papers of={of} papers={papers} />}
      </section>
    </BusinessPage>
  );
}

function Papers({ of, papers }: { of: BusinessFrame; papers: readonly Paper[] }) {
  const t = of.frame.language;
  return (
    <div className="papers">
      <table>
        <thead>
          <tr>
            <th scope="col">{word(t, 'Number')}</th>
            <th scope="col" className="when">
              {word(t, 'Date')}
            </th>
            <th scope="col" className="when">
              {word(t, 'Due on')}
            </th>
            <th scope="col" className="amount">
              {word(t, 'Total')}
            </th>
            <th scope="col" className="amount">
              {word(t, 'Open')}
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.id}>
              <th scope="row">
                {word(t, paper.isCredit ? 'Credit note' : 'Invoice')} {paper.pdf ? <a href={paper.pdf}>{paper.number}</a> : paper.number}
                {paper.dueOn && (
                  <span className="brief soft">
                    {word(t, 'Due on')} {formatDay(t, paper.dueOn)}
                  </span>
                )}
              </th>
              <td className="when">{formatDay(t, paper.issuedOn)}</td>
              <td className="when">{paper.dueOn ? formatDay(t, paper.dueOn) : ''}</td>
              <td className="amount">{formatMoney(t, paper.gross)}</td>
              <td className="amount">{paper.open ? formatMoney(t, paper.open) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
