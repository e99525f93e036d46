import { scriptCommon } from './script-common.ts';

/** Forgets what keeps requests from a deployment for good: its refusal, and that patience is at its end. */
export const forgiveScript = `${scriptCommon}
if facts.refusedUntil then forget('refusedUntil', 'openUntil', 'opened', 'probe', 'probeUntil', 'said') end
if facts.failingSince and now - fact('failingSince') >= request.patienceMs then
  forget('failingSince', 'lastFailure')
end
`;
