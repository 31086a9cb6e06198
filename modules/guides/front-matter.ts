import matter from 'gray-matter';
import { FILE_START, type FileReport } from './problem';

/** A guide's two parts, each led by so many empty lines that every line keeps its number. */
export interface SplitGuide {
  readonly yaml: string;
  readonly body: string;
  /** The number of the last line of the front matter. */
  readonly fieldLines: number;
}

const refuse = {
  parse: (): object => {
    throw new Error('front matter must be YAML');
  },
};

// gray-matter only splits: no engine reads a value, and those that would run code are replaced.
const ENGINES = Object.fromEntries(
  ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, refuse]),
);

/** Splits a guide into front matter and body. What cannot be read as YAML front matter is reported. */
export function splitFrontMatter(text: string, report: FileReport): SplitGuide | undefined {
  const fault = (reason: string, column = 1) => {
    report.fault({ line: FILE_START.line, column }, 'file', reason);
    return undefined;
  };
  if (!text.startsWith('---') || text.startsWith('----')) return fault('must start with front matter ("---")');
  const firstLine = text.split('\n', 1)[0] ?? '';
  const language = firstLine.slice('---'.length).trim();
  if (!/^(ya?ml)?$/i.test(language))
    return fault(`front matter must be YAML, not "${language}"`, firstLine.indexOf(language) + 1);
  if (!/\n---[ \t]*(\n|$)/.test(text)) return fault('front matter has no closing "---"');

  const split = matter(text, { language: 'yaml', engines: { ...ENGINES, yaml: () => ({}) } });
  const fieldLines = lineBreaks(text.slice(0, text.length - split.content.length));
  return {
    // The first line holds nothing but the delimiter.
    yaml: split.matter,
    body: '\n'.repeat(fieldLines) + split.content,
    fieldLines,
  };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
