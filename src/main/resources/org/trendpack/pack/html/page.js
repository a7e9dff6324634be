"use strict";
(() => {
  const SORTED_FROM = 8;
  const FILTERED_FROM = 25;
  const value = cell => cell.dataset.s || cell.textContent.trim();
  const number = text => /^-?[\d,]+(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : null;
  const compare = (a, b) => {
    const x = number(a), y = number(b);
    if (x !== null && y !== null) return x - y;
    if (x !== null || y !== null) return x === null ? -1 : 1;
    return a.localeCompare(b, "en-GB");
  };
  const addSorting = (table, heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") !== "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const body = table.tBodies[0];
      const rows = [...body.rows];
      rows.sort((a, b) => (up ? 1 : -1) * compare(value(a.cells[column]), value(b.cells[column])));
      body.append(...rows);
    });
  };
  const addFilter = table => {
    const tools = document.createElement("p");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("output");
    tools.className = "tools";
    input.id = table.caption.id + "-filter";
    input.type = "search";
    label.htmlFor = input.id;
    label.textContent = "Show rows with";
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      let shown = 0;
      for (const row of table.tBodies[0].rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) shown++;
      }
      count.textContent = wanted ? shown + " of " + table.tBodies[0].rows.length + " rows" : "";
    });
    tools.append(label, input, count);
    table.parentElement.before(tools);
  };
  for (const table of document.querySelectorAll("table")) {
    const rows = table.tBodies[0].rows.length;
    if (rows >= SORTED_FROM) {
      [...table.tHead.rows[0].cells].forEach((heading, column) => addSorting(table, heading, column));
    }
    if (rows >= FILTERED_FROM) addFilter(table);
  }
  // What does not scroll needs no stop for the keyboard.
  const settle = () => {
    for (const box of document.querySelectorAll(".scroll, .drawing")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else if (box.clientWidth > 0) box.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", settle);
  document.addEventListener("toggle", settle, true);
  settle();
})();
