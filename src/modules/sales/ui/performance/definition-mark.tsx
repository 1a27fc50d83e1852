import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { ActionIcon, Popover } from '../../../../ui/kit/kit.ts';
import type { Definition, MeasureInfo } from '../../rules/report.ts';

/** The name of a number, and behind the mark what it means: what is counted, which deals, which date, at which rates, in which time zone. */
export function Term({ measure, definition }: { measure: MeasureInfo; definition: Definition }) {
  const name = label(measure.label);
  return (
    <span className="perf-term">
      {name}
      <Popover width={320} position="bottom" withArrow shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={22} aria-label={t('What “{name}” means', { name })}>
            <Icon name="info-circle" size={14} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('What “{name}” means', { name })}>
          <dl className="perf-definition">
            <dt>{name}</dt>
            <dd>{label(measure.definition)}</dd>
            <dt>{t('Which deals')}</dt>
            <dd>{label(definition.population)}</dd>
            <dt>{t('Which date')}</dt>
            <dd>{label(definition.date)}</dd>
            {measure.unit === 'money' && (
              <>
                <dt>{t('At which rates')}</dt>
                <dd>{label(definition.currency)}</dd>
              </>
            )}
            <dt>{t('Time zone')}</dt>
            <dd>{definition.timeZone}</dd>
          </dl>
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
