import type { Guide } from './guide';
import type { Block, Inline } from './rich-text';

/** The text of a guide for the search index, without URLs and front matter. */
export function guideText({ intro, sections }: Pick<Guide, 'intro' | 'sections'>): string {
  const words: string[] = [];
  const inlines = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') words.push(node);
      else if (node.type === 'code') words.push(node.text);
      else if (node.type !== 'break') inlines(node.children);
    }
  };
  const blocks = (nodes: readonly Block[]): void => {
    for (const node of nodes)
      switch (node.type) {
        case 'paragraph':
        case 'subheading':
          inlines(node.children);
          break;
        case 'actions':
          words.push(...node.actions.map(({ label }) => label));
          break;
        case 'list':
          for (const item of node.items) blocks(item.children);
          break;
        case 'quote':
        case 'for-service':
          blocks(node.children);
          break;
        case 'code-block':
          words.push(node.text);
          break;
        case 'table':
          for (const cell of [node.head, ...node.rows].flat()) inlines(cell);
      }
  };
  blocks(intro);
  for (const section of sections) {
    words.push(section.heading);
    blocks(section.blocks);
    for (const step of section.steps) {
      inlines(step.title);
      blocks(step.blocks);
    }
  }
  return words.join(' ');
}
