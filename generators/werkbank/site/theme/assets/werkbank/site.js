/* What the site adds to the theme: keys where the theme knows only the mouse, and tables. */
(function () {
  "use strict";

  /* The theme makes buttons of labels; without this a keyboard cannot reach them. */
  function makeButtons() {
    const names = { __drawer: "Menu", __search: "Zoeken" };
    document.querySelectorAll(".md-header label.md-icon[for]").forEach((label) => {
      const name = names[label.htmlFor];
      if (!name) return;
      const box = document.getElementById(label.htmlFor);
      label.tabIndex = 0;
      label.setAttribute("role", "button");
      label.setAttribute("aria-label", name);
      label.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation(); /* the theme has a way of its own for one of the two keys */
        box.checked = !box.checked;
        box.dispatchEvent(new Event("change", { bubbles: true }));
        if (box.checked && box.id === "__search") document.querySelector(".md-search__input").focus();
      });
    });
    document.addEventListener("keydown", (event) => {
      const drawer = document.getElementById("__drawer");
      if (event.key === "Escape" && drawer && drawer.checked) {
        drawer.checked = false;
        document.querySelector('label[for="__drawer"]').focus();
      }
    });
  }

  /* A table to search in and to sort; without JavaScript it is a table like any other. */
  function enhance(box) {
    const table = box.querySelector("table");
    if (!table) return;
    const rows = Array.from(table.tBodies[0].rows);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const form = document.createElement("div");
    form.className = "zoekbalk";
    form.innerHTML =
      '<label for="tabelfilter">Zoek in de tabel</label>' +
      '<input id="tabelfilter" type="search" autocomplete="off" spellcheck="false">' +
      '<p role="status" aria-live="polite"></p>';
    box.prepend(form);
    const told = form.querySelector("p");
    const input = form.querySelector("input");
    const show = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        if (!row.hidden) count += 1;
      });
      told.textContent = count === 1 ? "1 rij" : `${count} rijen`;
    };
    input.addEventListener("input", show);
    show();
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.innerHTML = head.innerHTML + '<span aria-hidden="true" class="pijl"></span>';
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        Array.from(table.tHead.rows[0].cells).forEach((cell) => cell.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = (row) => row.cells[column].textContent.trim();
        rows
          .slice()
          .sort((a, b) => key(a).localeCompare(key(b), "nl") * (down ? -1 : 1))
          .forEach((row) => table.tBodies[0].appendChild(row));
      });
    });
  }

  /* What must be scrolled must be reachable with keys; what fits is no stop on the way. */
  function markScrolling() {
    document.querySelectorAll(".tabel").forEach((frame) => {
      const scrolls = frame.scrollWidth > frame.clientWidth;
      if (scrolls) {
        frame.tabIndex = 0;
        frame.setAttribute("role", "region");
        frame.setAttribute("aria-label", "Brede tabel");
      } else {
        ["tabindex", "role", "aria-label"].forEach((name) => frame.removeAttribute(name));
      }
    });
  }

  makeButtons();
  markScrolling();
  window.addEventListener("resize", markScrolling);
  document.querySelectorAll(".doorzoekbaar").forEach(enhance);
})();
