import { humanizeName } from './humanize-name.ts';

/** With which input a step was done. */
export function InputValues({ input }: { input: Readonly<Record<string, unknown>> | null }) {
  const entries = Object.entries(input ?? {}).filter(([, value]) => value !== null);
  if (entries.length === 0) return null;
  return (
    <dl className="automation-values">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{humanizeName(name)}</dt>
          <dd>{textOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null) {
    const { title, amount, currency } = value as { title?: unknown; amount?: unknown; currency?: unknown };
    if (typeof title === 'string') return title;
    return typeof amount === 'string' ? `${amount} ${String(currency)}` : JSON.stringify(value);
  }
  return String(value);
}
