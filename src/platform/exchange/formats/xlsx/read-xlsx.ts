import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { TableRow } from '../csv/read-csv.ts';
import { refuseZipBomb, WorkbookRefused } from './zip-guard.ts';

export interface XlsxOptions {
  /** Name of the sheet; the first unless said. */
  sheet?: string;
  /** Bytes the workbook may unpack to. */
  maxUnpackedBytes?: number;
  /** Heap of the thread that reads, in MiB. */
  maxHeapMb?: number;
}

/**
 * Reads a sheet of an .xlsx workbook as rows of text: dates as ISO 8601, numbers with a point and the 15 digits Excel
 * shows, booleans as true and false, formulas as their last result, error cells empty. Blank rows are left out.
 *
 * The workbook is unpacked in a thread of its own with a limited heap: its XML is parsed in one go, which would hold up
 * every other request, and a hostile file kills the thread only.
 * @throws WorkbookRefused
 */
export async function* readXlsx(path: string, options: XlsxOptions = {}): AsyncGenerator<TableRow[]> {
  await guard(path, options);
  const worker = startReader(path, options, options.sheet ?? null);
  const queue: Message[] = [];
  let wake: (() => void) | undefined;
  const push = (message: Message): void => {
    queue.push(message);
    wake?.();
  };
  worker.on('message', push);
  worker.on('error', (error) => push({ failed: reasonOf(error) }));
  worker.on('exit', () => push({ ended: true }));
  try {
    for (;;) {
      const message = queue.shift();
      if (!message) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('failed' in message) {
        throw new WorkbookRefused(message.code ?? 'not-a-workbook', message.failed);
      } else if ('rows' in message) {
        yield message.rows;
        worker.postMessage('next');
      } else {
        return;
      }
    }
  } finally {
    await worker.terminate();
  }
}

/** Names of the sheets, in order. @throws WorkbookRefused */
export async function xlsxSheets(path: string, options: XlsxOptions = {}): Promise<string[]> {
  await guard(path, options);
  const worker = startReader(path, options, undefined);
  try {
    return await new Promise<string[]>((resolve, reject) => {
      worker.once('message', (message: Message) =>
        'sheets' in message
          ? resolve(message.sheets)
          : reject(new WorkbookRefused('not-a-workbook', 'failed' in message ? message.failed : 'The workbook cannot be read.')),
      );
      worker.once('error', (error) => reject(new WorkbookRefused('not-a-workbook', reasonOf(error))));
    });
  } finally {
    await worker.terminate();
  }
}

type Message = { rows: TableRow[] } | { sheets: string[] } | { failed: string; code?: WorkbookRefused['code'] } | { ended: true };

async function guard(path: string, options: XlsxOptions): Promise<void> {
  const file = await open(path);
  try {
    await refuseZipBomb(file, (await file.stat()).size, options.maxUnpackedBytes ?? 512 * 1024 * 1024);
  } finally {
    await file.close();
  }
}

function startReader(path: string, options: XlsxOptions, sheet: string | null | undefined): Worker {
  return new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: { path, sheet },
    resourceLimits: { maxOldGenerationSizeMb: options.maxHeapMb ?? 2048 },
  });
}

function reasonOf(error: unknown): string {
  const { code } = error as { code?: string };
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'This workbook is too large to be read. Save it as CSV.'
    : 'The workbook is damaged and cannot be read.';
}
