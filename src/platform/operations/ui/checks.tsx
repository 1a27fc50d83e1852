import { label, t, type Phrase } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';

export type Tone = 'ok' | 'warn' | 'bad';

/** As the server sends it: sentences in English with places for the values. */
export interface ShownFinding {
  readonly area: string;
  readonly tone: Tone;
  readonly text: string;
  readonly todo?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const areaNames: Readonly<Record<string, Phrase>> = {
  configuration: 'Settings of the server',
  disk: 'Disk',
  database: 'Database',
  replicas: 'Read replicas',
  jobs: 'Background work',
  feeds: 'Event readers',
  mail: 'Mail',
  rates: 'Exchange rates',
  stock: 'Stock',
  clock: 'Clock',
  backups: 'Backups',
  audit: 'Audit log',
};

const toneNames: Readonly<Record<Tone, Phrase>> = { ok: 'Fine', warn: 'Worth a look', bad: 'To be mended' };

/** Findings by area, what is wrong first. */
export function Checks({ title, findings }: { readonly title: string; readonly findings: readonly ShownFinding[] }) {
  const order: readonly Tone[] = ['bad', 'warn', 'ok'];
  const sorted = findings.toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  return (
    <SettingsCard isFlush title={title}>
      <ul className="health-list">
        {sorted.map((finding) => (
          <li key={`${finding.area} ${said(finding.text, finding.values)}`} data-tone={finding.tone}>
            <Icon name={finding.tone === 'ok' ? 'circle-check' : 'alert-triangle'} size={18} />
            <span className="sr-only">{t(toneNames[finding.tone])}:</span>
            <span className="grow">
              <strong>{t(areaNames[finding.area] ?? 'Database')}</strong>
              <span>{said(finding.text, finding.values)}</span>
              {finding.todo && <span className="dim">{said(finding.todo, finding.values)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}

function said(text: string, values: ShownFinding['values']): string {
  return label(text).replace(/\{(\w+)\}/g, (all, name: string) => String(values?.[name] ?? all));
}
