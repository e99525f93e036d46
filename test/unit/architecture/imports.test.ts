import { glob, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { SourceTextModule } from 'node:vm';

import { beforeAll, describe, expect, test } from '@jest/globals';

import { projectRoot } from '#src/config/project-root.ts';

import { type Module, findViolations } from './find-violations.ts';
import { readImports } from './read-imports.ts';

async function projectModules(): Promise<Module[]> {
  const paths: string[] = [];
  for await (const path of glob('{src,jobs}/**/*.ts', { cwd: projectRoot })) paths.push(path);
  return await Promise.all(
    paths
      .toSorted()
      .map(async (path) => ({ path, source: await readFile(join(projectRoot, path), 'utf8') })),
  );
}

describe('the modules of src and jobs', () => {
  let modules: Module[];

  beforeAll(async () => {
    modules = await projectModules();
  });

  test('import only what import-rules.ts allows', () => {
    expect(modules.flatMap(findViolations)).toEqual([]);
  });

  test('are all looked at', () => {
    const paths = modules.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['src/domain/errors.ts', 'jobs/index.ts']));
  });

  test('are read as Node’s own parser reads them: no static import is overlooked', () => {
    for (const { path, source } of modules) {
      const script = stripTypeScriptTypes(source.replaceAll(/^import type /gm, 'import '));
      const { moduleRequests } = new SourceTextModule(script, { identifier: path });
      const specifiers = moduleRequests.map(({ specifier }) => specifier);
      expect({ path, found: readImports(source) }).toEqual({
        path,
        found: expect.arrayContaining(specifiers),
      });
    }
  });
});

describe('readImports', () => {
  test.each([
    ['names', `import { a, type B } from 'x';`, ['x']],
    ['names on lines', `import {\n  a,\n  b,\n} from "x";`, ['x']],
    ['a default and a name', `import a, { b } from 'x';`, ['x']],
    ['all of it', `import * as a from 'x';`, ['x']],
    ['a type', `import type { A } from 'x';`, ['x']],
    ['an effect', `import 'x';`, ['x']],
    [
      'what is passed on',
      `export { a } from 'x';\nexport * from 'y';\nexport type { B } from 'z';`,
      ['x', 'y', 'z'],
    ],
    ['one when it is needed', `const { a } = await import('x');`, ['x']],
    ['one on a line of its own', `await import(\n  'x'\n);`, ['x']],
    ['one in a type', `let a: import('x').A;`, ['x']],
    ['the old way', `const a = require('x');`, ['x']],
    ['several', `import a from 'x';\nimport b from 'y';`, ['x', 'y']],
    ['one that is reckoned', 'await import(`x/${name}`);', ['import(…)']],
    ['one by a variable', 'await import(name);', ['import(…)']],
    ['one that is put together', `await import('x/' + name);`, ['import(…)']],
    ['none in what is exported here', `export const from = 'x';\nexport function f() {}`, []],
    ['none in where a module lies', 'dirname(import.meta.dirname)', []],
  ])('finds %s', (_what, source, specifiers) => {
    expect(readImports(source)).toEqual(specifiers);
  });
});

