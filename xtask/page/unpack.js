// Unpacks the page's program.
//
// `bytes` are a program that unpacks, with the page's own packed in a section of it (the crate
// `pack`, `xtask/src/bundle/unpacker.rs`); without that section they are the page's own. It goes in
// slices, so that the page can be read and scrolled meanwhile.
async function unpacked(bytes) {
  'use strict';

  // Milliseconds: also a fifth as fast a machine is not held up for longer than one notices.
  const SLICE = 8;
  const module = await WebAssembly.compile(bytes);
  const [packed] = WebAssembly.Module.customSections(module, 'packed');
  if (!packed) return bytes;
  const { exports: unpacker } = await WebAssembly.instantiate(module);
  const size = packed.byteLength;
  const room = unpacker.room(size);
  new Uint8Array(unpacker.memory.buffer, room).set(new Uint8Array(packed));
  const unpacking = unpacker.begin(room, size);

  const channel = new MessageChannel();
  const pause = () => new Promise((go) => {
    channel.port1.onmessage = go;
    channel.port2.postMessage(0);
  });
  for (let until = 0; unpacker.step(unpacking);) {
    if (performance.now() > until) {
      await pause();
      until = performance.now() + SLICE;
    }
  }
  channel.port1.close();
  return new Uint8Array(unpacker.memory.buffer, unpacker.program(unpacking), new DataView(packed).getUint32(0, true));
}
