import { mountApp } from '#views/mount.ts';

import { fakeWorkspace, type Scene } from '../fake-workspace.ts';

const SCENES: readonly Scene[] = ['empty', 'data', 'draft', 'many', 'slow', 'broken'];
const asked = new URLSearchParams(window.location.search).get('scene');
const target = document.querySelector('#app');
if (!target) throw new Error('no #app in the page');
mountApp(target, fakeWorkspace(SCENES.find((scene) => scene === asked) ?? 'empty'));
