import { say, type Language } from '../words.ts';

export interface WayToPay {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Why it can't be chosen now, in the visitor's words. */
  readonly refusal: string | null;
  readonly credit: string | null;
}

interface WaysToPayProps {
  readonly language: Language;
  readonly ways: readonly WayToPay[];
  /** The one to begin with; the first that is open unless said. */
  readonly chosen?: string | undefined;
}

/** The choice of how to pay: the field `method` of a form. */
export function WaysToPay({ language: t, ways, chosen = ways.find((each) => each.refusal === null)?.id }: WaysToPayProps) {
  return (
    <fieldset className="choose">
      <legend>{say(t, 'How would you like to pay?')}</legend>
      {ways.length === 0 && <p className="problem">{say(t, 'There is no way to pay for this order. Please write to us.')}</p>}
      {ways.map((each, index) => (
        <label key={each.id} className="choice">
          <input
            type="radio"
            name="method"
            id={index === 0 ? 'method' : undefined}
            value={each.id}
            required
            disabled={each.refusal !== null}
            defaultChecked={each.id === chosen}
          />
          <span className="choice-words">
            <strong>{each.name}</strong>
            {each.description && <span className="soft">{each.description}</span>}
            {each.credit && <span className="soft">{each.credit}</span>}
            {each.refusal && <span className="problem">{each.refusal}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
