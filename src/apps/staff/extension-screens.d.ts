declare module 'virtual:extension-screens' {
  export const views: readonly import('../../ui/records/view.ts').RecordView[];
  export const screens: readonly import('../../ui/shell/screen.ts').Screen[];
}
