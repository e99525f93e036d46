import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { jsonSchemas } from '#src/config/json-schemas.ts';
import { projectRoot } from '#src/config/project-root.ts';

test.each(Object.entries(jsonSchemas()))(
  'config/schema/%s is as npm run schema writes it',
  async (name, text) => {
    expect(await readFile(join(projectRoot, 'config', 'schema', name), 'utf8')).toBe(text);
  },
);
