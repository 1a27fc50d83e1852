import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { word } from './words.ts';

export interface BadLine {
  readonly line: number | null;
  readonly text: string;
  readonly why: string;
}

export interface QuickProps {
  readonly of: BusinessFrame;
  readonly rows: readonly { readonly sku: string; readonly quantity: string }[];
  readonly pasted: string;
  readonly bad: readonly BadLine[];
  /** How many different products were put into the cart just now. */
  readonly added: number;
  readonly problem: string | null;
}

/** Article numbers typed, pasted or uploaded, straight into the cart. */
export function QuickOrder({ of, rows, pasted, bad, added, problem }: QuickProps) {
  const t = of.frame.language;
  const action = `${of.frame.base}/shop/business/quick`;
  return (
    <BusinessPage of={of} part="quick" title={word(t, 'Quick order')}>
      {added > 0 && (
        <p className="notice" role="status">
          {added === 1 ? word(t, '1 product is in your cart.') : word(t, '{n} products are in your cart.', { n: added })}{' '}
          <a href={`${of.frame.base}/shop/cart`}>{word(t, 'See the cart')}</a>
        </p>
      )}
      {problem && (
        <div className="alert" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <BadLines of={of} bad={bad} />
      <p>{word(t, 'Type article numbers, or paste lines from a spreadsheet: an article number and a quantity in each.')}</p>
      <form method="post" action={action} encType="multipart/form-data" className="form">
        <SkuRows of={of} rows={rows} />
        <div className="field">
          <label htmlFor="paste">{word(t, 'Paste lines here')}</label>
          <textarea id="paste" name="paste" rows={6} defaultValue={pasted} aria-describedby="paste-help" spellCheck={false} />
          <p className="help" id="paste-help">
            {word(t, 'Separated by tab, semicolon or comma. A first line with names of columns is understood.')}
          </p>
        </div>
        <div className="field">
          <label htmlFor="file">{word(t, 'Or choose a CSV file')}</label>
          <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" />
        </div>
        <button type="submit" className="button">
          {word(t, 'Put into the cart')}
        </button>
      </form>
    </BusinessPage>
  );
}

export function BadLines({ of, bad }: { of: BusinessFrame; bad: readonly BadLine[] }) {
  const t = of.frame.language;
  if (bad.length === 0) return null;
  return (
    <div className="alert" role="alert">
      <p>{word(t, 'These lines could not be used')}</p>
      <ul>
        {bad.map((each, index) => (
          <li key={index}>
            {each.line !== null && `${word(t, 'Line {n}', { n: each.line })}: `}
            <span className="typed">{each.text}</span> – {each.why}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Five rows to type into; what was typed and not used stands in them again. */
export function SkuRows({ of, rows }: { of: BusinessFrame; rows: QuickProps['rows'] }) {
  const t = of.frame.language;
  const shown = [...rows, ...Array.from({ length: Math.max(0, 5 - rows.length) }, () => ({ sku: '', quantity: '' }))];
  return (
    <table className="sku-rows">
      <thead>
        <tr>
          <th scope="col">{word(t, 'Article number')}</th>
          <th scope="col">{word(t, 'Quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row, index) => (
          <tr key={index}>
            <td>
              <input
                name="sku"
                maxLength={80}
                defaultValue={row.sku}
                autoComplete="off"
                aria-label={word(t, 'Article number of row {n}', { n: index + 1 })}
              />
            </td>
            <td>
              <input
                name="quantity"
                maxLength={12}
                inputMode="decimal"
                defaultValue={row.quantity}
                autoComplete="off"
                aria-label={word(t, 'Quantity of row {n}', { n: index + 1 })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
