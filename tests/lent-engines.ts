interface Lent {
  close(): Promise<void>;
}

/** What test files have borrowed; apart from the engines themselves, which not every test file needs to load. */
export const lent = new Set<Lent>();

export async function takeEnginesBack(): Promise<void> {
  for (const engine of [...lent]) await engine.close();
}
