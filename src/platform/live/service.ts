import type { Hub } from './hub.ts';

declare module '../../kernel/context.ts' {
  interface Services {
    readonly live?: Hub;
  }
}
