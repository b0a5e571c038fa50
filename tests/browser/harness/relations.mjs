// What the tests of the relations reckon from the dataset, and ask of their page.
import { dataset } from './dist.mjs';

export const wide = { width: 1440, height: 900 };

/** The kind of each actor, by its id. */
export const kind = new Map(dataset.actors.map((actor) => [actor.id, actor.kind]));

const symmetric = new Set(dataset.predicates.filter((p) => p.symmetric).map((p) => p.id));

/** The relations of some claims, as keys. */
export function keysOf(claims) {
  const keys = new Set();
  for (const { subject, predicate, object } of claims) {
    for (const s of subject) {
      for (const o of object ?? []) {
        keys.add((symmetric.has(predicate) && s > o ? [o, predicate, s] : [s, predicate, o]).join('~'));
      }
    }
  }
  return keys;
}

/** The sentence that tells what a view shows. */
export const sentence = (page) => page.locator('[role="status"]').innerText();
