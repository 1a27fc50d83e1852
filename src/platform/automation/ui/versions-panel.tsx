import { useState } from 'react';
import { may } from '../../../ui/api/session.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Button, Select } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { compareDefinitions, type Difference } from '../rules/compare-definitions.ts';
import { DifferenceItem } from './difference-item.tsx';
import type { RuleRow, VersionRow } from './types.ts';

interface Props {
  readonly rule: RuleRow;
  readonly versions: readonly VersionRow[];
  /** Puts what a version says into the builder, to be saved as a new one. */
  readonly onTake: (version: VersionRow) => void;
}

/** How the rule came to be: each save, who activated which, and what differs. */
export function VersionsPanel({ rule, versions, onTake }: Props) {
  const [from, setFrom] = useState(String(versions[1]?.number ?? versions[0]?.number ?? ''));
  const [to, setTo] = useState(String(versions[0]?.number ?? ''));
  const [before, after] = [from, to].map((n) => versions.find((v) => String(v.number) === n));
  const choices = versions.map((v) => ({ value: String(v.number), label: t('Version {number}', { number: v.number }) }));
  const differences: readonly Difference[] = before && after ? compareDefinitions(before.definition, after.definition) : [];
  return (
    <div className="automation-dry">
      {versions.length > 1 && (
        <SettingsCard
          title={t('What differs')}
          actions={
            <>
              <Select
                aria-label={t('From version')}
                data={choices}
                value={from}
                onChange={(v) => v && setFrom(v)}
                allowDeselect={false}
                w={130}
              />
              <Select
                aria-label={t('To version')}
                data={choices}
                value={to}
                onChange={(v) => v && setTo(v)}
                allowDeselect={false}
                w={130}
              />
            </>
          }
        >
          {differences.length === 0 ? (
            <p className="dim flat">{t('They say the same.')}</p>
          ) : (
            <ul className="automation-diff" aria-label={t('Differences')}>
              {differences.map((difference, i) => (
                <DifferenceItem key={i} difference={difference} before={before} after={after} />
              ))}
            </ul>
          )}
        </SettingsCard>
      )}
      <SettingsCard title={t('Versions')} isFlush>
        <ul className="automation-versions" aria-label={t('Versions')}>
          {versions.map((version) => (
            <li key={version.number}>
              <strong className="tabular">{t('Version {number}', { number: version.number })}</strong>
              {version.number === rule.activeVersion && rule.state === 'active' && <Chip color="green">{t('Active')}</Chip>}
              {version.number === rule.latest && version.number !== rule.activeVersion && <Chip>{t('Draft')}</Chip>}
              <span className="dim grow">
                {t('saved {when} by {name}', { when: formatInstant(version.createdAt), name: version.createdBy ?? 'Entente' })}
                {version.activatedAt &&
                  ` · ${t('activated {when} by {name}', { when: formatInstant(version.activatedAt), name: version.activatedBy ?? 'Entente' })}`}
              </span>
              {may('automation.manage') && version.number !== rule.latest && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onTake(version)}
                  aria-label={t('Edit version {number} anew', { number: version.number })}
                >
                  {t('Edit anew')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </SettingsCard>
    </div>
  );
}
