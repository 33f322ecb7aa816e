// Lets a remark be placed or settled without leaving the page, so that nothing else on it that was typed is lost.
//
// htmx does the work. It is fetched when somebody first sends a remark, because most readers of a page send none; what
// was sent waits for it. Without script, and when it does not arrive, the form is sent as any form.
"use strict";

(() => {
  let isLoading = false;

  const load = (address) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: address });
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });

  // A form that sends itself leaves out which button was pressed.
  function sendPlainly(form, button) {
    if (button?.name) {
      const { name, value } = button;
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    form.submit();
  }

  document.addEventListener("submit", async (event) => {
    const { target: form, submitter: button } = event;
    const section = form.closest("[data-remarks]");
    if (!section || window.htmx) return;
    event.preventDefault();
    if (isLoading) return;
    isLoading = true;
    try {
      await load(section.dataset.remarks);
      button ? button.click() : form.requestSubmit();
    } catch {
      sendPlainly(form, button);
    }
  });
})();
