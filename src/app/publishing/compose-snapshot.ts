import type { Question } from '#analyses/analysis.ts';
import { ANALYSES, findAnalysis } from '#analyses/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatDateLong } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingValue } from '#core/setting.ts';
import type { TableRow } from '#core/table.ts';
import { KINDS } from '#datasets/index.ts';
import { sealSnapshot } from '#publish/canonical.ts';
import { type ExemptCell, type Snapshot, SNAPSHOT_FORMAT } from '#publish/snapshot.ts';
import type { Desk } from '../desk.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { cityOf, SETTINGS } from '../settings.ts';
import { chooseUnit } from '../unit-page/chosen-unit.ts';
import { listUnitPages } from '../unit-page/unit-list.ts';
import type { Reason } from './control/keep-back.ts';
import { pageNotes } from './page-notes.ts';
import { safeWall, type WalkLacks } from './safe-wall.ts';
import { planWall, type WallPlan } from './wall-plan.ts';
import { wallSources } from './wall-sources.ts';

export interface PublishOptions {
  /** 第12期; empty where a machine publishes. */
  readonly issue: string;
  /** Small cells that the office lets through, each with its reason. */
  readonly exempt: readonly ExemptCell[];
  /** What was published before; only that of the same as-of date is looked at. */
  readonly earlier: readonly Pick<Snapshot, 'asOf' | 'tables'>[];
  /** Answers of choices, e.g. the window of the training; absent: their first. */
  readonly choices?: Question['choices'];
}

/** A value that the file keeps back, and why. */
export interface HiddenCell {
  readonly table: string;
  readonly title: string;
  readonly where: TableRow;
  readonly measure: string;
  /** 不足5人, 防反推，一并隐去, 上一期已隐去 */
  readonly reason: string;
  /** Only for the workbench. */
  readonly value?: number;
}

export interface Composed {
  readonly snapshot: Snapshot;
  /** The file. */
  readonly text: string;
  readonly hidden: readonly HiddenCell[];
  /** What was to be let through and is not: it would tell something else. */
  readonly refused: readonly ExemptCell[];
  readonly walkLacks: WalkLacks | null;
  /** Every wall page there is; why: what keeps it out, null where it is in. */
  readonly pages: readonly {
    readonly id: string;
    readonly title: string;
    readonly analysis: string;
    readonly why: string | null;
  }[];
}

/** The wall itself reads how much of the ranking it may show. */
const OWN_SETTINGS: readonly string[] = ['publish.k', 'publish.ranking'];

const ANYTHING = { needs: KINDS.map(({ id }) => id) };

function settingsIn(plan: WallPlan, setting: (id: string) => SettingValue): Snapshot['settings'] {
  const analyses = new Set(plan.pages.flatMap(({ analysis, why }) => (why === null ? [analysis.id] : [])));
  const own = SETTINGS.filter(({ id }) => analyses.has(id.split('.')[0] ?? '') || OWN_SETTINGS.includes(id));
  return Object.fromEntries(own.map(({ id }) => [id, setting(id)]));
}

async function unitsOf(desk: Desk, inquiry: Inquiry, plan: WallPlan, job: Job) {
  if (plan.units.length === 0 || !desk.inquiry) return [];
  const directory = await desk.units.directory(job);
  const city = cityOf(desk.ledger.folded().settings);
  const entries = await listUnitPages(inquiry.source, directory, city, job);
  return entries.filter(({ people }) => people > 0).map((entry) => chooseUnit(entry, entries, directory));
}

/** What the wall would show of what is loaded, as a file without names. */
export async function composeSnapshot(desk: Desk, options: PublishOptions, job: Job): Promise<Composed> {
  const inquiry = desk.inquiryFor(ANYTHING);
  const { asOf } = desk.state();
  if (!inquiry || asOf === null) throw new Error('还没有可以上屏的数据，请先导入');
  const held = desk.standing.counting();
  const { setting } = inquiry;
  const plan = planWall(new Set(held.map(({ batch }) => batch.kind)), setting);
  const context = await inquiry.context(
    ANALYSES.flatMap(({ pages }) => pages),
    job,
  );
  const wall = { context, plan, units: await unitsOf(desk, inquiry, plan, job) };
  const question: Question = { asOf, filters: [], choices: options.choices };
  const k = Number(setting('publish.k'));
  const safe = await safeWall(wall, question, { k, exempt: options.exempt, earlier: options.earlier }, job);
  const { content, tables, kept } = safe;
  const behind = await inquiry.tablesBehind([...tables.keys()], question);
  const sources = wallSources(behind, desk.standing);
  const said = (kinds: readonly string[], of: readonly FigureSpec[]) =>
    pageNotes(sources, kinds, of, tables, k);
  const unitKinds = [...new Set(plan.units.flatMap(({ needs }) => needs))];
  const { snapshot, text } = sealSnapshot({
    ...{ format: SNAPSHOT_FORMAT, product: '组工镜' },
    ...{ city: cityOf(desk.ledger.folded().settings) ?? '', asOf, issue: options.issue },
    sample: behind.some(({ batch }) => batch.sample),
    ...{ sources, settings: settingsIn(plan, setting) },
    marks: {
      watermark: textOf(setting('publish.watermark')),
      internal: textOf(setting('publish.internal_line')),
    },
    pages: content.pages.map((page) => ({
      ...page,
      when: page.when ?? `截至${formatDateLong(asOf)}`,
      notes: said(findAnalysis(page.analysis).needs, page.figures),
    })),
    units: content.units.map((unit) => ({ ...unit, notes: said(unitKinds, unit.figures) })),
    walk: content.walk,
    followUps: [],
    tables: Object.fromEntries(tables),
    disclosure: { k, hiddenCells: kept.length, exempt: safe.exempt },
  });
  const pages = plan.pages.map(({ analysis, page, why }) => ({
    ...{ id: page.id, title: page.title, analysis: analysis.id },
    why: why ?? (content.pages.some(({ id }) => id === page.id) ? null : '没有可以画的图'),
  }));
  const hidden = kept.map(({ reason, ...cell }) => ({
    ...cell,
    title: tables.get(cell.table)?.title ?? cell.table,
    reason: reasonWords(reason, k),
  }));
  const { refused, walkLacks } = safe;
  return { snapshot, text, hidden, refused, walkLacks, pages };
}

const textOf = (value: SettingValue): string => (typeof value === 'string' ? value.trim() : '');

function reasonWords(reason: Reason, k: number): string {
  if (reason === 'few') return `不足${k}人`;
  return reason === 'together' ? '防反推，一并隐去' : '上一期已隐去';
}
