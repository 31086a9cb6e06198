import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { FILE_START, reportOn, type FileReport, type Problem } from './problem';
import { isValidId } from './names';

export const SIZE_LIMIT = 256 * 1024;

export interface SourceFile {
  /** The file name without its extension. */
  readonly id: string;
  /** Without a byte order mark. Lines end in `\n`. */
  readonly text: string;
  readonly report: FileReport;
}

export interface CollectionFiles {
  readonly guides: readonly SourceFile[];
  readonly services: readonly SourceFile[];
  /** Whether the folder has services of its own. A collection in the public format has none. */
  readonly describesServices: boolean;
}

/** The services of a collection without a folder of services. */
const DEFAULT_SERVICES = 'guides/services';

const SERVICE_FILE = /\.ya?ml$/i;
const NOT_A_GUIDE = /^readme\.md$/i;

/** Reads a collection's files. A file that cannot be read as text is left out and reported as an error. */
export function readCollection(folder: string, problems: Problem[]): CollectionFiles {
  const folderReport = reportOn(displayPath(folder), problems);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    folderReport.error(FILE_START, 'folder', 'there’s no such folder');
    return { guides: [], services: [], describesServices: false };
  }
  const guides = readFolder(folder, folder, /\.md$/i, problems);
  if (guides.length === 0 && problems.length === 0)
    folderReport.error(FILE_START, 'folder', 'has no guide: add a file that ends in ".md"');
  const own = path.join(folder, 'services');
  const describesServices = existsSync(own);
  const services = describesServices
    ? readFolder(folder, own, SERVICE_FILE, problems)
    : readFolder(DEFAULT_SERVICES, DEFAULT_SERVICES, SERVICE_FILE, problems);
  return { guides, services, describesServices };
}

function readFolder(root: string, folder: string, ending: RegExp, problems: Problem[]): SourceFile[] {
  const names = readdirSync(folder)
    .filter((name) => ending.test(name) && !NOT_A_GUIDE.test(name))
    .sort();
  const files = names.flatMap((name) => readSource(root, path.join(folder, name), problems) ?? []);
  const seen = new Map<string, SourceFile>();
  for (const file of files) {
    const first = seen.get(file.id.toLowerCase());
    if (first)
      file.report.error(FILE_START, 'id', `has the same id as ${first.report.file}: rename one of them`);
    else seen.set(file.id.toLowerCase(), file);
  }
  return files;
}

function readSource(root: string, file: string, problems: Problem[]): SourceFile | undefined {
  const report = reportOn(displayPath(file), problems);
  const reject = (field: string, reason: string) => {
    report.error(FILE_START, field, reason);
    return undefined;
  };
  if (!existsSync(file)) return reject('file', 'is a link to a file that doesn’t exist');
  if (!realpathSync(file).startsWith(realpathSync(root) + path.sep))
    return reject('file', 'is a link to a file outside the collection');
  if (!statSync(file).isFile()) return reject('file', 'isn’t a file');
  if (statSync(file).size > SIZE_LIMIT) return reject('file', 'has over 256 KB of text: split it');
  try {
    // The decoder removes a byte order mark.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const id = path.basename(file).replace(/\.[^.]*$/, '');
    if (!/^[a-z0-9][a-z0-9._-]*$/i.test(id))
      return reject('id', 'the file name can contain only letters from a to z, digits, "-", "_" and "."');
    if (!isValidId(id)) return reject('id', 'the file needs another name, of at most 200 characters');
    return { id, text: text.replace(/\r\n?/g, '\n'), report };
  } catch {
    return reject('file', 'isn’t UTF-8 text: save it as UTF-8');
  }
}

const displayPath = (file: string) => (path.relative('', file) || '.').split(path.sep).join('/');
