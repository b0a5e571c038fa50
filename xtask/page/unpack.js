// Puts the program together again out of the streams that the bundle step took it apart into.
//
// `packed` is the packed form that `xtask/src/bundle/streams.rs` describes, as bytes; so is what
// comes back. Streams have the numbers they have there. It runs once, before anything is compiled
// for speed, so the loop over the instructions calls nothing but for the rare ones.
function unpacked(packed) {
  'use strict';

  const [INSTRUCTIONS, LOCALS, ALIGNMENTS, RARE] = [2, 3, 10, 32];
  const NATURAL_ALIGNMENT = [...'23230011001122232301012'].map(Number);

  // The stream of the one number that follows an instruction, 0 where nothing follows.
  const follows = new Uint8Array(256);
  const mark = (stream, first, last = first) => follows.fill(stream, first, last + 1);
  mark(INSTRUCTIONS, 0x02, 0x04);
  mark(INSTRUCTIONS, 0x23, 0x26);
  mark(INSTRUCTIONS, 0x3f, 0x40);
  mark(INSTRUCTIONS, 0xd0);
  mark(INSTRUCTIONS, 0xd2);
  mark(11, 0x0c, 0x0d);
  mark(6, 0x10);
  mark(4, 0x20);
  mark(5, 0x21, 0x22);
  mark(8, 0x28, 0x35);
  mark(9, 0x36, 0x3e);
  mark(15, 0x41);
  mark(14, 0x42);
  for (const code of [0x0e, 0x11, 0x1c, 0x43, 0x44, 0xfc]) mark(RARE, code);

  const next = [];
  let from = 9;
  let to = 0;

  // The number at a place; `from` is then behind it.
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

  // Copies what follows an instruction after which not just one number stands.
  function rare(code) {
    if (code === 0x0e) numbers(12, counted(12) + 1);
    else if (code === 0x11) numbers(7, 2);
    else if (code === 0x1c) numbers(INSTRUCTIONS, 2);
    else if (code === 0x43) bytes(13, 4);
    else if (code === 0x44) bytes(13, 8);
    else {
      const further = counted(INSTRUCTIONS);
      numbers(INSTRUCTIONS, further < 8 ? 0 : further < 16 && further % 2 === 0 ? 2 : 1);
    }
  }

  function body() {
    for (let groups = counted(LOCALS); groups--;) {
      numbers(LOCALS, 1);
      bytes(LOCALS, 1);
    }
    let code;
    for (let depth = 1; depth; depth -= code === 0x0b) {
      let alignment = -1;
      code = packed[next[INSTRUCTIONS]++];
      if (code === 0xe0) {
        alignment = packed[next[ALIGNMENTS]++];
        code = packed[next[INSTRUCTIONS]++];
      }
      let stream = follows[code];
      if (code > 0xe0 && code < 0xe6) {
        // A constant of more than one byte.
        stream = code - 0xd2;
        code = 0x41;
      }
      program[to++] = code;
      if (stream === 0) continue;
      if (stream === RARE) {
        rare(code);
        continue;
      }
      if (code > 0x27 && code < 0x3f) program[to++] = alignment < 0 ? NATURAL_ALIGNMENT[code - 0x28] : alignment;
      else if (code < 5) depth++;
      let at = next[stream];
      let byte;
      do program[to++] = byte = packed[at++];
      while (byte > 127);
      next[stream] = at;
    }
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
    for (let functions = counted(LOCALS); functions--;) sized(body);
  });
  bytes(1, lengths[1]);
  return program.subarray(0, size);
}
