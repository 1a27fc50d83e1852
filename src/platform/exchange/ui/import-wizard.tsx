import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { messageOf } from '../../../ui/api/problem.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Skeleton } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { DuplicatesStep } from './duplicates-step.tsx';
import { MapStep } from './map-step.tsx';
import { NamesStep } from './names-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ReadStep } from './read-step.tsx';
import { StepBar } from './step-bar.tsx';
import { ProfileOffer } from './profile-offer.tsx';
import { RememberMapping } from './remember-mapping.tsx';
import type { FileOptions, ImportPlan, ImportProfile, ImportRow, Inspection, OpenNames } from './types.ts';
import { useInspection } from './use-inspection.ts';

const steps = ['read', 'map', 'names', 'duplicates', 'preview'] as const;
/** A name that would be made is asked about only where one that is there is much like it. */
const alike = 0.5;
type Step = (typeof steps)[number];

/** How the file is read, where its columns go, what happens to records that are there already, and what would come of it. */
export function ImportWizard({ row, onStarted }: { row: ImportRow; onStarted: () => void }) {
  const [options, setOptions] = useState<FileOptions>(row.options);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [step, setStep] = useState<Step>('read');
  const [names, setNames] = useState<OpenNames | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const inspection = useInspection(row.id, options);
  const found = inspection.data;
  const record = findRecord('exchange.import');
  if (inspection.error && !found) return <LoadProblem error={inspection.error} />;
  if (!found) return <Skeleton height={360} />;
  const isCards = options.format === 'vcf';
  const current = plan ?? found.plan;
  const shown: readonly Step[] = isCards
    ? ['read', 'duplicates', 'preview']
    : steps.filter((each) => each !== 'names' || (names?.names.length ?? 0) > 0);
  const at = shown.indexOf(step);
  const changeOptions = (next: FileOptions) => {
    setOptions(next);
    setNames(null);
    // Another reading has other columns.
    setPlan(null);
  };
  const takeProfile = (profile: ImportProfile) => {
    const { dateOrder, decimal, country } = profile.options;
    setOptions({ ...options, ...(dateOrder ? { dateOrder } : {}), ...(decimal ? { decimal } : {}), ...(country ? { country } : {}) });
    setPlan(profile.plan);
    toast(t('The columns go where {name} says.', { name: profile.name }));
  };
  const askNames = async (imports: RecordMeta): Promise<OpenNames> => {
    await runCommand(imports, row.id, 'configure', { options, plan: current });
    const { data } = await get<{ data: OpenNames }>(`/exchange/imports/${row.id}/names`);
    const asked = { ...data, names: data.names.filter((name) => !name.isCreated || (name.suggestions[0]?.score ?? 0) >= alike) };
    setNames(asked);
    return asked;
  };
  const next = async () => {
    setProblem(null);
    setIsBusy(true);
    try {
      const asked = step === 'map' && record ? await askNames(record) : null;
      const following = asked && asked.names.length > 0 ? 'names' : shown.filter((each) => !asked || each !== 'names')[at + 1];
      if (following === 'preview' && record) await runCommand(record, row.id, 'configure', { options, plan: current });
      if (following) setStep(following);
      else if (record) {
        await runCommand(record, row.id, 'start', {});
        onStarted();
      }
    } catch (error) {
      setProblem(label(messageOf(error)));
    }
    setIsBusy(false);
  };
  const addedField = async () => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(options)) search.set(name, String(value));
    search.delete('format');
    const { data } = await get<{ data: Inspection }>(`/exchange/imports/${row.id}/inspection?${search}`);
    await inspection.refetch();
    return data;
  };
  return (
    <>
      <StepBar
        steps={shown.map((s) => titleOf(s))}
        at={at}
        onStep={(index) => {
          const to = shown[index];
          if (to && index < at) setStep(to);
        }}
      />
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      {(step === 'read' || step === 'map') && found.profiles.length > 0 && <ProfileOffer profiles={found.profiles} onUse={takeProfile} />}
      {step === 'read' && <ReadStep inspection={found} options={options} isLoading={inspection.isFetching} onChange={changeOptions} />}
      {step === 'map' && <MapStep inspection={found} plan={current} onChange={setPlan} onFieldAdded={addedField} />}
      {step === 'names' && names && <NamesStep found={names} plan={current} onChange={setPlan} />}
      {step === 'duplicates' && <DuplicatesStep inspection={found} plan={current} onChange={setPlan} />}
      {step === 'preview' && <PreviewStep row={row} headers={isCards ? [t('Card')] : found.headers} />}
      {step === 'preview' && !isCards && <RememberMapping row={row} />}
      <div className="wizard-foot">
        {at > 0 && (
          <Button variant="default" size="sm" onClick={() => setStep(shown[at - 1] ?? 'read')}>
            {t('Back')}
          </Button>
        )}
        {/* Another button at each step: a second click meant for this one must not start the import. */}
        <Button key={step} size="sm" loading={isBusy} disabled={step === 'map' && current.columns.length === 0} onClick={() => void next()}>
          {step === 'preview' ? t('Start the import') : t('Continue')}
        </Button>
      </div>
    </>
  );
}

function titleOf(step: Step): string {
  if (step === 'read') return t('Read the file');
  if (step === 'map') return t('Assign columns');
  if (step === 'names') return t('Check names');
  return step === 'duplicates' ? t('Handle duplicates') : t('Check and start');
}
