/** The list with one of its items so many places further on; as it was where there is no such place. */
export function moved<T>(list: readonly T[], place: number, by: number): readonly T[] {
  const to = place + by;
  const item = list[place];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const others = list.filter((_, i) => i !== place);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
