import { existsSync, statfsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const browserFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/**
 * Finds a Chromium: the one named by CHROMIUM_PATH, an installed one, one that Playwright fetched, else the one inside the
 * package @sparticuz/chromium (Linux on x64), which brings its own libraries and fonts.
 */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, args: browserFlags };
  const found = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (found) return { executablePath: found, args: browserFlags };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found: install Chrome or Chromium, or name one with CHROMIUM_PATH.');
  }
  // It unpacks its libraries only where it believes to be on this service, and looks once, at import.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own flags put the whole browser into one process, which ends with the first page that is closed.
  return { executablePath: await packaged.executablePath(), args: browserFlags };
}

/** Memory that processes share is written to disk instead, by Playwright's wish, for the sake of containers that have little of it. */
function sharesMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 30;
  } catch {
    return false;
  }
}

/** Starts a headless Chromium; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  // Pages of tests live for seconds: to compile their scripts a second time, for long runs, costs a tenth of all and gains nothing.
  return chromium.launch({ executablePath, args: [...args, '--js-flags=--no-opt'], headless: true, ...(sharesMemory() && { ignoreDefaultArgs: ['--disable-dev-shm-usage'] }) });
}

let running: Promise<Browser> | undefined;

/** The Chromium that the test files of this process share; it ends with the process. */
export async function sharedBrowser(): Promise<Browser> {
  if (!running || !(await running).isConnected()) running = launchBrowser();
  return running;
}
