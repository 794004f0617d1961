import type { Filter } from '#analyses/analysis.ts';
import type { CompareWith } from '#app/api.ts';
import type { Drill } from '#charts/mark.ts';
import type { IsoDate } from '#core/month.ts';
import { isIsoDate } from '#core/month.ts';

import {
  decode,
  formatCompared,
  formatDrill,
  formatFilters,
  formatValues,
  parseCompared,
  parseDrill,
  parseFilters,
  parseValues,
} from './route-values.ts';

/** Where the person is; all of it is in the address, so that the back button works. */
export interface Route {
  /** '' is 总览; otherwise the first word after `#/`. */
  readonly path: string;
  readonly filters: readonly Filter[];
  readonly drill: Drill | null;
  /** Which part of a page that has several; null: its first. */
  readonly see: string | null;
  /** What was chosen where pages offer a choice, by the choice's id. */
  readonly choices: Readonly<Record<string, string>>;
  /** The date that changes are counted from; null: the newest earlier one. */
  readonly since: IsoDate | null;
  /** The two sides of a comparison; null while not chosen. */
  readonly a: readonly Filter[] | null;
  readonly b: CompareWith | null;
  /** Everything else in the address, by its name: `name=平陵县委组织部`. */
  readonly words: Readonly<Record<string, string>>;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const filters: Filter[] = [];
  const choices: Record<string, string> = {};
  const words: Record<string, string> = {};
  const route = { drill: null, see: null, since: null, a: null, b: null } as Pick<
    { -readonly [Key in keyof Route]: Route[Key] },
    'drill' | 'see' | 'since' | 'a' | 'b'
  >;
  for (const pair of query.split('&')) {
    const cut = pair.indexOf('=');
    if (cut < 1) continue;
    const name = pair.slice(0, cut);
    const text = pair.slice(cut + 1);
    if (name === 'open') route.drill = parseDrill(text);
    else if (name === 'see') route.see = decode(text) || null;
    else if (name === 'since') route.since = isIsoDate(text) ? text : null;
    else if (name === 'a') route.a = parseFilters(text);
    else if (name === 'b') route.b = parseCompared(text);
    else if (name.startsWith('f.'))
      filters.push({ dimension: decode(name.slice(2)), values: parseValues(text) });
    else if (name.startsWith('c.')) choices[decode(name.slice(2))] = decode(text);
    else words[decode(name)] = decode(text);
  }
  return { path: decode(path), filters, ...route, choices, words };
}

export function formatRoute(route: Partial<Route> & Pick<Route, 'path'>): string {
  const named = (prefix: string, values: Readonly<Record<string, string>> = {}): string[] =>
    Object.entries(values).map(
      ([name, text]) => `${prefix}${encodeURIComponent(name)}=${encodeURIComponent(text)}`,
    );
  const pairs = [
    ...named('', route.words),
    ...(route.a ? [`a=${formatFilters(route.a)}`] : []),
    ...(route.b ? [`b=${formatCompared(route.b)}`] : []),
    ...(route.filters ?? []).map(
      ({ dimension, values }) => `f.${encodeURIComponent(dimension)}=${formatValues(values)}`,
    ),
    ...named('c.', route.choices),
    ...(route.since ? [`since=${route.since}`] : []),
    ...(route.drill ? [`open=${formatDrill(route.drill)}`] : []),
    ...(route.see ? [`see=${encodeURIComponent(route.see)}`] : []),
  ];
  return `#/${encodeURIComponent(route.path)}${pairs.length ? `?${pairs.join('&')}` : ''}`;
}
