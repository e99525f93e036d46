import { editDistances } from '../text/edit-distances.ts';

/** Something that people call by its id or its title. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What was found under a name. */
export type Finding<Thing> =
  | { readonly kind: 'one'; readonly found: Thing }
  /** The name fits several alike. */
  | { readonly kind: 'several'; readonly found: readonly Thing[] }
  /** It fits none; these are called much like it. */
  | { readonly kind: 'none'; readonly near: readonly Thing[] };

/** So many near ones are named at most. */
const mostNear = 3;

/**
 * Finds the one thing that people mean: by its whole id or title, else by an unambiguous beginning of
 * either. Upper and lower case, and which spaces, make no difference.
 */
export function findByName<Thing extends Named>(
  things: readonly Thing[],
  asked: string,
): Finding<Thing> {
  const name = folded(asked);
  const namesOf = ({ id, title }: Thing): string[] => [folded(id), folded(title)];
  const isCalled = (thing: Thing): boolean => namesOf(thing).includes(name);
  const begins = (thing: Thing): boolean => namesOf(thing).some((one) => one.startsWith(name));
  for (const fits of name === '' ? [] : [isCalled, begins]) {
    const found = things.filter(fits);
    const [only] = found;
    if (found.length > 1) return { kind: 'several', found };
    if (only !== undefined) return { kind: 'one', found: only };
  }
  const ranked = things
    .map((thing) => ({ thing, distance: Math.min(...namesOf(thing).map(distanceTo(name))) }))
    .filter(({ distance }) => name !== '' && distance <= name.length / 2)
    .toSorted((one, other) => one.distance - other.distance);
  return { kind: 'none', near: ranked.slice(0, mostNear).map(({ thing }) => thing) };
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Letters that differ between a name and the beginning of another. */
function distanceTo(name: string): (other: string) => number {
  return (other) => {
    const shown = other.slice(0, name.length + 2);
    // What the other name goes on with counts for nothing: beginnings are names, too.
    return Math.min(...editDistances(name, shown).slice(Math.min(name.length, shown.length)));
  };
}
