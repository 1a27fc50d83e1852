import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { ActionIcon, Select, Tooltip } from '../../../ui/kit/kit.ts';
import { currencyRules as rules } from '../records/currency-rules.ts';
import { useRateRule } from './use-pipelines.ts';

/** At which rates foreign amounts count, with the definition behind the mark. */
export function RateSwitch({ definition }: { definition: string | undefined }) {
  const [rule, setRule] = useRateRule();
  return (
    <span className="row">
      <Select
        size="xs"
        w={190}
        aria-label={t('Exchange rates')}
        allowDeselect={false}
        data={rules.map((r) => ({ value: r.value, label: label(r.label) }))}
        value={rule}
        onChange={(value) => setRule(rules.find((r) => r.value === value)?.value ?? 'deal')}
      />
      {definition && (
        <Tooltip label={label(definition)} multiline w={300} events={{ hover: true, focus: true, touch: true }}>
          <ActionIcon variant="subtle" size={24} aria-label={t('What the totals mean: {definition}', { definition: label(definition) })}>
            <Icon name="info-circle" size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  );
}
