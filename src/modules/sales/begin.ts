import type { NewCompany } from '../../kernel/company.ts';
import type { Ctx } from '../../kernel/context.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { pipeline } from './records/pipeline.ts';
import { stage } from './records/stage.ts';

/** A first pipeline, so that the first deal can be written down before anybody has thought about stages. */
export async function beginSales(ctx: Ctx, { locale }: NewCompany): Promise<void> {
  const words = locale.startsWith('de') ? german : english;
  const { id } = await createRecord(ctx, pipeline, { name: words.pipeline, isDefault: true });
  for (const [position, { key, ...values }] of stages.entries())
    await createRecord(ctx, stage, { ...values, name: words[key], pipeline: id, position: position * 10 });
}

const stages = [
  { key: 'qualified', probability: 10, forecastCategory: 'pipeline', rottingDays: 21 },
  { key: 'needs', probability: 30, forecastCategory: 'pipeline', rottingDays: 21 },
  { key: 'proposal', probability: 55, forecastCategory: 'bestCase', rottingDays: 21 },
  { key: 'negotiation', probability: 80, forecastCategory: 'commit', rottingDays: 14 },
  { key: 'won', probability: 100, forecastCategory: 'closed', state: 'won' },
  { key: 'lost', probability: 0, forecastCategory: 'omitted', state: 'lost' },
] as const;

type Words = Readonly<Record<'pipeline' | (typeof stages)[number]['key'], string>>;

const english: Words = {
  pipeline: 'Sales',
  qualified: 'Qualified',
  needs: 'Needs understood',
  proposal: 'Proposal',
  negotiation: 'Negotiation',
  won: 'Won',
  lost: 'Lost',
};

const german: Words = {
  pipeline: 'Vertrieb',
  qualified: 'Qualifiziert',
  needs: 'Bedarf geklärt',
  proposal: 'Angebot',
  negotiation: 'Verhandlung',
  won: 'Gewonnen',
  lost: 'Verloren',
};
