import type { Definition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ServiceId } from '../../core/pages/service';
import { FILE_START, type FileReport, type SourcePosition } from './problem';

/** What compiling a guide's body needs besides the body. */
export interface BodyContext {
  readonly report: FileReport;
  readonly guideIds: ReadonlySet<string>;
  findService(name: string): ServiceId | undefined;
  /** The id of the transfer tool that a URL opens; `undefined` if it is not a tool of one of the guide's sources. */
  toolAt(href: string): string | undefined;
  /** The targets of `[text][label]`, by label. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

export const positionOf = (node: { position?: { start: SourcePosition } | undefined }): SourcePosition =>
  node.position?.start ?? FILE_START;

export const plainText = (node: Parameters<typeof toString>[0]): string =>
  toString(node, { includeImageAlt: true, includeHtml: false }).trim();
