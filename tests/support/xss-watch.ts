import type { BrowserContext, Page } from 'playwright-core';

/** What no page of ours has, and some payload would add if it were markup. */
const foreign = [
  'iframe', 'object', 'embed', 'marquee', 'isindex', 'base', 'math', 'mglyph', 'x', 'audio', 'video', 'meta[http-equiv=refresh i]', 'img[src="x"]', 'form[action^="javascript:" i]',
  'a[href^="javascript:" i]', 'a[href^="data:" i]', '[formaction]', 'link[href^="javascript:" i]', 'script:not([src]):not([type])', 'style:not([data-vite-dev-id])',
  ...['error', 'load', 'click', 'focus', 'toggle', 'mouseover', 'start'].map((event) => `[on${event}]`),
].join(', ');

/**
 * Tells whether a text of somebody else became script or markup on the pages of a context: a dialog, the property that the
 * payloads set, or an element of theirs. The context is to be opened with `bypassCSP`, or the policy would hide a hole.
 */
export function watchForScript(context: BrowserContext) {
  const dialogs: string[] = [];
  context.on('dialog', (dialog) => {
    dialogs.push(`dialog “${dialog.message()}”`);
    void dialog.dismiss().catch(() => {});
  });
  return async (page: Page): Promise<string[]> => {
    const onPage = await page.evaluate((selector) => [
      ...(typeof (window as { x?: unknown }).x === 'number' ? ['window.x was set'] : []),
      ...[...document.querySelectorAll(selector)].map((element) => `element ${element.outerHTML.slice(0, 120)}`),
    ], foreign);
    return [...dialogs.splice(0), ...onPage];
  };
}

/** Waits until a text stands on the page, as text or in a field. */
export async function waitForShown(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const plain = (said: string | null | undefined) => (said ?? '').replaceAll(/\s+/g, ' ');
    return plain(document.body.textContent).includes(wanted)
      || [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(({ value }) => plain(value).includes(wanted));
  }, text.replaceAll(/\s+/g, ' ').trim(), { timeout: 20_000 });
}
