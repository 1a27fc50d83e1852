import { findRecord } from '../../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../../ui/api/types.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { label, noun, t } from '../../../../ui/i18n/t.ts';
import { Radio } from '../../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { Match } from '../../rules/lead-matches.ts';
import type { ConvertChoice } from './convert-choice.ts';
import { DifferenceTable } from './difference-table.tsx';

interface PartyCardProps {
  readonly part: 'organization' | 'person';
  readonly lead: Row;
  readonly matches: readonly Match[];
  readonly choice: ConvertChoice;
  readonly onChange: (part: Partial<ConvertChoice>) => void;
}

/** Which organization or person it is: one that matches, another one, or a new one. */
export function PartyCard({ part, lead, matches, choice, onChange }: PartyCardProps) {
  const record = findRecord(part === 'organization' ? 'parties.organization' : 'parties.person');
  if (!record) return null;
  const chosen = choice[part];
  const newName = String(
    (part === 'organization' ? lead['company'] : [lead['givenName'], lead['familyName']].filter(Boolean).join(' ') || lead['email']) ?? '',
  );
  const isMatch = typeof chosen === 'object' && chosen !== null && matches.some((m) => m.id === chosen.id);
  const pick = (next: RefValue | 'new' | null): void =>
    // What was to be taken over was for the one chosen before.
    onChange({ [part]: next, takeOver: choice.takeOver.filter((name) => !name.startsWith(`${part}.`)) });
  const value = chosen === 'new' ? 'new' : chosen === null ? 'none' : isMatch ? chosen.id : 'other';
  return (
    <SettingsCard title={label(record.label)}>
      <Radio.Group
        aria-label={label(record.label)}
        value={value}
        onChange={(next) => {
          const match = matches.find((m) => m.id === next);
          pick(match ? { id: match.id, title: match.title } : next === 'new' ? 'new' : next === 'none' ? null : { id: '', title: null });
        }}
      >
        <div className="convert-options">
          {matches.map((match) => (
            <Radio
              key={match.id}
              value={match.id}
              label={
                <>
                  <strong>{match.title}</strong>{' '}
                  <span className="dim">{t('{score} alike', { score: formatPercent(match.score * 100, 0) })}</span>
                </>
              }
              description={match.reasons.map((reason) => label(reason.text)).join(' · ')}
            />
          ))}
          {newName && <Radio value="new" label={t('Make a new one: {name}', { name: newName })} />}
          <Radio value="other" label={t('Another {what}', { what: noun(record.label) })} />
          {value === 'other' && (
            <div className="convert-picker">
              <RecordPicker
                record={record}
                value={typeof chosen === 'object' && chosen?.id ? chosen : null}
                onChange={(next) => pick(next ?? { id: '', title: null })}
                aria-label={t('Another {what}', { what: noun(record.label) })}
              />
            </div>
          )}
          {!newName && <Radio value="none" label={t('None')} />}
        </div>
      </Radio.Group>
      {typeof chosen === 'object' && chosen?.id && (
        <DifferenceTable
          part={part}
          id={chosen.id}
          lead={lead}
          takeOver={choice.takeOver}
          onChange={(takeOver) => onChange({ takeOver })}
        />
      )}
    </SettingsCard>
  );
}
