/** Shorter names differ by one character too easily (市委办, 市纪委). */
const SHORTEST = 5;

/** A name that differs in one of these is another unit: 组织一科 and 组织二科. */
const TELLING = /[\d一二三四五六七八九十百甲乙丙丁东西南北中上下大小新老前后左右正副总分]/;

/** Words of organs, so that 民政局 is not taken for 财政局 miswritten. */
const ORGANS = new Set(
  `财政 民政 司政 农业 林业 工业 商业 商务 税务 水务 政务 外事 侨务 公安 国安 审计 统计 司法 教育 体育 水利
交通 卫生 文化 旅游 科技 环保 住建 人社 医保 信访 气象 地震 档案 史志 党史 工信 政法 宣传 统战 组织 纪检
监察 城管 应急 民族 宗教 粮食 物价 质监 工商 药监 畜牧 渔业 海洋 城建 规划 房管 国土 供销 金融 广电 人防 机关
编办 工会 妇联 残联 文联 科协 侨联 党校 团委 纪委 政协 人大 法院 环卫 园林 市政 招商 移民 扶贫 乡村`.split(
    /\s+/,
  ),
);

const LAST_PLACE = /^.*(?:社区|街道|[乡镇村县区旗市])/;

/** The place that a name speaks of, to its last word, and what stands in it. */
function splitAtPlace(name: string): { readonly place: string; readonly organ: string } {
  const place = LAST_PLACE.exec(name)?.[0] ?? '';
  return { place, organ: name.slice(place.length) };
}

interface Difference {
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

/** The one place where two texts differ by a character put in, left out or exchanged; null when there are more. */
function oneDifference(a: string, b: string): Difference | null {
  if (Math.abs(a.length - b.length) > 1 || a === b) return null;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [removed, added] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return removed.length <= 1 && added.length <= 1 ? { at: start, removed, added } : null;
}

function isOrganWord(text: string, at: number): boolean {
  return ORGANS.has(text.slice(at - 1, at + 1)) || ORGANS.has(text.slice(at, at + 2));
}

/** Organs that units of two and more places have: nobody mistyped those. */
function sharedOrgans(keys: readonly string[]): ReadonlySet<string> {
  const places = new Map<string, Set<string>>();
  for (const key of keys) {
    const { place, organ } = splitAtPlace(key);
    places.set(organ, (places.get(organ) ?? new Set()).add(place));
  }
  return new Set([...places].flatMap(([organ, of]) => (of.size > 1 ? [organ] : [])));
}

function isTypo(organ: string, right: string): boolean {
  const difference = oneDifference(organ, right);
  if (!difference) return false;
  const { at, removed, added } = difference;
  if (TELLING.test(removed) || TELLING.test(added)) return false;
  return removed === '' || added === '' || !isOrganWord(organ, at);
}

/** Finds names that another may be with one character wrong: of the same place, where nothing tells two units apart. */
export class TypoIndex {
  private readonly byPlace = new Map<string, { readonly key: string; readonly organ: string }[]>();
  private readonly shared: ReadonlySet<string>;

  /** `right` are keys that may be meant, `known` all keys in use. */
  constructor(right: readonly string[], known: readonly string[]) {
    this.shared = sharedOrgans([...new Set([...right, ...known])]);
    for (const key of new Set(right)) {
      const { place, organ } = splitAtPlace(key);
      const others = this.byPlace.get(place) ?? [];
      others.push({ key, organ });
      this.byPlace.set(place, others);
    }
  }

  near(key: string): readonly string[] {
    const { place, organ } = splitAtPlace(key);
    if (key.length < SHORTEST || this.shared.has(organ)) return [];
    return (this.byPlace.get(place) ?? [])
      .filter((other) => other.key.length >= SHORTEST && isTypo(organ, other.organ))
      .map((other) => other.key);
  }
}
