/**
 * What is left of a file's name when programs that disagree about letter case, percent signs and the
 * composition of accented letters have each written it their own way.
 */
export function looseName(name: string): string {
  return decode(name).normalize('NFC').toLowerCase();
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
