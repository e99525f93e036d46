import { Command } from 'commander';

import packageFile from '../../package.json' with { type: 'json' };
import { registerAudition } from './audition.ts';
import { registerCheck } from './check.ts';
import { registerDoctor } from './doctor.ts';
import { registerNarrate } from './narrate.ts';
import { registerPlan } from './plan.ts';
import { registerSettle } from './settle.ts';
import { registerSetup } from './setup.ts';
import { registerStatus } from './status.ts';
import { registerSubmit } from './submit.ts';
import { registerTranscribe } from './transcribe.ts';
import { registerVoices } from './voices.ts';
import { registerWork } from './work.ts';

/** The command line. Commands load what is heavy when they run: `--help` is to be instant. */
const program = new Command('lectern')
  .description('Turns book manuscripts into finished audiobooks, in batches that need no watching.')
  .version(packageFile.version)
  .option('--debug', 'show where an error came from')
  .showHelpAfterError('Run lectern --help to see what there is.')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

registerNarrate(program);
registerPlan(program);
registerVoices(program);
registerAudition(program);
registerSubmit(program);
registerWork(program);
registerStatus(program);
registerSettle(program);
registerTranscribe(program, async (wish) => {
  const { openListening } = await import('#src/main/open-listening.ts');
  return await openListening(wish);
});
registerCheck(program);
registerSetup(program);
registerDoctor(program, async (url) => {
  const { parseRedisUrl, pingRedis } = await import('#src/main/redis.ts');
  await pingRedis(parseRedisUrl(url));
});

// Whoever reads our output may stop early, as `head` does: then we stop as if asked to.
let unread = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', () => {
    if (!unread) process.kill(process.pid, 'SIGTERM');
    unread = true;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  const { endWith } = await import('./end-with.ts');
  process.exitCode = endWith(error, program.opts<{ debug?: boolean }>().debug === true);
}
// A connection to a Redis that is gone is tried again for ever; it must not keep us.
setTimeout(() => process.exit(), 2000).unref();
