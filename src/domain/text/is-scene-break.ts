const ORNAMENTS = /^[\s*#~•·∗⁂⁎⁑※❦❧☙✻✽❈❖◆◇○●☆★=_+—–―-]+$/u;
const MARKS = /\S/gu;
const LONGEST_ORNAMENT = 80;

/**
 * Whether a line on its own is only an ornament that parts two scenes: `* * *`, `***`, `#`, `⁂`,
 * `-----`. A single dash is not: it may be a line of dialogue.
 */
export function isSceneBreak(line: string): boolean {
  if (line.length > LONGEST_ORNAMENT || !ORNAMENTS.test(line)) return false;
  const marks = line.match(MARKS) ?? [];
  return marks.length > 1 || /^\s*[*#~•∗⁂⁎⁑※❦❧☙✻✽❈❖◆◇☆★]\s*$/u.test(line);
}
