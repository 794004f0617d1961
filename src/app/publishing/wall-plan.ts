import type { Analysis, NamedOnWall, WallPageDefinition } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { SettingValue } from '#core/setting.ts';
import { findKind } from '#datasets/index.ts';
import { isNamed } from '../publication/settings.ts';

/** A wall page that there is, and why it does not go into the file; null: it does. */
export interface PlannedPage {
  readonly analysis: Analysis;
  readonly page: WallPageDefinition;
  readonly why: string | null;
}

/** What goes into a snapshot. */
export interface WallPlan {
  /** Every wall page there is, those that go first in the order of the playlist. */
  readonly pages: readonly PlannedPage[];
  /** Analyses that may speak of a unit on its page; none where no unit pages are published. */
  readonly units: readonly Analysis[];
  /** Analyses with a projection to be played. */
  readonly walks: readonly Analysis[];
}

const NAME_OF: Readonly<Record<NamedOnWall, string>> = { rankings: '单位排名', honours: '光荣榜' };

function words(value: SettingValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function missingKind(needs: readonly string[], kinds: ReadonlySet<string>): string | null {
  const missing = needs.find((kind) => !kinds.has(kind));
  return missing === undefined ? null : `还没有导入${findKind(missing)?.label ?? missing}`;
}

/** What the office publishes, of the kinds of table that are loaded. */
export function planWall(kinds: ReadonlySet<string>, setting: (id: string) => SettingValue): WallPlan {
  const chosen = words(setting('publish.pages'));
  const named = words(setting('publish.named'));
  const isOff = (what: NamedOnWall | undefined) => what !== undefined && !isNamed(named, what);
  const whyNot = (analysis: Analysis, page: WallPageDefinition): string | null => {
    const lacking = missingKind(page.needs ?? analysis.needs, kinds);
    if (lacking !== null) return lacking;
    if (chosen.length > 0 && !chosen.includes(page.id)) return '没有勾选';
    return page.named && isOff(page.named) ? `没有勾选${NAME_OF[page.named]}上屏` : null;
  };
  const pages = ANALYSES.flatMap((analysis) =>
    analysis.wallPages.map((page) => ({ analysis, page, why: whyNot(analysis, page) })),
  );
  const place = ({ page }: PlannedPage) =>
    chosen.includes(page.id) ? chosen.indexOf(page.id) : chosen.length;
  const ordered = [...pages].sort((a, b) => place(a) - place(b));
  const speaking = ANALYSES.filter(({ needs }) => missingKind(needs, kinds) === null);
  return {
    pages: [...ordered.filter(({ why }) => why === null), ...ordered.filter(({ why }) => why !== null)],
    units:
      setting('publish.unit_pages') === true
        ? speaking.filter(({ wallUnit }) => wallUnit && !isOff(wallUnit.named))
        : [],
    walks: setting('publish.walk') === true ? speaking.filter(({ wallWalk }) => wallWalk) : [],
  };
}
