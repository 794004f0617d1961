/** Age bands as axes print them: 30岁及以下 → ≤30, 31–35岁 → 31–35, 56岁及以上 → 56+. */
export function shortBand(label: string): string {
  return label
    .replace(/^(\d+)岁及以下$/, '≤$1')
    .replace(/^(\d+)岁及以上$/, '$1+')
    .replace(/岁$/, '');
}

/** A unit's name without what all units share: 东岭区委组织部 → 东岭区, 高新区党工委组织部 → 高新区. */
export function shortUnit(name: string): string {
  const short = name.replace(/(党工委|党委|(?<!工)委)?组织部$/, '');
  return short.length >= 2 ? short : name;
}
