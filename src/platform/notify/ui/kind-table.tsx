import { label, t } from '../../../ui/i18n/t.ts';
import { Button, Select, Switch } from '../../../ui/kit/kit.ts';

export type MailChoice = 'now' | 'digest' | 'off';

/** One kind of notification and how it reaches people. */
export interface KindChoice {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly inApp: boolean;
  readonly mail: MailChoice;
  readonly standard: { readonly inApp: boolean; readonly mail: MailChoice };
  readonly isChosen: boolean;
}

interface Props {
  readonly kinds: readonly KindChoice[];
  readonly caption: string;
  readonly onChoose: (kind: KindChoice, choice: { inApp: boolean; mail: MailChoice }) => void;
  /** Back to what holds for everybody; left out where there is nothing to go back to. */
  readonly onReset?: (kind: KindChoice) => void;
}

/** Kinds against channels. */
export function KindTable({ kinds, caption, onChoose, onReset }: Props) {
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('You are told when')}</th>
          <th scope="col">{t('In the app')}</th>
          <th scope="col">{t('By mail')}</th>
          {onReset && (
            <th scope="col">
              <span className="sr-only">{t('Reset')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind.name}>
            <th scope="row" aria-label={label(kind.label)}>
              <span className="cell-stack">
                <strong>{label(kind.label)}</strong>
                <span className="dim">{label(kind.description)}</span>
              </span>
            </th>
            <td data-label={t('In the app')}>
              <Switch
                aria-label={t('{kind}: in the app', { kind: label(kind.label) })}
                checked={kind.inApp}
                onChange={(event) => onChoose(kind, { inApp: event.currentTarget.checked, mail: kind.mail })}
              />
            </td>
            <td data-label={t('By mail')}>
              <Select
                className="mail-choice"
                aria-label={t('{kind}: by mail', { kind: label(kind.label) })}
                allowDeselect={false}
                value={kind.mail}
                onChange={(mail) => mail && onChoose(kind, { inApp: kind.inApp, mail: mail as MailChoice })}
                data={[
                  { value: 'now', label: t('At once') },
                  { value: 'digest', label: t('In the summary') },
                  { value: 'off', label: t('Never') },
                ]}
              />
            </td>
            {onReset && (
              <td data-actions>
                {kind.isChosen && (
                  <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onReset(kind)}>
                    {t('Reset')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
