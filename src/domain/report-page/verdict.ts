import type { Report, ReportedChapter } from '../mastering/report.ts';
import { showCounted } from './show-figures.ts';

/** What the whole report comes to, in plain words. */
export interface Verdict {
  /** `ready`: nothing is wrong; `look`: something is; `unmeasured`: nobody compared it with rules. */
  readonly tone: 'ready' | 'look' | 'unmeasured';
  readonly sentence: string;
  /** What else has to be said, a sentence each. */
  readonly more: readonly string[];
}

/** Comes to a verdict: the retailer's rules, the checks of finished files, the coverage, what is held. */
export function reachVerdict(report: Report): Verdict {
  const files = new Set(report.certificate.map(({ file }) => file));
  const failing = new Set(
    report.certificate.filter(({ passed }) => !passed).map(({ file }) => file),
  );
  const passed = `${files.size - failing.size} of ${showCounted(files.size, 'file')} ${
    files.size === 1 ? 'passes' : 'pass'
  } ${report.mastering}`;
  const faults = faultsOf(report);
  if (failing.size > 0) {
    return { tone: 'look', sentence: `${whoNeedsALook(report, failing)}: ${passed}`, more: faults };
  }
  const [fault, ...more] = faults;
  if (fault !== undefined) {
    return { tone: 'look', sentence: fault, more: files.size === 0 ? more : [...more, passed] };
  }
  if (files.size > 0) {
    const readyFor = report.mastering === 'acx-spec' ? 'Ready for retailers' : 'Ready';
    return { tone: 'ready', sentence: `${readyFor}: ${passed}`, more: [] };
  }
  const bound = showCounted(report.chapters.length, 'chapter');
  const why =
    report.mastering === 'none'
      ? 'no retailer’s rules were asked for'
      : `not measured against ${report.mastering}`;
  return { tone: 'unmeasured', sentence: `Finished: ${bound}, ${why}`, more: [] };
}

/** Whether any file of a chapter fails a rule of the certificate. */
export function failsCertificate(
  { files }: ReportedChapter,
  failing: ReadonlySet<string>,
): boolean {
  return Object.values(files).some((file) => file !== undefined && failing.has(file));
}

/** `2 chapters need a look`; files that are no chapter's are counted apart. */
function whoNeedsALook({ chapters }: Report, failing: ReadonlySet<string>): string {
  const bad = chapters.filter((chapter) => failsCertificate(chapter, failing));
  const ofChapters = new Set(bad.flatMap(({ files }) => Object.values(files)));
  const others = [...failing].filter((file) => !ofChapters.has(file)).length;
  const names = [
    ...(bad.length > 0 ? [showCounted(bad.length, 'chapter')] : []),
    ...(others > 0 ? [showCounted(others, bad.length > 0 ? 'other file' : 'file')] : []),
  ];
  return `${names.join(' and ')} ${bad.length + others === 1 ? 'needs' : 'need'} a look`;
}

/** What is wrong apart from the retailer's rules. */
function faultsOf({ checks, segments, coverage }: Report): string[] {
  const failed = checks.filter(({ passed }) => !passed).length;
  const held = segments.filter((segment) => segment.held).length;
  const missing =
    coverage === undefined ? 0 : coverage.manuscript - coverage.narrated - coverage.skipped;
  return [
    ...(held > 0 ? [`${showCounted(held, 'segment')} ${held === 1 ? 'is' : 'are'} held`] : []),
    ...(failed > 0
      ? [`${showCounted(failed, 'check')} of the finished files ${failed === 1 ? 'fails' : 'fail'}`]
      : []),
    ...(missing === 0 ? [] : [unaccounted(missing)]),
  ];
}

function unaccounted(missing: number): string {
  const words = showCounted(Math.abs(missing), 'word');
  const verb = Math.abs(missing) === 1 ? 'is' : 'are';
  return missing > 0
    ? `${words} of the manuscript ${verb} neither narrated nor listed as skipped`
    : `${words} ${verb} narrated or listed as skipped that the manuscript does not have`;
}
