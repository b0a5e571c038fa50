// In the quick page alone, after the loader: reloads the page, at the address it is at, as soon as
// `cargo xtask serve --quick` has built another. The server marks each page it sends by an ETag.
if (location.protocol === 'http:') {
  const PERIOD_MS = 300;
  let shown;

  async function look() {
    const { headers } = await fetch('./', { method: 'HEAD', cache: 'no-store' });
    const served = headers.get('etag');
    shown ??= served;
    if (served !== shown) location.reload();
    else setTimeout(watch, PERIOD_MS);
  }

  // A server that has stopped is not asked again.
  function watch() {
    look().catch(() => {});
  }

  watch();
}
