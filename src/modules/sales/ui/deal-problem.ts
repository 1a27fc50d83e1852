import { isProblem, messageOf } from '../../../ui/api/problem.ts';
import { label, t } from '../../../ui/i18n/t.ts';

/** Why a stage refused the deal, as a sentence. The database lists what is missing in English (../schema.ts). */
export function dealProblem(error: unknown, name: string): string {
  if (!isProblem(error)) return label(messageOf(error));
  const text = error.errors.map((e) => e.message).join('; ');
  const [, missing, stage] = /^needs (.+) before the deal may enter "(.*)"$/.exec(text) ?? [];
  if (missing !== undefined && stage !== undefined)
    return t('{what} needs {missing} before it may enter {stage}.', {
      what: name,
      missing: missing.split(', ').map(label).join(', '),
      stage,
    });
  return text ? `${name}: ${label(text)}` : label(messageOf(error));
}
