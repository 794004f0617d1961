import type { WallDefinition } from './playlist.ts';

/** The smallest text on a wall in u, 1/1080 of the screen's height. */
export const LEAST_TEXT_U = 22;

/** Characters are comfortable to read from 15 minutes of arc on. */
const COMFORTABLE_MM_PER_METRE = Math.tan((15 / 60) * (Math.PI / 180)) * 1000;

/** A screen 1.3 m high seen from 6 m needs no larger text than the design has. */
const DESIGNED = { distance: 6, height: 1.3 };

type Screen = Pick<WallDefinition, 'distance' | 'height'>;

/** How much larger than designed everything is drawn, so that it can be read: 1 or more. */
export function scaleOf({ distance, height }: Screen): number {
  return Math.max(1, (distance / DESIGNED.distance) * (DESIGNED.height / height));
}

/** Height of the smallest characters on the screen itself. */
export function smallestTextMillimetres(screen: Screen): number {
  return (LEAST_TEXT_U / 1080) * scaleOf(screen) * screen.height * 1000;
}

/** What characters have to measure to be comfortable at the distance. */
export function comfortableMillimetres(distance: number): number {
  return distance * COMFORTABLE_MM_PER_METRE;
}
