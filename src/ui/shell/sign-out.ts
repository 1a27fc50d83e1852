type Leaving = () => Promise<void>;
const leaving = new Set<Leaving>();

/** Is waited for before somebody signs out: what a device keeps of them is sent and forgotten. */
export function onSignOut(work: Leaving): () => void {
  leaving.add(work);
  return () => leaving.delete(work);
}

export async function beforeSignOut(): Promise<void> {
  await Promise.all([...leaving].map((work) => work()));
}
