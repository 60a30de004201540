/* Judges a message as the register does: the same schemas, the same words.
 *
 * It knows the keywords of JSON Schema that the schemas of the werkbank use; the build fails when
 * a schema uses another. tests/site compares it with the register on thousands of messages.
 */
(function () {
  "use strict";

  const CODES = {
    required: "verplicht", pattern: "patroon", minLength: "lengte", maxLength: "lengte", type: "type",
    enum: "enumeratie", const: "enumeratie", additionalProperties: "onbekend", format: "formaat",
    minimum: "minimum", maximum: "maximum", minItems: "aantal", maxItems: "aantal", anyOf: "vorm", oneOf: "vorm",
  };
  const TYPES = {
    string: "tekst", integer: "een geheel getal", number: "een getal", boolean: "waar of onwaar (true of false)",
    object: "een groep (sleutels met waarden)", array: "een lijst", null: "leeg",
  };
  const WORDS = {
    const: ["deze waarde is niet toegestaan", "gebruik {}"],
    pattern: ["de waarde heeft niet de juiste vorm", "gebruik de vorm {}"],
    format: ["de waarde is geen geldige {}", "verbeter de waarde"],
    minLength: ["de tekst is te kort (minimaal {} tekens)", "vul de tekst aan"],
    maxLength: ["de tekst is te lang (maximaal {} tekens)", "kort de tekst in"],
    minItems: ["de lijst is te kort (minimaal {})", "vul de lijst aan"],
    maxItems: ["de lijst is te lang (maximaal {})", "kort de lijst in"],
    minimum: ["het getal is te klein (minimaal {})", "verhoog het getal"],
    maximum: ["het getal is te groot (maximaal {})", "verlaag het getal"],
    anyOf: ["de waarde past bij geen van de vormen", "vergelijk met de beschrijving"],
    oneOf: ["de waarde past bij geen van de vormen", "vergelijk met de beschrijving"],
  };

  const typeOf = (value) =>
    value === null ? "null" : Array.isArray(value) ? "array" : typeof value === "object" ? "object" : typeof value;
  const isObject = (value) => typeOf(value) === "object";
  const has = (data, key) => Object.prototype.hasOwnProperty.call(data, key);
  const fits = (value, type) => {
    if (type === "integer") return typeof value === "number" && Number.isInteger(value);
    return typeOf(value) === type;
  };
  const lengthOf = (text) => Array.from(text).length;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /* ---- formats ------------------------------------------------------------------------- */

  function isDate(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts) return false;
    const [year, month, day] = parts.slice(1).map(Number);
    if (month < 1 || month > 12 || day < 1) return false;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  }
  function isTime(text) {
    const parts = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[zZ]|([+-])(\d{2}):(\d{2}))$/.exec(text);
    if (!parts) return false;
    const [hour, minute, second] = parts.slice(1, 4).map(Number);
    const away = parts[4] ? (Number(parts[5]) * 60 + Number(parts[6])) * (parts[4] === "+" ? -1 : 1) : 0;
    if (parts[4] && (Number(parts[5]) > 23 || Number(parts[6]) > 59)) return false;
    if (hour > 23 || minute > 59 || second > 60) return false;
    if (second < 60) return true;
    return (((hour * 60 + minute + away) % 1440) + 1440) % 1440 === 1439; /* a leap second ends a day in UTC */
  }
  const URI = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i;
  function isUri(text) {
    if (!URI.test(text)) return false;
    const [, rest] = /^[^:]*:(.*)$/.exec(text);
    const [main, ...fragments] = rest.split("#");
    if (fragments.length > 1) return false;
    const authority = /^\/\/([^/?]*)/.exec(main);
    const path = authority ? main.slice(authority[0].length) : main;
    if (/[[\]]/.test(path) || /[[\]]/.test(fragments[0] || "")) return false;
    if (!authority) return true;
    const host = authority[1].replace(/^[^@]*@/, "");
    if (/@/.test(host) || /[[\]]/.test(authority[1].slice(0, authority[1].length - host.length))) return false;
    return /^(?:\[[0-9a-f:.]+\]|[^[\]:]*)(?::\d*)?$/i.test(host);
  }
  function isEmail(text) {
    const at = text.lastIndexOf("@");
    if (at < 1 || at === text.length - 1) return false;
    const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
    const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~\-\u0080-\uffff]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\-\u0080-\uffff]+)*$/i;
    const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
    return atom.test(name) && lengthOf(name) <= 64 && label.test(domain) && domain.length <= 255;
  }
  const FORMATS = {
    date: isDate,
    "date-time": (text) => /^.{10}[tT ]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
    uri: isUri,
    email: isEmail,
    uuid: (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
  };

  /* ---- schemas ------------------------------------------------------------------------- */

  const patterns = new Map();
  function pattern(source) {
    if (!patterns.has(source)) patterns.set(source, new RegExp(source, "u"));
    return patterns.get(source);
  }

  /* Errors as [path, keyword, value of the keyword]; `seen` gets the class that stands at a path. */
  function errorsOf(defs, schema, value, path, seen) {
    const found = [];
    const fail = (keyword, detail, extra) => found.push({ path, keyword, detail, extra });
    const into = (other, item, where) => found.push(...errorsOf(defs, other, item, where, seen));

    if (schema.$ref) into(defs[schema.$ref.split("/").pop()], value, path);
    if (schema.klasse && isObject(value)) seen.set(path.join("."), schema.klasse);
    if (schema.type && !fits(value, schema.type)) fail("type", schema.type);
    if (schema.enum && !schema.enum.some((each) => same(each, value))) fail("enum", schema.enum);
    if (has(schema, "const") && !same(schema.const, value)) fail("const", schema.const);
    if (typeof value === "string") {
      const length = lengthOf(value);
      if (has(schema, "minLength") && length < schema.minLength) fail("minLength", schema.minLength);
      if (has(schema, "maxLength") && length > schema.maxLength) fail("maxLength", schema.maxLength);
      if (schema.pattern && !pattern(schema.pattern).test(value)) fail("pattern", schema.pattern);
      if (schema.format && FORMATS[schema.format] && !FORMATS[schema.format](value)) fail("format", schema.format);
    }
    if (typeof value === "number") {
      if (has(schema, "minimum") && value < schema.minimum) fail("minimum", schema.minimum);
      if (has(schema, "maximum") && value > schema.maximum) fail("maximum", schema.maximum);
    }
    if (Array.isArray(value)) {
      if (has(schema, "minItems") && value.length < schema.minItems) fail("minItems", schema.minItems);
      if (has(schema, "maxItems") && value.length > schema.maxItems) fail("maxItems", schema.maxItems);
      if (schema.items) value.forEach((item, index) => into(schema.items, item, [...path, index]));
    }
    if (isObject(value)) {
      for (const key of schema.required || []) if (!has(value, key)) fail("required", key);
      for (const [key, item] of Object.entries(value)) {
        const own = schema.properties && has(schema.properties, key) ? schema.properties[key] : null;
        if (own) into(own, item, [...path, key]);
        else if (schema.additionalProperties === false) fail("additionalProperties", key, schema);
      }
    }
    for (const each of schema.allOf || []) into(each, value, path);
    if (schema.if) {
      const branch = errorsOf(defs, schema.if, value, path, new Map()).length ? schema.else : schema.then;
      if (branch) into(branch, value, path);
    }
    for (const keyword of ["anyOf", "oneOf"]) {
      if (!schema[keyword]) continue;
      const branches = schema[keyword].map((each) => {
        const inner = new Map();
        return { errors: errorsOf(defs, each, value, path, inner), inner };
      });
      const right = branches.filter((each) => !each.errors.length);
      if (keyword === "anyOf" ? right.length : right.length === 1) {
        right[0].inner.forEach((held, where) => seen.set(where, held));
      } else {
        fail(keyword, null, right.length ? [] : branches.map((each) => each.errors));
        branches.forEach((each) => each.inner.forEach((held, where) => seen.has(where) || seen.set(where, held)));
      }
    }
    return found;
  }

  /* The words of werkbank/schema/explain.py. */
  function* explain(error) {
    if (error.keyword === "anyOf" || error.keyword === "oneOf") {
      const depth = (errors) => Math.max(...errors.map((each) => each.path.length));
      let best = null;
      for (const branch of error.extra) if (branch.length && (!best || depth(branch) > depth(best))) best = branch;
      if (best && depth(best) > 0) {
        for (const nested of best) yield* explain(nested);
        return;
      }
    }
    if (error.keyword === "additionalProperties") {
      yield [
        [...error.path, error.detail], error.keyword,
        `de sleutel ${error.detail} is hier niet bekend`, "verbeter of verwijder de sleutel",
      ];
    } else if (error.keyword === "required") {
      yield [error.path, error.keyword, `${error.detail} ontbreekt`, `voeg ${error.detail} toe`];
    } else if (error.keyword === "type") {
      yield [error.path, error.keyword, `hier hoort ${TYPES[error.detail]}`, "verbeter de waarde"];
    } else if (error.keyword === "enum") {
      const options = error.detail.join(", ");
      yield [error.path, error.keyword, "deze waarde is niet toegestaan", `kies een van: ${options}`];
    } else {
      const [problem, remedy] = WORDS[error.keyword].map((words) => words.replace("{}", () => String(error.detail)));
      yield [error.path, error.keyword, problem, remedy];
    }
  }

  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  function* faultsOf(error, seen) {
    if (error.keyword === "required") {
      const key = error.detail;
      yield { path: [...error.path, key], code: "verplicht", reason: `${key} ontbreekt; voeg ${key} toe.` };
    } else if (error.keyword === "additionalProperties") {
      const key = error.detail;
      const held = seen.get(error.path.join("."));
      const path = [...error.path, key];
      if (held && held.leesbaar.includes(key)) {
        const reason = `${key} is alleen te lezen: het register vult het in; laat het weg.`;
        yield { path, code: "alleen-lezen", reason };
      } else {
        const meant = suggestion(key, held ? held.schrijfbaar : []);
        const reason = `${key} is hier niet bekend${meant}; verbeter de naam of laat het weg.`;
        yield { path, code: "onbekend", reason };
      }
    } else {
      for (const [path, keyword, problem, remedy] of explain(error)) {
        yield { path, code: CODES[keyword] || keyword, reason: `${capital(problem)}; ${remedy}.` };
      }
    }
  }

  /* ---- difflib.get_close_matches, so that the same name is proposed ---------------------- */

  function matches(a, b) {
    if (!a.length || !b.length) return 0;
    let best = [0, 0, 0];
    const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) {
        if (a[i - 1] !== b[j - 1]) continue;
        const size = lengths[i - 1][j - 1] + 1;
        lengths[i][j] = size;
        if (size > best[2]) best = [i - size, j - size, size];
      }
    }
    const [i, j, size] = best;
    if (!size) return 0;
    return matches(a.slice(0, i), b.slice(0, j)) + size + matches(a.slice(i + size), b.slice(j + size));
  }
  function suggestion(word, known) {
    let best = null;
    for (const each of known) {
      const [a, b] = [Array.from(each), Array.from(word)];
      const ratio = (2 * matches(a, b)) / (a.length + b.length);
      if (ratio < 0.6) continue;
      if (!best || ratio > best[0] || (ratio === best[0] && each > best[1])) best = [ratio, each];
    }
    return best ? ` (bedoelde je ${best[1]}?)` : "";
  }

  /* ---- checks of numbers, as in werkbank/checks ------------------------------------------ */

  const SWAPPED = "controleer of er cijfers zijn verwisseld of verkeerd overgenomen";
  function wrongDigits(value, count, words) {
    if (!/^[0-9]+$/.test(value)) {
      return "er staan andere tekens dan cijfers in; laat spaties, punten en letters weg";
    }
    if (value.length < count) return `er ontbreken cijfers: het zijn er ${words}, met de nullen vooraan meegeteld`;
    if (value.length > count) return `er staan te veel cijfers: het zijn er ${words}`;
    return null;
  }
  function elevenTest(value) {
    const wrong = wrongDigits(value, 9, "negen");
    if (wrong) return wrong;
    const digits = Array.from(value, Number);
    const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
    return sum % 11 === 0 && Number(value) > 0 ? null : `het voldoet niet aan de elfproef; ${SWAPPED}`;
  }
  function aNumber(value) {
    const wrong = wrongDigits(value, 10, "tien");
    if (wrong) return wrong;
    if (value[0] === "0") return "een A-nummer begint niet met een nul; controleer het eerste cijfer";
    const digits = Array.from(value, Number);
    if (digits.some((digit, index) => index && digit === digits[index - 1])) {
      return `in een A-nummer staan geen twee gelijke cijfers naast elkaar; ${SWAPPED}`;
    }
    const sum = digits.reduce((total, digit) => total + digit, 0) % 11;
    const weighed = digits.reduce((total, digit, index) => total + digit * 2 ** index, 0) % 11;
    if ((sum !== 0 && sum !== 5) || weighed) return `de controlesommen van het A-nummer kloppen niet; ${SWAPPED}`;
    return null;
  }
  function iban(value) {
    if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(value)) {
      return (
        "het heeft niet de vorm van een IBAN: twee letters, twee cijfers en het rekeningnummer, in hoofdletters " +
        "en zonder spaties"
      );
    }
    let rest = 0;
    for (const each of value.slice(4) + value.slice(0, 4)) {
      for (const digit of String(parseInt(each, 36))) rest = (rest * 10 + Number(digit)) % 97;
    }
    return rest === 1 ? null : "het controlegetal van het IBAN klopt niet; controleer of er tekens zijn verwisseld";
  }
  const CHECKS = { bsn: elevenTest, rsin: elevenTest, anummer: aNumber, iban };

  function* checkFaults(data, seen, path = []) {
    if (Array.isArray(data)) {
      for (const [index, item] of data.entries()) yield* checkFaults(item, seen, [...path, index]);
      return;
    }
    if (!isObject(data)) return;
    const held = seen.get(path.join("."));
    for (const [key, value] of Object.entries(data)) {
      const check = held && CHECKS[held.controles[key]];
      const items = Array.isArray(value) ? value.map((item, index) => [[...path, key, index], item]) : [[[...path, key], value]];
      for (const [where, item] of items) {
        if (check && typeof item === "string") {
          const why = check(item);
          if (why) yield { path: where, code: "controle", reason: `${capital(why)}.` };
        }
        if (isObject(item)) yield* checkFaults(item, seen, where);
      }
    }
  }

  /* ---- behaviour that a message alone can break -------------------------------------------- */

  const isPresent = (value) =>
    !(value === null || value === undefined || (typeof value === "object" && !Object.keys(value).length));
  function valuesAt(data, steps, path = []) {
    if (Array.isArray(data)) return data.flatMap((item, index) => valuesAt(item, steps, [...path, index]));
    if (!steps.length) return isPresent(data) ? [[path, data]] : [];
    if (!isObject(data) || !has(data, steps[0])) return [];
    return valuesAt(data[steps[0]], steps.slice(1), [...path, steps[0]]);
  }
  const firstAt = (data, path) => (valuesAt(data, path.split("."))[0] || [])[1];
  const lastName = (path) => path.split(".").pop();
  function either(paths) {
    const names = paths.map(lastName);
    return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} of ${names[names.length - 1]}`;
  }

  function* ruleFaults(rules, data, seen) {
    for (const [where, held] of seen) {
      const place = where ? where.split(".") : [];
      const own = place.reduce((inside, step) => (inside === undefined ? undefined : inside[step]), data);
      for (const rule of rules) {
        if (rule.klasse !== held.naam && !held.boven.includes(rule.klasse)) continue;
        if (rule.als && String(firstAt(own, rule.als[0])) !== rule.als[1]) continue;
        const fault = (path, reason) => ({
          path: [...place, ...path.split(".")], code: rule.soort, reason: `${reason} (${rule.code}).`, page: rule.pagina,
        });
        const given = rule.paden.filter((path) => isPresent(firstAt(own, path)));
        const because = rule.als ? ` als ${rule.als[0]} ${rule.als[1]} is` : "";
        if (rule.soort === "een-van-verplicht") {
          const options = either(rule.paden);
          if (!given.length) {
            const how = rule.precies ? "precies" : "minstens";
            for (const path of rule.paden) yield fault(path, `Vul ${how} één in van ${options}`);
          } else if (rule.precies && given.length > 1) {
            for (const path of given) yield fault(path, `Vul precies één in van ${options}, en laat de andere weg`);
          }
        } else if (rule.soort === "verplicht-als" && !given.length) {
          yield fault(rule.paden[rule.paden.length - 1], `${either(rule.paden)} is verplicht${because}`);
        } else if (rule.soort === "verboden-als") {
          for (const path of given) yield fault(path, `${lastName(path)} mag er niet zijn${because}; laat het weg`);
        } else if (rule.soort === "referentiewaarde") {
          for (const [path, list] of Object.entries(rule.lijsten)) {
            for (const [inner, code] of valuesAt(own, path.split("."))) {
              if (list.codes.includes(code)) continue;
              const reason = `Deze code staat niet in referentielijst ${list.naam}; kies een code uit die lijst`;
              yield { ...fault("", reason), path: [...place, ...inner], page: list.pagina };
            }
          }
        }
      }
    }
  }

  /** What is wrong with `data` as component `name`: [{name, code, reason, page}]. */
  function judge(api, name, data, whole) {
    const seen = new Map();
    const faults = new Map();
    const add = (fault) => {
      const dotted = fault.path.join(".");
      const key = `${dotted}\n${fault.code}`;
      if (!faults.has(key)) faults.set(key, { name: dotted, code: fault.code, reason: fault.reason, page: fault.page || pageOf(fault.path, seen) });
    };
    for (const error of errorsOf(api.defs, { $ref: name }, data, [], seen)) {
      for (const fault of faultsOf(error, seen)) add(fault);
    }
    if (!faults.size && isObject(data)) {
      for (const fault of checkFaults(data, seen)) add(fault);
      if (whole) for (const fault of ruleFaults(api.regels, data, seen)) add(fault);
    }
    return Array.from(faults.values());
  }

  function pageOf(path, seen) {
    for (let size = path.length - 1; size >= 0; size -= 1) {
      const held = seen.get(path.slice(0, size).join("."));
      if (!held) continue;
      const key = path[size];
      const known = held.leesbaar.includes(key) || held.schrijfbaar.includes(key);
      return known ? `${held.pagina}#${key}` : held.pagina;
    }
    return "";
  }

  window.werkbankControleur = { judge };
})();
