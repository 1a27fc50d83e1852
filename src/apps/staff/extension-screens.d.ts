declare module 'virtual:extension-screens' {
  import type { RecordView } from '../../ui/records/view.ts';
  import type { Screen } from '../../ui/shell/screen.ts';

  export const views: readonly RecordView[];
  export const screens: readonly Screen[];
}
