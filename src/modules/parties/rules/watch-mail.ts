export interface WatchedChange {
  readonly title: string;
  readonly count: number;
  /** Who made the changes. */
  readonly by: readonly string[];
  /** Of its page, from the root of the system. */
  readonly path: string;
}

/** The mail that tells a watcher what changed, in German or English. */
export function watchMail(
  changes: readonly WatchedChange[],
  publicUrl: string,
  locale: string | null,
): { readonly subject: string; readonly text: string } {
  const isGerman = locale?.toLowerCase().startsWith('de') === true;
  const [first] = changes;
  const subject =
    changes.length === 1 && first
      ? isGerman
        ? `Änderungen an ${first.title}`
        : `Changes to ${first.title}`
      : isGerman
        ? `Änderungen an ${changes.length} beobachteten Datensätzen`
        : `Changes to ${changes.length} records you watch`;
  const lines = changes.map(({ title, count, by, path }) => {
    const who = by.join(', ');
    const what = isGerman
      ? `${count} ${count === 1 ? 'Änderung' : 'Änderungen'} von ${who}`
      : `${count} ${count === 1 ? 'change' : 'changes'} by ${who}`;
    return `${title}: ${what}\n${publicUrl}${path}`;
  });
  const end = isGerman
    ? 'Sie erhalten diese Nachricht, weil Sie diese Datensätze beobachten.'
    : 'You get this message because you watch these records.';
  return { subject, text: `${lines.join('\n\n')}\n\n${end}\n` };
}
