import { describeType, listTypes } from './describe.ts';
import { listTool, readTool, search } from './reads.ts';
import type { Tool } from './tool.ts';
import { commandTool, createTool, deleteTool, queryTool, updateTool } from './writes.ts';

/** Ten tools, however many types of records and commands there are: see docs/decisions/tools-for-assistants.md. */
export const tools: readonly Tool[] = [
  search,
  listTypes,
  describeType,
  listTool,
  readTool,
  queryTool,
  createTool,
  updateTool,
  deleteTool,
  commandTool,
];
