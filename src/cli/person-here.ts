/** Whether somebody is at the terminal who can be asked. */
export function isPersonHere(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'];
}
