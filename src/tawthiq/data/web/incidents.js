"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const section = document.getElementById("incidents"), turn = document.getElementById("turn");
  if (!section) return;
  const body = document.body;
  const cards = [...section.querySelectorAll(".incident")];
  const pins = [...section.querySelectorAll(".pin")], bars = [...section.querySelectorAll(".bar")];
  const names = JSON.parse(document.getElementById("names").textContent);
  const name = (key) => names[key][document.documentElement.lang === "en" ? 0 : 1];

  let sought = null;

  const enter = (on) => {
    body.classList.toggle("at-incidents", on);
    turn.dataset.k = on ? "page:all_claims" : "page:incidents";
    turn.textContent = name(turn.dataset.k);
    if (on) measure();
  };
  const choose = (number, scroll) => {
    for (const node of [...cards, ...pins]) node.classList.toggle("on", node.dataset.i === String(number));
    const card = cards[number];
    if (!card || !scroll) return;
    card.scrollIntoView({ block: "start" });
    card.focus({ preventScroll: true });
  };
  const follow = () => {
    const found = /^#(?:i(\d+)$|(r\d+)|incidents$)/.exec(location.hash);
    if (!found) return;
    enter(!found[2]);
    if (found[1]) { sift(null); choose(Number(found[1]), true); }
    if (found[2] && sought) document.querySelector(location.hash)?.querySelector(sought)?.click();
    sought = null;
  };

  const sift = (bar) => {
    for (const other of bars) other.setAttribute("aria-pressed", other === bar);
    const kept = (card) => !bar ||
      (card.dataset.scope === "event" && card.dataset.day >= bar.dataset.from && card.dataset.day <= bar.dataset.to);
    for (const card of cards) card.hidden = !kept(card);
    for (const pin of pins) pin.classList.toggle("away", !kept(cards[pin.dataset.i]));
    const shown = cards.filter((card) => !card.hidden).length;
    document.getElementById("chosen").textContent = `${name("page:incidents_shown")}: ${shown} / ${cards.length}`;
    const every = document.getElementById("any-day");
    if (every) every.hidden = !bar;
  };

  const map = section.querySelector(".atlas svg");
  const whole = map ? map.getAttribute("viewBox").split(" ").map(Number) : null;
  let view = whole && [...whole];
  const measure = () => {
    if (!map || !map.clientWidth) return;
    map.setAttribute("viewBox", view.join(" "));
    map.style.setProperty("--px", Math.max(view[2] / map.clientWidth, view[3] / map.clientHeight));
    map.classList.toggle("near", view[2] < whole[2] / 3);
  };
  const zoom = (by, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
    const wide = Math.min(whole[2] * 1.5, Math.max(20, view[2] * by)), ratio = wide / view[2];
    view = [x - (x - view[0]) * ratio, y - (y - view[1]) * ratio, wide, view[3] * ratio];
    measure();
  };
  const at = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    return [point.x, point.y];
  };
  if (map) {
    section.querySelector(".zoom").hidden = false;
    map.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey && !map.matches(":focus-within, :active")) return;
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.25 : 0.8, ...at(event));
    }, { passive: false });
    let from = null;
    map.addEventListener("pointerdown", (event) => { from = at(event); });
    addEventListener("pointerup", () => { from = null; });
    map.addEventListener("pointermove", (event) => {
      if (!from) return;
      const [x, y] = at(event);
      view[0] += from[0] - x;
      view[1] += from[1] - y;
      measure();
    });
    for (const button of section.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => {
      if (button.dataset.zoom === "all") { view = [...whole]; measure(); }
      else zoom(button.dataset.zoom === "in" ? 0.5 : 2);
    });
  }

  for (const bar of bars) {
    const press = () => sift(bar.getAttribute("aria-pressed") === "true" ? null : bar);
    bar.addEventListener("click", press);
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); press(); }
    });
  }
  document.getElementById("any-day")?.addEventListener("click", () => sift(null));
  section.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    sought = link.matches(".w") ? `.w[data-s="${link.dataset.s}"][data-e="${link.dataset.e}"]` : null;
    if (link.hash === location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
  });
  turn.hidden = false;
  turn.addEventListener("click", () => enter(!body.classList.contains("at-incidents")));
  addEventListener("hashchange", follow);
  addEventListener("resize", measure);
  sift(null);
  follow();
  new MutationObserver(() => sift(bars.find((bar) => bar.getAttribute("aria-pressed") === "true") || null))
    .observe(document.documentElement, { attributeFilter: ["lang"] });
});
