import { mountWall } from './mount-wall.ts';

/** `#/wall?wall=id&page=id`, `#/wall?rehearsal=1`. */
export function startWall(target: Element, hash: string): void {
  const asked = new URLSearchParams(hash.split('?')[1] ?? '');
  document.documentElement.dataset['theme'] = 'dark';
  document.title = '组工镜 · 大屏';
  mountWall(target, { kind: asked.has('rehearsal') ? 'opener' : 'files' }, undefined, {
    wall: asked.get('wall'),
    page: asked.get('page'),
  });
}
