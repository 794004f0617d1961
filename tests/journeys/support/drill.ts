import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import { closeDrawer, drawer, marksOf, peopleInLabel } from './steps.ts';

/** Marks that are opened, and the rows that are listed for them. */

/** Rows of the drawer that stand on one page. */
const LISTED = 50;
const PATIENT = { timeout: 10_000 };

/** The mark whose name begins so; the name of a mark ends with what it stands for. */
export function mark(scope: Locator | Page, name: string): Locator {
  return scope.locator(`[data-mark][aria-label^="${name}"]`).first();
}

export async function labelOf(found: Locator): Promise<string> {
  await found.waitFor();
  return (await found.getAttribute('aria-label')) ?? '';
}

/** A mark that is wanted, from a third of the figure's marks on, and that no other mark lies over. */
export async function findMark(
  drawn: Locator,
  isWanted: (label: string) => boolean,
): Promise<Locator | undefined> {
  const marks = marksOf(drawn).filter({ visible: true });
  const labels = await marks.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  for (let i = Math.floor(labels.length / 3); i < labels.length; i++) {
    if (isWanted(labels[i] ?? '') && (await isOnTop(marks.nth(i)))) return marks.nth(i);
  }
  return undefined;
}

function isOnTop(found: Locator): Promise<boolean> {
  return found.evaluate((element) => {
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

const rowsOf = (page: Page): Locator => drawer(page).locator('tbody button[aria-expanded]');

/** The last figure of the drawer's title: how many people, records of people or other records it lists. */
export async function readListed(page: Page): Promise<number> {
  const text = await drawer(page).getByRole('heading').first().innerText();
  return Number(/([\d,]+)(?:人次?|条)\s*$/.exec(text)?.[1]?.replace(/,/g, ''));
}

/** Opens a mark and waits until as many rows are listed as it says. */
export async function openMark(
  page: Page,
  found: Locator,
  rowsInLabel: (label: string) => number | undefined = peopleInLabel,
): Promise<number> {
  const label = await labelOf(found);
  const said = rowsInLabel(label) ?? Number.NaN;
  await found.click();
  await expect
    .poll(() => readListed(page).catch(() => Number.NaN), { ...PATIENT, message: label })
    .toBe(said);
  await expect.poll(() => rowsOf(page).count(), { message: label }).toBe(Math.min(said, LISTED));
  return said;
}

/**
 * Opens a mark whose name does not say how many rows there are, such as a rank; how many its list has. Null where
 * the drawer says that there is nothing to list, and how the number is made.
 */
export async function openList(page: Page, found: Locator): Promise<number | null> {
  const label = await labelOf(found);
  if ((await drawer(page).count()) > 0) await closeDrawer(page);
  await found.click();
  const none = drawer(page).getByText('没有可列的名单，下面是这个数的口径');
  const heading = drawer(page)
    .getByRole('heading')
    .filter({ hasText: /[\d,]+(人次?|条)\s*$/ });
  await none.or(heading).waitFor();
  if ((await none.count()) > 0) {
    await drawer(page).getByText('算法', { exact: true }).waitFor();
    return null;
  }
  const listed = await readListed(page);
  expect(listed, label).toBeGreaterThan(0);
  await expect.poll(() => rowsOf(page).count(), { message: label }).toBe(Math.min(listed, LISTED));
  return listed;
}
