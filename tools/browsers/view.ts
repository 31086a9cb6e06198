import type { KeyInput, Page } from 'puppeteer-core';
import { lookAtControl, type ControlKind, type ControlQuery, type Look } from './controls';
import { answerOf, rootFunctionSource, type Json } from './remote';
import { waitUntil } from './wait';

/** The root of a view's elements: a closed shadow root, or the document of an extension page. */
export type Root = Document | ShadowRoot;

/** How to reach one root: the only thing that banner, page and popup, in two browsers, do differently. */
export interface RootAccess {
  /** The root's name in messages. */
  readonly description: string;
  /** Calls a function, given as source, with the root, and returns its text; undefined if there is no such root. */
  call(source: string): Promise<string | undefined>;
  /** A trusted click of the left mouse button, in coordinates of the root's own window. */
  clickAt(x: number, y: number): Promise<void>;
  /** A trusted key press: a key's name, after its modifiers (`Shift+Tab`). */
  press(key: string): Promise<void>;
  /** Types text with the keyboard. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Everything a test does with the product's UI, in the banner, the popup or an extension page. */
export class View {
  constructor(readonly access: RootAccess) {}

  /** Whether the root is there at all. */
  async exists(): Promise<boolean> {
    return (await this.access.call('async () => "yes"')) === 'yes';
  }

  /** Waits until the root is there, or (`false`) until it is gone. */
  async waitUntilExists(wanted = true): Promise<void> {
    await waitUntil(`${this.access.description} to be ${wanted ? 'there' : 'gone'}`, async () => {
      return (await this.exists()) === wanted;
    });
  }

  /** Calls `fn` with the root and JSON arguments in the browser. `fn` can't use the test's own variables. */
  async evaluate<T, A extends Json[]>(fn: (root: Root, ...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const text = await this.access.call(rootFunctionSource(fn, args));
    if (text === undefined) throw new Error(`There is no ${this.access.description}`);
    return answerOf<Awaited<T>>(text);
  }

  /** Waits until `predicate`, called in the browser, returns something truthy, and returns that. */
  waitFor<T, A extends Json[]>(description: string, predicate: (root: Root, ...args: A) => T, ...args: A) {
    return waitUntil(description, () => this.evaluate(predicate, ...args));
  }

  /** The text a person can see, without collapsed parts and without the invisible characters around names. */
  text(): Promise<string> {
    return this.evaluate((root) => {
      const tops =
        'body' in root ? [root.body] : [...root.children].filter((top) => top.localName !== 'style');
      const text = tops.map((top) => (top as HTMLElement).innerText ?? '').join('\n');
      return text.replace(/[\u2066-\u2069]/g, '');
    });
  }

  /** Waits until the visible text contains `part` (a text or a pattern), and returns the whole text. */
  async waitForText(part: string | RegExp): Promise<string> {
    return waitUntil(`the text ${String(part)} in ${this.access.description}`, async () => {
      const text = await this.text();
      if (typeof part === 'string' ? text.includes(part) : part.test(text)) return text;
      throw new Error(`the text was: ${text}`);
    });
  }

  clickButton(name: string | RegExp): Promise<void> {
    return this.click('button', name);
  }

  clickLink(name: string | RegExp): Promise<void> {
    return this.click('link', name);
  }

  /**
   * Waits until a control of that kind and accessible name exists, is enabled, doesn't move and isn't covered, and
   * clicks its centre with the mouse.
   */
  async click(kind: ControlKind, name: string | RegExp): Promise<void> {
    let before: Look | undefined;
    const look = await this.waitForControl(`${kind} to click`, { kind, ...named(name) }, (now) => {
      const rests = before !== undefined && before.x === now.x && before.y === now.y;
      before = now;
      if (now.covered) throw new Error(`it is covered by ${now.covered}`);
      return rests && now.enabled;
    });
    await this.access.clickAt(look.x, look.y);
  }

  /** Sets a checkbox, switch or radio button by a mouse click, unless it already is; waits until it is. */
  async check(name: string | RegExp, wanted = true): Promise<void> {
    const look = await this.waitForControl('check to set', { kind: 'check', ...named(name) }, () => true);
    if (look.checked === wanted) return;
    await this.click('check', name);
    await this.waitForControl(
      `check to be ${wanted}`,
      { kind: 'check', ...named(name) },
      (now) => now.checked === wanted,
    );
  }

  /** Chooses an option of a select with the arrow keys, which fires trusted input and change events. */
  async choose(label: string | RegExp, option: string | RegExp): Promise<void> {
    const query = { kind: 'select', ...named(label), focus: true } as const;
    const isWanted = (text: string) => (typeof option === 'string' ? text === option : option.test(text));
    let steps = 0;
    for (;;) {
      const look = await this.waitForControl(`select with the option ${String(option)}`, query, (now) => {
        if (!now.options.some(isWanted)) throw new Error(`its options are: ${now.options.join(' | ')}`);
        return now.enabled && now.focused;
      });
      const distance = look.options.findIndex(isWanted) - look.chosen;
      if (distance === 0) return;
      if (++steps > look.options.length)
        throw new Error(`The select ${String(label)} does not follow the arrow keys`);
      await this.access.press(distance > 0 ? 'ArrowDown' : 'ArrowUp');
      await this.waitForControl('select to follow the arrow key', query, (now) => now.chosen !== look.chosen);
    }
  }

  /** Replaces the text of a field by typing. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.waitForControl(
      'field to fill',
      { kind: 'field', ...named(label), focus: true },
      (now) => now.focused,
    );
    await this.evaluate((root) => (root.activeElement as HTMLInputElement).select());
    if (text === '') await this.access.press('Delete');
    else await this.access.type(text);
  }

  /** Gives the keyboard focus to a control. */
  async focus(kind: ControlKind, name: string | RegExp): Promise<void> {
    await this.waitForControl(
      `${kind} to focus`,
      { kind, ...named(name), focus: true },
      (now) => now.focused,
    );
  }

  /** Presses a key, modifiers first: `Escape`, `Shift+Tab`. It goes to whatever has the focus. */
  press(key: string): Promise<void> {
    return this.access.press(key);
  }

  type(text: string): Promise<void> {
    return this.access.type(text);
  }

  /** The focused element of this root as HTML, without its content; undefined if the focus is elsewhere. */
  focused(): Promise<string | undefined> {
    return this.evaluate((root) => (root.activeElement?.cloneNode(false) as Element | undefined)?.outerHTML);
  }

  /** The accessible names of the visible controls of a kind, in order. */
  async controls(kind: ControlKind): Promise<string[]> {
    return (await this.look({ kind, name: '' })).names;
  }

  /** The state of one control, without waiting: whether it exists, and what is chosen or checked in it. */
  control(kind: ControlKind, name: string | RegExp): Promise<Look> {
    return this.look({ kind, ...named(name) });
  }

  /**
   * Root and styles as HTML: a shadow root as its host element with a `<template shadowrootmode>`, a document as it is,
   * and the rules of adopted style sheets as a `<style>` at the end.
   */
  html(): Promise<string> {
    return this.evaluate((root) => {
      const rules = [...root.adoptedStyleSheets].flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText),
      );
      const style = rules.length > 0 ? `<style>${rules.join('\n')}</style>` : '';
      if (!('host' in root)) return root.documentElement.outerHTML + style;
      const host = root.host.cloneNode(false) as Element;
      const [open, close] = host.outerHTML.split(/(?=<\/[^<]*$)/);
      return `${open}<template shadowrootmode="open">${root.innerHTML}${style}</template>${close ?? ''}`;
    });
  }

