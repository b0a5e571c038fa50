// What `cargo xtask test` reads: a line a test, `pass`, `fail` or `skip`, a tab, the test's name; of
// a skipped one, a tab and the reason.
// The words of a failure follow, indented. Suites and files are no tests of their own, unless a
// file breaks before its tests.
import { relative } from 'node:path';

export default async function* reporter(source) {
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield indented(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' || isFrame(data)) continue;
    if (data.skip !== undefined || data.todo !== undefined) yield `skip\t${oneLine(data.name)}\t${oneLine(String(data.skip || 'left out'))}\n`;
    else if (type === 'test:pass') yield `pass\t${oneLine(data.name)}\n`;
    else yield `fail\t${oneLine(data.name)}\n${indented(reason(data))}`;
  }
}

// Node reports a file as a test: one that passes, or fails only because its tests did, is none.
function isFrame({ name, file, details }) {
  const isFile = name === file || name.endsWith('.test.mjs');
  const failed = details?.error;
  return failed?.failureType === 'subtestsFailed' || (isFile && !failed);
}

function reason({ details, file, line }) {
  const error = details?.error?.cause ?? details?.error;
  const place = file ? `${relative(process.cwd(), file)}:${line}\n` : '';
  const words = String(error?.stack ?? error?.message ?? error).split('\n');
  return place + words.filter((line) => !/^\s+at .*\(?node:/.test(line)).join('\n');
}

function oneLine(name) {
  return name.replace(/\s+/g, ' ');
}

function indented(text) {
  const lines = String(text).trimEnd().split('\n').slice(0, 40);
  return lines.map((line) => `    ${line}\n`).join('');
}