describe('findViolations', () => {
  test.each([
    ['src/domain/a.ts', '#src/ports/speech.ts', 'src/domain may import only src/domain, for'],
    ['src/domain/a.ts', '../config/settings.ts', 'src/domain may import only src/domain, for'],
    ['src/domain/a.ts', 'node:fs', 'src/domain may import only node:crypto,'],
    ['src/domain/a.ts', 'fs/promises', 'src/domain may import only node:crypto,'],
    ['src/domain/a.ts', 'zod', 'src/domain may import only node:crypto,'],
    ['src/domain/text/a.ts', '../manuscript/block.ts', 'src/domain/text stands below'],
    [
      'src/domain/chapters/a.ts',
      '#src/domain/planning/plan.ts',
      'stands below src/domain/planning',
    ],
    ['src/ports/a.ts', '#jobs/index.ts', 'src/ports may import only src/ports, src/domain, for'],
    ['src/ports/a.ts', 'bullmq', 'only src/adapters/bullmq may import bullmq, for'],
    ['src/ports/a.ts', 'zod', 'src/ports may import no package, for'],
    [
      'jobs/a.ts',
      '#src/adapters/folder/take-folder.ts',
      'jobs and adapters never import each other',
    ],
    ['jobs/binding/a.ts', '../../src/config/settings.ts', 'settings in the submission'],
    ['jobs/a.ts', '#src/main/studio.ts', 'jobs may import only jobs, src/ports, src/domain'],
    ['jobs/a.ts', 'ioredis', 'only src/adapters/bullmq may import ioredis'],
    ['jobs/a.ts', 'execa', 'only src/adapters may import execa'],
    ['src/adapters/espeak/a.ts', '#jobs/index.ts', 'jobs and adapters never import each other'],
    ['src/adapters/espeak/a.ts', '#src/config/settings.ts', 'settings reach both as values'],
    ['src/adapters/espeak/a.ts', '../ffmpeg/recipe.ts', 'adapters keep to their own folder'],
    ['src/adapters/manuscript-file/a.ts', '../epub/epub-reader.ts', 'adapters keep to their own'],
    [
      'src/adapters/espeak/a.ts',
      'openai/resources/chat',
      'only src/adapters/azure-openai, src/adapters/speech-endpoint may',
    ],
    ['src/adapters/speech-endpoint/a.ts', '@azure/identity', 'only src/adapters/azure-openai may'],
    ['src/adapters/azure-openai/a.ts', '../speech-endpoint/a.ts', 'adapters keep to their own'],
    ['src/adapters/espeak/a.ts', '@azure/identity', 'only src/adapters/azure-openai may'],
    ['src/adapters/espeak/a.ts', 'fluent-ffmpeg', 'only src/adapters/ffmpeg may'],
    ['src/adapters/folder/a.ts', 'yaml', 'only src/config may import yaml'],
    ['src/config/a.ts', '#src/main/studio.ts', 'src/config may import only'],
    ['src/config/a.ts', 'child_process', 'only src/adapters may import node:child_process'],
    ['src/dashboard/a.ts', '#src/adapters/folder/take-folder.ts', 'src/dashboard may import only'],
    ['src/main/a.ts', '#src/cli/format.ts', 'src/main may import only'],
    ['src/main/a.ts', 'commander', 'only src/cli may import commander'],
    ['src/main/a.ts', 'log-update', 'only src/cli may import log-update'],
    ['src/cli/a.ts', 'node:child_process', 'only src/adapters may import node:child_process'],
    ['src/cli/a.ts', '#test/support/fake-machine.ts', 'only files of Lectern itself'],
    ['src/cli/a.ts', '../../bench/a.ts', 'only files of Lectern itself'],
  ])('%s must not import %s', (path, specifier, reason) => {
    for (const source of [
      `import { a } from '${specifier}';`,
      `import type { A } from '${specifier}';`,
      `export * from '${specifier}';`,
      `await import('${specifier}');`,
    ]) {
      const [violation, ...others] = findViolations({ path, source });
      expect(others).toEqual([]);
      expect(violation).toContain(`${path} imports '${specifier}': `);
      expect(violation).toContain(reason);
    }
  });

  test.each([
    ['src/domain/planning/a.ts', 'node:crypto'],
    ['src/domain/planning/a.ts', '../errors.ts'],
    ['src/domain/planning/sentences/a.ts', '../../text/count-words.ts'],
    ['src/ports/a.ts', '#src/domain/errors.ts'],
    ['jobs/a.ts', './pipeline.ts'],
    ['jobs/binding/a.ts', '../run-payload.ts'],
    ['jobs/a.ts', 'zod'],
    ['src/adapters/bullmq/a.ts', 'bullmq'],
    ['src/adapters/epub/a.ts', '#src/adapters/markup/frame.ts'],
    ['src/adapters/espeak/a.ts', 'execa'],
    ['src/adapters/speech-endpoint/a.ts', 'openai/resources/audio/speech'],
    ['src/adapters/speech-endpoint/a.ts', '../azure-openai/client.ts'],
    ['src/config/a.ts', 'yaml'],
    ['src/main/a.ts', '#jobs/index.ts'],
    ['src/main/a.ts', '#src/adapters/bullmq/bullmq-queue.ts'],
    ['src/cli/narrate/a.ts', '#src/main/studio.ts'],
    ['src/cli/a.ts', 'commander'],
  ])('%s may import %s', (path, specifier) => {
    expect(findViolations({ path, source: `import { a } from '${specifier}';` })).toEqual([]);
  });

  test('names every fault of a module', () => {
    const source = `import 'bullmq';\nimport 'zod';\nimport './b.ts';\nawait import(name);`;
    expect(findViolations({ path: 'src/domain/a.ts', source })).toHaveLength(3);
  });

  test('knows no folder that has no rule', () => {
    expect(findViolations({ path: 'src/helpers/a.ts', source: '' })).toEqual([
      expect.stringContaining('src/helpers/a.ts is in no layer'),
    ]);
  });
});
