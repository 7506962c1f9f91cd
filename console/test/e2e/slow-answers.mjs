// Lets a browser wait for the server, for each answer another time: what a script does not wait for, and should, then shows.

import { setTimeout as pause } from 'node:timers/promises';

/** With REEVE_SLOW=400 each request of a context is held up for 0 to 400 ms; REEVE_SLOW_SEED repeats those of an earlier run. */
export async function slowDown(context, endpoint) {
  const longest = Number(process.env.REEVE_SLOW ?? 0);
  if (!(longest > 0)) {
    return;
  }

  const seed = Number(process.env.REEVE_SLOW_SEED ?? Date.now() % 1_000_000);
  const next = numbers(seed);
  console.log(`Every answer is up to ${longest} ms late: REEVE_SLOW=${longest} REEVE_SLOW_SEED=${seed}`);
  await context.route(`${endpoint}/**`, async (route) => {
    await pause(next() * longest);
    // Where the page has gone meanwhile, nobody waits for it.
    await route.continue().catch(() => undefined);
  });
}

// Mulberry32: from 0 to 1, the same for a seed. Which request gets which number hangs on their order, so a run is repeated closely, not exactly.
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
