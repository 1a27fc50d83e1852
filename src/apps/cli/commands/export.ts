import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { systemActor } from '../../../kernel/access/actor.ts';
import { reading } from '../../../kernel/app.ts';
import { listParams } from '../../../kernel/http/list-params.ts';
import { exportFile, type ExportFormat } from '../../../platform/exchange/index.ts';
import { UsageError, type CliCommand } from '../cli-command.ts';
import { userBy } from './import.ts';

/** Writes a list to a file or standard output, filtered as the API filters. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: '<record> [--format csv|xlsx|vcf] [--out <file>] [--filter <json>] [--fields a,b] [--sort name] [--user <e-mail>]',
  summary: 'Export a list, e.g. export parties.person --format vcf --out people.vcf',
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    filter: { type: 'string' },
    fields: { type: 'string' },
    sort: { type: 'string' },
    user: { type: 'string' },
  },
  async run({ positionals: [key], values }, cli) {
    const { app } = await cli.program();
    const record = app.registry.find(key ?? '');
    if (!record)
      throw new UsageError(
        `Say which record: one of ${app.registry.records
          .filter((each) => !each.internal)
          .map((each) => each.key)
          .join(', ')}.`,
      );
    const format = typeof values['format'] === 'string' ? values['format'] : 'csv';
    if (!['csv', 'xlsx', 'vcf'].includes(format)) throw new UsageError('--format is csv, xlsx or vcf.');
    const query = Object.fromEntries(
      ['filter', 'fields', 'sort'].flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])),
    );
    const actor = typeof values['user'] === 'string' ? await userBy(app, values['user']) : systemActor;
    await reading(app, { actor, requestId: 'cli' }, async (ctx) => {
      const { body } = await exportFile(ctx, record, listParams(query), format as ExportFormat);
      // Standard output stays open for what the command line says afterwards.
      if (typeof values['out'] === 'string') await pipeline(body, createWriteStream(values['out']));
      else for await (const chunk of body) process.stdout.write(chunk as string | Uint8Array);
    });
  },
};