  close(): Promise<void> {
    return this.access.close();
  }

  private async waitForControl(
    what: string,
    query: ControlQuery,
    isReady: (look: Look) => boolean,
  ): Promise<Look> {
    const name = query.flags === undefined ? `"${query.name}"` : `/${query.name}/${query.flags}`;
    return waitUntil(`a ${what} named ${name} in ${this.access.description}`, async () => {
      const look = await this.look(query);
      if (!look.found) throw new Error(`those there are: ${look.names.join(' | ') || 'none'}`);
      return isReady(look) ? look : undefined;
    });
  }

  private look(query: ControlQuery): Promise<Look> {
    return this.evaluate(lookAtControl, { ...query });
  }
}

function named(name: string | RegExp): { name: string; flags?: string } {
  return typeof name === 'string' ? { name } : { name: name.source, flags: name.flags };
}

/** Mouse and keyboard of a puppeteer page, for any root in it. */
export function pageInput(page: Page): Pick<RootAccess, 'clickAt' | 'press' | 'type' | 'close'> {
  return {
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key) => pressChord(page, key),
    type: (text) => page.keyboard.type(text),
    close: () => page.close(),
  };
}

/** The document of an extension page (or any page) as a view. */
export function viewOfPage(page: Page): View {
  return new View({
    description: 'page',
    call: async (source) => (await page.evaluate(`(${source})(document)`)) as string,
    ...pageInput(page),
  });
}

async function pressChord(page: Page, chord: string): Promise<void> {
  const keys = chord.split('+') as KeyInput[];
  const last = keys.pop();
  if (!last) throw new Error(`Not a key: ${chord}`);
  for (const key of keys) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}
