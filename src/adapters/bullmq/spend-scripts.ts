/*
 * The scripts of the spend counter. A scope is one hash, so that nothing can take away half of it:
 * `count` names the count (the server's run id first: one that was restarted may have an old state
 * back), `spent` is there once the count is filled, `held` is the sum of the fields `h:<id>`, each
 * `<nanodollars>:<deadline>:<1 when it was found to fit>`. Sums are whole and below 2^53, so Lua's
 * numbers are exact; `%.0f`, since Lua would print large ones with an exponent.
 */

const common = `
  local function whole(number) return string.format('%.0f', number) end
  local function runId()
    local info = redis.pcall('INFO', 'server')
    return type(info) == 'string' and string.match(info, 'run_id:(%w+)') or ''
  end
  local function countOf(key, run)
    local count = redis.call('HGET', key, 'count')
    if count and string.sub(count, 1, #run + 1) == run .. ':' then return count end
  end
  local function nowMs()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
  end`;

/** KEYS: scopes. ARGV: id, nanodollars, lifeMs, a new count's name, ttlMs, then a cap or '' each. */
const holdScript = `${common}
  local field, amount = 'h:' .. ARGV[1], tonumber(ARGV[2])
  local run, now = runId(), nowMs()

  for at, key in ipairs(KEYS) do
    local count = countOf(key, run)
    if not count then
      count = run .. ':' .. ARGV[4]
      redis.call('DEL', key)
      redis.call('HSET', key, 'count', count)
      redis.call('PEXPIRE', key, ARGV[5])
    end
    if redis.call('HEXISTS', key, 'spent') == 0 then return {'unknown', at, count} end
  end

  local function without(key)
    local gone, alive = 0, 0
    local all = redis.call('HGETALL', key)
    for at = 1, #all, 2 do
      if all[at] ~= field and string.sub(all[at], 1, 2) == 'h:' then
        local held, deadline = string.match(all[at + 1], '^(%d+):(%d+)')
        if tonumber(deadline) > now then alive = alive + held else gone = gone + held end
      end
    end
    return gone, alive
  end

  local added, wait = {}, false
  for at, key in ipairs(KEYS) do
    local known = redis.call('HGET', key, field)
    added[at] = known and 0 or amount
    local cap = tonumber(ARGV[5 + at])
    local fitted = known and string.sub(known, -2) == ':1'
    if cap and not fitted then
      local sums = redis.call('HMGET', key, 'spent', 'held')
      if sums[1] + sums[2] + added[at] > cap then
        local gone, alive = without(key)
        local spent = sums[1] + gone
        if alive == 0 or spent + amount > cap then return {'over', at, whole(spent)} end
        wait = true
      end
    end
  end
  if wait then return {'wait'} end

  for at, key in ipairs(KEYS) do
    redis.call('HSET', key, field, whole(amount) .. ':' .. whole(now + ARGV[3]) .. ':1')
    if added[at] > 0 then redis.call('HINCRBY', key, 'held', whole(added[at])) end
    redis.call('PEXPIRE', key, ARGV[5])
  end
  return {'held'}`;

/** KEYS: scopes. ARGV: id, nanodollars, ttlMs. */
const settleScript = `${common}
  local field, run = 'h:' .. ARGV[1], runId()
  for _, key in ipairs(KEYS) do
    local known = countOf(key, run) and redis.call('HGET', key, field)
    if known then
      redis.call('HDEL', key, field)
      redis.call('HINCRBY', key, 'held', whole(0 - string.match(known, '^%d+')))
      redis.call('HINCRBY', key, 'spent', ARGV[2])
      redis.call('PEXPIRE', key, ARGV[3])
    end
  end`;

/** KEYS: the scope. ARGV: lifeMs, then ids: requests that are still under way. */
const renewScript = `${common}
  local deadline = whole(nowMs() + ARGV[1])
  for at = 2, #ARGV do
    local field = 'h:' .. ARGV[at]
    local known = redis.call('HGET', KEYS[1], field)
    if known then
      local amount, fitted = string.match(known, '^(%d+):%d+:(%d)')
      redis.call('HSET', KEYS[1], field, amount .. ':' .. deadline .. ':' .. fitted)
    end
  end`;

/** KEYS: the scope. ARGV: its count, ttlMs, spent, then id, nanodollars, lifeMs of each hold. */
const loadScript = `${common}
  local key = KEYS[1]
  if countOf(key, runId()) ~= ARGV[1] or redis.call('HEXISTS', key, 'spent') == 1 then return end
  local now, held = nowMs(), 0
  for at = 4, #ARGV, 3 do
    redis.call('HSET', key, 'h:' .. ARGV[at], ARGV[at + 1] .. ':' .. whole(now + ARGV[at + 2]) .. ':0')
    held = held + ARGV[at + 1]
  end
  redis.call('HSET', key, 'spent', ARGV[3], 'held', whole(held))
  redis.call('PEXPIRE', key, ARGV[2])`;

/** The scripts by the names of their commands. */
export const spendScripts = {
  lecternHold: { lua: holdScript },
  lecternSettle: { lua: settleScript },
  lecternRenew: { lua: renewScript },
  lecternLoad: { lua: loadScript },
};
