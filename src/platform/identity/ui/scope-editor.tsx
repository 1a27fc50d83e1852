import { meta } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox } from '../../../ui/kit/kit.ts';
import { ScrollGroup } from '../../../ui/settings/scroll-group.tsx';
import type { Scope } from './scope-summary.ts';

const verbs = ['read', 'create', 'update', 'delete', 'export', '*'] as const;

/** Kinds of records by verbs to tick. Every verb brings reading along, as whoever changes a record gets it back. */
export function ScopeEditor({ value, onChange }: { value: readonly Scope[]; onChange: (scopes: readonly Scope[]) => void }) {
  const records = meta().records.filter((r) => !r.internal);
  const toggle = (key: string, verb: string, isOn: boolean): void => {
    const before = value.find((s) => s.record === key)?.verbs ?? [];
    const after = isOn ? [...before, verb] : before.filter((v) => v !== verb);
    onChange([...value.filter((s) => s.record !== key), ...(after.length > 0 ? [{ record: key, verbs: after }] : [])]);
  };
  const title = (verb: string): string => (verb === '*' ? t('Everything') : label(verb));
  return (
    <ScrollGroup className="scope-editor" label={t('What it may do')}>
      <table className="data-table" data-keep>
        <caption className="sr-only">{t('What it may do')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Kind of record')}</th>
            {verbs.map((v) => (
              <th key={v} scope="col">
                {title(v)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => {
            const has = value.find((s) => s.record === record.key)?.verbs ?? [];
            return (
              <tr key={record.key}>
                <th scope="row">{label(record.labelPlural)}</th>
                {verbs.map((verb) => (
                  <td key={verb}>
                    <Checkbox
                      aria-label={`${label(record.labelPlural)}: ${title(verb)}`}
                      checked={has.includes(verb) || has.includes('*')}
                      disabled={verb !== '*' && has.includes('*')}
                      onChange={(e) => toggle(record.key, verb, e.currentTarget.checked)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollGroup>
  );
}
