import { mountApp } from '#views/mount.ts';

import { SCENES } from '../fake/context.ts';
import { fakeWorkspace } from '../fake-workspace.ts';

const asked = new URLSearchParams(window.location.search).get('scene');
const target = document.querySelector('#app');
if (!target) throw new Error('no #app in the page');
mountApp(target, fakeWorkspace(SCENES.find((scene) => scene === asked) ?? 'empty'));
