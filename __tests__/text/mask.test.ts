/** What is masked in a text, and what is not. */

import { describe, expect, test } from '@jest/globals';
import { cutBeforeMasking, mask, withoutCutNumber } from '../../src/text/mask.ts';
import { runs } from '../support/fuzz.ts';
import { HOSTILE_TEXTS, HOSTILE_UNITS } from '../support/hostile-texts.ts';
import { fc, unicode } from '../support/property.ts';

const PHONE = '[phone number]';
const CARD = '[card number]';
const EMAIL = '[e-mail address]';
const NUMBER = '[number]';

describe('is masked', () => {
  test.each([
    // Telephone numbers as they are written.
    ['call 415 555 0134 now', `call ${PHONE} now`],
    ['+1 (415) 555-0134', PHONE],
    ['(415)555-0134', PHONE],
    ['(+1 415 555 0134)', `(${PHONE})`],
    ['(+1) 415 555 0134', PHONE],
    ['415.555.0134', PHONE],
    ['1.415.555.0134', PHONE],
    ['415-555-0134', PHONE],
    ['415–555–0134', PHONE],
    ['415−555−0134', PHONE],
    ['415/555-0134', PHONE],
    ['4155550134', PHONE],
    ['14155550134', PHONE],
    ['+442079460958', PHONE],
    ['00442079460958', PHONE],
    ['020 7946 0958', PHONE],
    ['030/1234567', PHONE],
    ['030 12345678', PHONE],
    ['06 12 34 56 78', PHONE],
    ['06.12.34.56.78', PHONE],
    ['612.345.678', PHONE],
    ['+65 9123 4567', PHONE],
    ['9123 4567', PHONE],
    ['555-0134', PHONE],
    ['415-555-0134 x12', `${PHONE} x12`],
    ['+ 415 555 0134', PHONE],
    ['555 -- 0134', PHONE],
    ['555·0134', PHONE],
    ['555(01)34', PHONE],
    // As they are said.
    ['4 1 5 5 5 5 0 1 3 4', PHONE],
    ['4, 1, 5, 5, 5, 5, 0, 1, 3, 4', PHONE],
    ['four is 4-1-5-5-5-5-0-1-3-4', `four is ${PHONE}`],
    ['It is 415, 555, 0134.', `It is ${PHONE}.`],
    ['It is 1, 415, 555, 01 34.', `It is ${PHONE}.`],
    ['415. 555. 0134', PHONE],
    ['415... 555... 0134', PHONE],
    ['415… 555… 0134', PHONE],
    ['555... 0134', PHONE],
    ['(415) 555, 0134', PHONE],
    ['+44 7911, 123456', PHONE],
    ['07911, 123456', PHONE],
    ['06, 12, 34, 56, 78', PHONE],
    ['+1, 415, 555, 0134', PHONE],
    ['4,1,5,5,5,5,0,1,3,4', PHONE],
    ['415, 5550134, 2026-11-25', `${PHONE}, 2026-11-25`],
    ['4,155,550,134', PHONE],
    ['1,415,555, 0134', PHONE],
    ['$415,555,0134', `$${PHONE}`],
    // Payment cards, and other numbers.
    ['4111 1111, 1111 1111', CARD],
    ['4111 1111 1111, 1111', CARD],
    ['3782, 822463, 10005', CARD],
    ['SSN 123, 45, 6789', `SSN ${NUMBER}`],
    ['4111111111111111', CARD],
    ['4111 1111 1111 1111', CARD],
    ['4111-1111-1111-1111', CARD],
    ['5555.5555.5555.4444', CARD],
    ['3782 822463 10005', CARD],
    ['4111-1111-1111-1112', PHONE],
    ['123-45-6789', NUMBER],
    ['account 12345678', `account ${NUMBER}`],
    ['1234567890123', NUMBER],
    ['DE89 3704 0044 0532 0130 00', `DE${NUMBER}`],
    // E-mail addresses.
    ['john.doe+x@example.co.uk', EMAIL],
    ['<a@b.example>, or mailto:c@d.example', `<${EMAIL}>, or mailto:${EMAIL}`],
    ["o'brien@example.com's", `${EMAIL}'s`],
    ['me @ example.com', EMAIL],
    ['me@почта.рф', EMAIL],
    [`${'a'.repeat(64)}@example.com`, EMAIL],
    [`me@${'a'.repeat(63)}.com`, EMAIL],
    ['müller@bücher.example', EMAIL],
    ['x@xn--bcher-kva.xn--p1ai', EMAIL],
    ['4155550134@example.com', EMAIL],
    // Digits of other scripts, and what can't be seen.
    ['٤١٥ ٥٥٥ ٠١٣٤', PHONE],
    ['۴۱۵ ۵۵۵ ۰۱۳۴', PHONE],
    ['४१५ ५५५ ०१३४', PHONE],
    ['＋１（４１５）５５５－０１３４', PHONE],
    ['𝟜𝟙𝟝 𝟝𝟝𝟝 𝟘𝟙𝟛𝟜', PHONE],
    ['④①⑤ 555 0134', PHONE],
    ['4️⃣1️⃣5️⃣5️⃣5️⃣5️⃣0️⃣1️⃣3️⃣4️⃣!', `${PHONE}!`],
    ['415\u200b555\u200b0134', PHONE],
    ['4\u200d1\u20605 5\u00ad55 01\ufeff34', PHONE],
    ['４１１１\u200b１１１１ 1111 1111', CARD],
    ['jo\u200bhn＠example．com', EMAIL],
    ['jo﹫mail.example', EMAIL],
    ['415\u00a0\u00a0\u00a0555\t\n0134', PHONE],
    ['415\u2028555\u20290134', PHONE],
    [`415${' '.repeat(9)}555${'\t'.repeat(9)}0134`, PHONE],
    [`415${' \u200b'.repeat(9)}555 0134`, PHONE],
    ['4155\ufff955\ufff90134', PHONE],
    ['4155\ue00055\ue0000134', PHONE],
    ['4155\u037855\u03780134', PHONE],
    ['4155\u316455\u31640134', PHONE],
    // One character of two digits and a full stop.
    ['call 415 555 01⒓', `call ${PHONE}`],
    // Within other things.
    ['tel:+14155550134', `tel:${PHONE}`],
    ['tel4155550134x', `tel${PHONE}x`],
    ['https://wa.me/14155550134?x=1', `https://wa.me/${PHONE}?x=1`],
    ['$4155550134', `$${PHONE}`],
    ['on 2026-11-25 415 555 0134', `on 2026-11-25 ${PHONE}`],
    ['415 555 0134 2026-11-25', `${PHONE} 2026-11-25`],
    ['at 10:30 415 555 0134', `at 10:30 ${PHONE}`],
    ['`415 555 0134`|"a@b.example"', `\`${PHONE}\`|"${EMAIL}"`],
    ['415 555 0134, 415 555 0135', `${PHONE}, ${PHONE}`],
    ['415, 555, 2012, 2013', `${PHONE}, 2013`],
    ['2019, 202048/20261125', `${PHONE}/20261125`],
    ['2025-2026,12,345,678', `2025-2026,${PHONE}`],
    // A part of it is a day, years, an id, a rate, a quantity or a version, but not the whole.
    ['820261125', NUMBER],
    ['202611258', NUMBER],
    ['192. 2025-2026', PHONE],
    ['2025-2026 4654', PHONE],
    ['412019, 2020', PHONE],
    ['2019, 202025', PHONE],
    ['8_2026_04_14', `8_${PHONE}`],
    ['2026_04_144', PHONE],
    ['9760226', NUMBER],
    ['commit 25525093', `commit ${NUMBER}`],
    ['415555013457631255682026', NUMBER],
    ['d4e5f6a7-89ab-4def-0123-4567890abcdef', `d4e5f6a7-89ab-4def-${PHONE}abcdef`],
    ['xd4e5f6a7-89ab-4def-0123-4567890abcde', `xd4e5f6a7-89ab-4def-${PHONE}abcde`],
    ['1234567890abcdef123456781', `${NUMBER}abcdef123456781`],
    ['f1234567890abcdef12345678', `f${NUMBER}abcdef12345678`],
    ['.0.182834', `.${PHONE}`],
    ['0.415.555.0134', PHONE],
    ['0,2857192', `0,${NUMBER}`],
    ['110,225.20261125', `110,${PHONE}`],
    ['.555.0134%', `.${PHONE}%`],
    ['+12,345,678', `+${PHONE}`],
    ['030/1234 567/89012', PHONE],
    ['.1.2.32026', `.${PHONE}`],
    ['.192.168.1.1', `.${PHONE}`],
    ['v415.555.0134', `v${PHONE}`],
    ['v1.415.555.0134', `v${PHONE}`],
    // By how many digits there are, and which.
    ['4111 1111 1111 11114', PHONE],
    ['4222222222222', CARD],
    ['34155550134525595800', NUMBER],
    ['+12345678901234567', PHONE],
    ['+123456789012345678', NUMBER],
    ['9091633550', NUMBER],
    ['0155550134', NUMBER],
  ])('%j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe('is masked in groups', () => {
  const PAUSES = [
    ' ',
    '-',
    '.',
    ',',
    ', ',
    ' , ',
    '. ',
    '; ',
    ';',
    ': ',
    ':',
    '_',
    '|',
    ' | ',
    '*',
    '~',
    '... ',
    ',\n',
    '，',
  ];
  test.each([
    ['4-4-4-4', ['4111', '1111', '1111', '1111'], CARD],
    ['4-6-5', ['3782', '822463', '10005'], CARD],
    ['4-4-4-4-3', ['6304', '0000', '0000', '0000', '000'], CARD],
    ['3-3-4', ['415', '555', '0134'], PHONE],
    ['1-3-3-4', ['1', '415', '555', '0134'], PHONE],
    ['4-3-4', ['0207', '946', '0958'], PHONE],
    ['5-6', ['07911', '123456'], PHONE],
    ['2-4-4', ['02', '9123', '4567'], PHONE],
    ['2-2-2-2-2', ['06', '12', '34', '56', '78'], PHONE],
    ['3-2-4', ['123', '45', '6789'], NUMBER],
  ])('%s, whatever the pause', (_, groups, word) => {
    for (const pause of PAUSES) {
      expect([pause, mask(`say ${groups.join(pause)}!`)]).toEqual([pause, `say ${word}!`]);
    }
  });
});

describe('stays', () => {
  test.each([
    '',
    'Angry Caller Test',
    // Ids.
    'd4e5f6a7-89ab-cdef-0123-4567890abcde',
    'C9D0E1F2-3456-7890-ABCD-EF1234567890',
    'run 00000000-0000-0000-0000-000000000001',
    '7d0f6c9',
    'a415555',
    '1234567890abcdef1234567890abcdef12345678',
    `${'1234567890'.repeat(6)}abcd`,
    '507f1f77bcf86cd799439011',
    'recorded at commit 1234567.',
    'run_12345678',
    'JIRA-1234567',
    'scenario12345678',
    'scenario123456789',
    '123456789x',
    // Days and times.
    '2026-11-25',
    '2026/11/25',
    '25.11.2026',
    '11/25/2026',
    '20261125',
    '2026-11-25T10:05:32.123Z',
    '2026-04-14 10:05:32',
    '20260414T100000Z',
    '2025-2026',
    '10:05:32.1234567',
    '2026-04-14 10:05:32,123',
    '10:30, 11:45, 12:00',
    '2026-11-25, 2026-11-26',
    'Nov 25, 2026, 10:30',
    'run 7 11/25/2026',
    'run_2026_04_14_10_05',
    '20260414_100000',
    // Figures.
    '3 of 5 passed, 60% (23–88%) · score 0.68',
    '0.3333333333333333',
    '99.9999999%',
    '$1,234,567.89',
    '$12345678',
    '12345678 €',
    '1,000,000 calls',
    '1500000 ms',
    '5/5 3/5 2/5 4/5 10/10',
    'in 2025. 1234 runs',
    'room 101, floor 12, 24/7, 9 to 5',
    '3, 5, 2, 1, 4, 5, 5',
    '0.5, 0.7, 0.9',
    '0.55, 0.75, 0.95, 0.15',
    '10.25, 11.50, 12.75, 13.50',
    '0,55; 0,75; 0,95; 0,15',
    '0,555 0,777 0,999',
    '60, 70, 80, 90',
    '1, 2, 3, 4, 5, 6, 7, 8, 9, 10',
    '5/5, 3/5, 2/5, 4/5, 10/10',
    '2019, 2020, 2021',
    'In 2019, 2020. 100 calls',
    '1200, 1300 calls',
    '12,345,678',
    '999,999,999',
    '1,000,000, 2,000,000',
    // Versions, positions, addresses.
    '1.2.3',
    '24.18.1003',
    'v10.0.19045.3803',
    'GPT-4o-2026-11-25',
    'policy.yml:1234:56',
    'connect ECONNREFUSED 192.168.100.200:443',
    'https://github.com/o/r/actions/runs/19283746510/attempts/1',
    'http://127.0.0.1:40331/o/r/pull/1234567#issuecomment-2712345678',
    // No addresses.
    '@team',
    'a@b',
    'actions/checkout@v4.2.2',
    'root@localhost',
    '5 @ 3.50',
  ])('%j', (text) => {
    expect(mask(text)).toBe(text);
  });
});

const twoToNine = fc.integer({ min: 2, max: 9 }).map(String);
const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((all) => all.join(''));
/** A number of the North American plan, as three groups. */
const groups = fc
  .tuple(twoToNine, digits(2), twoToNine, digits(2), digits(4))
  .map(([a, bc, d, ef, rest]) => [a + bc, d + ef, rest] as const);
const phone = fc
  .tuple(
    groups,
    fc.constantFrom('', ' ', '-', '.', ' - ', '–', '\u00a0', '\u200b', ', ', ',', '; ', ':', '_'),
    fc.boolean(),
  )
  .map(([[a, b, c], between, bracketed]) => (bracketed ? `(${a}) ${b}-${c}` : [a, b, c].join(between)))
  .chain((text) => fc.constantFrom(text, `+1 ${text}`, `1-${text}`));
const card = fc.tuple(fc.constantFrom('4', '5', '37'), digits(13)).map(([start, rest]) => {
  const sum = [...`${start}${rest}`].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${start}${rest}${(10 - (sum % 10)) % 10}`;
});
const cardText = fc
  .tuple(card, fc.constantFrom('', ' ', '-', ', ', ',', '. ', ';', '_'))
  .map(([number, between]) => number.match(/.{1,4}/g)?.join(between) ?? '');
const email = fc.emailAddress();
/** Zero digits of scripts in which a number may be written. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8];
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
/** What may stand around: no digits or `@` that would belong to it, and no signs that make another thing of it. */
const around = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'call me: ',
    '(',
    '"',
    '`',
    '|',
    '\n',
    '<b>',
    'tel:',
    'x',
    '—',
    '🙂',
    '\u202e',
    '5 runs, ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\p{N}@＠.\\/:-]/gu, '')),
);

describe('whatever surrounds it', () => {
  test('no telephone or card number survives', () => {
    fc.assert(
      fc.property(
        fc.oneof(phone, cardText),
        fc.constantFrom(...ZEROS),
        around,
        around,
        (number, zero, a, b) => {
          const masked = mask(`${a}${inScript(number, zero)}${b}`);
          expect(masked).toMatch(/\[(?:phone |card )?number\]/);
          expect(masked.replace(/5 runs/g, '').match(/\p{Nd}/gu) ?? []).toEqual([]);
        },
      ),
      runs(10),
    );
  });

  test('no e-mail address survives', () => {
    fc.assert(
      fc.property(email, around, around, (address, a, b) => {
        const masked = mask(`${a} ${address.replace(/[`/]/g, '0')} ${b}`);
        expect(masked).toContain(EMAIL);
        expect(masked).not.toContain('@');
      }),
      runs(3),
    );
  });

  test('a text without digits and @ stays as it is', () => {
    fc.assert(
      fc.property(unicode(200), (text) => {
        const bare = text.replace(/[\p{N}@＠﹫]/gu, '');
        expect(mask(bare)).toBe(bare);
      }),
    );
  });

  test('what was masked is not masked again', () => {
    const piece = fc.oneof(
      phone,
      cardText,
      email,
      around,
      digits(9),
      fc.constantFrom('2026-11-25', '0.5', '$', ' runs', '/', '-', '.', ', ', 'a', '12:30', 'v'),
      fc.string({ unit: fc.constantFrom(...'0123456789 .,-/()+:@a$%'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = mask(pieces.join(''));
        expect(mask(once)).toBe(once);
      }),
      runs(17),
    );
  });

  test.each(HOSTILE_TEXTS)('%s stays well-formed', (_, text) => {
    expect(mask(text).isWellFormed()).toBe(text.isWellFormed());
  });
});

test('as many are masked as there are', () => {
  expect(mask(Array(300).fill('415 555 0134').join(' and '))).toBe(Array(300).fill(PHONE).join(' and '));
});

test('a text that is too long is cut', () => {
  expect(mask(`${'x'.repeat(30_000)} 415 555 0134`)).toBe('x'.repeat(20_000));
});

describe('takes time in proportion to its length', () => {
  test.each(HOSTILE_UNITS)('%s', (_, unit) => {
    const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const [short, long] = [ofLength(2500), ofLength(20_000)];
    const fastest = (text: string) =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const before = process.cpuUsage();
          mask(text);
          return process.cpuUsage(before).user / 1000;
        }),
      );
    // Eight times as long; what takes less than a millisecond can't be measured.
    expect(fastest(long) / Math.max(0.5, fastest(short))).toBeLessThan(24);
  });
});

describe('cutBeforeMasking', () => {
  test.each([
    ['short', 5, 'short'],
    ['a longer text', 8, 'a longer…'],
    ['a longer text', 5, 'a lon…'],
    ['a longer text', 9, 'a longer …'],
    ['tell jane.doe@example.com of it', 15, 'tell…'],
    ['tell jane.doe @ example.com of it', 13, 'tell…'],
    ['tell jane.doe @ example.com of it', 19, 'tell…'],
    ['call +1 415 555 0134', 12, 'call…'],
    ['call 415, 555, 0134', 10, 'call…'],
    ['jane.doe@example.com', 12, '…'],
    ['4155550134', 5, '…'],
    ['jane.doe-the-second@example.com', 4, '…'],
    ['tell jane.doe ＠ example.com of it', 13, 'tell…'],
    ['tell jane＠example.com of it', 12, 'tell…'],
    ['٤١٥ ٥٥٥ ٠١٣٤', 9, '…'],
    ['call 4, 1, 5, 5, 5, 5, 0, 1, 3, 4', 25, 'call…'],
    ['"call":"4155550134"', 12, '"call":"…'],
    ['"name":"jane","call":"4155550134"', 11, '"name":"jan…'],
    ['🙂🙂', 3, '🙂\ufffd…'],
  ])('%j at %d', (text, maxLength, expected) => {
    expect(cutBeforeMasking(text, maxLength)).toBe(expected);
  });

  test('lets nothing escape the mask, wherever it cuts', () => {
    const secrets = [
      'jane.doe@example.com',
      'jane.doe @ example.com',
      '+1 (415) 555-0134',
      '4111, 1111, 1111, 1111',
    ];
    for (const before of ['', 'call ', `${'x'.repeat(70)} `, '{"message":"']) {
      for (const secret of secrets) {
        for (let at = 0; at <= secret.length; at += 1) {
          const shown = mask(cutBeforeMasking(`${before}${secret} wants a call`, before.length + at));
          // The first two letters of a name are nobody's, before anything tells that it is an address.
          expect(shown.slice(before.length)).not.toMatch(/\d|doe|exam/);
        }
      }
    }
  });
});

test.each([
  [`call ${PHONE}`, '5 today'],
  [`pay by ${CARD}`, '5 today'],
  [`write to ${EMAIL}`, '.example@5'],
])('of %j that goes on with %j what is masked stays', (beginning, rest) => {
  expect(withoutCutNumber(beginning, rest)).toBe(`${beginning}…`);
});
