import type { FormState, Price } from '../frame.ts';
import { Problems } from '../parts/field.tsx';
import { formatMoney, formatQuantity } from '../words.ts';
import { BusinessPage } from './business-page.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { BadLines, SkuRows, type BadLine } from './quick.tsx';
import { word } from './words.ts';

export interface ListsProps {
  readonly of: BusinessFrame;
  readonly lists: readonly { readonly id: string; readonly name: string; readonly isShared: boolean; readonly count: number }[];
  readonly form: FormState;
  /** A list of what is in the cart is to be made. */
  readonly isOfCart: boolean;
}

export function ShoppingLists({ of, lists, form, isOfCart }: ListsProps) {
  const t = of.frame.language;
  const at = `${of.frame.base}/shop/business/lists`;
  return (
    <BusinessPage of={of} part="lists" title={word(t, 'Shopping lists')}>
      {lists.length === 0 && !isOfCart && (
        <div className="empty">
          <p>{word(t, 'There is no list yet. Make one for what you buy again and again.')}</p>
        </div>
      )}
      <ul className="orders">
        {lists.map((each) => (
          <li key={each.id}>
            <a href={`${at}/${each.id}`}>{each.name}</a>
            <span className="soft">{each.count === 1 ? word(t, '1 product') : word(t, '{n} products', { n: each.count })}</span>
            <span className="soft">{word(t, each.isShared ? 'shared' : 'private')}</span>
          </li>
        ))}
      </ul>
      <section aria-labelledby="new-list">
        <h2 id="new-list">{word(t, isOfCart ? 'Keep the cart as a list' : 'A new list')}</h2>
        <Problems form={form} language={t} />
        <form method="post" action={at} className="form">
          {isOfCart && <input type="hidden" name="from" value="cart" />}
          <NameAndSharing of={of} name={form.values['name'] ?? ''} isShared={false} />
          <button type="submit" className="button">
            {word(t, isOfCart ? 'Keep' : 'Make a list')}
          </button>
        </form>
      </section>
    </BusinessPage>
  );
}

function NameAndSharing({ of, name, isShared }: { of: BusinessFrame; name: string; isShared: boolean }) {
  const t = of.frame.language;
  return (
    <>
      <div className="field">
        <label htmlFor="name">{word(t, 'Name of the list')}</label>
        <input id="name" name="name" maxLength={120} required defaultValue={name} />
      </div>
      <label className="check">
        <input type="checkbox" name="shared" value="yes" defaultChecked={isShared} /> {word(t, 'For everybody in my company')}
      </label>
    </>
  );
}

export interface ListProps {
  readonly of: BusinessFrame;
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly lines: readonly {
    readonly productId: string;
    readonly name: string;
    readonly sku: string | null;
    readonly href: string | null;
    readonly quantity: string;
    readonly price: Price | null;
    readonly isSold: boolean;
  }[];
  readonly bad: readonly BadLine[];
  readonly rows: readonly { readonly sku: string; readonly quantity: string }[];
}

export function OneList(p: ListProps) {
  const { of } = p;
  const t = of.frame.language;
  const at = `${of.frame.base}/shop/business/lists/${p.id}`;
  return (
    <BusinessPage of={of} part="lists" title={p.name}>
      <p className="soft">{word(t, p.isShared ? 'shared' : 'private')}</p>
      <BadLines of={of} bad={p.bad} />
      {p.lines.length === 0 && (
        <p>{word(t, 'Nothing stands on this list yet. Add article numbers below, or a whole cart from its page.')}</p>
      )}
      <ul className="orders list-lines">
        {p.lines.map((line) => (
          <li key={line.productId}>
            <span>
              {line.href ? <a href={line.href}>{line.name}</a> : line.name}
              {line.sku && <span className="soft"> · {line.sku}</span>}
              {!line.isSold && <span className="problem"> {word(t, 'No longer sold')}</span>}
            </span>
            <span className="soft">{line.price && word(t, '{price} each', { price: formatMoney(t, line.price) })}</span>
            <form method="post" action={at} className="line-quantity">
              <input type="hidden" name="do" value="set" />
              <input type="hidden" name="product" value={line.productId} />
              <label className="hidden" htmlFor={`q-${line.productId}`}>
                {line.name}: {word(t, 'Quantity')}
              </label>
              <input
                id={`q-${line.productId}`}
                name="quantity"
                inputMode="decimal"
                maxLength={12}
                required
                defaultValue={formatQuantity(t, line.quantity)}
              />
              <button type="submit" className="button quiet small">
                {word(t, 'Change')}
                <span className="hidden"> {line.name}</span>
              </button>
              <button type="submit" className="link" name="remove" value="yes" formNoValidate>
                {word(t, 'Remove')}
                <span className="hidden"> {line.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {p.lines.some((line) => line.isSold) && (
        <form method="post" action={at}>
          <button type="submit" className="button" name="do" value="cart">
            {word(t, 'Put all into the cart')}
          </button>
        </form>
      )}
      <section aria-labelledby="add">
        <h2 id="add">{word(t, 'Add to the list')}</h2>
        <form method="post" action={at} className="form">
          <input type="hidden" name="do" value="add" />
          <SkuRows of={of} rows={p.rows} />
          <button type="submit" className="button quiet">
            {word(t, 'Add to the list')}
          </button>
        </form>
      </section>
      {p.isMine && (
        <details>
          <summary>{word(t, 'Name and who sees it')}</summary>
          <form method="post" action={at} className="form">
            <NameAndSharing of={of} name={p.name} isShared={p.isShared} />
            <button type="submit" className="button quiet" name="do" value="rename">
              {word(t, 'Keep')}
            </button>
          </form>
          <form method="post" action={at}>
            <button type="submit" className="link" name="do" value="delete">
              {word(t, 'Delete the list')}
            </button>
          </form>
        </details>
      )}
    </BusinessPage>
  );
}

export interface ReorderProps {
  readonly of: BusinessFrame;
  readonly number: string;
  readonly lines: readonly {
    readonly name: string;
    readonly quantity: string;
    readonly isSold: boolean;
    readonly price: Price | null;
    readonly before: Price | null;
  }[];
  readonly bad: readonly BadLine[];
}

/** A past order once more: what is not sold any more and what costs something else now is said before anything is put into the cart. */
export function Reorder({ of, number, lines, bad }: ReorderProps) {
  const t = of.frame.language;
  return (
    <BusinessPage of={of} part="none" title={word(t, 'Order {number} again', { number })}>
      <BadLines of={of} bad={bad} />
      <ul className="orders list-lines">
        {lines.map((line, index) => (
          <li key={index}>
            <span>
              {formatQuantity(t, line.quantity)} × {line.name}
            </span>
            {line.isSold ? (
              <span className="soft">{line.price && word(t, '{price} each', { price: formatMoney(t, line.price) })}</span>
            ) : (
              <span className="problem">{word(t, 'No longer sold')}</span>
            )}
            <span className="soft">{line.before && word(t, 'Was {price} each', { price: formatMoney(t, line.before) })}</span>
          </li>
        ))}
      </ul>
      {lines.some((line) => line.isSold) ? (
        <form method="post" action={`${of.frame.base}/shop/business/reorder/${encodeURIComponent(number)}`}>
          <button type="submit" className="button">
            {word(t, 'Put what is sold into the cart')}
          </button>
        </form>
      ) : (
        <p>{word(t, 'None of this is sold any more.')}</p>
      )}
    </BusinessPage>
  );
}
