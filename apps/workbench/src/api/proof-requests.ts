/** Acts that wait until the person has shown again that it is them. One dialog serves all that wait at once. */
class ProofRequests {
  private promise: Promise<boolean> | undefined
  private resolve: ((proved: boolean) => void) | undefined
  private readonly listeners = new Set<() => void>()

  /** False when the person gives up. */
  ask(): Promise<boolean> {
    this.promise ??= new Promise((resolve) => {
      this.resolve = resolve
    })
    this.tell()
    return this.promise
  }

  answer(proved: boolean): void {
    this.resolve?.(proved)
    this.promise = undefined
    this.tell()
  }

  readonly isAsked = (): boolean => this.promise !== undefined
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

export const proofRequests = new ProofRequests()
