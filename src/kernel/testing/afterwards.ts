import { afterAll, onTestFinished } from 'vitest';

/** Does this at the end of the test that is running; at the end of the file where none is, at its top or in `beforeAll`. Later ones run first. */
export function afterwards(work: () => unknown): void {
  const end = async (): Promise<void> => void (await work());
  try {
    onTestFinished(end);
  } catch {
    afterAll(end);
  }
}
