import type { PostLevel } from '#core/codes.ts';
import { toCompact } from './clean.ts';
import { findPostLevel } from './post-level.ts';

/** One post named in a cell. */
export interface Post {
  /** Without what stands in brackets. */
  readonly text: string;
  /** 兼: held beside another. */
  readonly isConcurrent: boolean;
  /** What （正处级） says of the person, not of the post. */
  readonly level: PostLevel | null;
}

/** The posts of a cell, the main one first: 市委组织部副部长（正处级）、市委党建办主任（兼）. */
export function readPosts(text: string): readonly Post[] {
  const posts = splitPosts(text).map(readPost);
  const main = posts.findIndex(({ isConcurrent }) => !isConcurrent);
  if (main <= 0) return posts;
  return [...posts.slice(main, main + 1), ...posts.slice(0, main), ...posts.slice(main + 1)];
}

/** Cut at ；、， and line breaks outside brackets; 党委书记和局长 stays one. */
function splitPosts(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const sign of toCompact(text.replace(/[\r\n]+/g, '、'))) {
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、;,，；]/.test(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  parts.push(part);
  return parts.filter((part) => part !== '');
}

function readPost(part: string): Post {
  const remarks = [...part.matchAll(/\(([^)]*)\)?/g)].map((match) => match[1] ?? '');
  const bare = part.replace(/\([^)]*\)?/g, '');
  const level = remarks.map((remark) => findPostLevel(remark)).find((found) => found !== null);
  return {
    text: bare.replace(/^兼任?/, ''),
    isConcurrent: bare.startsWith('兼') || remarks.some((remark) => remark.startsWith('兼')),
    level: level ?? null,
  };
}
