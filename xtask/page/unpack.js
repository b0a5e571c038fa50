// Puts the program together again out of the streams that the bundle step took it apart into.
//
// `packed` is the packed form that `xtask/src/bundle/streams.rs` describes, as bytes; so is what
// comes back. Streams have the numbers they have there.
function unpacked(packed) {
  'use strict';

  const NATURAL_ALIGNMENT = '23230011001122232301012';
  const next = [];
  let from = 9;
  let to = 0;

  // The number at a place, and the place behind it in `from`.
  function number(place) {
    let value = 0;
    from = place;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[from++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  // Copies so many bytes of a stream.
  function bytes(stream, count) {
    while (count--) program[to++] = packed[next[stream]++];
  }

  // Copies so many numbers of a stream.
  function numbers(stream, count) {
    while (count--) {
      do program[to++] = packed[next[stream]];
      while (packed[next[stream]++] > 127);
    }
  }

  // Copies one number of a stream, and gives it.
  function counted(stream) {
    const value = number(next[stream]);
    numbers(stream, 1);
    return value;
  }

  // Writes what `write` writes with its length before it.
  function sized(write) {
    const start = to;
    write(to += 5);
    const end = to;
    to = start;
    let left = end - start - 5;
    for (; left > 127; left >>= 7) program[to++] = left & 127 | 128;
    program[to++] = left;
    program.copyWithin(to, start + 5, end);
    to += end - start - 5;
  }

  function body() {
    for (let groups = counted(3); groups--;) {
      numbers(3, 1);
      bytes(3, 1);
    }
    for (let depth = 1; depth;) depth += instruction();
  }

  // Copies one instruction with what follows it; gives by how much it nests deeper.
  function instruction() {
    let code = packed[next[2]++];
    let alignment;
    if (code > 0xe0 && code < 0xe6) {
      program[to++] = 0x41;
      numbers(code - 0xd2, 1);
      return 0;
    }
    if (code === 0xe0) {
      alignment = packed[next[10]++];
      code = packed[next[2]++];
    }
    program[to++] = code;
    if (code === 0x0b) return -1;
    if (code > 1 && code < 5) {
      numbers(2, 1);
      return 1;
    }
    if (code === 0x0c || code === 0x0d) numbers(11, 1);
    else if (code === 0x0e) numbers(12, counted(12) + 1);
    else if (code === 0x10) numbers(6, 1);
    else if (code === 0x11) numbers(7, 2);
    else if (code === 0x1c) numbers(2, 2);
    else if (code === 0x20) numbers(4, 1);
    else if (code === 0x21 || code === 0x22) numbers(5, 1);
    else if (code > 0x22 && code < 0x27 || code === 0x3f || code === 0x40 || code === 0xd0 || code === 0xd2) numbers(2, 1);
    else if (code > 0x27 && code < 0x3f) {
      program[to++] = alignment ?? +NATURAL_ALIGNMENT[code - 0x28];
      numbers(code < 0x36 ? 8 : 9, 1);
    }
    else if (code === 0x41) numbers(15, 1);
    else if (code === 0x42) numbers(14, 1);
    else if (code === 0x43) bytes(13, 4);
    else if (code === 0x44) bytes(13, 8);
    else if (code === 0xfc) {
      const further = counted(2);
      numbers(2, further < 8 ? 0 : further < 16 && further % 2 === 0 ? 2 : 1);
    }
    return 0;
  }

  number(from);
  const nameLength = number(from);
  const size = number(from + nameLength);
  // The room that lengths take until they are known.
  const program = new Uint8Array(size + 10);
  const lengths = Array.from({ length: 20 }, () => number(from));
  for (const [stream, length] of lengths.entries()) {
    next[stream] = from;
    from += length;
  }
  bytes(0, lengths[0]);
  program[to++] = 10;
  sized(() => {
    for (let functions = counted(3); functions--;) sized(body);
  });
  bytes(1, lengths[1]);
  return program.subarray(0, size);
}
