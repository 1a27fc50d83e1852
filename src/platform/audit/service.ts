declare module '../../kernel/context.ts' {
  interface Services {
    /** What proofs of erasures in the log are made with; follows from the system's secret. */
    readonly auditKey?: string;
  }
}
