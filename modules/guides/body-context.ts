import type { Definition, Html } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ServiceId } from '../../core/pages/service';
import { FILE_START, type FileReport, type SourcePosition } from './problem';

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
  node.position?.start ?? FILE_START;

export const plainText = (node: Parameters<typeof toString>[0]): string =>
  toString(node, { includeImageAlt: true, includeHtml: false }).trim();

/** Whether raw HTML is a comment: the author's note to themselves, which is left out without a warning. */
export const isComment = ({ value }: Html): boolean => /^<!--[^]*-->$/.test(value.trim());
