/** Into how many groups numbers fall that pairs join. */
export function countGroups(pairs: readonly (readonly [number, number])[]): number {
  const parent = new Map<number, number>();
  const find = (start: number): number => {
    let at = start;
    for (let next = parent.get(at) ?? at; next !== at; next = parent.get(at) ?? at) at = next;
    return at;
  };
  for (const [a, b] of pairs) {
    for (const each of [a, b]) if (!parent.has(each)) parent.set(each, each);
    parent.set(find(a), find(b));
  }
  return new Set([...parent.keys()].map(find)).size;
}
