import { findRecord } from '../../../ui/api/session.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Alert, Button } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { NameChoice } from './name-choice.tsx';
import type { ImportPlan, NameDecision, OpenName, OpenNames } from './types.ts';

interface NamesStepProps {
  readonly found: OpenNames;
  readonly plan: ImportPlan;
  readonly onChange: (plan: ImportPlan) => void;
}

/** Names in the file that nothing bears, or several records bear: once each, with how many rows have it, and what is to become of them. */
export function NamesStep({ found, plan, onChange }: NamesStepProps) {
  const decided = (name: OpenName): NameDecision | undefined => columnOf(plan, name)?.names?.[name.key];
  const decide = (names: readonly (readonly [OpenName, NameDecision | null])[]): void =>
    onChange(names.reduce((next, [name, decision]) => withDecision(next, name, decision), plan));
  const groups = Map.groupBy(found.names, (name) => `${name.target}.${name.field}`);
  return (
    <>
      {!found.isComplete && (
        <Alert color="gray" variant="light">
          {t('The file is large: names of the first {count} rows are listed.', { count: formatNumber(found.rows) })}
        </Alert>
      )}
      {[...groups].map(([key, names]) => {
        const [first] = names;
        if (!first) return null;
        const rows = names.reduce((sum, name) => sum + name.rows, 0);
        const likely = names.filter((name) => !name.isAmbiguous && name.suggestions[0] && decided(name) === undefined);
        const columns: readonly Column<OpenName>[] = [
          {
            key: 'name',
            title: t('In the file'),
            isTitle: true,
            width: '40%',
            cell: (name) => (
              <span className="cell-stack">
                <span>{name.name}</span>
                <span className="dim">{hintOf(name)}</span>
              </span>
            ),
          },
          { key: 'rows', title: t('Rows'), isNumeric: true, width: 80, cell: (name) => formatNumber(name.rows) },
          {
            key: 'choice',
            title: t('It means'),
            cell: (name) => (
              <NameChoice
                name={name}
                value={decided(name)}
                isKept={plan.badValues === 'keep'}
                onChange={(decision) => decide([[name, decision]])}
              />
            ),
          },
        ];
        return (
          <SettingsCard
            key={key}
            isFlush
            title={label(first.label)}
            text={`${tn(names.length, '{count} name is in doubt', '{count} names are in doubt')} · ${tn(rows, '{count} row', '{count} rows')}`}
            actions={
              likely.length > 0 && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => decide(likely.map((name) => [name, name.suggestions[0]?.id ?? null]))}
                >
                  {tn(likely.length, 'Take the suggestion', 'Take all {count} suggestions')}
                </Button>
              )
            }
          >
            <DataTable
              label={label(first.label)}
              columns={columns}
              rows={names}
              rowKey={(name) => name.key}
              empty={{ icon: 'check', title: t('Every name is known') }}
            />
          </SettingsCard>
        );
      })}
    </>
  );
}

function hintOf(name: OpenName): string {
  const [best] = name.suggestions;
  const kind = label(findRecord(name.record)?.labelPlural ?? name.record).toLowerCase();
  if (name.isAmbiguous) return t('Several {records} have this name', { records: kind });
  if (name.by === 'externalId' || name.by === 'id') return t('No {records} have this id', { records: kind });
  return best ? t('Did you mean {name}?', { name: best.title }) : t('No {records} have a name like it', { records: kind });
}

const columnOf = (plan: ImportPlan, name: OpenName) =>
  plan.columns.find((column) => column.target === name.target && column.field === name.field);

function withDecision(plan: ImportPlan, name: OpenName, decision: NameDecision | null): ImportPlan {
  const own = columnOf(plan, name);
  return {
    ...plan,
    columns: plan.columns.map((column) => {
      if (column !== own) return column;
      const { [name.key]: _former, ...rest } = column.names ?? {};
      return { ...column, names: decision === null ? rest : { ...rest, [name.key]: decision } };
    }),
  };
}
