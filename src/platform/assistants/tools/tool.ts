import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { ZodType } from 'zod';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import type { McpSession } from '../server/session.ts';

/** What a tool works with. */
export interface ToolContext {
  readonly app: App;
  readonly actor: Actor;
  readonly requestId: string;
  readonly session: McpSession | null;
  /** Puts a yes-or-no question to the person in front of the client; null when the client can't. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
}

/** One of the few tools that an assistant has. Which records and commands there are it learns through them. */
export interface Tool<Input = unknown> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
  readonly input: ZodType<Input>;
  /** Whether it makes sense for this actor at all. */
  readonly isOffered?: (ctx: Pick<ToolContext, 'app' | 'actor'>) => boolean;
  /** What the log of calls says of it. */
  readonly about?: (input: Input) => {
    readonly recordType?: string | undefined;
    readonly recordId?: string | undefined;
    readonly command?: string | undefined;
  };
  /** @throws AppError for what is refused */
  run(ctx: ToolContext, input: Input): Promise<unknown>;
}

export function defineTool<Input>(tool: Tool<Input>): Tool {
  return tool as unknown as Tool;
}
