import type { Ctx } from '../context.ts';
import type { Row } from '../list/list.ts';
import type { RecordType } from '../record/record.ts';

/** Looks at every row that is written for people whom its texts mention; the notify module provides it. */
export interface Mentions {
  /** @throws AppError invalid when somebody is mentioned who may not see the record */
  written(ctx: Ctx, record: RecordType, after: Row, before: Row | null): Promise<void>;
}

declare module '../context.ts' {
  interface Services {
    readonly mentions?: Mentions;
  }
}
