"""The operations of a store as Lua scripts, each atomic in Redis and Valkey.

All keys have one hash tag, so that they lie on one node of a cluster. What is counted for a while (clocks,
buckets, attempts) has the number of the last reset in its key, and an end; all else is deleted by a reset.
Times are Redis's own. It must not know how scripts are called.
"""

from __future__ import annotations

from mockgpt.behavior.rate_limits import ROUNDING
from mockgpt.shared_state.store import ANEW, CONFIGURED_LENGTH, HANDSHAKES, PIECE_BYTES

_DAY_SECONDS = 86_400  # what is not counted any more is forgotten after so long
_REMOVALS = 10_000  # of objects of a kind that are remembered for those who have not heard of them

_PRELUDE = """
local base = KEYS[1]
local function key(...) return base .. table.concat({...}, ':') end
local function counted(...) return key(redis.call('GET', key('resets')) or '0', ...) end
local function exact(number) return string.format('%.17g', number) end
local function now()
  local time = redis.call('TIME')
  return tonumber(time[1]) + tonumber(time[2]) / 1000000
end
"""

# Scenario, repeat, then after_requests and for_ms of each step: as `behavior.scenario_steps` says.
ENTER = f"""
local name, rounds, t = counted('clock', ARGV[1]), tonumber(ARGV[2]), now()
local after, lasts, count = {{}}, {{}}, (#ARGV - 2) / 2
for place = 0, count - 1 do
  after[place], lasts[place] = tonumber(ARGV[3 + 2 * place]), tonumber(ARGV[4 + 2 * place])
end
local known = redis.call('HMGET', name, 'began', 'since', 'ordinal', 'served', 'round', 'step')
local began, since = tonumber(known[1] or t), tonumber(known[2] or t)
local ordinal, served = tonumber(known[3] or 0) + 1, tonumber(known[4] or 0)
local round, step = tonumber(known[5] or 0), tonumber(known[6] or -1)
local function left_at()
  if round >= rounds then return nil end
  local length, following = step >= 0 and lasts[step] or 0, step + 1
  if length > 0 and t >= since + length / 1000 then return since + length / 1000 end
  if following == count then return nil end
  if after[following] > 0 then return served >= after[following] and t or nil end
  return step < 0 and since or nil
end
if count > 0 then
  local left = left_at()
  while left do
    since, served, step = left, 0, step + 1
    if step == count then step, round = -1, round + 1 end
    left = left_at()
  end
  served = served + 1
end
redis.call('HSET', name, 'began', exact(began), 'since', exact(since), 'ordinal', ordinal,
  'served', served, 'round', round, 'step', step)
redis.call('EXPIRE', name, {_DAY_SECONDS})
return {{ordinal, exact((t - began) * 1000), step}}
"""

# Account, then of requests and of tokens: the limit (0: none), what the bucket holds, what is wanted.
TAKE = f"""
local name, t, taken, full, used, wanted = counted('bucket', ARGV[1]), now(), 1, {{}}, {{}}, {{}}
local known = redis.call('HMGET', name, 'requests', 'tokens')
local longest = 0
for place = 1, 2 do
  local limit, holds = tonumber(ARGV[3 * place - 1]), tonumber(ARGV[3 * place])
  wanted[place] = tonumber(ARGV[3 * place + 1])
  used[place] = math.max(tonumber(known[place] or 0) - t, 0) * holds / 60
  local missing = used[place] + wanted[place] - limit
  if limit > 0 and (wanted[place] > limit or missing > {ROUNDING:f}) then taken = 0 end
  full[place] = t + (used[place] + wanted[place]) * 60 / holds
  longest = math.max(longest, full[place] - t)
end
if taken == 1 and wanted[1] + wanted[2] > 0 then
  redis.call('HSET', name, 'requests', exact(full[1]), 'tokens', exact(full[2]))
  redis.call('PEXPIRE', name, math.ceil(longest * 1000) + 1)
end
return {{taken, exact(used[1]), exact(used[2])}}
"""

ATTEMPT = f"""
local name = counted('attempt', ARGV[1])
local count = tonumber(redis.call('GET', name) or 0)
if count >= tonumber(ARGV[2]) then redis.call('DEL', name) return 0 end
redis.call('SET', name, count + 1, 'EX', {_DAY_SECONDS})
return 1
"""

DRAW = "return redis.call('HINCRBY', key('draws'), ARGV[1], 1)"

# Expectation, times, the number of states, then names and values of state and then.
CLAIM = """
local times, states, place = tonumber(ARGV[2]), tonumber(ARGV[3]), 4
if times > 0 and tonumber(redis.call('HGET', key('matched'), ARGV[1]) or 0) >= times then return 0 end
while place < 4 + 2 * states do
  if (redis.call('HGET', key('states'), ARGV[place]) or 'start') ~= ARGV[place + 1] then return -1 end
  place = place + 2
end
while place < #ARGV do
  redis.call('HSET', key('states'), ARGV[place], ARGV[place + 1])
  place = place + 2
end
return redis.call('HINCRBY', key('matched'), ARGV[1], 1)
"""

# Expectations, each with a count.
ADD = """
for place = 1, #ARGV, 2 do redis.call('HINCRBY', key('matched'), ARGV[place], ARGV[place + 1]) end
return #ARGV / 2
"""

COUNTS = "return {redis.call('HGETALL', key('matched')), redis.call('HGETALL', key('states'))}"

