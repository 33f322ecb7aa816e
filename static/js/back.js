// Lets the Back button come back to a form that was sent with a mistake in it.
//
// Such a page is the answer to what was sent, and pages are not kept on this computer: a browser that comes back to it
// asks whether to send everything again. Once the reader goes on, the address of the form is enough. Until then the page
// stays what it is, so that who reloads it loses nothing.
"use strict";

(() => {
  const forgetWhatWasSent = () => history.replaceState(null, "");

  document.addEventListener("submit", forgetWhatWasSent);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    if (link && !link.getAttribute("href").startsWith("#")) forgetWhatWasSent();
  });
})();
