// Updates the rows of a live table in place. Changes only the cells that differ, and preserves the keyboard focus.
// changed: HTML of the changed rows by row id; order: ids of all rows, if their order has changed.
window.framewiseLiveTable = (table, changed, order) => {
  const body = table.querySelector('tbody');
  const rows = table.liveRows ??= new Map();
  const held = document.activeElement;
  for (const [id, html] of Object.entries(changed)) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    const row = rows.get(id);
    if (!row) {
      rows.set(id, fresh);
      continue;
    }
    row.className = fresh.className;
    Array.from(fresh.children).forEach((cell, i) => {
      if (row.children[i].outerHTML !== cell.outerHTML) {
        row.children[i].replaceWith(cell.cloneNode(true));
      }
    });
  }
  if (order) {
    for (const id of Array.from(rows.keys()).filter(id => !order.includes(id))) {
      rows.get(id).remove();
      rows.delete(id);
    }
    order.forEach((id, i) => {
      const row = rows.get(id);
      const there = body.children[i] ?? null;
      if (there !== row) {
        if (row.isConnected && body.moveBefore) {
          body.moveBefore(row, there);
        } else {
          body.insertBefore(row, there);
        }
      }
    });
  }
  if (held !== document.activeElement && table.contains(held)) {
    held.focus({preventScroll: true});
  }
};
