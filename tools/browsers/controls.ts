/** The kind of control a test means; `any` is anything that can be clicked. */
export type ControlKind = 'button' | 'link' | 'select' | 'field' | 'check' | 'any';

/** A control by its kind and accessible name (a text is the whole name, ignoring white space). */
export interface ControlQuery {
  kind: ControlKind;
  name: string;
  /** If given, `name` is the source of a regular expression with these flags. */
  flags?: string;
  /** Also give it the keyboard focus. */
  focus?: boolean;
}

/** The state of a control. */
export interface Look {
  found: boolean;
  /** The names of all visible controls of that kind, for the message when it is not found. */
  names: string[];
  x: number;
  y: number;
  /** What covers the control at (x, y), if anything. */
  covered: string;
  enabled: boolean;
  focused: boolean;
  checked: boolean;
  /** Of a select: the texts of the options that can be chosen, and the chosen one. */
  options: string[];
  chosen: number;
}

/** Runs in the browser: finds a control, scrolls it into view and returns its state. */
export function lookAtControl(root: Document | ShadowRoot, query: { [key: string]: unknown }): Look {
  const kinds: Record<string, string> = {
    button: 'button,[role=button],summary,input[type=button],input[type=submit],input[type=reset]',
    link: 'a[href],[role=link]',
    select: 'select',
    field:
      'textarea,[role=searchbox],[role=textbox],input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=file],[type=hidden])',
    check: 'input[type=checkbox],input[type=radio],[role=checkbox],[role=switch],[role=radio]',
  };
  const kind = String(query['kind']);
  const selector = kinds[kind] ?? Object.values(kinds).join(',') + ',input[type=file],label';
  // Invisible characters around names don't count.
  const tidy = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const textOf = (element: Element): string => {
    if (element.getAttribute('aria-hidden') === 'true') return '';
    const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
    if (label) return label;
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      else if (node.nodeType === 1) text += ` ${textOf(node as Element)} `;
    }
    return text;
  };
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const byIds = tidy(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
    if (byIds) return byIds;
    const own = tidy(element.getAttribute('aria-label'));
    if (own) return own;
    const labels = (element as HTMLInputElement).labels;
    const byLabels = tidy([...(labels ?? [])].map((label) => labelText(label, element)).join(' '));
    if (byLabels) return byLabels;
    const isField = element.matches('select,input,textarea');
    const text = tidy(isField ? ((element as HTMLInputElement).value ?? '') : textOf(element));
    if (text && (!isField || element.matches('[type=button],[type=submit],[type=reset]'))) return text;
    return tidy(element.getAttribute('title') ?? element.getAttribute('placeholder'));
  };
  const labelText = (label: Element, control: Element): string => {
    const copy = label.cloneNode(true) as Element;
    if (label.contains(control))
      copy.querySelectorAll('select,input,textarea').forEach((part) => part.remove());
    return textOf(copy);
  };
  const isVisible = (element: Element) =>
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });

  const visible = [...root.querySelectorAll(selector)].filter(isVisible);
  const names = visible.map(nameOf);
  const wanted = String(query['name']);
  const flags = query['flags'];
  const pattern = typeof flags === 'string' ? new RegExp(wanted, flags.replace(/[gy]/g, '')) : undefined;
  const at = names.findIndex((name) => (pattern ? pattern.test(name) : name === tidy(wanted)));
  const element = visible[at] as HTMLSelectElement | undefined;
  const look: Look = {
    found: element !== undefined,
    names,
    x: 0,
    y: 0,
    covered: '',
    enabled: false,
    focused: false,
    checked: false,
    options: [],
    chosen: -1,
  };
  if (!element) return look;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  if (query['focus'] && root.activeElement !== element) element.focus();
  // The first box: the centre of the bounding box of a link over two lines may be outside the link.
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  look.x = box.left + box.width / 2;
  look.y = box.top + box.height / 2;
  const host = 'host' in root ? root.host : undefined;
  const outer = host ? host.ownerDocument.elementFromPoint(look.x, look.y) : undefined;
  const inner = root.elementFromPoint(look.x, look.y);
  const labels = [...((element as { labels?: Iterable<Element> | null }).labels ?? [])];
  const met = inner !== null && [element, ...labels].some((target) => target.contains(inner));
  if (host && outer !== host)
    look.covered = outer?.outerHTML.slice(0, 120) ?? 'nothing: it is outside of the window';
  else if (!met) look.covered = inner?.outerHTML.slice(0, 120) ?? 'nothing: it is outside of the window';
  look.enabled = !element.disabled && element.getAttribute('aria-disabled') !== 'true';
  look.focused = root.activeElement === element;
  look.checked =
    (element as unknown as HTMLInputElement).checked === true ||
    element.getAttribute('aria-checked') === 'true';
  if (element.localName === 'select') {
    const options = [...element.options].filter(
      (option) =>
        !option.disabled && !(option.parentElement as HTMLOptGroupElement).disabled && !option.hidden,
    );
    look.options = options.map((option) => tidy(option.label));
    look.chosen = options.findIndex((option) => option.selected);
  }
  return look;
}
