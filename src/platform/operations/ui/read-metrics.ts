/** Values by name and labels of the text that Prometheus reads: `name{label="x"} 12`. */
export function readMetrics(text: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const match = /^([a-z_]\w*(?:\{[^}]*\})?) (\S+)$/.exec(line);
    if (match?.[1] && match[2]) values.set(match[1], Number(match[2]));
  }
  return values;
}

/** The sum over all labels of one name. */
export function sumOf(values: ReadonlyMap<string, number>, name: string): number {
  return [...values].filter(([key]) => key === name || key.startsWith(`${name}{`)).reduce((sum, [, value]) => sum + value, 0);
}
