import { Readable } from 'node:stream';
import type { Actor } from '../../../kernel/access/actor.ts';
import { transact, type App } from '../../../kernel/app.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { AppError } from '../../../kernel/errors.ts';
import { saveFile } from '../../files/index.ts';
import type { CompiledPlan } from './compile-plan.ts';
import type { ContactCardAdapter } from './card-adapter.ts';
import type { IdsOfRows } from './run-chunk.ts';
import type { SourceRow } from './source-rows.ts';

/**
 * Makes files of the pictures of cards whose records are committed. A crash in between leaves a record without its
 * picture; the card, kept with the record, still has it.
 */
export async function keepPictures(
  app: App,
  actor: Actor,
  requestId: string,
  compiled: CompiledPlan,
  rows: readonly SourceRow[],
  made: IdsOfRows,
  cards: ContactCardAdapter | undefined,
): Promise<void> {
  if (!app.services.files || !cards?.pictures) return;
  for (const [at, { card }] of rows.entries()) {
    for (const { alias, field, name, bytes } of card ? cards.pictures(card) : []) {
      const id = made.get(alias)?.[at];
      const record = compiled.targets.find((target) => target.plan.alias === alias)?.record;
      if (id === undefined || !record) continue;
      try {
        const subject = { type: record.key, id };
        const file = await saveFile(app, {
          actor,
          requestId,
          name,
          stream: Readable.from([bytes]),
          subject,
          shared: false,
          signal: new AbortController().signal,
        });
        await transact(app, { actor, requestId }, (ctx) => updateRecord(ctx, record, id, { [field]: file.id } as never));
      } catch (error) {
        // Too large, or empty: the record stands without it.
        if (!(error instanceof AppError)) throw error;
      }
    }
  }
}
