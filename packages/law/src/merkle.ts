/**
 * Merkle tree over hex digests, shaped as in RFC 6962: leaves and nodes are hashed in separate domains, so that
 * a node can never pass for a leaf; a node without a sibling moves up unchanged.
 */

/** Any hash (SM3, SHA-256): bytes in, lower-case hex out. */
export type Hash = (bytes: Uint8Array) => string

export interface ProofStep {
  /** On which side the sibling stands. */
  side: 'left' | 'right'
  digest: string
}

const LEAF = 0
const NODE = 1

/** The root over the digests in their order. Without digests it is the hash of nothing, as in RFC 6962. */
export function merkleRoot(digests: readonly string[], hash: Hash): string {
  let row = digests.map((digest) => hashLeaf(digest, hash))
  while (row.length > 1) row = nextRow(row, hash)
  return row[0] ?? hash(new Uint8Array())
}

/** The siblings from the leaf at `index` up to the root. Throws RangeError when there is no such leaf. */
export function merkleProof(digests: readonly string[], index: number, hash: Hash): ProofStep[] {
  if (!Number.isInteger(index) || index < 0 || index >= digests.length) throw new RangeError('no such leaf')
  const steps: ProofStep[] = []
  let row = digests.map((digest) => hashLeaf(digest, hash))
  for (let at = index; row.length > 1; at = at >> 1, row = nextRow(row, hash)) {
    const sibling = row[at ^ 1]
    if (sibling !== undefined) steps.push({ side: at % 2 === 0 ? 'right' : 'left', digest: sibling })
  }
  return steps
}

/** Whether the digest stands under the root, by the proof alone. */
export function verifyMerkleProof(
  digest: string,
  proof: readonly ProofStep[],
  root: string,
  hash: Hash,
): boolean {
  const top = proof.reduce(
    (below, step) =>
      step.side === 'left' ? hashNode(step.digest, below, hash) : hashNode(below, step.digest, hash),
    hashLeaf(digest, hash),
  )
  return top === root
}

const nextRow = (row: readonly string[], hash: Hash): string[] =>
  row.flatMap((left, at) => {
    if (at % 2 === 1) return []
    const right = row[at + 1]
    return [right === undefined ? left : hashNode(left, right, hash)]
  })

const hashLeaf = (digest: string, hash: Hash) => hash(prefixed(LEAF, digest))
const hashNode = (left: string, right: string, hash: Hash) => hash(prefixed(NODE, left + right))

const prefixed = (domain: number, hex: string): Uint8Array =>
  Uint8Array.from([domain, ...Uint8Array.fromHex(hex)])
