/** Loads the page anew; false, and nothing is lost, where the server does not answer. */
export async function reloadPage(): Promise<boolean> {
  const page = window.location.href.replace(/#.*$/, '');
  const isThere = await fetch(page, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) window.location.reload();
  return isThere;
}
