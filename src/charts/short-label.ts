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

/** What is one word in the names of units. */
const LAST_WORD = /(组织部|委员会|办公室|管理局|服务中心|中心|学校|集团)$/;

/** A unit's name on one line, or on two where it is longer, broken before its last word; the rest is left out. */
export function wrapUnit(name: string, characters: number): readonly string[] {
  const short = shortUnit(name);
  if (short.length <= characters) return [short];
  const before = short.length - (LAST_WORD.exec(short)?.[0].length ?? 0);
  const fits = before > 0 && before <= characters && short.length - before <= characters;
  const at = fits ? before : Math.min(characters, Math.ceil(short.length / 2));
  return [short.slice(0, at), short.slice(at, at + characters)];
}

/** As many characters of a unit's name as fit; the kind of place is the first thing to go (东岭区 → 东岭). */
export function fitUnit(name: string, characters: number): string {
  const short = shortUnit(name);
  if (short.length <= characters) return short;
  return characters < 2 ? '' : short.slice(0, characters);
}
