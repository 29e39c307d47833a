import type { Locator, Page } from 'playwright-core';

export const cards = (page: Page): Locator => page.locator('ol > li');
export const field = (page: Page): Locator => page.getByRole('combobox', { name: /ZIP code, city|Código postal/ });
/** The number at the start of a text: "1,234 clinics" → 1234. */
export const numberIn = (text: string): number => Number(text.replaceAll(',', '').match(/\d+/)?.[0]);
export const countOf = async (page: Page): Promise<number> => numberIn(await page.getByRole('heading', { level: 1 }).innerText());
export const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((own) => own === document.activeElement);
