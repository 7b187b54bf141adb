/**
 * Unpacks the files in the folder given that the packaged Chromium needs. Its package unpacks into the folder for
 * temporary files, so this is a process of its own, with a TMPDIR of its own.
 */
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const [, , bin = ''] = process.argv;
for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(join(bin, name));
