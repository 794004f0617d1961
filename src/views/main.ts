const isWall = (hash: string): boolean => /^#?\/?wall(\?|$)/.test(hash);

const target = document.querySelector('#app');
if (!target) throw new Error('no #app in the page');

/** The wall is a page of its own: nothing of the workbench comes with it, and the other way round. */
const opened = isWall(window.location.hash);
if (opened) void import('./wall/start.ts').then(({ startWall }) => startWall(target, window.location.hash));
else void import('./workbench.ts').then(({ startWorkbench }) => startWorkbench(target));

window.addEventListener('hashchange', () => {
  if (isWall(window.location.hash) !== opened) window.location.reload();
});
