import { expect, test } from 'vitest';
import { de } from '../../../../ui/i18n/de.ts';
import { reports } from '../../performance/reports/all.ts';
import { healthTexts } from '../../rules/account-health.ts';

test('every report, number and definition, and every reason of health has German words', () => {
  const shown = reports.flatMap((report) => [
    report.title,
    report.population,
    report.date,
    ...(report.dimensions ?? []).map((d) => d.label),
    ...[...report.measures, ...(report.besideMeasures ?? [])].flatMap((m) => [m.label, m.definition]),
  ]);
  expect([...shown, ...Object.values(healthTexts)].filter((word) => !Object.hasOwn(de, word))).toEqual([]);
});
