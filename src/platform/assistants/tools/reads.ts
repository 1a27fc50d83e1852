import { z } from 'zod';
import { reading } from '../../../kernel/app.ts';
import { withCan } from '../../../kernel/command/can.ts';
import { parseFilter } from '../../../kernel/list/filter.ts';
import { getRecord, listRecords, type ListParams } from '../../../kernel/list/list.ts';
import { searchAll } from '../../search/index.ts';
import { longestAnswer, longestText, shorten } from './bounded.ts';
import { idInput, recordType, typeInput } from './record-type.ts';
import { defineTool } from './tool.ts';

const readOnly = { readOnlyHint: true, openWorldHint: false } as const;

export const search = defineTool({
  name: 'search',
  title: 'Search',
  description:
    'Finds records of all types by words in them, tolerant of typing errors. Gives type, id and title; read_record gives the rest.',
  annotations: readOnly,
  input: z.object({ query: z.string().min(1).max(200), limit: z.number().int().min(1).max(50).default(20) }).strict(),
  run: async (ctx, { query, limit }) => ({ results: await reading(ctx.app, ctx, (r) => searchAll(r, query, limit)) }),
});

const names = z.array(z.string().max(120)).max(60).optional();

export const listTool = defineTool({
  name: 'list_records',
  title: 'List records',
  description:
    'Records of one type, filtered and sorted, a page at a time. filter is {"field","op","value"}, {"and":[...]} or {"or":[...]}; a field may be reached through a link: "organization.segment". ' +
    'describe_record_type says which fields, operators and sorts there are. Long texts are cut.',
  annotations: readOnly,
  input: z
    .object({
      type: typeInput,
      filter: z.unknown().optional(),
      query: z.string().max(200).optional().describe('Words to search for within this type.'),
      sort: z.string().max(200).optional().describe('Up to three fields, - for descending: "name,-createdAt".'),
      fields: names,
      expand: names.describe('Links to give as whole records instead of id and title.'),
      limit: z.number().int().min(1).max(100).default(20),
      after: z.string().max(2000).optional().describe('"next" of the page before.'),
      count: z.boolean().default(false),
    })
    .strict(),
  about: ({ type }) => ({ recordType: type }),
  run: async (ctx, input) => {
    const record = recordType(ctx.app.registry, ctx.actor, input.type);
    const params: ListParams = {
      ...(input.filter === undefined || input.filter === null ? {} : { filter: parseFilter(input.filter) }),
      ...(input.query ? { q: input.query } : {}),
      ...(input.sort ? { sort: input.sort } : {}),
      ...(input.fields ? { fields: input.fields } : {}),
      ...(input.expand ? { expand: input.expand } : {}),
      ...(input.after ? { after: input.after } : {}),
      count: input.count,
    };
    for (let size = input.limit; ; size = Math.ceil(size / 2)) {
      const page = await reading(ctx.app, ctx, (r) => listRecords(r, record, { ...params, size }));
      const answer = { records: shorten(page.data, longestText.list), next: page.page.next, ...(page.count ? { count: page.count } : {}) };
      // A page that is too long is asked for again at half the size, so that "next" goes on behind what was shown.
      if (size === 1 || JSON.stringify(answer).length <= longestAnswer) return answer;
    }
  },
});

export const readTool = defineTool({
  name: 'read_record',
  title: 'Read a record',
  description: 'One record with all its fields, its version, and what can be done with it now ("can": true, or the reason why not).',
  annotations: readOnly,
  input: z.object({ type: typeInput, id: idInput, expand: names }).strict(),
  about: ({ type, id }) => ({ recordType: type, recordId: id }),
  run: async (ctx, { type, id, expand }) => {
    const record = recordType(ctx.app.registry, ctx.actor, type);
    return reading(ctx.app, ctx, async (r) => ({
      record: shorten(await withCan(r, record, await getRecord(r, record, id, expand ? { expand } : {})), longestText.record),
    }));
  },
});
