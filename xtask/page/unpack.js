// Unpacks the page's program.
//
// `bytes` are a program that unpacks, with the page's own packed in a section of it (the crate
// `pack`, `xtask/src/bundle/unpacker.rs`); without that section they are the page's own. It goes in
// slices, so that the page can be read and scrolled meanwhile.
async function unpacked(bytes) {
  'use strict';

  // Milliseconds: on a machine a quarter as fast it is still no longer than one notices.
  const SLICE = 6;
  const module = await WebAssembly.compile(bytes);
  const [packed] = WebAssembly.Module.customSections(module, 'packed');
  if (!packed) return bytes;
  const { exports: unpacker } = await WebAssembly.instantiate(module);
  const size = packed.byteLength;
  const room = unpacker.room(size);
  new Uint8Array(unpacker.memory.buffer, room).set(new Uint8Array(packed));
  const unpacking = unpacker.begin(room, size);
  if (!unpacking) throw new Error('the packed program is damaged');
  for (let until = 0; unpacker.step(unpacking);) {
    if (performance.now() > until) {
      await rest();
      until = performance.now() + SLICE;
    }
  }
  return new Uint8Array(unpacker.memory.buffer, unpacker.program(unpacking), new DataView(packed).getUint32(0, true));
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
