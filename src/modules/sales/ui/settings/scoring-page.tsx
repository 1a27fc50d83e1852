import '../sales.css';
import { useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import type { Values } from '../../../../ui/records/form/form-state.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import type { ScoreTrial } from '../../rules/routing-answers.ts';
import { FilterText } from './filter-text.tsx';
import { RecordTable } from '../../../../ui/records/record-table.tsx';
import { RuleDialog } from './rule-dialog.tsx';

const form = ['name', 'kind', 'points', 'decay', 'isActive'] as const;

/** What makes a lead worth more, tried on a real lead while the rules are written. */
export default function ScoringPage() {
  const rules = useRows('/sales/scoring-rules', { sort: 'name', fields: 'name,kind,conditions,points,decay,isActive' });
  const record = findRecord('sales.scoringRule');
  const [lead, setLead] = useState<RefValue | null>(null);
  if (!record) return null;
  return (
    <SettingsPage
      title={t('Lead scoring')}
      text={t('Points for what is known of a lead and for what it did. The score is what the lines below it add up to, nothing else.')}
      isWide
    >
      <RecordTable
        of="sales.scoringRule"
        title={t('Rules')}
        rows={rules.data}
        error={rules.error}
        columns={['name', 'points', 'kind', 'decay', 'isActive']}
        form={form}
        icon="chart-bar"
        extra={[{ key: 'for', title: t('For'), cell: (rule) => <FilterText conditions={rule['conditions']} /> }]}
        editor={(row, close, done, preset) => (
          <RuleDialog
            record={record}
            row={row}
            form={form}
            preset={preset}
            trial={(draft) => <DraftTrial row={row} draft={draft} lead={lead} onChoose={setLead} />}
            onSaved={done}
            onClose={close}
          />
        )}
      />
      <SettingsCard title={t('Try it')} text={t('What does a lead score now, and why?')}>
        <LeadPicker lead={lead} onChoose={setLead} />
        {lead && <Trial lead={lead.id} draft={null} />}
      </SettingsCard>
    </SettingsPage>
  );
}

function LeadPicker({ lead, onChoose }: { lead: RefValue | null; onChoose: (lead: RefValue | null) => void }) {
  const leads = findRecord('sales.lead');
  return (
    leads && (
      <div style={{ maxWidth: 420 }}>
        <RecordPicker record={leads} value={lead} onChange={onChoose} aria-label={t('Lead')} placeholder={t('Try it on a lead')} />
      </div>
    )
  );
}

/** The rule as it stands in the form, with all that are saved. */
function DraftTrial({
  row,
  draft,
  lead,
  onChoose,
}: {
  row: Row | null;
  draft: Values;
  lead: RefValue | null;
  onChoose: (lead: RefValue | null) => void;
}) {
  const rule = draft['isActive'] === false ? { ...draft, points: 0 } : draft;
  return (
    <fieldset className="rule-part">
      <legend>{t('Try it')}</legend>
      <LeadPicker lead={lead} onChoose={onChoose} />
      {lead && <Trial lead={lead.id} draft={JSON.stringify({ ...rule, kind: rule['kind'] ?? 'fit', ...(row ? { id: row.id } : {}) })} />}
    </fieldset>
  );
}

function Trial({ lead, draft }: { lead: string; draft: string | null }) {
  const search = new URLSearchParams({ lead, ...(draft ? { draft } : {}) });
  const { data, error } = useData<ScoreTrial>(`/sales/scoring-rules/try?${search}`, { staleTime: 0 });
  if (error) return <LoadProblem error={error} />;
  if (!data) return null;
  return (
    <div className="score-trial" role="status">
      <p>
        {data.reasons.length === 0
          ? t('{name} would get 0: no rule gives it points.', { name: data.lead.title ?? '' })
          : t('{name} would get {score} because', { name: data.lead.title ?? '', score: data.score })}
        {data.before !== data.score && <span className="dim"> {t('(now {score})', { score: data.before })}</span>}
      </p>
      <ul>
        {data.reasons.map((reason) => (
          <li key={reason.rule}>
            <span className="tabular">{reason.points > 0 ? `+${reason.points}` : reason.points}</span> {reason.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
