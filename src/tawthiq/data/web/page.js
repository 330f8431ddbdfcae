"use strict";
document.documentElement.classList.add("waiting");
document.addEventListener("DOMContentLoaded", () => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement, body = document.body;
  const reports = [...document.querySelectorAll("article.report")];
  const names = JSON.parse($("names")?.textContent || "{}");
  const filter = $("filter"), type = $("type"), list = $("list");
  let lang = root.lang === "en" ? "en" : "ar", current = -1, shown = [], card = null;

  const name = (key) => (names[key] || [key, key])[lang === "en" ? 0 : 1];
  const fold = (text) => text.toLowerCase().normalize("NFKC")
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/[ىی]/g, "ي").replace(/ة/g, "ه").replace(/ؤ/g, "و").replace(/ئ/g, "ي")
    .replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 0x6f0);

  const translate = (part) => {
    for (const node of part.querySelectorAll("[data-k]")) node.textContent = name(node.dataset.k);
    for (const which of ["aria-label", "placeholder"])
      for (const node of part.querySelectorAll(`[data-k-${which}]`))
        node.setAttribute(which, name(node.getAttribute(`data-k-${which}`)));
  };
  const spoken = (report) => {
    if (report.dataset.lang === lang) return;
    translate(report);
    report.dataset.lang = lang;
  };
  const speak = (to) => {
    lang = to;
    root.lang = lang;
    root.dir = lang === "en" ? "ltr" : "rtl";
    document.title = name("page:title");
    for (const part of [body.querySelector("header"), body.querySelector("nav"), body.querySelector("footer"),
      ...body.querySelectorAll(".skip, main > .nothing")]) if (part) translate(part.parentNode === body ? part : part.parentNode);
    if (body.querySelector(".skip")) body.querySelector(".skip").firstChild.textContent = name("page:skip");
    $("language").textContent = lang === "en" ? "العربية" : "English";
    $("language").lang = lang === "en" ? "ar" : "en";
    for (const report of reports) if (!report.hidden) spoken(report);
    if ($("incidents")) translate($("incidents"));
    options();
    entries();
    $("all").textContent = name(body.classList.contains("all") ? "page:show_one" : "page:show_all");
    top();
    try { localStorage.setItem("tawthiq-language", lang); } catch { /* some browsers keep nothing for files */ }
  };
  const top = () => root.style.setProperty("--top", `${body.querySelector("header").offsetHeight}px`);

  const options = () => {
    const types = [...new Set(reports.flatMap((report) => kinds(report)))];
    const row = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
    const chosen = type.value;
    type.replaceChildren(row("", name("page:any_type")),
      ...types.map((kind) => row(kind, name(`type:${kind}`))).sort((a, b) => a.text.localeCompare(b.text, lang)));
    type.value = chosen;
  };
  const kinds = (report) => report.kinds ||= [...report.querySelectorAll(".card")].map((node) => node.dataset.type);
  const searched = (report) => report.searched ||= fold(report.textContent);

  const entries = () => {
    list.replaceChildren(...reports.map((report, number) => {
      const entry = document.createElement("li"), button = document.createElement("button");
      const title = document.createElement("bdi"), about = document.createElement("small");
      const heading = report.querySelector("h2 [data-k]");
      title.textContent = heading ? name("page:untitled") : report.querySelector("h2").textContent;
      const where = report.querySelector(".about bdi")?.textContent;
      for (const part of [where, `${name("page:claims")}: ${kinds(report).length}`]) if (part)
        about.append(about.hasChildNodes() ? " · " : "", Object.assign(document.createElement("bdi"), { textContent: part }));
      button.type = "button";
      button.append(title, about);
      button.addEventListener("click", () => { show(number); report.focus({ preventScroll: true }); });
      entry.append(button);
      return entry;
    }));
    sift();
  };
  const sift = () => {
    const wanted = fold(filter.value.trim());
    shown = reports.map((_, number) => number).filter((number) =>
      (!wanted || searched(reports[number]).includes(wanted)) &&
      (!type.value || kinds(reports[number]).includes(type.value)));
    const kept = new Set(shown);
    [...list.children].forEach((entry, number) => { entry.hidden = !kept.has(number); });
    $("count").textContent = shown.length || !reports.length
      ? `${name("page:reports")}: ${shown.length} / ${reports.length}` : name("page:no_match");
    if (body.classList.contains("all")) reveal();
    else mark();
  };
  const reveal = () => {
    const kept = new Set(shown);
    const all = body.classList.contains("all");
    reports.forEach((report, number) => {
      report.hidden = all ? !kept.has(number) : number !== current;
      if (!report.hidden) spoken(report);
    });
    mark();
  };
  const mark = () => [...list.children].forEach((entry, number) =>
    entry.firstChild.setAttribute("aria-current", number === current));
  const show = (number) => {
    if (!reports[number]) return;
    current = number;
    clear();
    reveal();
    if (body.classList.contains("all")) reports[number].scrollIntoView();
    else scrollTo(0, 0);
    list.children[number]?.scrollIntoView({ block: "nearest" });
  };

  const clear = () => {
    for (const node of document.querySelectorAll(".on, .of")) node.classList.remove("on", "of");
    card = null;
  };
  const choose = (node, scroll) => {
    clear();
    card = node;
    node.classList.add("on");
    for (const piece of pieces(node)) piece.classList.add("of");
    if (scroll) node.scrollIntoView({ block: "nearest" });
  };
  const pieces = (node) => {
    const number = node.dataset.n;
    return [...node.closest(".report").querySelectorAll(".text mark")]
      .filter((piece) => piece.dataset.c.split(" ").includes(number));
  };
  const outline = (button) => {
    const from = Number(button.dataset.s), to = Number(button.dataset.e);
    const owner = button.closest(".card");
    if (owner) choose(owner, false);
    else clear();
    const words = [...button.closest(".report").querySelectorAll(".text mark")]
      .filter((piece) => Number(piece.dataset.s) >= from && Number(piece.dataset.s) < to);
    for (const piece of words) piece.classList.add("on");
    words[0]?.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const report = card?.closest(".report") || reports[current];
    const cards = report ? [...report.querySelectorAll(".card")] : [];
    const next = cards[card ? cards.indexOf(card) + by : by > 0 ? 0 : cards.length - 1];
    if (!next) return;
    choose(next, true);
    pieces(next)[0]?.scrollIntoView({ block: "nearest" });
    next.focus({ preventScroll: true });
  };
  const turn = (by) => {
    const at = shown.indexOf(current);
    show(shown[at < 0 ? 0 : at + by]);
  };
  const only = (button) => {
    const on = button.getAttribute("aria-pressed") !== "true";
    for (const other of document.querySelectorAll(".legend button")) other.setAttribute("aria-pressed", other === button && on);
    body.classList.toggle("only", on);
    for (const kind of document.querySelectorAll(".legend button")) body.classList.remove(`only-${kind.dataset.kind}`);
    if (on) body.classList.add(`only-${button.dataset.kind}`);
  };

  document.addEventListener("click", (event) => {
    const at = event.target.closest("button.w, .text mark, .rule, .legend button, .card a");
    if (!at) return;
    if (at.matches(".legend button")) only(at);
    else if (at.matches("button.w")) outline(at);
    else if (at.matches(".rule")) { filter.value = at.textContent; sift(); filter.focus(); }
    else if (at.matches("a")) {
      const target = $(at.hash.slice(1));
      if (target) { event.preventDefault(); choose(target, true); target.focus({ preventScroll: true }); }
    } else if (at.dataset.c) {
      const numbers = at.dataset.c.split(" "), report = at.closest(".report");
      const past = card && card.closest(".report") === report ? numbers.indexOf(card.dataset.n) : -1;
      const target = report.querySelector(`.card[data-n="${numbers[(past + 1) % numbers.length]}"]`);
      if (target) choose(target, true);
      at.classList.add("on");
    }
  });
  const keys = { j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1),
    l: () => speak(lang === "en" ? "ar" : "en"), "/": () => filter.focus(), Escape: clear };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select")) { if (event.key === "Escape") event.target.blur(); return; }
    const key = { KeyJ: "j", KeyK: "k", KeyN: "n", KeyP: "p", KeyL: "l", Slash: "/" }[event.code] || event.key;
    if (keys[key]) { event.preventDefault(); keys[key](); }
  });
  let waiting;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(sift, 120); });
  type.addEventListener("change", sift);
  $("language").addEventListener("click", () => speak(lang === "en" ? "ar" : "en"));
  $("all").addEventListener("click", () => {
    const on = body.classList.toggle("all");
    $("all").setAttribute("aria-pressed", on);
    $("all").textContent = name(on ? "page:show_one" : "page:show_all");
    reveal();
  });
  addEventListener("resize", top);
  addEventListener("hashchange", () => follow());
  const follow = () => {
    const found = /^#r(\d+)(?:c\d+)?$/.exec(location.hash);
    if (!found) return false;
    show(Number(found[1]));
    const target = $(location.hash.slice(1));
    if (target?.matches(".card")) choose(target, true);
    return true;
  };

  let kept = null;
  try { kept = localStorage.getItem("tawthiq-language"); } catch { /* see above */ }
  for (const report of reports) { report.dataset.lang = lang; report.hidden = true; }
  root.classList.remove("waiting");
  $("language").hidden = false;
  if (reports.length > 1) {
    $("all").hidden = false;
    body.querySelector("nav").hidden = false;
    body.classList.add("with-list");
  }
  speak(kept === "en" || kept === "ar" ? kept : lang);
  if (!follow()) show(0);
});
