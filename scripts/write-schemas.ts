import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { jsonSchemas } from '#src/config/json-schemas.ts';
import { projectRoot } from '#src/config/project-root.ts';

/** Writes `config/schema/` anew; `npm run schema` after every change of the settings. */
const folder = join(projectRoot, 'config', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) await writeFile(join(folder, name), text);
