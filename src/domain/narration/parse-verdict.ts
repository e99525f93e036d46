/** What a proofreader found. */
export interface ProofVerdict {
  readonly isVerbatim: boolean;
  /** What differs, a short sentence each. */
  readonly differences: readonly string[];
}

/** More differences, or longer ones, say nothing more to anybody. */
const mostDifferences = 5;
const longestDifference = 200;

/**
 * Reads a proofreader's answer: the JSON object in it that has a verdict, whatever stands around it.
 * A recording is verbatim only when the verdict says so and names no difference.
 *
 * @returns undefined when there is no verdict in it
 */
export function parseVerdict(answer: string): ProofVerdict | undefined {
  const whole = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  const flat = [...answer.matchAll(/\{[^{}]*\}/gu)].map(([json]) => json);
  for (const json of [whole, ...flat]) {
    const verdict = verdictIn(json);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

function verdictIn(json: string): ProofVerdict | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { verbatim, differences } = value as Record<string, unknown>;
  const claim = typeof verbatim === 'string' ? readWord(verbatim) : verbatim;
  if (typeof claim !== 'boolean') return undefined;
  const listed = (Array.isArray(differences) ? differences : [differences])
    .filter((each) => typeof each === 'string')
    .map((each) => each.replace(/\s+/gu, ' ').trim().slice(0, longestDifference))
    .filter((each) => each !== '' && !/^(?:none|no differences?|nothing)\.?$/iu.test(each));
  return {
    isVerbatim: claim && listed.length === 0,
    differences: listed.slice(0, mostDifferences),
  };
}

function readWord(word: string): boolean | undefined {
  const plain = word.trim().toLowerCase();
  if (plain === 'true' || plain === 'yes') return true;
  return plain === 'false' || plain === 'no' ? false : undefined;
}
