/**
 * What people type, made comparable: full-width characters become half-width (NFKC), spaces and hyphens that
 * only group digits go, letters become capitals. Validators expect this form.
 */
export function canonicalIdentifier(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase()
}

/** Σ weight × value over the characters, values being positions in the alphabet. */
export function weightedSum(text: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text.charAt(index)), 0)
}
