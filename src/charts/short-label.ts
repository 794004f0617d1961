/** Age bands as axes print them: 30岁及以下 → ≤30, 31–35岁 → 31–35, 56岁及以上 → 56+. */
export function shortBand(label: string): string {
  return label
    .replace(/^(\d+)岁及以下$/, '≤$1')
    .replace(/^(\d+)岁及以上$/, '$1+')
    .replace(/岁$/, '');
}

/** A unit's name without what all units share: 东岭区委组织部 → 东岭区. */
export function shortUnit(name: string): string {
  const short = name.replace(/(委)?组织部$/, '');
  return short.length >= 2 ? short : name;
}

/** As many characters of a unit's name as fit; the kind of place is the first thing to go (东岭区 → 东岭). */
export function fitUnit(name: string, characters: number): string {
  const short = shortUnit(name);
  if (short.length <= characters) return short;
  return characters < 2 ? '' : short.slice(0, characters);
}
