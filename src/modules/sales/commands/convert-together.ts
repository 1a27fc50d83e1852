import { json } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { runCommandIn } from '../../../kernel/command/run.ts';
import { invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { lead } from '../records/lead.ts';
import { conversionInput } from './conversion-input.ts';

const most = 50;

interface Became {
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly opportunityId: string | null;
}

/** Several leads about one thing: all of them or none, into one organization and one deal, each with its own person. */
export const convertTogether = defineCommand({
  name: 'convert-together',
  label: 'Convert together',
  description: 'Several leads into one organization and one opportunity; each one’s person becomes one of the deal’s.',
  on: lead,
  target: 'list',
  consequential: true,
  input: {
    leads: json<readonly string[]>()({
      label: 'Leads',
      required: true,
      help: 'Ids; the first says what is new about organization and deal.',
    }),
    ...conversionInput,
  },
  emits: ['sales.leadConverted'],
  run: async (ctx, _row, { leads, newOrganization, ...input }) => {
    const ids = idsOf(leads);
    const convert = async (id: string, more: object): Promise<Became> =>
      (await runCommandIn(ctx, { record: ctx.registry.record(lead.key), verb: 'convert', id, input: more })).result as Became;
    const [first = '', ...others] = ids;
    const became = await convert(first, { ...input, newOrganization });
    const same = {
      takeOver: input.takeOver,
      ...(became.organizationId ? { organization: became.organizationId } : {}),
      ...(became.opportunityId ? { deal: 'existing', opportunity: became.opportunityId } : { deal: 'none' }),
    };
    for (const id of others) await convert(id, same);
    return { ...became, leads: ids.length };
  },
});

function idsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > most)
    throw invalid([{ pointer: '/leads', code: 'type', message: `must be a list of 2 to ${most} leads` }]);
  const ids = value.map((id: unknown) => String(id).toLowerCase());
  const wrong = ids.findIndex((id, at) => !isId(id) || ids.indexOf(id) !== at);
  if (wrong >= 0) throw invalid([{ pointer: `/leads/${wrong}`, code: 'id', message: 'is no lead, or stands there twice' }]);
  return ids;
}
