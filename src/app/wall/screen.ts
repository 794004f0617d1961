export { scaleOf } from '#publish/screen.ts';
