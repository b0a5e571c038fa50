// Starts a packed program as the page does, and writes what it starts first, and then the whole:
// node check-unpack.cjs <packed> <first> <whole>
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , from, first, whole] = process.argv;
const text = readFileSync(join(__dirname, 'unpack.js'), 'utf8');
const started = new Function(`${text}\nreturn started;`)();

// What the browser would be given.
const seen = [];
for (const how of ['instantiate', 'compile']) {
  const does = WebAssembly[how];
  WebAssembly[how] = (what, ...given) => {
    if (!(what instanceof WebAssembly.Module)) seen.push(what);
    return does(what, ...given);
  };
}
const anything = new Proxy({}, { get: () => () => 0 });
const given = { './sayso_bg.js': anything };

(async () => {
  let rest;
  let taken;
  const exported = await started(readFileSync(from), given, (exports) => (taken = exports), true, (unpackRest) => (rest = unpackRest));
  await rest();
  for (const name of Object.keys(exported)) {
    if (!(name in taken)) throw new Error(`the whole program does not export ${name}`);
  }
  writeFileSync(first, seen[0]);
  writeFileSync(whole, seen[1]);
})();
