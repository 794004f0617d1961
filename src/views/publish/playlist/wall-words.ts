import { comfortableMillimetres, scaleOf, smallestTextMillimetres } from '#app/publication/playlist.ts';
import type { WallDefinition } from '#publish/playlist.ts';

const LARGER = 1.005;

/** How large the smallest characters stand on the wall, and from where they are easy to read. */
export function textSizeWords(wall: Pick<WallDefinition, 'distance' | 'height'>): string {
  const { distance, height } = wall;
  if (!(distance > 0 && height > 0)) return '填上距离和屏高，就能算出字有多大。';
  const size = Math.round(smallestTextMillimetres(wall));
  const needed = Math.round(comfortableMillimetres(distance));
  const scale = scaleOf(wall);
  const larger = scale > LARGER ? `，全屏放大到${scale.toFixed(2)}倍，图会少放几张` : '';
  return `最小的字在屏上高${size}毫米${larger}；离${distance}米看清需要${needed}毫米。`;
}
