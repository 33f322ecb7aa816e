// Keeps a part of the page up to date while others change it.
//
// htmx asks every few seconds; this stops that while nobody looks at the page, and leaves the page alone when the
// answer is anything but news: at the login nobody wants to lose what they were typing. The link to refresh the page
// stands there for who has no script, and comes back when there is no connection.
"use strict";

(() => {
  const isLive = (element) => element.matches("[data-live]");

  function tellWhetherItWorks(works) {
    for (const note of document.querySelectorAll("[data-live-note]")) note.hidden = works;
  }

  function isNews(answer) {
    const leadsAway = answer.getResponseHeader("HX-Redirect") || answer.getResponseHeader("HX-Refresh");
    return (answer.status === 200 || answer.status === 204) && !leadsAway;
  }

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isLive(event.target) && document.hidden) event.preventDefault();
  });

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (!isLive(event.target)) return;
    const works = isNews(event.detail.xhr);
    if (!works) event.preventDefault();
    tellWhetherItWorks(works);
  });

  document.addEventListener("htmx:sendError", (event) => {
    if (isLive(event.target)) tellWhetherItWorks(false);
  });

  // What a reader folded open stays open.
  let open = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (isLive(event.target)) open = [...event.target.querySelectorAll("details[open][id]")].map(({ id }) => id);
  });
  document.addEventListener("htmx:load", () => {
    for (const id of open.splice(0)) document.getElementById(id)?.setAttribute("open", "");
    if (document.querySelector("[data-live]")) tellWhetherItWorks(true);
  });
})();
