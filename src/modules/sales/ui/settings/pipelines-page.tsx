import { t } from '../../../../ui/i18n/t.ts';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { usePipelines } from '../use-pipelines.ts';
import { RecordTable } from '../../../../ui/records/record-table.tsx';

/** Ways of selling and the stages of each. */
export default function PipelinesPage() {
  const { pipelines, stages, error } = usePipelines();
  return (
    <SettingsPage title={t('Pipelines')} text={t('The ways in which you sell, and the stages that a deal goes through in each.')} isWide>
      <RecordTable
        of="sales.pipeline"
        title={t('Pipelines')}
        rows={pipelines}
        error={error}
        columns={['name', 'isDefault', 'asksLostReason']}
        form={['name', 'isDefault', 'asksLostReason']}
        isOrdered
        icon="filter"
      />
      {(pipelines ?? []).map((pipeline) => (
        <RecordTable
          key={pipeline.id}
          of="sales.stage"
          title={t('Stages of {pipeline}', { pipeline: pipeline.name })}
          rows={stages?.filter((s) => s.pipeline.id === pipeline.id)}
          columns={['name', 'state', 'probability', 'forecastCategory', 'rottingDays', 'entryConditions']}
          form={['name', 'state', 'probability', 'forecastCategory', 'rottingDays', 'entryConditions']}
          preset={{ pipeline: pipeline.id }}
          isOrdered
          icon="list-check"
        />
      ))}
    </SettingsPage>
  );
}