# Scenario to restart or ANEW, '1' for a reset, message, then topic, '1' where it has a value, and the value.
CHANGE = f"""
if ARGV[2] == '1' then
  for _, name in ipairs(redis.call('SMEMBERS', key('kept'))) do redis.call('UNLINK', name) end
  for _, name in ipairs({{'kept', 'topics', 'matched', 'states', 'draws', 'sizes', 'dropped'}}) do
    redis.call('UNLINK', key(name))
  end
  redis.call('INCR', key('resets'))
end
for place = 4, #ARGV, 3 do
  if ARGV[place + 1] == '1' then
    redis.call('HSET', key('topics'), ARGV[place], ARGV[place + 2])
  else
    redis.call('HDEL', key('topics'), ARGV[place])
  end
end
if ARGV[1] == '{ANEW}' then
  redis.call('INCR', key('resets'))
  for _, counts in ipairs({{'matched', 'draws'}}) do
    for _, id in ipairs(redis.call('HKEYS', key(counts))) do
      if #id <= {CONFIGURED_LENGTH} then redis.call('HDEL', key(counts), id) end
    end
  end
elseif ARGV[1] ~= '' then
  redis.call('DEL', counted('clock', ARGV[1]), counted('clock', '{HANDSHAKES}' .. ARGV[1]))
end
local version = redis.call('INCR', key('version'))
redis.call('PUBLISH', key('changes'), version .. ' ' .. ARGV[3])
return version
"""

# The version whose topics are known.
SNAPSHOT = """
local version = tonumber(redis.call('GET', key('version')) or 0)
local topics = version == tonumber(ARGV[1]) and {} or redis.call('HGETALL', key('topics'))
return {version, exact(now()), topics}
"""

# Kind, capacity, limit in bytes, then the records.
APPEND = """
local kind, capacity, limit = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local name, size = key('records', kind), 0
for at = 4, #ARGV do
  redis.call('XADD', name, '*', 'record', ARGV[at])
  size = size + #ARGV[at]
end
redis.call('SADD', key('kept'), name)
size = redis.call('HINCRBY', key('sizes'), name, size)
local length = redis.call('XLEN', name)
while length > 0 and (length > capacity or size > limit) do
  local oldest = redis.call('XRANGE', name, '-', '+', 'COUNT', 1)[1]
  redis.call('XDEL', name, oldest[1])
  redis.call('HINCRBY', key('dropped'), kind, 1)
  length, size = length - 1, redis.call('HINCRBY', key('sizes'), name, 0 - #oldest[2][2])
end
return length
"""

DISCARD = """
local name = key('records', ARGV[1])
if #ARGV == 1 then
  redis.call('DEL', name)
  redis.call('HDEL', key('sizes'), name)
  redis.call('HDEL', key('dropped'), ARGV[1])
end
for place = 2, #ARGV do
  local found = redis.call('XRANGE', name, ARGV[place], ARGV[place])[1]
  if found then
    redis.call('XDEL', name, found[1])
    redis.call('HINCRBY', key('sizes'), name, 0 - #found[2][2])
  end
end
"""

# Kind, id, capacity, limit in bytes, and the value; none: it is removed.
PUT = f"""
local kind, id, value = ARGV[1], ARGV[2], ARGV[5]
local order, values, removed = key('order', kind), key('values', kind), key('removed', kind)
local version = redis.call('INCR', key('objects', kind))
local function forget(which)
  redis.call('HINCRBY', key('sizes'), values, 0 - redis.call('HSTRLEN', values, which))
  redis.call('HDEL', values, which)
  redis.call('ZREM', order, which)
end
forget(id)
redis.call('SADD', key('kept'), order, values, removed)
if not value then
  redis.call('ZADD', removed, version, id)
  redis.call('ZREMRANGEBYRANK', removed, 0, -{_REMOVALS + 1})
  return version
end
redis.call('ZREM', removed, id)
redis.call('HSET', values, id, value)
redis.call('ZADD', order, version, id)
local size, length = redis.call('HINCRBY', key('sizes'), values, #value), redis.call('ZCARD', order)
while length > tonumber(ARGV[3]) or (size > tonumber(ARGV[4]) and length > 1) do
  forget(redis.call('ZRANGE', order, 0, 0)[1])
  size, length = tonumber(redis.call('HGET', key('sizes'), values)), length - 1
end
return version
"""

# Kind, and the version after which; objects are named first, so that only those of one piece are read.
OBJECTS = f"""
local kind, since, found = ARGV[1], '(' .. ARGV[2], {{}}
for _, name in ipairs({{'order', 'removed'}}) do
  local list = redis.call('ZRANGEBYSCORE', key(name, kind), since, '+inf', 'WITHSCORES')
  for place = 1, #list, 2 do
    found[#found + 1] = {{tonumber(list[place + 1]), list[place], name == 'order'}}
  end
end
table.sort(found, function(one, other) return one[1] < other[1] end)
local version, shown, size = tonumber(redis.call('GET', key('objects', kind)) or 0), {{}}, 0
for place, each in ipairs(found) do
  if size >= {PIECE_BYTES} then version = found[place - 1][1] break end
  local value = each[3] and redis.call('HGET', key('values', kind), each[2])
  shown[place] = {{each[2], value}}
  size = size + (value and #value or 0)
end
return {{version, shown}}
"""

SCRIPTS = {
    name: _PRELUDE + script
    for name, script in (
        ("enter", ENTER),
        ("take", TAKE),
        ("attempt", ATTEMPT),
        ("draw", DRAW),
        ("claim", CLAIM),
        ("add", ADD),
        ("counts", COUNTS),
        ("change", CHANGE),
        ("snapshot", SNAPSHOT),
        ("append", APPEND),
        ("discard", DISCARD),
        ("put", PUT),
        ("objects", OBJECTS),
    )
}
