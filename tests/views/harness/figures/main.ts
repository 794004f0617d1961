import '#views/styles/index.css';

import { mount } from 'svelte';

import FigureWall from './FigureWall.svelte';

const asked = new URLSearchParams(window.location.search);
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
const target = document.querySelector('#app');
if (!target) throw new Error('no #app in the page');
mount(FigureWall, { target, props: { columns: Number(asked.get('columns') ?? 2), only: asked.get('only') } });
