import { connectWorkspace } from '#app/browser/connect.ts';

import { mountApp } from './mount.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('no #app in the page');
mountApp(target, connectWorkspace());
