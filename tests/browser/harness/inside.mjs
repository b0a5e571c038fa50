// What runs inside a page of any engine; the last argument takes the answer.

/** Waits until the app has taken over. */
export function untilReady(done) {
  const root = document.documentElement;
  const look = () => root.dataset.ready && (watch.disconnect(), done(true));
  const watch = new MutationObserver(look);
  watch.observe(root, { attributes: true });
  look();
}
