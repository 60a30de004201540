/* The form of "Data valideren"; what it finds is shown as text, never as HTML. */
(function () {
  "use strict";
  const data = window.werkbankControle;
  const form = document.getElementById("controle");
  const [kind, purpose, message, outcome] = ["soort", "doel", "bericht", "uitslag"].map((id) => document.getElementById(id));
  const PURPOSES = {
    lezen: "een antwoord van het register",
    aanmaken: "aanmaken (POST)",
    vervangen: "vervangen (PUT)",
    wijzigen: "wijzigen (PATCH)",
  };
  const chosen = () => data.soorten.find((each) => `${each.api}/${each.naam}` === kind.value);

  function showPurposes() {
    const wanted = purpose.value || "aanmaken";
    purpose.replaceChildren(
      ...Object.keys(chosen().doelen).map((name) => new Option(PURPOSES[name], name, false, name === wanted)),
    );
  }

  function element(tag, text, attributes) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  }

  function lineOf(text, position) {
    return text.slice(0, position).split("\n").length;
  }

  function show(title, good, faults) {
    outcome.replaceChildren(element("p", title, { class: good ? "uitslag__goed" : "uitslag__mis" }));
    if (!faults.length) return;
    const list = element("ol", "", { class: "uitslag__lijst" });
    faults.forEach((fault) => {
      const item = element("li");
      item.append(element("code", fault.name || "(het geheel)"), " ", element("span", fault.code, { class: "uitslag__code" }));
      item.append(element("p", fault.reason));
      if (fault.page) {
        const about = /\/gedrag\//.test(fault.page) ? "de gedragsregel" : /referentielijsten/.test(fault.page) ? "de lijst" : "het attribuut";
        const link = element("a", `Lees over ${about}`, { href: fault.page });
        link.append(element("span", ` bij ${fault.name}`, { class: "onzichtbaar" }));
        item.append(link);
      }
      list.append(item);
    });
    outcome.append(list);
  }

  function check() {
    const text = message.value.trim();
    if (!text) return show("Plak eerst een bericht.", false, []);
    let parsed;
    try {
      parsed = JSON.parse(text);
    } catch (error) {
      const place = /position (\d+)/.exec(error.message);
      const where = place ? `, ongeveer op regel ${lineOf(text, Number(place[1]))}` : "";
      const mend = "Let op ontbrekende komma's, aanhalingstekens en haakjes.";
      return show(`Dit is geen JSON${where}. ${mend}`, false, []);
    }
    const { api, doelen, titel } = chosen();
    const whole = purpose.value !== "wijzigen";
    const faults = window.werkbankControleur.judge(data.apis[api], doelen[purpose.value], parsed, whole);
    if (!faults.length) return show(`In orde: dit is een geldig bericht voor ${titel}, ${PURPOSES[purpose.value]}.`, true, []);
    return show(faults.length === 1 ? "Er is 1 ding mis." : `Er zijn ${faults.length} dingen mis.`, false, faults);
  }

  kind.addEventListener("change", showPurposes);
  document.getElementById("voorbeeld").addEventListener("click", () => {
    const { voorbeeld, doelen } = chosen();
    if (doelen.aanmaken) purpose.value = "aanmaken";
    message.value = JSON.stringify(voorbeeld, null, 2);
    check();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  showPurposes();
  form.hidden = false;
})();
