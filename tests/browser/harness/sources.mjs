// The coded texts, which are not in the repository: from $SAYSO_SOURCES, or from beside it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = process.env.SAYSO_SOURCES ?? fileURLToPath(new URL('../../../../shared/sources', import.meta.url));

/** What a test that needs the texts says when they are not there; false when they are. */
export const withoutSources = existsSync(directory) ? false : 'no source texts';

/** Where the text of a source lies. */
export const sourcePath = (id) => join(directory, `${id}.txt`);

/** The text of a source. */
export const sourceText = (id) => readFileSync(sourcePath(id), 'utf8');
