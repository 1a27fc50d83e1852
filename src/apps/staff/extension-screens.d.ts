declare module 'virtual:extension-screens' {
  // An ambient module resolves no relative import of its own.
  // oxlint-disable-next-line typescript/consistent-type-imports
  export const views: readonly import('../../ui/records/view.ts').RecordView[];
  // oxlint-disable-next-line typescript/consistent-type-imports
  export const screens: readonly import('../../ui/shell/screen.ts').Screen[];
}
