import type { Composition, PublishChoices } from '#app/api.ts';
import { namedInFile } from '#app/publication/named.ts';

/** 4页，单位页13个，点名光荣榜 */
export function shownWords({ snapshot, tables }: Composition, choices: PublishChoices): string {
  const things = namedInFile(tables, choices).filter(({ screens }) => screens.length > 0);
  return [
    `${snapshot.pages.length}页`,
    ...(snapshot.units.length > 0 ? [`单位页${snapshot.units.length}个`] : []),
    things.length > 0 ? `点名：${things.map(({ label }) => label).join('、')}` : '不点名',
  ].join('，');
}
