// Draws a chart again with plotly, for who wants to point at it and switch parts of it on and off.
//
// The server's drawing is complete without this. It stays in the page for screen readers and paper, and it stays
// visible when anything here fails, when the visitor saves data and in the system's contrast mode.
"use strict";

(() => {
  const NARROW = 432; // the width at which charts.css changes to short labels
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(forced-colors: active)");
  let library = null;

  const add = (tag, properties) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(tag), properties);
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(`${tag} does not load`)));
      document.head.append(element);
    });

  // With the first two in place plotly adds no styles of its own, which the policy would refuse.
  const load = ({ stylesheet, guards, plotly }) =>
    (library ??= Promise.all([
      add("link", {
        rel: "stylesheet",
        href: stylesheet,
        id: "plotly.js-style-global",
        className: "no-inline-styles",
      }),
      add("script", { src: guards }),
    ]).then(() => add("script", { src: plotly })));

  // Replaces var(--token) by the colour it has here, everywhere in a figure.
  function inTheme(value, probe) {
    if (Array.isArray(value)) return value.map((part) => inTheme(part, probe));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inTheme(part, probe)]));
    }
    if (typeof value !== "string" || !/^var\(--[\w-]+\)$/.test(value)) return value;
    probe.style.color = value;
    return getComputedStyle(probe).color;
  }

  function themed(figure, box) {
    const probe = box.appendChild(document.createElement("span"));
    const result = inTheme(figure, probe);
    probe.remove();
    const family = getComputedStyle(box).fontFamily;
    result.layout.font.family = family;
    result.layout.hoverlabel.font.family = family;
    if (box.clientWidth < NARROW) {
      for (const [place, value] of Object.entries(result.layout.meta.narrow)) put(result.layout, place, value);
    }
    return result;
  }

  // Sets a part of a layout by its place: "yaxis.ticktext".
  function put(layout, place, value) {
    const keys = place.split(".");
    const last = keys.pop();
    keys.reduce((part, key) => part[key], layout)[last] = value;
  }

  function switches(plot, names, label) {
    const group = document.createElement("div");
    group.className = "row explore-switches";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    group.append(
      ...names.map((name, index) => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: name });
        button.className = "btn";
        button.setAttribute("aria-pressed", "true");
        button.addEventListener("click", () => {
          const visible = button.getAttribute("aria-pressed") !== "true";
          button.setAttribute("aria-pressed", String(visible));
          plot.data[index].visible = visible;
          Plotly.redraw(plot);
        });
        return button;
      }),
    );
    return group;
  }

  // What holds nothing but a chart to explore is there as long as there is one.
  const reveal = (box, isShown) => box.closest(".explore-only")?.toggleAttribute("hidden", !isShown);

  function undraw(box) {
    box.classList.remove("is-drawn");
    reveal(box, false);
  }

  // A figure stands in the page, or at an address of this site.
  async function figureOf({ dataset: { figure } }) {
    if (figure.startsWith("{")) return JSON.parse(figure);
    const answer = await fetch(figure);
    if (!answer.ok) throw new Error(`${figure}: ${answer.status}`);
    return answer.json();
  }

  async function draw(box) {
    const [figure] = await Promise.all([figureOf(box), load(box.dataset)]);
    reveal(box, true);
    const plot = document.createElement("div");
    plot.className = "explore-plot";
    plot.setAttribute("aria-hidden", "true");
    box.append(plot);
    const paint = () => {
      const { data, layout } = themed(figure, box);
      data.forEach((trace, index) => (trace.visible = plot.data?.[index]?.visible ?? true));
      // plotly lets its place shrink to nothing when the width of the window changes.
      if (layout.height) plot.style.blockSize = `${layout.height}px`;
      return Plotly.react(plot, data, layout, { displayModeBar: false, responsive: true });
    };
    try {
      await paint();
    } catch (error) {
      plot.remove();
      throw error;
    }
    box.append(switches(plot, figure.layout.meta.names, box.dataset.switches));
    box.classList.add("is-drawn");
    repaintWhenNeeded(box, paint);
  }

  function repaintWhenNeeded(box, paint) {
    let isNarrow = box.clientWidth < NARROW;
    const repaint = () => box.isConnected && paint();
    dark.addEventListener("change", repaint);
    new ResizeObserver(() => {
      if (isNarrow === box.clientWidth < NARROW) return;
      isNarrow = !isNarrow;
      repaint();
    }).observe(box);
  }

  const seen = new WeakSet();
  const boxes = new WeakMap(); // by the element that is watched: the box, or what stands before one that is hidden
  const whenIdle = window.requestIdleCallback ?? ((task) => setTimeout(task, 200));

  const onSight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        onSight.unobserve(target);
        const box = boxes.get(target);
        whenIdle(() => draw(box).catch(() => undraw(box)));
      }
    },
    { rootMargin: "200px" },
  );

  function watch(root) {
    if (contrast.matches || navigator.connection?.saveData) return;
    for (const box of root.querySelectorAll("[data-figure]")) {
      if (seen.has(box)) continue;
      seen.add(box);
      const place = box.closest(".explore-only")?.previousElementSibling ?? box;
      boxes.set(place, box);
      onSight.observe(place);
    }
  }

  if (document.readyState === "complete") watch(document);
  else addEventListener("load", () => watch(document));
  document.addEventListener("htmx:load", ({ target }) => watch(target));
})();
