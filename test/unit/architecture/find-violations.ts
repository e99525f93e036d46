import { dirname, posix } from 'node:path';

import {
  type LayerRule,
  domainFolders,
  layers,
  reservedPackages,
  sharedAdapters,
} from './import-rules.ts';
import { readImports, unreadable } from './read-imports.ts';

/** A module of the project. */
export interface Module {
  /** From the project's folder, such as `src/cli/format.ts`. */
  readonly path: string;
  readonly source: string;
}

/** What is wrong with a module's imports: a sentence each that names file, specifier and reason. */
export function findViolations({ path, source }: Module): string[] {
  const layer = layers.find(({ folder }) => isWithin(path, folder));
  if (layer === undefined) return [`${path} is in no layer: add its folder to import-rules.ts`];
  return readImports(source).flatMap((specifier) => {
    const target = fileOf(path, specifier);
    const reason =
      target === undefined
        ? againstPackage(path, specifier, layer)
        : againstFile(path, target, layer);
    return reason === undefined ? [] : [`${path} imports '${specifier}': ${reason}`];
  });
}

/** The project's file that a specifier means; undefined for a package or one of Node's modules. */
function fileOf(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(importer), specifier);
  return specifier.startsWith('#') ? specifier.slice(1) : undefined;
}

function againstFile(path: string, target: string, layer: LayerRule): string | undefined {
  // Its version is in no module.
  if (target === 'package.json' && layer.folder === 'src/cli') return undefined;
  if (isWithin(target, layer.folder)) {
    if (layer.folder === 'src/adapters') return againstAdapter(path, target);
    return layer.folder === 'src/domain' ? againstDomainFolder(path, target) : undefined;
  }
  if (layer.mayImport.some((folder) => isWithin(target, folder))) return undefined;
  const allowed = [layer.folder, ...layer.mayImport].join(', ');
  return `${layer.folder} may import only ${allowed}, for ${layer.why}`;
}

function againstAdapter(path: string, target: string): string | undefined {
  const [own, other] = [path, target].map((file) => file.split('/').slice(0, 3).join('/'));
  const isShared = sharedAdapters.some(
    ({ folder, by }) => folder === other && by.some((reader) => reader === own),
  );
  return own === other || isShared
    ? undefined
    : 'adapters keep to their own folder, so that each can be replaced by itself; what they share is listed in import-rules.ts';
}

/** Files that lie in the domain itself, such as errors.ts, are everybody's. */
function againstDomainFolder(path: string, target: string): string | undefined {
  const [own, other] = [path, target].map((file) => file.split('/').slice(2, -1)[0]);
  if (own === undefined || other === undefined || own === other) return undefined;
  const [above, below] = [domainFolders.indexOf(own), domainFolders.indexOf(other)];
  return below !== -1 && below < above
    ? undefined
    : `src/domain/${own} stands below src/domain/${other} in import-rules.ts, so that the folders of the domain can be read from the bottom up`;
}

function againstPackage(path: string, specifier: string, layer: LayerRule): string | undefined {
  if (specifier === unreadable)
    return 'an import has to name its target, so that it can be checked';
  const name = packageOf(specifier);
  const reserved = reservedPackages.find(({ packages }) => packages.includes(name));
  if (reserved !== undefined && !reserved.only.some((folder) => isWithin(path, folder))) {
    return `only ${reserved.only.join(', ')} may import ${name}, for ${reserved.why}`;
  }
  if (layer.packages === undefined || layer.packages.includes(name)) return undefined;
  const allowed = layer.packages.length === 0 ? 'no package' : `only ${layer.packages.join(', ')}`;
  return `${layer.folder} may import ${allowed}, for ${layer.why}`;
}

/** The package of `openai/resources/chat` or `@azure/identity`; Node's modules with their prefix. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return isBuiltin(name) ? `node:${name}` : name;
}

function isBuiltin(name: string): boolean {
  return process.getBuiltinModule(name) !== undefined && !name.startsWith('node:');
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
