/** The script of the page, as text: it sorts and filters the tables of scenarios. Without it all is readable. */

export const SCRIPT = `
'use strict';
// A browser needs seconds to lay out thousands of rows.
const STEP = 500;

for (const part of document.querySelectorAll('.scenarios')) {
  const table = part.querySelector('table');
  const body = table.tBodies[0];
  let rows = [...body.rows];
  const controls = part.querySelector('.controls');
  const [choice, text, status] = ['select', 'input', '[role=status]'].map((what) => controls.querySelector(what));
  const more = document.createElement('button');
  const words = new Map();
  let most = STEP;
  let sorted = '';

  function contains(row, wanted) {
    if (wanted === '') return true;
    if (!words.has(row)) words.set(row, row.textContent.toLowerCase());
    return words.get(row).includes(wanted);
  }

  function show() {
    const wanted = text.value.trim().toLowerCase();
    let fitting = 0;
    for (const row of rows) {
      const fits = (choice.value === '' || row.dataset.is.split(' ').includes(choice.value)) && contains(row, wanted);
      if (fits) fitting += 1;
      row.hidden = !fits || fitting > most;
    }
    const count = (number) => number.toLocaleString('en');
    const rest = fitting - most;
    more.hidden = rest <= 0;
    more.textContent = 'Show ' + count(Math.min(rest, STEP)) + ' more scenarios';
    const fit = fitting < rows.length ? ' that fit, of ' + count(rows.length) + ' in all' : '';
    status.textContent = 'Showing ' + count(Math.min(fitting, most)) + ' of ' + count(fitting) + ' scenarios' + fit + sorted + '.';
  }

  function valueOf(row, column) {
    const { by } = row.cells[column].dataset;
    return by === undefined ? undefined : Number(by);
  }

  function sort(head) {
    const column = head.cellIndex;
    const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction);
    const sign = direction === 'ascending' ? 1 : -1;
    const numeric = rows.some((row) => valueOf(row, column) !== undefined);
    const keys = new Map(rows.map((row) => [row, numeric ? valueOf(row, column) : row.cells[column].textContent]));
    const { compare } = new Intl.Collator('en', { numeric: true });
    rows = rows.sort((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      // What is not known comes last, whatever the direction.
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (numeric ? a - b : compare(a, b));
    });
    sorted = ', sorted by ' + head.textContent.toLowerCase() + ', ' + direction;
    most = STEP;
    show();
    body.append(...rows);
  }

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(head));
    head.append(button);
  }

  function filter() {
    most = STEP;
    show();
  }
  let timer;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  choice.addEventListener('change', filter);

  more.type = 'button';
  more.className = 'more';
  more.addEventListener('click', () => {
    const next = rows.filter((row) => !row.hidden).length;
    most += STEP;
    show();
    // So that the keyboard goes on where the new rows begin.
    const row = rows.filter((each) => !each.hidden)[next];
    row.tabIndex = -1;
    row.focus();
  });
  part.append(more);
  controls.hidden = false;
  show();
}
`;

/** For the page's policy; a test compares it with the script. */
export const SCRIPT_HASH = 'sha256-b4289Rrj6TiuIuLGIc7kA0VT45I/HRH8PmSdyRZV0Ik=';
