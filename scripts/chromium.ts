/** A headless Chromium for what must be seen: browser tests and pictures. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** @throws Error with how to install it where there is none */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}: install it, on Debian with “apt-get install -y chromium”, or give the path of one in CHROMIUM.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // In a container it may be small.
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
