import type { Definition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ServiceId } from '../../core/pages/service';
import type { FileReport, SourcePosition } from './problem';

/** What the compiler of a guide's body has to know besides the body. */
export interface BodyContext {
  readonly report: FileReport;
  readonly guideIds: ReadonlySet<string>;
  findService(name: string): ServiceId | undefined;
  /** Whether a URL is the tool that starts a transfer out of one of the guide's sources. */
  opensTool(href: string): boolean;
  /** The targets of `[text][label]`, by label. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

export const positionOf = (node: { position?: { start: SourcePosition } | undefined }): SourcePosition =>
  node.position?.start ?? { line: 1, column: 1 };

export const plainText = (node: Parameters<typeof toString>[0]): string =>
  toString(node, { includeImageAlt: true, includeHtml: false }).trim();
