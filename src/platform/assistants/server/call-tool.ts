import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { AppError } from '../../../kernel/errors.ts';
import { longestAnswer } from '../tools/bounded.ts';
import type { Tool, ToolContext } from '../tools/tool.ts';
import { assistantsOf } from '../service.ts';
import { logCall } from './log-call.ts';

/** Runs a tool. What is refused comes back as data too, naming field and rule, so that the assistant can mend it. */
export async function callTool(ctx: ToolContext, tool: Tool, given: unknown): Promise<CallToolResult> {
  const start = performance.now();
  const parsed = tool.input.safeParse(given ?? {});
  const input = parsed.success ? parsed.data : null;
  let outcome = 'done';
  try {
    if (!parsed.success) throw invalidInput(parsed.error.issues);
    const answer = await tool.run(ctx, input);
    if (JSON.stringify(answer).length > longestAnswer * 2)
      throw new AppError(413, 'too-large', 'The answer is too large. Ask for fewer fields or rows.');
    if (typeof answer === 'object' && answer !== null && 'confirmationNeeded' in answer) outcome = 'confirmation-needed';
    return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer as Record<string, unknown> };
  } catch (error) {
    const refusal = asRefusal(ctx, tool, error);
    outcome = refusal.code;
    const body = {
      error: { code: refusal.code, message: refusal.message, ...(refusal.problems.length > 0 ? { fields: refusal.problems } : {}) },
    };
    return { content: [{ type: 'text', text: JSON.stringify(body) }], structuredContent: body, isError: true };
  } finally {
    await logCall(ctx, tool, input, outcome, performance.now() - start);
  }
}

function invalidInput(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string }[],
): AppError {
  const problems = issues.map((i) => ({ pointer: `/${i.path.map(String).join('/')}`, code: i.code, message: i.message }));
  return new AppError(422, 'invalid', 'The input of this tool is not right.', { problems });
}

function asRefusal(ctx: ToolContext, tool: Tool, error: unknown): AppError {
  if (error instanceof AppError) return error;
  assistantsOf(ctx.app).log.error({ requestId: ctx.requestId, part: 'assistants', tool: tool.name, err: error }, 'a tool failed');
  return new AppError(500, 'internal', 'Something went wrong; it has been logged.');
}
