/** Reads the names in XML by their namespaces, whatever prefixes the program that wrote it chose. */
export interface XmlNames {
  /** Takes note of the prefixes that an element declares. */
  declare(attributes: Readonly<Record<string, string>>): void;
  /** The name with the prefix we know its namespace by, such as `w:p`. */
  element(name: string): string;
  /** The value of the attribute of this name (with our prefix), or `undefined`. */
  attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined;
}

/** @param spaces our prefixes by the addresses of the namespaces; more than one may share a prefix */
export function xmlNames(spaces: Readonly<Record<string, string>>): XmlNames {
  const prefixes = new Map<string, string>();
  const names = new Map<string, string>();
  let hasOthers = false;

  function translate(name: string): string {
    const colon = name.indexOf(':');
    const prefix = prefixes.get(name.slice(0, Math.max(0, colon)));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  }

  return {
    declare(attributes) {
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        const prefix = name.slice('xmlns:'.length);
        const ours = spaces[attributes[name]!];
        if (ours === undefined || prefixes.get(prefix) === ours || prefixes.size > 1000) continue;
        prefixes.set(prefix, ours);
        names.clear();
        hasOthers ||= prefix !== ours;
      }
    },
    element(name) {
      const known = names.get(name);
      if (known !== undefined) return known;
      const translated = translate(name);
      if (names.size < 1000) names.set(name, translated);
      return translated;
    },
    attribute(attributes, name) {
      const value = attributes[name];
      if (value !== undefined || !hasOthers) return value;
      for (const other in attributes) if (translate(other) === name) return attributes[other];
      return undefined;
    },
  };
}
