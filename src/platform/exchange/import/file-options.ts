import { z } from 'zod';

/** How a file is read: detected at upload, changeable by whoever imports. */
export const fileOptions = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'vcf']),
  encoding: z.string().max(40).default('utf-8'),
  delimiter: z.string().length(1).default(','),
  quote: z.enum(['"', "'"]).default('"'),
  hasHeader: z.boolean().default(true),
  sheet: z.string().max(100).optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).default('ymd'),
  decimal: z.enum(['.', ',']).default('.'),
  /** Where phone numbers without prefix belong, ISO 3166; the row's own country goes before it. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

export type FileOptions = z.infer<typeof fileOptions>;
