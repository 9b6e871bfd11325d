import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts the machine's browser.
 * @throws naming what to install if there is none.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: flags });
}

/**
 * Executable of the machine's browser.
 * @throws naming what to install if there is none.
 */
export function browserPath(): string {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH is ${chosen}, which cannot be run. Point it at Chrome or Chromium.`,
    );
  }
  const found = systemBrowser() ?? debianBrowser();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chrome or Chromium, and none was found. Install one ' +
      '(Debian and Ubuntu: `apt-get install -y chromium`) or set CHROME_PATH to its executable.',
  );
}

function systemBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...installed].find(isExecutable);
}

/**
 * A bare Debian container, as in continuous integration, gets the browser from Debian's archive.
 */
function debianBrowser(): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status, error } = spawnSync('apt-get', args, { stdio: 'inherit' });
    if (error !== undefined || status !== 0) return undefined;
  }
  return systemBrowser();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
