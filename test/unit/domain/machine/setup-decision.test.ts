import { describe, expect, test } from '@jest/globals';

import { decideSetup } from '#src/domain/machine/setup-decision.ts';

const person = true;
const nobody = false;

describe('decideSetup', () => {
  test.each([
    ['apt', 'root', nobody, false, 'install', 'a server sets itself up'],
    ['apt', 'sudo', nobody, false, 'install', 'sudo does not ask'],
    ['apt', 'password', nobody, false, 'tell', 'nobody would type the password'],
    ['apt', 'password', nobody, true, 'tell', '--yes is no password'],
    ['apt', 'none', nobody, false, 'tell', 'no rights'],
    ['apt', 'root', person, false, 'ask', 'a person decides'],
    ['apt', 'sudo', person, false, 'ask', 'a person decides'],
    ['apt', 'password', person, false, 'ask', 'a person decides and types the password'],
    ['apt', 'password', person, true, 'install', 'a person has decided'],
    ['apt', 'none', person, true, 'tell', '--yes gives no rights'],
    ['dnf', 'root', person, true, 'install', 'a person has decided'],
    ['brew', 'password', nobody, false, 'install', 'Homebrew needs no rights'],
    ['brew', 'none', person, false, 'ask', 'Homebrew needs no rights'],
    ['brew', 'root', nobody, true, 'tell', 'Homebrew refuses root'],
    [undefined, 'root', person, true, 'tell', 'nothing to install with'],
  ] as const)('%s, rights %s, person %s, --yes %s: %s (%s)', (...row) => {
    const [manager, rights, somebody, yes, action] = row;
    const missing = ['ffmpeg'] as const;
    const decision = decideSetup({ missing, manager, rights, person: somebody, yes });
    expect(decision.action).toBe(action);
  });

  test('tells somebody without rights the command to run as root', () => {
    const missing = ['espeak-ng'] as const;
    expect(
      decideSetup({ missing, manager: 'dnf', rights: 'none', person, yes: false }),
    ).toMatchObject({ nextStep: 'Run this as root: dnf install -y /usr/bin/espeak-ng' });
  });
});
