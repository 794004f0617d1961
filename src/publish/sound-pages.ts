import { type Check, type Fields, isFields } from './shape.ts';
import { isPage, isUnit, isWalk, tablesPointedAt } from './snapshot-shape.ts';

/** A page of a file that cannot be shown, by the name that it has on the wall, and why. */
export interface LeftOutPage {
  readonly title: string;
  readonly why: string;
}

export interface SoundPages {
  readonly pages: readonly unknown[];
  readonly units: readonly unknown[];
  readonly walk: unknown;
  readonly leftOut: readonly LeftOutPage[];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The pages of a file that can be drawn from its tables; one that cannot does not keep the others from the wall. */
export function soundPages({ pages, units, walk, tables }: Fields): SoundPages {
  const present = new Set(isFields(tables) ? Object.keys(tables) : []);
  const leftOut: LeftOutPage[] = [];
  const isSound = (value: unknown, check: Check, name: unknown, otherwise: string): boolean => {
    const missing = [...tablesPointedAt(value)].find((id) => !present.has(id));
    const why = check(value, '') ?? (missing === undefined ? null : `缺少表${missing}`);
    if (why !== null)
      leftOut.push({ title: typeof name === 'string' && name !== '' ? name : otherwise, why });
    return why === null;
  };
  const nameIn = (value: unknown, field: string) => (isFields(value) ? value[field] : undefined);
  const sound = (list: unknown, check: Check, field: string, kind: string) =>
    asList(list).filter((each, place) =>
      isSound(each, check, nameIn(each, field), `第${place + 1}个${kind}`),
    );
  return {
    pages: sound(pages, isPage, 'title', '页'),
    units: sound(units, isUnit, 'unit', '单位页'),
    walk: walk !== null && isSound(walk, isWalk, '五年走一遍', '') ? walk : null,
    leftOut,
  };
}
