import { useLocalStorage } from '../../../ui/kit/kit.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { CurrencyRule } from '../records/currency-rules.ts';
import type { PipelineRow, StageRow } from './types.ts';

/** All pipelines and their stages, in order. */
export function usePipelines() {
  const pipelines = useRows('/sales/pipelines', { sort: 'position' });
  const stages = useRows('/sales/stages', { sort: 'position' });
  return {
    pipelines: pipelines.data as readonly PipelineRow[] | undefined,
    stages: stages.data as readonly StageRow[] | undefined,
    error: pipelines.error ?? stages.error,
  };
}

/** The rate rule that the person chose last, on whichever screen. */
export function useRateRule(): [CurrencyRule, (rule: CurrencyRule) => void] {
  const [rule, setRule] = useLocalStorage<CurrencyRule>({ key: 'entente-rates', defaultValue: 'deal', getInitialValueInEffect: false });
  return [rule, setRule];
}
