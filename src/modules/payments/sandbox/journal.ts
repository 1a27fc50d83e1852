import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { SandboxPayment } from './types.ts';

/** What survives a restart: payments as they were last, and the answers that were given to idempotency keys. */
export interface Journal {
  readonly payments: Iterable<SandboxPayment>;
  readonly answers: Map<string, KeptAnswer>;
  keepPayment(payment: SandboxPayment): void;
  keepAnswer(key: string, answer: KeptAnswer): void;
}

export interface KeptAnswer {
  readonly request: string;
  readonly status: number;
  readonly body: unknown;
}

type Line = { readonly payment: SandboxPayment } | { readonly key: string; readonly answer: KeptAnswer };

/** Lines of JSON in a file, or in memory alone without one. A line that was cut off by a crash is left out. */
export function openJournal(file: string | null): Journal {
  const payments = new Map<string, SandboxPayment>();
  const answers = new Map<string, KeptAnswer>();
  const take = (line: Line): void => {
    if ('payment' in line) payments.set(line.payment.id, line.payment);
    else answers.set(line.key, line.answer);
  };
  if (file !== null && existsSync(file))
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = read(text);
      if (line) take(line);
    }
  const write = (line: Line): void => {
    take(line);
    if (file !== null) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  return {
    payments: payments.values(),
    answers,
    keepPayment: (payment) => write({ payment }),
    keepAnswer: (key, answer) => write({ key, answer }),
  };
}

function read(text: string): Line | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Line);
  } catch {
    return null;
  }
}
