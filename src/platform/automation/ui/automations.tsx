import './automation.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { findRecord, may } from '../../../ui/api/session.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { StateChip } from './state-chip.tsx';
import { SuccessChart } from './success-chart.tsx';
import type { RecipeRow, RuleRow } from './types.ts';
import { sayToRule, useMaterials, useRules, useStats } from './use-automation.ts';

/** All rules with how they do, and recipes to begin with. */
export default function Automations() {
  const navigate = useNavigate();
  const rules = useRules();
  const stats = useStats();
  const mayManage = may('automation.manage');
  const statsOf = (rule: RuleRow) => stats.data?.find((s) => s.rule === rule.id);
  const columns: readonly Column<RuleRow>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (rule) => (
        <span className="cell-stack">
          <Link className="link" to={`/settings/automations/${rule.id}`}>
            {rule.name}
          </Link>
          {(rule.pauseReason && rule.state === 'paused' ? rule.pauseReason : rule.notice) && (
            <span className="automation-notice">{rule.state === 'paused' ? rule.pauseReason : rule.notice}</span>
          )}
        </span>
      ),
    },
    { key: 'record', title: t('About'), cell: (rule) => label(findRecord(rule.record ?? '')?.labelPlural ?? rule.record ?? '') },
    { key: 'state', title: t('State'), cell: (rule) => <StateChip state={rule.state} /> },
    {
      key: 'last',
      title: t('Last run'),
      cell: (rule) => {
        const found = statsOf(rule);
        return found?.lastAt ? (
          <span className="row">
            {formatAgo(found.lastAt, Date.now())}
            {found.lastState && found.lastState !== 'done' && <StateChip state={found.lastState} />}
          </span>
        ) : (
          <span className="dim">{t('Never')}</span>
        );
      },
    },
    { key: 'chart', title: t('Went well, 14 days'), cell: (rule) => <SuccessChart stats={statsOf(rule)} /> },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Automations')}
      text={t(
        'When something happens, or a time comes, and conditions hold, the system does the next step. It acts with your rights and says why.',
      )}
      actions={
        mayManage && (
          <Button leftSection={<Icon name="plus" size={14} />} onClick={() => void navigate({ to: '/settings/automations/new' })}>
            {t('New automation')}
          </Button>
        )
      }
    >
      {(rules.error || !rules.data || rules.data.length > 0) && (
        <SettingsCard isFlush>
          <DataTable
            label={t('Automations')}
            columns={columns}
            rows={rules.data}
            rowKey={(rule) => rule.id}
            error={rules.error}
            onRetry={() => void rules.refetch()}
            empty={{ icon: 'bolt', title: t('No automations yet') }}
          />
        </SettingsCard>
      )}
      {mayManage && rules.data && <Recipes isFirst={rules.data.length === 0} have={rules.data.map((r) => r.name)} />}
      {!mayManage && rules.data?.length === 0 && <p className="dim">{t('No automations yet')}</p>}
    </SettingsPage>
  );
}

function Recipes({ isFirst, have }: { isFirst: boolean; have: readonly string[] }) {
  const navigate = useNavigate();
  const { data } = useMaterials();
  const { isBusy, act } = useAction();
  const recipes = (data?.recipes ?? []).filter((recipe) => !have.includes(label(recipe.label)));
  if (recipes.length === 0) return null;
  const add = (recipe: RecipeRow) =>
    act(async () => {
      const { ruleId } = await sayToRule<{ ruleId: string }>('rules/make', {
        name: label(recipe.label),
        description: label(recipe.description),
        definition: recipe.definition,
      });
      await navigate({ to: `/settings/automations/${ruleId}` });
    });
  return (
    <section aria-labelledby="recipes-title">
      <h2 id="recipes-title" className="automation-recipes-title">
        {isFirst ? t('Begin with one of these') : t('More ideas')}
      </h2>
      <p className="dim flat">{t('Each is added as a draft: look at it, try it on past records, then activate it.')}</p>
      <ul className="automation-recipes">
        {recipes.map((recipe) => (
          <li key={recipe.name} className="automation-recipe">
            <span className="automation-recipe-icon">
              <Icon name={recipe.icon ?? 'bolt'} size={18} />
            </span>
            <h3>{label(recipe.label)}</h3>
            <p className="dim">{label(recipe.description)}</p>
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => void add(recipe)}
              aria-label={t('Add “{name}”', { name: label(recipe.label) })}
            >
              {t('Add')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
