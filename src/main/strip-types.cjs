/**
 * Preloaded by the launcher when Lectern itself lies below a `node_modules` folder (installed as a
 * package): Node refuses to strip types there, so this does it, for Lectern's own files only.
 */
const { readFileSync } = require('node:fs');
const { registerHooks, stripTypeScriptTypes } = require('node:module');
const { resolve } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

const root = resolve(__dirname, '../..');
const own = pathToFileURL(root).href + '/';
const packages = own + 'node_modules/';

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(own) || url.startsWith(packages) || !url.endsWith('.ts')) {
      return nextLoad(url, context);
    }
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});
