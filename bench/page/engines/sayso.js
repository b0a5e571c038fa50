// Sayso's engine: WebAssembly as compiled for the page.
async function saysoEngine(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const { exports: engine } = instance;
  const put = (data) => {
    const place = engine.room(data.byteLength);
    new Uint8Array(engine.memory.buffer, place, data.byteLength)
      .set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return place;
  };
  const encoder = new TextEncoder();
  const text = (words, pass) => {
    const data = encoder.encode(words);
    pass(put(data), data.byteLength);
  };
  const answer = (matches) => {
    const numbers = new Uint32Array(engine.memory.buffer, engine.answer(), engine.answer_length());
    const counted = FACET_SIZES.reduce((sum, size) => sum + size, 0);
    const rows = numbers.length - Math.min(matches, 50);
    return { matches, counts: digest(numbers, 0, counted), rows: [...numbers.subarray(rows)] };
  };
  return {
    loadFilters(data) {
      data.codes.forEach((codes, at) => engine.add_facet(FACET_SIZES[at], put(codes), codes.byteLength));
      engine.set_days(put(data.first), put(data.last), data.first.byteLength);
      engine.build();
    },
    loadTexts(data, list) {
      // A claim must have its columns: empty ones, so that only the words are measured.
      engine.set_days(put(data.first), put(data.last), data.first.byteLength);
      for (let from = 0; from < list.length; from += 10_000) {
        text(list.slice(from, from + 10_000).join('\n'), engine.add_statements);
      }
      engine.build();
    },
    change(change) {
      if (change.kind === 'toggle') engine.toggle(change.facet, change.value, change.exclude);
      if (change.kind === 'clear') engine.clear_facet(change.facet);
      if (change.kind === 'interval') {
        text(`${dateOf(change.from)}..${dateOf(change.to)}`, engine.set_interval);
      }
      if (change.kind === 'no interval') text('', engine.set_interval);
      const matches = engine.ask();
      return () => answer(matches);
    },
    search(words) {
      text(words, engine.set_search);
      const matches = engine.ask();
      return () => answer(matches);
    },
    memory: () => engine.live_bytes(),
    linear: () => engine.memory.buffer.byteLength,
  };
}
