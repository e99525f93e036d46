import { scriptCommon } from './script-common.ts';

/**
 * Dates an admission anew, before its request has gone out. Later is always safe: whoever was let
 * through in between had been counted with it.
 */
export const stampScript = `${scriptCommon}
redis.call('ZADD', entries, 'XX', precise(now), request.entry)
return precise(now)
`;
