import type { QuoteView, ViewLine, ViewSection } from '../../../modules/quotes/index.ts';
import type { FormState } from '../frame.ts';
import { formatQuantity, type Language } from '../words.ts';
import { moneyText } from './money-text.ts';
import { tell } from './words.ts';

interface Shown {
  readonly language: Language;
  readonly quote: QuoteView;
  readonly isOpen: boolean;
  readonly form: FormState;
}

/** What is offered, section by section, with what the buyer may choose. */
export function QuoteLines(p: Shown) {
  return (
    <>
      {p.quote.sections.map((section, index) => (
        <Section key={section.id ?? 'none'} {...p} section={section} index={index} />
      ))}
    </>
  );
}

function Section({ section, index, ...p }: Shown & { section: ViewSection; index: number }) {
  const t = p.language;
  const id = `section-${index}`;
  const problem = section.id ? p.form.problems[`section-${section.id}`] : undefined;
  const choosesOne = section.selection === 'one';
  return (
    <section className="quote-section" aria-labelledby={section.title ? id : undefined}>
      {section.title && <h2 id={id}>{section.title}</h2>}
      {section.text && <p className="quote-text">{section.text}</p>}
      {choosesOne && p.isOpen && <p className="soft">{tell(t, 'Choose one')}</p>}
      {problem && (
        <p className="problem" id={`section-${section.id}`}>
          {problem}
        </p>
      )}
      <ul className="quote-lines">
        {section.lines.map((line) =>
          line.kind === 'text' ? <Words key={line.id} line={line} /> : <Line key={line.id} {...p} line={line} section={section} />,
        )}
      </ul>
    </section>
  );
}

function Words({ line }: { line: ViewLine }) {
  return (
    <li className="quote-words">
      <strong>{line.description}</strong>
      {line.details && <p className="quote-text">{line.details}</p>}
    </li>
  );
}

function Line({ language: t, quote, isOpen, form, line, section }: Shown & { line: ViewLine; section: ViewSection }) {
  const money = (amount: string | null): string => (amount === null ? '–' : moneyText(t, { amount, currency: quote.currency }));
  const problem = form.problems[`q-${line.id}`];
  const choosesOne = section.selection === 'one';
  const quantity = `${formatQuantity(t, line.quantity)}${line.unit ? ` ${line.unit}` : ''}`;
  return (
    <li className={`quote-line${line.isChosen ? '' : ' left'}`}>
      <span className="quote-pick">
        {isOpen && line.isChoice && (
          <input
            type={choosesOne ? 'radio' : 'checkbox'}
            name={choosesOne ? `one-${section.id}` : 'take'}
            value={line.id}
            defaultChecked={line.isChosen}
            aria-label={tell(t, 'Take {what}', { what: line.description })}
          />
        )}
      </span>
      <span className="quote-what">
        <span className="quote-name">
          {line.description}
          {line.isOptional && <small className="tag">{tell(t, 'optional')}</small>}
        </span>
        {line.details && <span className="soft quote-text">{line.details}</span>}
        <span className="soft quote-count">
          {isOpen && line.mayChangeQuantity ? (
            <>
              <input
                className="quote-quantity"
                type="text"
                inputMode="decimal"
                id={`q-${line.id}`}
                name={`q-${line.id}`}
                defaultValue={form.values[`q-${line.id}`] ?? line.quantity}
                aria-label={tell(t, 'Quantity of {what}', { what: line.description })}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? `q-${line.id}-problem` : undefined}
                size={5}
                maxLength={13}
              />{' '}
              {line.unit} × {money(line.unitPrice)}
            </>
          ) : (
            `${quantity} × ${money(line.unitPrice)}`
          )}
          {line.discount && ` · ${tell(t, 'discount {amount}', { amount: money(line.discount) })}`}
        </span>
        {problem && (
          <span className="problem" id={`q-${line.id}-problem`}>
            {problem}
          </span>
        )}
      </span>
      <span className="quote-amount">
        {money(line.amount)}
        {!line.isChosen && <small className="soft">{tell(t, 'not included')}</small>}
      </span>
    </li>
  );
}
