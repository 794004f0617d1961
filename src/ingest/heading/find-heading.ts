import type { HeadingScore } from '../detect.ts';
import type { FoundHeading } from './found-heading.ts';
import type { RawRow, RawSheet } from '../sheet.ts';
import { withChildren } from './heading-rows.ts';
import { joinHeadings } from './join-headings.ts';
import { rowsOf } from './locate.ts';
import { filledCells, isTitleRow, shapeOf } from './row-shape.ts';
import { findByShape } from './find-by-shape.ts';

/** A heading is looked for in the first rows; further down it must be clearly better. */
const TOP_ROWS = 15;
const MOST_HEADING_ROWS = 3;
const CLEARLY_MORE = 1.5;
const LEAST_BELOW = 4;

/** The rows whose joined cells hold most known headings; failing that, what has the shape of a heading. */
export function findHeading(sheet: RawSheet, score: HeadingScore): FoundHeading | null {
  let best: FoundHeading = { rows: [], known: 0, confidence: 0 };
  for (let i = 0; i < sheet.head.length; i++) {
    const isTop = i < TOP_ROWS;
    for (let length = 1; length <= MOST_HEADING_ROWS; length++) {
      const candidate = weighHeading(sheet, i, length, score);
      if (!candidate) break;
      const bar = isTop ? best.known : Math.max(LEAST_BELOW - 1, best.known * CLEARLY_MORE);
      if (candidate.known > bar || (isTop && isTighter(candidate, best))) best = candidate;
      if (!isTop && candidate.known < LEAST_BELOW) break;
    }
  }
  if (best.known >= 2) return isUnderRows(best, sheet) ? null : withRest(best, sheet);
  // One known word may stand in any row.
  const shaped = findByShape(sheet);
  return best.known === 0 || (shaped && topOf(shaped) < topOf(best)) ? shaped : best;
}

/** Nothing below and rows as full above: a heading at the wrong end, and no rows may be lost above it. */
function isUnderRows({ rows }: FoundHeading, sheet: RawSheet): boolean {
  const [first] = rows;
  const last = rows[rows.length - 1];
  const all = rowsOf(sheet);
  if (!first || all[all.length - 1] !== last) return false;
  const width = filledCells(first).length;
  return all.some((row) => row.number < first.number && filledCells(row).length >= width);
}

/** Rows below that go on with the heading, though no word of theirs is known (性别 over 男 and 女). */
function withRest(found: FoundHeading, sheet: RawSheet): FoundHeading {
  const last = found.rows[found.rows.length - 1]?.number ?? 0;
  const below = sheet.head.filter(({ number }) => number > last);
  return { ...found, rows: withChildren(found.rows, below, sheet.merges) };
}

function topOf({ rows }: FoundHeading): number {
  return rows[0]?.number ?? 0;
}

/** The same headings found with fewer rows: a row of 填报单位 and 填报日期 is no part of the heading. */
function isTighter(candidate: FoundHeading, best: FoundHeading): boolean {
  const isPart = candidate.rows.every((row) => best.rows.includes(row));
  return isPart && candidate.known === best.known && candidate.rows.length < best.rows.length;
}

/** What `length` rows from place `from` of the head are worth as a heading; null when they cannot be one. */
export function weighHeading(
  sheet: RawSheet,
  from: number,
  length: number,
  score: HeadingScore,
): FoundHeading | null {
  const rows = sheet.head.slice(from, from + length);
  const first = rows[0];
  if (rows.length < length || !first) return null;
  if (rows.some((row, i) => row.number !== first.number + i)) return null;
  if (rows.some((row) => !looksLikeHeading(row))) return null;
  if (length > 1 && isTitleRow(first, sheet.merges, sheet.columnCount)) return null;
  const headings = joinHeadings(rows, sheet.merges, sheet.columnCount);
  const known = score(headings);
  const named = headings.filter((heading) => heading !== '').length;
  if (known < 2 && known < named * 0.5) return { rows, known: 0, confidence: 0 };
  const share = known / Math.max(1, named);
  const confidence = Math.min(1, 0.35 + 0.15 * Math.min(known, 3) + 0.2 * share);
  return { rows, known, confidence };
}

/** 填报单位：市委组织部 stands above a table. */
const LABELLED = /^[^：:（(]{1,12}[：:]/;

function looksLikeHeading(row: RawRow): boolean {
  const cells = filledCells(row);
  if (cells.filter((cell) => LABELLED.test(cell)).length >= cells.length / 2) return false;
  return cells.filter((cell) => shapeOf(cell) !== 'text').length <= cells.length / 2;
}
