import type { WorkspaceState } from '#app/api.ts';
import type { EngineProbe } from '#app/query/probe.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The engine of the browser and its version, e.g. `Chromium 91`. */
export function kernelName(userAgent: string): string {
  const chromium = /(?:Chrome|Chromium)\/(\d+)/.exec(userAgent);
  if (chromium) return `Chromium ${chromium[1]}`;
  const firefox = /Firefox\/(\d+)/.exec(userAgent);
  if (firefox) return `Firefox ${firefox[1]}`;
  const webkit = /Version\/(\d+).*Safari/.exec(userAgent);
  return webkit ? `Safari ${webkit[1]}` : '认不出';
}

export function storageFact(state: WorkspaceState | null): Fact {
  const kind = state?.storage.kind === 'indexeddb' ? 'IndexedDB' : '内存（关闭页面后不保留）';
  return { label: '数据存放', value: [kind, state?.storage.note].filter(Boolean).join('，') };
}

export function engineFact(state: WorkspaceState | null): Fact {
  const words = { idle: '未启动', starting: '正在启动', ready: '已启动', failed: '没有启动' };
  const engine = state?.engine;
  const value = engine
    ? [words[engine.status], engine.bundle, engine.note].filter(Boolean).join('，')
    : '未知';
  return { label: '计算引擎', value };
}

/** What the engine says of itself and of a statement that was wrong on purpose. */
export function probeFacts({ version, bundle, error }: EngineProbe): readonly Fact[] {
  const told =
    error === ''
      ? '没有通过：有意发出的错误语句没有被拒绝'
      : `正常：自检有意发出一条错误语句，引擎应当拒绝并说明，回答是“${error}”`;
  return [
    { label: '引擎版本', value: `DuckDB ${version}，${bundle}` },
    { label: '报错自测', value: told },
  ];
}

/** Families of the type scale that this computer has; a name narrower or wider than the fallback is there. */
export function findFonts(families: readonly string[], widthOf: (font: string) => number): readonly string[] {
  const fallbacks = ['monospace', 'serif'].map((fallback) => ({ fallback, width: widthOf(fallback) }));
  return families.filter((family) =>
    fallbacks.some(({ fallback, width }) => widthOf(`"${family}", ${fallback}`) !== width),
  );
}

export const LOOKED_FOR_FONTS = [
  'Source Han Serif SC',
  'Noto Serif CJK SC',
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
  'STZhongsong',
  'SimSun',
  'HarmonyOS Sans SC',
  'Source Han Sans SC',
  'Noto Sans CJK SC',
  'Microsoft YaHei',
  'WenQuanYi Micro Hei',
  'FangSong',
  'KaiTi',
] as const;

export function factsText(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `${label}：${value}`).join('\n');
}
