import { scriptCommon } from './script-common.ts';

/** How a deployment does, and how much of its quota is free; changes nothing. */
export const lookScript = `${scriptCommon}
local breaker = 'closed'
if facts.openUntil then breaker = fact('openUntil') > now and 'open' or 'half-open' end
local untilMs = math.max(fact('pausedUntil'), fact('openUntil'))
return cjson.encode({
  freeShare = freeShare(),
  requestsLastMinute = requestsSince(60000),
  tokensLastMinute = fact('tokens') - tokensBefore(60000),
  pausedUntilMs = untilMs > now and math.ceil(untilMs) or nil,
  breaker = breaker,
  failingSinceMs = facts.failingSince and math.ceil(fact('failingSince')) or nil,
  isRefused = fact('refusedUntil') > now or nil,
  said = facts.said
})
`;
