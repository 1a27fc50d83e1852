import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook, { readSheet } from 'read-excel-file/node';

/** Runs in a thread: reads one sheet and posts its rows in batches, the next one when asked for it. */
const { path, sheet } = workerData as { path: string; sheet?: string | null };
const rowsPerBatch = 1000;

/** Excel keeps 17 digits and shows 15: 0.1 + 0.2 is 0.3 there. */
const asShown = (written: string): number => Number(Number(written).toPrecision(15));

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  return String(value);
}

async function run(): Promise<void> {
  if (sheet === undefined) {
    const all = await readWorkbook(path);
    parentPort?.postMessage({ sheets: all.map((each) => each.sheet) });
    return;
  }
  const data = await readSheet(path, sheet ?? 1, { trim: false, parseNumber: asShown });
  let batch: { number: number; cells: string[] }[] = [];
  for (let at = 0; at < data.length; at += 1) {
    const cells = (data[at] as unknown[]).map(textOf);
    if (cells.some((cell) => cell !== '')) batch.push({ number: at + 1, cells });
    if (batch.length >= rowsPerBatch) {
      await post(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await post(batch);
}

/** Waits until the batch is taken, so that a slow import does not fill the memory with messages. */
function post(rows: unknown): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.once('message', () => resolve());
    parentPort?.postMessage({ rows });
  });
}

try {
  await run();
} catch (error) {
  const { name, code } = error as { name?: string; code?: string };
  parentPort?.postMessage(
    name === 'SheetNotFoundError'
      ? { failed: `The workbook has no sheet "${sheet}".`, code: 'sheet-not-found' }
      : code === 'XLS_FILE_NOT_SUPPORTED'
        ? { failed: 'This is an old Excel file (.xls). Save it as .xlsx.', code: 'legacy-xls' }
        : { failed: 'The workbook is damaged and cannot be read.' },
  );
}
parentPort?.close();
