import type { Composition, PublishChoices } from '#app/api.ts';
import { isNamed, NAMED_THINGS } from '#app/publication/settings.ts';

/** 4页，单位页13个，点名光荣榜 */
export function shownWords({ snapshot }: Composition, { named }: PublishChoices): string {
  const things = NAMED_THINGS.filter(({ value }) => isNamed(named, value)).map(({ label }) => label);
  return [
    `${snapshot.pages.length}页`,
    ...(snapshot.units.length > 0 ? [`单位页${snapshot.units.length}个`] : []),
    things.length > 0 ? `点名：${things.join('、')}` : '不点名',
  ].join('，');
}
