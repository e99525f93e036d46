import type { JudgedFile } from '#src/domain/retail/judge-files.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import type { RuleResult } from '#src/domain/retail/rule-result.ts';
import { silenceDb } from '#src/domain/retail/silence-db.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import type { CheckedSound, FaultyFile } from '#src/main/check-sound.ts';

import { cutTo, fillTo, widest } from '../columns.ts';
import { counted, formatDuration } from '../format.ts';

/** Colours words on a terminal, and leaves them as they are elsewhere. */
export type Paint = (style: 'green' | 'red' | 'yellow' | 'dim', words: string) => string;

/** How a check is shown. */
export interface CheckView {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

/** Columns of a file's name: what is left beside the figures, within reason. */
const nameColumns = { fewest: 12, most: 48 };
const heads = ['RMS', 'peak', 'LUFS', 'floor', 'head', 'tail', 'length'];

/** A check as people read it: a line a file, below it what is wrong and what to do, a verdict last. */
export function checkTable(found: CheckedSound, view: CheckView): string {
  const { spec, files, together, faults } = found;
  const figures = files.map(({ measured }) => figuresOf(measured));
  const widths = heads.map((head, at) => widest([head, ...figures.map((row) => row[at] ?? '')]));
  const beside = widths.reduce((sum, each) => sum + 2 + each, 2);
  const names = files.map(({ measured }) => plainLine(measured.file));
  const { fewest, most } = nameColumns;
  const nameWidth = Math.max(fewest, Math.min(most, widest(names), view.width - beside));
  const row = (mark: string, name: string, cells: readonly string[]): string => {
    const padded = cells.map((cell, at) => cell.padStart(widths[at] ?? 0));
    return [`${mark} ${fillTo(cutTo(name, nameWidth), nameWidth)}`, ...padded].join('  ');
  };
  return [
    ...(files.length === 0 ? [] : [view.paint('dim', row(' ', 'file', heads))]),
    ...files.flatMap((file, at) => [
      row(markOf(file, view.paint), names[at] ?? '', figures[at] ?? []),
      ...failuresOf(file.rules, view.paint),
    ]),
    ...faults.flatMap((fault) => faultLines(fault, view.paint)),
    ...togetherLines(together, view.paint),
    '',
    verdictOf(found, view.paint),
    ...(spec === 'none' ? [] : remarksOf(files)),
  ].join('\n');
}

function figuresOf(measured: MeasuredFile): readonly string[] {
  const { rmsDb, peakDb, lufs, noiseFloorDb, headSeconds, tailSeconds, seconds } = measured;
  return [
    ...[rmsDb, peakDb, lufs, noiseFloorDb].map((db) =>
      db <= silenceDb ? 'silent' : db.toFixed(1),
    ),
    ...[headSeconds, tailSeconds].map((time) => `${time.toFixed(2)} s`),
    formatDuration(seconds),
  ];
}

function markOf({ rules }: JudgedFile, paint: Paint): string {
  if (rules.length === 0) return ' ';
  return rules.every(({ passed }) => passed) ? paint('green', '✓') : paint('red', '✗');
}

function failuresOf(rules: readonly RuleResult[], paint: Paint): readonly string[] {
  return rules
    .filter(({ passed }) => !passed)
    .map((result) => `    ${paint('red', sentenceOf(result))}${adviceOf(result)}`);
}

function sentenceOf({ rule, expected, found }: RuleResult): string {
  return `${rule} is ${plainLine(found)}; asked for: ${expected}.`;
}

function adviceOf({ nextStep }: RuleResult): string {
  return nextStep === undefined ? '' : ` ${plainLine(nextStep)}`;
}

function faultLines({ file, problem, nextStep }: FaultyFile, paint: Paint): readonly string[] {
  return [
    `${paint('red', '✗')} ${plainLine(file)}`,
    `    ${paint('red', plainLine(problem))} ${plainLine(nextStep)}`,
  ];
}

function togetherLines(together: readonly RuleResult[], paint: Paint): readonly string[] {
  const failed = together.filter(({ passed }) => !passed);
  const byPerson = together.filter(({ unjudged }) => unjudged === 'for-a-person');
  return [
    ...(failed.length === 0 ? [] : [`${paint('red', '✗')} all files together`]),
    ...failuresOf(failed, paint),
    ...(byPerson.length === 0 ? [] : ['', 'For a person to check:']),
    ...byPerson.map(
      ({ rule, expected, ...result }) =>
        `  ${paint('yellow', '?')} ${rule}: ${expected}.${adviceOf({ rule, expected, ...result })}`,
    ),
  ];
}

function verdictOf(found: CheckedSound, paint: Paint): string {
  const { spec, files, together, faults, passed } = found;
  const all = counted(files.length, 'file');
  const unread =
    faults.length === 0 ? '' : ` ${counted(faults.length, 'file')} could not be measured.`;
  if (spec === 'none') return `${all} measured.${unread}`;
  if (passed)
    return paint('green', `${spec}: ${files.length === 1 ? 'it passes' : `all ${all} pass`}.`);
  const failing = files.filter(({ rules }) => rules.some((rule) => !rule.passed)).length;
  const isAlone = files.length === 1 && failing === 1;
  const passing = isAlone ? 'it does not pass' : `${files.length - failing} of ${all} pass`;
  const alike = together.every((rule) => rule.passed) ? '' : ', and all together do not';
  return paint('red', `${spec}: ${passing}${alike}.${unread}`);
}

/** What the verdict is silent about. */
function remarksOf(files: readonly JudgedFile[]): readonly string[] {
  const ruleNames = (unjudged: RuleResult['unjudged'], rules: readonly RuleResult[]) =>
    rules.filter((result) => result.unjudged === unjudged).map(({ rule }) => rule);
  const group = (unjudged: RuleResult['unjudged'], why: string): readonly string[] =>
    [...Map.groupBy(files, ({ rules }) => ruleNames(unjudged, rules).join(', '))]
      .filter(([names]) => names !== '')
      .map(([names, some]) => {
        const which =
          some.length === 1
            ? plainLine(some[0]?.measured.file ?? '')
            : counted(some.length, 'file');
        return `${why} ${which}: ${names}.`;
      });
  return [
    ...group('does-not-apply', 'Does not apply to'),
    ...group('not-measured', 'Not measured of'),
  ];
}
