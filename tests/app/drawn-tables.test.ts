import { beforeAll, describe, expect, it } from 'vitest';
import { ANALYSES } from '#analyses/index.ts';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { drawnTables, sendingDrawn } from '#app/drawn-tables.ts';
import { toTwin } from '#charts/twin.ts';
import { sampleSession } from '../analyses/structure/independent/sample-session.ts';

const EVERYBODY = { filters: [] };
const never = (): never => {
  throw new Error('no figure');
};
const countRows = (tables: PageAnswer['tables']) =>
  Object.values(tables).reduce((sum, { rows }) => sum + rows.length, 0);

describe('what travels to a page', () => {
  let session: Workspace;
  const answers: PageAnswer[] = [];
  beforeAll(async () => {
    session = await sampleSession('rosters', 'history', 'units', 'training');
    for (const { id, pages } of ANALYSES) {
      for (const page of pages) answers.push(await session.page(id, page.id, EVERYBODY));
    }
  }, 240_000);

  it('draws and prints every figure of the sample as the whole tables would', () => {
    expect(answers.length).toBeGreaterThan(10);
    for (const { figures, tables } of answers) {
      const drawn = drawnTables(tables, figures);
      for (const figure of figures.flatMap((each) => [each, ...(each.companion ? [each.companion] : [])])) {
        expect(toTwin(figure, drawn), figure.id).toEqual(toTwin(figure, tables));
      }
    }
  });

  it('leaves rows behind that nothing draws', () => {
    const [overview] = answers;
    if (!overview) throw new Error('no answer');
    expect(countRows(drawnTables(overview.tables, overview.figures))).toBeLessThan(
      countRows(overview.tables) / 2,
    );
  });

  it('keeps whole what the page reads besides', async () => {
    const offered = (answer: PageAnswer | undefined) => answer?.tables['training.categories']?.rows;
    const mix = answers.find(({ page }) => page === 'training-mix');
    const sent = await sendingDrawn(session).page('training', 'training-mix', EVERYBODY);
    expect(offered(mix)?.length).toBeGreaterThan(0);
    expect(drawnTables(mix?.tables ?? {}, [], ['training.categories'])['training.categories']?.rows).toEqual(
      offered(mix),
    );
    expect(toTwin(sent.figures[0] ?? never(), sent.tables)).toEqual(
      toTwin(mix?.figures[0] ?? never(), mix?.tables ?? {}),
    );
  });
});
