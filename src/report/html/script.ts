/** The script of the page, as text: it sorts and filters the tables of scenarios. Without it all is readable. */

export const SCRIPT = `
'use strict';
// A table that is laid out as blocks is none to some screen readers.
const ROLES = [
  ['table', 'table'],
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['thead th', 'columnheader'],
  ['tbody th', 'rowheader'],
  ['td', 'cell'],
];
for (const [what, role] of ROLES) {
  for (const element of document.querySelectorAll(what)) element.setAttribute('role', role);
}

// A browser needs seconds to lay out thousands of rows.
const STEP = 500;
const WORST_FIRST = ', worst first';

function newButton(words, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(words);
  button.addEventListener('click', act);
  return button;
}

for (const part of document.querySelectorAll('.scenarios')) {
  const table = part.querySelector('table');
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const titles = heads.map((head) => head.textContent);
  const worstFirst = [...body.rows];
  let rows = worstFirst;
  const controls = part.querySelector('.controls');
  const [choice, order, text] = ['show', 'sort', 'text'].map((name) => document.getElementById(table.id + '-' + name));
  const status = part.querySelector('[role=status]');
  const words = new Map();
  let most = STEP;
  let sorted = WORST_FIRST;

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
    clear.hidden = choice.value === '' && wanted === '';
    const fit = fitting < rows.length ? ' that match, of ' + count(rows.length) + ' in all' : '';
    const shown = 'Showing ' + count(Math.min(fitting, most)) + ' of ' + count(fitting) + ' scenarios' + fit + sorted + '.';
    status.textContent = fitting === 0 ? 'No scenario matches.' : shown;
  }

  function filter() {
    most = STEP;
    show();
  }

  function valueOf(row, column) {
    const { by } = row.cells[column].dataset;
    return by === undefined ? undefined : Number(by);
  }

  function sortedBy(column, sign) {
    const numeric = rows.some((row) => valueOf(row, column) !== undefined);
    const keys = new Map(rows.map((row) => [row, numeric ? valueOf(row, column) : row.cells[column].textContent]));
    const { compare } = new Intl.Collator('en', { numeric: true });
    return rows.toSorted((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      // What is not known comes last, whatever the direction.
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (numeric ? a - b : compare(a, b));
    });
  }

  // By what is chosen, such as '3 ascending'; the worst first where that is nothing.
  function sort() {
    for (const head of heads) head.removeAttribute('aria-sort');
    if (order.value === '') {
      [rows, sorted] = [worstFirst, WORST_FIRST];
    } else {
      const [column, direction] = order.value.split(' ');
      heads[column].setAttribute('aria-sort', direction);
      rows = sortedBy(column, direction === 'ascending' ? 1 : -1);
      sorted = ', sorted by ' + titles[column].toLowerCase() + ', ' + direction;
    }
    filter();
    body.append(...rows);
  }

  for (const [column, head] of heads.entries()) {
    for (const direction of ['ascending', 'descending']) {
      order.append(new Option(titles[column].toLowerCase() + ', ' + direction, column + ' ' + direction));
    }
    head.replaceChildren(newButton(titles[column], () => {
      order.value = column + (head.getAttribute('aria-sort') === 'ascending' ? ' descending' : ' ascending');
      sort();
    }));
  }

  let timer;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  choice.addEventListener('change', filter);
  order.addEventListener('change', sort);

  const clear = newButton('Clear the filter', () => {
    choice.value = text.value = '';
    filter();
    choice.focus();
  });
  const more = newButton('', () => {
    const next = rows.filter((row) => !row.hidden).length;
    most += STEP;
    show();
    // So that the keyboard goes on where the new rows begin.
    const row = rows.filter((each) => !each.hidden)[next];
    row.tabIndex = -1;
    row.focus();
  });
  more.className = 'more';
  controls.append(clear);
  part.append(more);
  controls.hidden = false;
  show();
}
`;

/** For the page's policy; a test compares it with the script. */
export const SCRIPT_HASH = 'sha256-5aIXuJzLiuaAmFFHvQ3nluyMMvKD2dvD2JCSPTa33gg=';
