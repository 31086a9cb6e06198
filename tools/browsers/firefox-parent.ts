/*
 * Sources of functions that run in Firefox's own window (`browser.xhtml`), with the browser's privileges. They are
 * strings, since TypeScript has no types for their globals (WebExtensionPolicy, Services, ChromeUtils …).
 */

/**
 * Sends a message to the process of an extension's view and back: `inFrame` is the source of an async function that is
 * called there with `content` (the view's window) and the arguments, and returns something that can be cloned.
 */
const ASK_VIEW = `async (id, kind, inFrame, args) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const find = () => [...extension.views].find((view) => view.viewType === kind);
  if (kind === 'background' && !find()) await extension.wakeupBackground();
  const view = find();
  if (!view) throw new Error('The extension has no ' + kind + ' now');
  const manager = view.xulBrowser.messageManager;
  const name = 'harness:' + Services.uuid.generateUUID();
  const answer = new Promise((resolve) => {
    manager.addMessageListener(name, function listener({ data }) {
      manager.removeMessageListener(name, listener);
      resolve(data);
    });
  });
  const script = '(async () => { let data; try { data = { value: await (' + inFrame + ')(content, ...' + JSON.stringify(args)
    + ') }; } catch (error) { data = { error: String(error) + " " + (error?.stack ?? "") }; } sendAsyncMessage('
    + JSON.stringify(name) + ', data); })()';
  manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  const { value, error } = await answer;
  if (error) throw new Error(error);
  return value;
}`;

/** (id, kind, expression): evaluates an expression in an extension's `background` or `popup`, awaiting a promise. */
export const callInView = `(id, kind, expression) => (${ASK_VIEW})(id, kind, ${JSON.stringify(`(content, expression) => {
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
  return Cu.evalInSandbox(expression, sandbox);
}`)}, [expression])`;

/** (id, kind, x, y): a trusted click in a view. */
export const clickInView = `(id, kind, x, y) => (${ASK_VIEW})(id, kind, ${JSON.stringify(`(content, x, y) => {
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 });
  }
}`)}, [Number(x), Number(y)])`;

/** (id, kind, chord): a trusted key press in a view. */
export const keyInView = `(id, kind, chord) => (${ASK_VIEW})(id, kind, ${JSON.stringify(`(content, chord) => {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(content);
  const keys = chord.length > 1 ? chord.split('+') : [chord];
  const events = keys.map((key) => {
    const code = 'DOM_VK_' + ({ ' ': 'SPACE', Enter: 'RETURN' }[key] ?? key.replace(/^Arrow/, '')).toUpperCase();
    const keyCode = content.KeyboardEvent[code] ?? 0;
    return new content.KeyboardEvent('', { key, keyCode });
  });
  for (const event of events) input.keydown(event);
  for (const event of events.reverse()) input.keyup(event);
}`)}, [chord])`;

const COLLECT_GARBAGE = `for (let round = 0; round < 3; round++) { Cu.forceGC(); Cu.forceCC(); }`;

/** (id, kind): the size of a view's objects and strings in bytes, after garbage collection. */
export const heapOfView = `(id, kind) => (${ASK_VIEW})(id, kind, ${JSON.stringify(`(content) => {
  ${COLLECT_GARBAGE}
  const sizes = Array.from({ length: 9 }, () => ({}));
  Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager).sizeOfTab(content, ...sizes);
  const [objects, strings] = sizes;
  return objects.value + strings.value;
}`)}, [])`;

/** (): collects all garbage in the process of the active tab. */
export const collectGarbageInFront = `() => new Promise((done) => {
  const { messageManager } = gBrowser.selectedBrowser;
  messageManager.addMessageListener('harness:collected', function listener() {
    messageManager.removeMessageListener('harness:collected', listener);
    done();
  });
  const script = ${JSON.stringify(`${COLLECT_GARBAGE} sendAsyncMessage('harness:collected');`)};
  messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

/** (id): does what a click on the toolbar button does, including activeTab. */
export const openPopup = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** (id): closes the popup, if it is open. */
export const closePopup = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const view = [...extension.views].find((one) => one.viewType === 'popup');
  const panel = view?.xulBrowser?.closest('panel');
  if (!panel) return;
  const closed = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
  panel.hidePopup();
  await closed;
}`;

