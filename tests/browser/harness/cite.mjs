// Reading citations with a reader that is not ours: Citation.js, with its BibLaTeX and CSL parts.
import { modules } from './tools.mjs';

const { Cite } = modules('@citation-js/core');
modules('@citation-js/plugin-bibtex');
modules('@citation-js/plugin-csl');

/** The items of a BibTeX file in BibLaTeX's dialect, as CSL. */
export const readBibtex = (text) => items(new Cite(text, { forceType: '@biblatex/text' }));

/** The items of a CSL-JSON file. */
export const readCsl = (text) => items(new Cite(JSON.parse(text), { forceType: '@csl/list+object' }));

/** A bibliography in APA style, as plain text. */
export const bibliography = (text) =>
  new Cite(JSON.parse(text)).format('bibliography', { template: 'apa', format: 'text' });

const items = (cite) => cite.data.map(({ _graph, ...item }) => item);
