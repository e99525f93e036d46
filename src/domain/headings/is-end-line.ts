const END_LINE =
  /^\W*(?:the end|end|finis|fin|ende|fine|slut|einde|koniec|конец|loppu|end of .{1,80}|完|終|终)\W*$/iu;

/** Whether a line says that the book is over: `THE END`, `FINIS`. */
export function isEndLine(line: string): boolean {
  return line.length <= 100 && END_LINE.test(line);
}
