import { type Job, throwIfCancelled } from '#core/progress.ts';
import { findKind } from '#datasets/index.ts';
import { sealSnapshot } from '#publish/canonical.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { Composition, HiddenLine, Publication } from '../api/publish.ts';
import type { Desk } from '../desk.ts';
import type { composeSnapshot } from '../publishing/compose-snapshot.ts';
import { settingAt } from '../settings.ts';
import { type CheckedBatch, reviewChecks } from './checks.ts';
import { publishChoices, toPublication } from './choices.ts';
import { describeTables } from './file-tables.ts';
import { chosenFollowUps, offerFollowUps, readEarlier } from './follow-ups.ts';
import { approvalLines, hiddenLines, isSmall } from './hidden-lines.ts';
import { knownWords } from './known-people.ts';
import { leftOut } from './left-out.ts';
import { scanFile } from './scan.ts';

/** A composition and the very text of its file. */
export interface ComposedFile {
  readonly composition: Composition;
  readonly text: string;
}

const STEPS = 4;

function checkedBatches(desk: Desk, { sources }: Snapshot): readonly CheckedBatch[] {
  const { closings } = desk.ledger.folded();
  const titles = new Set(sources.map(({ title }) => title));
  return desk.standing
    .counting()
    .filter(({ batch }) => titles.has(findKind(batch.kind)?.label ?? batch.kind))
    .map(({ batch, staged }) => ({
      kind: batch.kind,
      isClosed: closings.some(({ batches }) => batches.includes(batch.batch)),
      setAside: staged.counts.setAside,
    }));
}

function countHidden(hidden: readonly HiddenLine[]) {
  const before = hidden.filter(({ reason }) => reason === '上一期已隐去').length;
  const small = hidden.filter(isSmall).length;
  return { small, before, besides: hidden.length - small - before };
}

/** Composes the file as it would be made now, and says everything that is to be seen before it is. */
export async function composePublication(
  desk: Desk,
  compose: typeof composeSnapshot,
  job: Job,
): Promise<ComposedFile> {
  const { settings, publishing } = desk.ledger.folded();
  const { publications, approvals, sheet } = publishing;
  const step = (stage: string, done: number) => {
    throwIfCancelled(job.signal);
    job.progress?.({ stage, done, total: STEPS, unit: '步' });
  };
  step('核对以前的上屏文件', 0);
  const earlier = readEarlier(publications);
  step('汇总上屏的表', 1);
  const exempt = approvals.map(({ cell, reason }) => ({ ...cell, reason }));
  const options = { issue: sheet.issue, exempt, earlier: earlier.map(({ snapshot }) => snapshot) };
  const composed = await compose(desk, options, job);
  const followUps = offerFollowUps(earlier, composed.snapshot, sheet.followed);
  const { checksum: _, ...content } = composed.snapshot;
  const { snapshot, text } = sealSnapshot({ ...content, followUps: chosenFollowUps(followUps) });
  step('查找姓名和号码', 2);
  const scan = scanFile(text, await knownWords(desk, job));
  step('写审核单', 3);
  const pages = composed.pages.map(({ id, title, why }) => ({
    ...{ id, title, isShown: why === null },
    why: why === '没有勾选' ? null : why,
  }));
  const { open, unknown } = desk.people.state();
  const made = publications.filter(({ origin }) => origin === 'made').map(toPublication);
  const last: Publication | undefined = made[made.length - 1];
  const same = made.find(({ checksum }) => checksum === snapshot.checksum) ?? null;
  const hidden = hiddenLines(composed.hidden, snapshot.disclosure.k);
  const tables = describeTables(snapshot);
  const composition: Composition = {
    snapshot,
    bytes: new TextEncoder().encode(text).length,
    ...{ tables, hidden },
    approvals: approvalLines(approvals, snapshot.disclosure.exempt, composed.refused),
    checks: reviewChecks({
      ...{ snapshot, scan, hidden: countHidden(hidden) },
      batches: checkedBatches(desk, snapshot),
      unmatched: open + unknown,
      earlier: earlier.filter((each) => each.snapshot.asOf === snapshot.asOf).length,
      today: desk.today(),
    }),
    leftOut: leftOut({
      ...publishChoices(desk),
      ...{ tables, pages: composed.pages, walkLacks: composed.walkLacks },
      kinds: new Set(desk.standing.counting().map(({ batch }) => batch.kind)),
      isPlatformShown: settingAt(settings, 'ranking.platform_counts', snapshot.asOf) === true,
    }),
    ...{ pages, walkLacks: composed.walkLacks, followUps },
    sameAs: same,
    differsFrom: same ? null : (last ?? null),
  };
  return { composition, text };
}
