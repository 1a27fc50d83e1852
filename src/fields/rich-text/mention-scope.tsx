import { createContext } from 'react';

/** Which record a text is about: who may read it can be mentioned. `id` is null for one that is yet to be made. */
export interface MentionTarget {
  readonly type: string;
  readonly id: string | null;
}

/** Given by whatever draws a record or its form; without it nobody can be mentioned. */
export const MentionScope = createContext<MentionTarget | null>(null);
