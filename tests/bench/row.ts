/** One line of the outcome. A row without a goal is there for the reader. */
export interface Row {
  what: string;
  figure: string;
  /** What of the figure is the same on a fast and on a slow machine: a ratio, or an amount. It can be kept. */
  value?: number;
  goal?: string;
  met?: boolean;
}
