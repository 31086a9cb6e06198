/** How often what happened. */
export class Count {
  private readonly times = new Map<string, number>();

  add(kind: string, times = 1): void {
    this.times.set(kind, (this.times.get(kind) ?? 0) + times);
  }

  addAll(other: Count): void {
    for (const [kind, times] of other.times) this.add(kind, times);
  }

  get sum(): number {
    return [...this.times.values()].reduce((sum, times) => sum + times, 0);
  }

  /** The most frequent first. */
  toString(): string {
    return [...this.times]
      .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .map(([kind, times]) => `${kind} ${times}`)
      .join(', ');
  }
}