/** (id, 'add' | 'remove', origins as JSON): does what the switches of about:addons do. */
export const setAccess = `async (id, change, origins) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = { origins: JSON.parse(origins), permissions: [], data_collection: [] };
  await ExtensionPermissions[change](id, permissions, extension);
}`;

/** (id): from now on records the URL of every request that any part of the extension starts. */
export const noteRequests = `(id) => {
  const noted = (globalThis.__requestsOfExtension = []);
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType: type } = channel.loadInfo;
    const isOurs = [triggeringPrincipal, loadingPrincipal].some(
      (one) => one && (one.addonId === id || one.contentScriptAddonPolicy?.id === id),
    );
    // A link that the extension opens is a person's navigation, no request of the extension's own.
    if (isOurs && type !== Ci.nsIContentPolicy.TYPE_DOCUMENT) noted.push(channel.URI.spec);
  }, 'http-on-opening-request');
}`;

/** (): the URLs recorded so far, as JSON. */
export const notedRequests = `() => JSON.stringify(globalThis.__requestsOfExtension ?? [])`;

/** (base URL): from now on records every uncaught error of the extension. */
export const noteErrors = `(base) => {
  const noted = (globalThis.__errorsOfExtension = []);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      // The browser's own notes: that a page was left while its script waited for something, and what its policy stopped.
      const isNote = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)|^Content-Security-Policy:|^Firefox can’t /;
      if (isNote.test(message.errorMessage)) return;
      if (message.sourceName?.startsWith(base)) noted.push(message.errorMessage + ' (' + message.sourceName + ')\\n' + (message.stack ?? ''));
    },
  });
}`;

/** (): the errors recorded so far, as JSON. */
export const notedErrors = `() => JSON.stringify(globalThis.__errorsOfExtension ?? [])`;

const browserOf = `(id) => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return NavigableManager.getBrowserById(id);
}`;

/** (id of a tab's context): the id of its page's process; no number once the process has ended. */
export const processOf = `(id) => String((${browserOf})(id)?.browsingContext?.currentWindowGlobal?.osPid)`;

/** (id of a tab's context): the page's accessibility tree as JSON, see `AccessibleNode`. */
export const accessibleNodes = `async (id) => {
  // Without a reference to it the service ends, and the trees with it.
  globalThis.__accessibility ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const service = globalThis.__accessibility;
  const read = (node) => {
    const [state, extra] = [{}, {}];
    node.getState(state, extra);
    const is = new Set(service.getStringStates(state.value, extra.value));
    const kind = service.getStringRole(node.role);
    const attribute = (name) => { try { return node.attributes.getStringProperty(name); } catch { return ''; } };
    const role = { summary: 'disclosure', 'text leaf': 'text' }[kind] ?? node.computedARIARole;
    const either = (isPossible, name, not = 'not ' + name) => isPossible ? [is.has(name) ? name : not] : [];
    const children = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(read(child));
    return {
      role,
      name: node.name ?? '',
      description: node.description ?? '',
      states: [
        ...(is.has('focused') ? ['focused'] : []),
        ...(is.has('unavailable') ? ['disabled'] : []),
        ...(is.has('modal') ? ['modal'] : []),
        ...(role === 'heading' ? [attribute('level')] : []),
        ...(attribute('live') === '' || attribute('live') === 'off' ? [] : [attribute('live')]),
        ...either(is.has('checkable'), 'checked'),
        ...either(kind === 'toggle button', 'pressed'),
        ...either(role === 'tab', 'selected'),
        ...either(is.has('expandable') || is.has('expanded') || is.has('collapsed'), 'expanded', 'collapsed'),
      ],
      children,
    };
  };
  const outer = service.getAccessibleFor((${browserOf})(id));
  if (!outer?.firstChild) throw new Error('The page has no accessibility tree yet');
  return JSON.stringify(read(outer.firstChild));
}`;
