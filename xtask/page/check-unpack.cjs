// Unpacks a packed program as the page does: node check-unpack.cjs <packed> <unpacked>
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , from, to] = process.argv;
const text = readFileSync(join(__dirname, 'unpack.js'), 'utf8');
const unpacked = new Function(`${text}\nreturn unpacked;`)();
unpacked(readFileSync(from)).then((program) => writeFileSync(to, program));
