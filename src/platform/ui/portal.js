// The only script of our own. Every page works without it; it makes leaving faster and htmx forgiving.
(() => {
  const leaveForm = () => document.querySelector('form[action="/leave"]');
  let leaving = false;

  // The POST may take a second on a slow line. Somebody may be looking over the shoulder during that second.
  document.addEventListener('submit', (event) => {
    if (event.target !== leaveForm()) return;
    leaving = true;
    document.body.hidden = true;
  });

  // A browser that kept this page in memory would otherwise show it blank for ever; the server decides what is seen now.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && leaving) location.reload();
  });

  // Shift, three times, with nothing in between: capital letters and shift-clicks must never throw anyone out.
  let presses = [];
  const forget = () => (presses = []);
  document.addEventListener('pointerdown', forget);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') return forget();
    if (event.repeat) return;
    presses = presses.filter((at) => event.timeStamp - at < 5000).concat(event.timeStamp);
    if (presses.length >= 3 && !leaving) leaveForm()?.requestSubmit();
  });

  // No answer reached htmx: the link or form goes its ordinary way, and the browser says what is wrong in its own words.
  document.addEventListener('htmx:error', (event) => {
    const { ctx, error } = event.detail ?? {};
    if (!ctx?.request || ctx.response || error?.name === 'AbortError' || leaving) return;
    const source = ctx.sourceElement;
    const form = ctx.request.form ?? (source instanceof HTMLFormElement ? source : null);
    // `submit()` of the prototype, because it asks no listener: htmx would only catch it again.
    if (form && source.closest('form') === form) HTMLFormElement.prototype.submit.call(form);
    else if (source instanceof HTMLAnchorElement) location.assign(source.href);
  });
})();
