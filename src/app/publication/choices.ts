import type { SettingValue } from '#core/setting.ts';
import type { Publication, PublishChoices } from '../api/publish.ts';
import type { Desk } from '../desk.ts';
import { settingAt } from '../settings.ts';
import type { FoldedPublication } from './entries.ts';
import { RANKINGS_SHOWN } from './settings.ts';

const wordsOf = (value: SettingValue): readonly string[] =>
  typeof value === 'object' && value !== null ? value : [];
const textOf = (value: SettingValue): string => (typeof value === 'string' ? value : '');

export function toPublication({ text: _text, ...rest }: FoldedPublication): Publication {
  return rest;
}

/** What the office has chosen about publishing, as it stands. */
export function publishChoices(desk: Desk): PublishChoices {
  const { settings, publishing } = desk.ledger.folded();
  const value = (name: string) => settingAt(settings, `publish.${name}`, null);
  const k = value('k');
  const ranking = RANKINGS_SHOWN.find((each) => each === value('ranking'));
  return {
    k: typeof k === 'number' ? k : 5,
    pages: wordsOf(value('pages')),
    named: wordsOf(value('named')),
    ranking: ranking ?? '全部名次',
    unitPages: value('unit_pages') !== false,
    walk: value('walk') !== false,
    watermark: textOf(value('watermark')),
    internalLine: textOf(value('internal_line')),
    sheet: publishing.sheet,
    playlist: publishing.playlist,
    approvals: publishing.approvals.map(({ cell, label, reason }) => ({ cell, label, reason })),
    publications: publishing.publications.map(toPublication).reverse(),
  };
}
