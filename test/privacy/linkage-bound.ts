/** How often something can be right out of so many tries, if chance alone decides, in 99 of 100 cases. */
export function mostByChance(tries: number, chance: number): number {
  // P(exactly k right), from the one before it. In logarithms: with a thousand tries the first ones are too small for a number.
  let log = tries * Math.log(1 - chance);
  let atMost = Math.exp(log);
  for (let k = 0; k < tries; k++) {
    if (atMost >= 0.99) return k;
    log += Math.log((tries - k) / (k + 1)) + Math.log(chance / (1 - chance));
    atMost += Math.exp(log);
  }
  return tries;
}
