import type { Services } from '../../kernel/context.ts';
import type { FileStore } from './store/file-store.ts';

/** What this module needs at run time: the store, and where uploads arrive. */
export interface Files {
  readonly store: FileStore;
  readonly incoming: string;
  /** Largest upload in bytes. */
  readonly mostBytes: number;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly files?: Files;
  }
}

/** @throws Error when the program was put together without it. */
export function filesOf({ services }: { readonly services: Services }): Files {
  if (!services.files) throw new Error('The program was started without the file store.');
  return services.files;
}
