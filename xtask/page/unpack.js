// Unpacks the page's program, and starts it before all of it is there.
//
// `bytes` are a program that unpacks, with the page's own packed in a section of it (the crate
// `pack`, `xtask/src/bundle/unpacker.rs`); without that section they are the page's own. The
// functions that the page's start calls come first. They become a program that is given all others
// from outside; once those are there as well, the whole program takes over its memory and its place,
// and what called for one sooner has waited for that. It goes in slices, so that the page can be
// read and scrolled meanwhile.
//
// Gives what the program exports. If that is not the whole, `use` gets what the whole exports, and
// `later`, at once, what unpacks the rest. So it is only if `isHurried`, and where a browser
// compiles while a call waits.
async function started(bytes, imports, use, isHurried, later) {
  'use strict';

  let module;
  try {
    module = new WebAssembly.Module(bytes);
  } catch {
    isHurried = false;
    module = await WebAssembly.compile(bytes);
  }
  const [packed] = WebAssembly.Module.customSections(module, 'packed');
  if (!packed) return (await WebAssembly.instantiate(module, imports)).exports;

  let { exports: unpacker } = await WebAssembly.instantiate(module);
  const room = unpacker.room(packed.byteLength);
  new Uint8Array(unpacker.memory.buffer, room).set(new Uint8Array(packed));
  const unpacking = unpacker.begin(room, packed.byteLength);
  if (!unpacking) throw new Error('the packed program is damaged');
  const step = () => unpacker && unpacker.step(unpacking);
  const there = () => new Uint8Array(unpacker.memory.buffer, unpacker.program(unpacking), unpacker.there(unpacking));

  await slices(() => unpacker.is_awaited(unpacking) && step());
  let parts = firstAndWhole(there(), new DataView(packed).getUint32(4, true));
  const missing = new Proxy({}, { get: (_, name) => (...values) => whole()[name](...values) });
  const first = await WebAssembly.instantiate(parts.first, { ...imports, '': missing });
  const shared = { ...imports, '': first.instance.exports };

  let exports;
  const take = (instance) => {
    // Nothing of what unpacked it stays in memory.
    unpacker = parts = null;
    use(exports = instance.exports);
    return exports;
  };
  const whole = () => {
    if (exports) return exports;
    try {
      while (step());
      return take(new WebAssembly.Instance(new WebAssembly.Module(parts.whole(there())), shared));
    } catch ({ message }) {
      // The program ends here, in the middle of something.
      unpacker = null;
      throw new WebAssembly.RuntimeError(message);
    }
  };
  const unpackRest = async () => {
    await slices(step);
    if (exports) return exports;
    const module = await WebAssembly.compile(parts.whole(there()));
    // Meanwhile a call may have waited for it. Where none can, neither can this.
    return exports || take(isHurried ? new WebAssembly.Instance(module, shared) : await WebAssembly.instantiate(module, shared));
  };
  if (!isHurried) return unpackRest();
  later(unpackRest);
  return first.instance.exports;
}

// The program of the first functions, so many, and how to make the whole one of all bytes.
function firstAndWhole(bytes, awaited) {
  'use strict';

  const [WITH_SHARED, IMPORTS, FUNCTIONS, EXPORTS, CODE] = [0, 2, 3, 7, 10];

  // The sections, each with the number that it begins with and the bytes that follow. The code has
  // no length as long as it is not whole.
  function sections(bytes, isWhole) {
    const found = [];
    let at = 8;
    const number = () => {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        number |= (byte & 127) << shift;
        if (byte < 128) return number;
      }
    };
    while (at < bytes.length) {
      const id = bytes[at++];
      const end = id === CODE && !isWhole ? bytes.length : number() + at;
      found[id] = [number(), bytes.subarray(at, end)];
      at = end;
    }
    return found;
  }

  function number(left) {
    return left < 128 ? [left] : [left & 127 | 128, ...number(left >> 7)];
  }

  const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

  function program(sections, ids) {
    const parts = [head];
    for (const id of ids.filter((id) => sections[id])) {
      const [count, ...rest] = sections[id];
      const body = [number(count), ...rest];
      parts.push([id], number(length(body)), ...body);
    }
    const program = new Uint8Array(length(parts));
    let at = 0;
    for (const part of parts) {
      program.set(part, at);
      at += part.length;
    }
    return program;
  }

  const head = bytes.slice(0, 8);
  const found = sections(bytes);
  const [imports, given] = found[IMPORTS];
  const [functions, types] = found[FUNCTIONS];
  const code = found[CODE][1];
  const missing = functions - awaited;
  const size = code.length;
  // What is missing goes by a name of two bytes.
  const names = Array.from({ length: missing }, (_, n) => [2, n & 127, n >> 7, 0]);

  found[IMPORTS] = [imports + missing, given, ...names.map((name, n) => [0, ...name, types[n]])];
  found[FUNCTIONS] = [awaited, types.subarray(missing)];
  found[CODE] = [awaited, code];
  return {
    first: program(found, [1, IMPORTS, FUNCTIONS, 4, 5, 6, EXPORTS, 9, 12, CODE, 11]),
    whole(bytes) {
      const found = sections(bytes, true);
      const [exported, exports] = found[EXPORTS];
      const code = found[CODE][1];
      found[IMPORTS] = found[WITH_SHARED];
      found[EXPORTS] = [exported + missing, exports, ...names.map((name, n) => [...name, ...number(imports + n)])];
      found[CODE] = [functions, code.subarray(size), code.subarray(0, size)];
      return program(found, [1, IMPORTS, FUNCTIONS, EXPORTS, 9, CODE]);
    },
  };
}

// Goes on until there is nothing more to do, in slices of some milliseconds: also on a machine a
// quarter as fast they are no longer than one notices.
async function slices(step) {
  const SLICE = 6;
  for (let until = 0; step();) {
    if (performance.now() > until) {
      await rest();
      until = performance.now() + SLICE;
    }
  }
}

// Lets the page answer: a message comes sooner than a timer, which waits once it was set often.
function rest() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(0);
  });
}
