import { z } from 'zod';

/** What becomes of a name that no record has, or several: make one of this name, leave it out, refuse its rows, or the id of the record it means. */
const nameDecision = z.union([z.literal('create'), z.literal('empty'), z.literal('refuse'), z.uuid()]);

/** Most names of one column that somebody decides about. */
export const mostDecisions = 5000;

/** Where a column goes. */
const columnPlan = z.strictObject({
  /** Name of the column in the header; without header `Column 1`, `Column 2` ... */
  column: z.string().max(1000),
  /** Alias of the target, or null for a column that is left out. */
  target: z.string(),
  /** A field of it; `externalId` for its id in the system the file comes from; `id` for ours. */
  field: z.string(),
  /** Part of a composite value, e.g. `city`. */
  part: z.string().optional(),
  /** What the value is for, e.g. `mobile`. */
  label: z.string().max(60).optional(),
  /** How a link finds its record: by whatever fits, unless said. */
  by: z.enum(['auto', 'id', 'externalId', 'name', 'email', 'domain']).optional(),
  /** A link that finds nothing makes the record. */
  create: z.boolean().optional(),
  /** What was decided about single names, by `nameKey`. */
  names: z
    .record(z.string().max(1000), nameDecision)
    .refine((names) => Object.keys(names).length <= mostDecisions, { message: `has more than ${mostDecisions} names` })
    .optional(),
});

const targetPlan = z.strictObject({
  alias: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  /** Key of the record type. */
  record: z.string(),
  /** What makes a row the same as a record: each entry is a field or several that must agree; the first that matches counts. */
  match: z.array(z.array(z.string()).min(1)).default([]),
  /** What becomes of a record that is there already. */
  onMatch: z.enum(['skip', 'update', 'merge', 'create']).default('merge'),
  /** Links to other targets of the same row: field -> alias. */
  links: z.record(z.string(), z.string()).default({}),
  /** Values for every new record. */
  defaults: z.record(z.string(), z.unknown()).default({}),
});

export const importPlan = z.strictObject({
  /** Name of the system the file comes from, e.g. `hubspot`: ids of its records are kept under it. */
  source: z.string().min(1).max(100).optional(),
  /** In the order they are written: a target comes after those it links to. */
  targets: z.array(targetPlan).min(1).max(5),
  columns: z.array(columnPlan).max(2000),
  /** A value that does not fit its field refuses the row, or goes into the record's notes with a warning. */
  badValues: z.enum(['refuse', 'keep']).default('keep'),
  /** Whether what it writes starts automations; it does not unless said, but for rules that want imports. */
  automations: z.enum(['on', 'off']).optional(),
});

/** Names are the same whatever their case and blanks. */
export const nameKey = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

export type NameDecision = z.infer<typeof nameDecision>;
export type ImportPlan = z.infer<typeof importPlan>;
export type TargetPlan = z.infer<typeof targetPlan>;
export type ColumnPlan = z.infer<typeof columnPlan>;
