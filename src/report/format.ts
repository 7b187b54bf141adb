/** Numbers as people read them. */

/**
 * A rate from 0 to 1 in per cent, with as many decimals as it takes not to look like `beside`, unless the two
 * are equal: 0.7999 beside 0.8 is 79.99%, not 80%.
 */
export function formatRate(rate: number, beside?: number): string {
  return `${formatNumber(rate * 100, beside === undefined ? undefined : beside * 100, 1)}%`;
}

/** A difference of two rates in percentage points. */
export function formatPoints(difference: number, beside?: number): string {
  return `${formatNumber(difference * 100, beside === undefined ? undefined : beside * 100, 1)} points`;
}

/** A score with two decimals, or more where it would look like `beside`. */
export function formatScore(score: number, beside?: number): string {
  return formatNumber(score, beside, 2);
}

function formatNumber(value: number, beside: number | undefined, decimals: number): string {
  const text = String(Number(value.toFixed(decimals)));
  const different = beside !== undefined && Math.abs(value - beside) > 1e-9;
  if (!different || decimals >= 12 || text !== String(Number(beside.toFixed(decimals)))) return text;
  return formatNumber(value, beside, decimals + 1);
}
