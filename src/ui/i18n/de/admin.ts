/** Phrases of the administration screens. */
export const deAdmin = {
} as const;
