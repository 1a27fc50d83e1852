/** A word in a text of the test world that says where it comes from: record type, row and field by their numbers. */
export interface Canary {
  readonly record: number;
  readonly row: number;
  readonly field: number;
}

export function canaryText({ record, row, field }: Canary): string {
  return `cq${record}r${row}f${field}z`;
}

/** All canaries in a text, each once. Texts are compared without regard to case, as addresses and domains are lower-cased. */
export function findCanaries(text: string): Canary[] {
  const found = new Map(
    [...text.matchAll(/cq(\d+)r(\d+)f(\d+)z/gi)].map((m) => [
      m[0].toLowerCase(),
      { record: Number(m[1]), row: Number(m[2]), field: Number(m[3]) },
    ]),
  );
  return [...found.values()];
}
