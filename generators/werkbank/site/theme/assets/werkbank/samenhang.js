/* Walks through what hangs together. Four columns; the chosen card, what touches it, and what
 * touches that. Keys: Tab through the cards, arrows between cards and columns, Enter to choose. */
(function () {
  "use strict";
  const data = window.werkbankSamenhang;
  const root = document.getElementById("samenhang-kaart");
  if (!data || !root) return;

  const byId = new Map(data.knopen.map((node, index) => [node.id, index]));
  const near = data.knopen.map(() => new Set());
  data.lijnen.forEach(([one, other]) => {
    near[one].add(other);
    near[other].add(one);
  });
  const coded = (node) => node.soort === "vraag" || node.soort === "besluit";
  const fullName = (node) => (coded(node) ? `${node.id} ${node.naam}` : node.naam);

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  }

  const input = element("input", {
    id: "samenhang-kies", class: "veld", type: "search", list: "samenhang-namen", autocomplete: "off", spellcheck: "false",
    placeholder: "bijvoorbeeld V11, gastmelding of Klant.soortKlant",
  });
  const names = element("datalist", { id: "samenhang-namen" });
  data.knopen.forEach((node) => names.append(element("option", { value: fullName(node) })));
  const told = element("p", { role: "status", "aria-live": "polite", class: "samenhang__telling" });
  const lines = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  lines.setAttribute("class", "samenhang__lijnen");
  lines.setAttribute("aria-hidden", "true");
  const columns = element("div", { class: "samenhang__kolommen" });
  const lists = {};
  data.soorten.forEach(({ naam, titel }) => {
    lists[naam] = element("ul", { class: "samenhang__kaarten", "data-soort": naam });
    const id = `samenhang-kolom-${naam}`;
    lists[naam].setAttribute("aria-labelledby", id);
    columns.append(element("div", { class: "samenhang__kolom" }, element("h2", { id }, titel), lists[naam]));
  });
  const label = element("label", { for: "samenhang-kies" }, "Wat wil je zien?");
  const bar = element("div", { class: "zoekbalk" }, label, input, names);
  root.append(bar, told, element("div", { class: "samenhang__vlak" }, lines, columns));
  root.hidden = false;

  /* The lists below have the same addresses; with the cards there, an address chooses a card. */
  document.querySelectorAll(".samenhang-lijst > li[id]").forEach((item) => {
    item.id = `lijst-${item.id}`;
  });

  let shown = [];

  function card(index, distance) {
    const node = data.knopen[index];
    const name = element("a", { href: node.pagina }, fullName(node));
    const title = element("span", { class: "kaart__naam" });
    title.append(node.pagina ? name : fullName(node));
    const made = element("li", { class: `kaart kaart--${distance}`, "data-knoop": String(index) }, title);
    if (node.status) made.append(element("span", { class: `status status--${node.status}` }, node.status));
    if (distance === 0) {
      made.setAttribute("aria-current", "true");
    } else {
      const button = element("button", { type: "button", class: "kaart__kies" }, "kies");
      button.append(element("span", { class: "onzichtbaar" }, `: ${fullName(node)}`));
      button.addEventListener("click", () => choose(index, true));
      made.append(button);
    }
    return made;
  }

  function choose(index, fromHere) {
    const node = data.knopen[index];
    const direct = near[index];
    const second = new Set();
    direct.forEach((each) => near[each].forEach((other) => {
      const bridge = data.knopen[each].soort === "besluit";
      const missing = ![...direct].some((one) => data.knopen[one].soort === data.knopen[other].soort);
      if (bridge && missing && other !== index && !direct.has(other) && data.knopen[other].soort !== node.soort) second.add(other);
    }));
    shown = [[index, 0], ...[...direct].map((each) => [each, 1]), ...[...second].map((each) => [each, 2])];
    Object.values(lists).forEach((list) => list.replaceChildren());
    shown.forEach(([each, distance]) => lists[data.knopen[each].soort].append(card(each, distance)));
    Object.entries(lists).forEach(([, list]) => {
      if (!list.children.length) list.append(element("li", { class: "samenhang__leeg" }, "niets"));
    });
    const counts = data.soorten
      .map(({ naam, titel }) => [titel.split(" ")[0].toLowerCase(), [...direct].filter((each) => data.knopen[each].soort === naam).length])
      .filter(([, count]) => count)
      .map(([title, count]) => `${count} ${count === 1 ? { vragen: "vraag", besluiten: "besluit", elementen: "element", casussen: "casus" }[title] : title}`);
    told.textContent = `${fullName(node)} hangt samen met ${counts.join(", ") || "niets"}.`;
    input.value = "";
    history.replaceState(null, "", `#${node.id}`);
    draw();
    if (fromHere) lists[node.soort].querySelector(".kaart--0 a, .kaart--0").focus({ preventScroll: false });
  }

  /* The lines lie behind the cards; where the columns stand below each other there are none. */
  function draw() {
    lines.replaceChildren();
    const box = lines.parentElement.getBoundingClientRect();
    lines.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
    const place = new Map();
    columns.querySelectorAll(".kaart").forEach((each) => place.set(Number(each.dataset.knoop), each.getBoundingClientRect()));
    const [centre] = shown[0];
    data.lijnen.forEach(([one, other]) => {
      const [a, b] = [place.get(one), place.get(other)];
      if (!a || !b || (one !== centre && other !== centre && !linked(one, other))) return;
      const [left, right] = a.left < b.left ? [a, b] : [b, a];
      if (right.left < left.right) return;
      const [x1, y1, x2, y2] = [left.right - box.left, left.top + 18 - box.top, right.left - box.left, right.top + 18 - box.top];
      const bend = (x2 - x1) / 2;
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`);
      const far = right.left - left.right > left.width; /* behind a column that is no part of it */
      if (one === centre || other === centre) path.setAttribute("class", far ? "sterk ver" : "sterk");
      lines.append(path);
    });
  }
  const linked = (one, other) => {
    const distances = new Map(shown);
    return distances.get(one) === 2 || distances.get(other) === 2;
  };

  function find(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return -1;
    const exact = data.knopen.findIndex((node) => [node.id, node.naam, fullName(node)].some((each) => each.toLowerCase() === wanted));
    return exact >= 0 ? exact : data.knopen.findIndex((node) => fullName(node).toLowerCase().includes(wanted));
  }
  input.addEventListener("change", () => {
    const index = find(input.value);
    if (index >= 0) choose(index, false);
    else if (input.value.trim()) told.textContent = `Niets gevonden met ${input.value}.`;
  });

  columns.addEventListener("keydown", (event) => {
    const step = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] }[event.key];
    const here = event.target.closest(".kaart");
    if (!step || !here) return;
    event.preventDefault();
    const cards = [...here.parentElement.querySelectorAll(".kaart")];
    let target = cards[cards.indexOf(here) + step[1]];
    if (step[0]) {
      const order = data.soorten.map(({ naam }) => lists[naam]);
      let column = order.indexOf(here.parentElement) + step[0];
      while (order[column] && !order[column].querySelector(".kaart")) column += step[0];
      target = order[column] && order[column].querySelector(".kaart");
    }
    const focus = target && (target.querySelector("button") || target.querySelector("a"));
    if (focus) focus.focus();
  });

  function fromAddress() {
    const index = byId.get(decodeURIComponent(location.hash.slice(1)));
    if (index === undefined) return false;
    choose(index, false);
    requestAnimationFrame(() => root.scrollIntoView({ block: "start" }));
    return true;
  }
  window.addEventListener("hashchange", fromAddress);
  new ResizeObserver(draw).observe(columns);
  if (!fromAddress()) choose(data.knopen.findIndex((node) => node.status === "open" && node.soort === "besluit") || 0, false);
})();
