import type { ProductProps } from '../pages/product.tsx';
import { formatDay, formatDays, formatQuantity, say } from '../words.ts';
import { Field, Problems } from './field.tsx';

/** Chooses a variant, says what is there, and puts it into the cart. Without scripts "Show" reloads the page with the choice. */
export function BuyBox(p: ProductProps) {
  const { frame, choices, sellableId, stock } = p;
  const t = frame.language;
  const here = `${frame.base}${frame.path}`;
  const canBuy = sellableId !== null && p.price !== null && stock !== 'out';
  return (
    <div className="buy" data-buy>
      {choices.length > 0 && (
        <form method="get" action={here} className="choices" data-submit-on-change>
          {choices.map((choice) => (
            <fieldset key={choice.code}>
              <legend>{choice.label}</legend>
              <div className="options">
                {choice.values.map((each) => (
                  <label key={each.value} className={each.isPossible ? 'option' : 'option impossible'}>
                    <input type="radio" name={`o.${choice.code}`} value={each.value} defaultChecked={each.isChosen} />
                    <span>
                      {each.color && <span className="swatch" style={{ background: each.color }} />}
                      {each.label}
                      {!each.isPossible && <span className="hidden"> ({say(t, 'not in this combination')})</span>}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
          <button type="submit" className="button quiet small">
            {say(t, 'Show')}
          </button>
        </form>
      )}
      <Stock {...p} />
      {sellableId === null && choices.length > 0 && <p className="soft">{say(t, 'Please choose first.')}</p>}
      {canBuy && (
        <form method="post" action={`${frame.base}/shop/cart/lines`} className="add" data-add-to-cart>
          <input type="hidden" name="product" value={sellableId} />
          <label htmlFor="quantity">{say(t, 'Quantity')}</label>
          <input id="quantity" name="quantity" type="number" min="1" max="9999" step="1" inputMode="numeric" defaultValue="1" required />
          <button type="submit" className="button">
            {say(t, 'Add to cart')}
          </button>
        </form>
      )}
      {stock === 'out' && sellableId !== null && <TellMe {...p} sellableId={sellableId} />}
    </div>
  );
}

function Stock({ stock, left, expectedOn, arrives, frame, sellableId, kind }: ProductProps) {
  const t = frame.language;
  if (sellableId === null) return null;
  const day = expectedOn ? formatDay(t, expectedOn) : null;
  const text = {
    in: say(t, 'In stock'),
    always: say(t, kind === 'digital' ? 'Available at once' : 'Available'),
    few: say(t, 'Only {n} left', { n: left ? formatQuantity(t, left) : '' }),
    out: say(t, 'Sold out'),
    backorder: day ? say(t, 'On back order, expected {day}', { day }) : say(t, 'On back order'),
    preorder: day ? say(t, 'Pre-order, expected {day}', { day }) : say(t, 'Pre-order'),
  }[stock];
  return (
    <div className="stock">
      <p className={`stock-state is-${stock}`}>{text}</p>
      {arrives && stock !== 'out' && (
        <p className="soft">
          {arrives.from === arrives.to
            ? say(t, 'Arrives {day}', { day: formatDay(t, arrives.from) })
            : say(t, 'Arrives {days}', { days: formatDays(t, arrives.from, arrives.to) })}
        </p>
      )}
    </div>
  );
}

function TellMe({ frame, form, sellableId, name }: ProductProps & { sellableId: string }) {
  const t = frame.language;
  return (
    <form
      method="post"
      action={`${frame.base}/shop/stock-requests`}
      className="tell-me"
      aria-label={say(t, 'Tell me when it is back')}
      noValidate
    >
      <p>{say(t, 'Shall we tell you when it is back?')}</p>
      <Problems form={form} language={t} labels={{ email: say(t, 'E-mail') }} />
      <input type="hidden" name="product" value={sellableId} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="back" value={`${frame.base}${frame.path}`} />
      <Field form={form} language={t} name="email" label={say(t, 'E-mail')} type="email" autoComplete="email" />
      <button type="submit" className="button quiet">
        {say(t, 'Tell me')}
      </button>
    </form>
  );
}
