/**
 * The script of the page of a portfolio: a search, and a button on each head that sorts by its column. It reads what
 * the table holds and writes text only, so that nothing in an agreement can become markup.
 */
export const PORTFOLIO_SCRIPT = `'use strict';
(() => {
  const table = document.getElementById('_agreements');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const search = document.getElementById('_search');
  const count = document.getElementById('_count');
  const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
  const texts = new Map(rows.map((row) => [row, plain([...row.cells].map((cell) => cell.textContent).join(' '))]));
  const show = () => {
    const wanted = plain(search.value).split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((word) => texts.get(row).includes(word));
      if (!row.hidden) shown += 1;
    }
    count.textContent = shown + ' of ' + rows.length + ' shown';
  };
  const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const order = new Intl.Collator('en-GB', { numeric: true });
      rows.sort((a, b) => (up ? 1 : -1) * order.compare(keyOf(a, column), keyOf(b, column)));
      body.append(...rows);
    });
  });
  search.addEventListener('input', show);
  document.getElementById('_tools').hidden = false;
  show();
})();
`;
