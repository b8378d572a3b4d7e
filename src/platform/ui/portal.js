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

  // A sign-in ends by itself after a while. Two minutes before, one press keeps it; every answer of the server is a sign of life.
  const stay = document.querySelector('form[data-idle-minutes]');
  if (stay) {
    const warnAfter = stay.dataset.idleMinutes * 60_000 - 120_000;
    let warning;
    const alive = () => {
      stay.hidden = true;
      clearTimeout(warning);
      warning = setTimeout(() => (stay.hidden = false), warnAfter);
    };
    alive();
    document.addEventListener('htmx:after:request', alive);
    stay.addEventListener('submit', (event) => {
      event.preventDefault();
      fetch(stay.action, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
      }).then(
        (answer) => (answer.ok ? alive() : location.reload()),
        () => HTMLFormElement.prototype.submit.call(stay),
      );
    });
  }

  // The end after twelve hours, which no press puts off.
  const last = document.querySelector('[data-ends-in]');
  if (last) setTimeout(() => (last.hidden = false), last.dataset.endsIn * 60_000 - 120_000);
  // What somebody writes is kept as they go, so that a tab that dies takes no words along. Without script there is a button for it.
  const pause = 3000;
  const kept = 'title intent body words lang draft provider careName kind topic times way corrects'.split(' ');
  const keepings = new WeakMap();
  const wordsOf = (form) => {
    const given = new FormData(form);
    // What is saved where it stands is sent as its button would; a draft is a thing of its own.
    if (given.has('sitting')) return new URLSearchParams(given);
    const body = Object.fromEntries(kept.map((name) => [name, given.get(name)]).filter(([, value]) => value));
    if (body.draft) body.version = Number(given.get('version'));
    if (given.has('about')) body.about = given.getAll('about');
    return new Blob([JSON.stringify(body)], { type: 'application/json' });
  };
  const keep = async (form) => {
    const keeping = keepings.get(form);
    clearTimeout(keeping.due);
    keeping.due = undefined;
    // One after the other: the second would not know of the first, and make a draft of its own.
    if (keeping.busy) return (keeping.again = true);
    keeping.busy = true;
    const told = form.querySelector('[data-kept]');
    try {
      const answer = await fetch(form.dataset.keeps, {
        method: 'POST',
        keepalive: true,
        headers: { accept: 'application/json' },
        body: wordsOf(form),
      });
      if (keeping.sent) return;
      if (!answer.ok) throw answer;
      const { id = '', version = '', kept, beside } = answer.status === 201 ? await answer.json() : {};
      told.textContent = beside ? told.dataset.beside : id || kept ? told.dataset.kept : '';
      // Somebody else has come to see this page while it was open: then nothing is saved before the button is pressed.
      if (kept === false) told.textContent = told.dataset.seen;
      if (kept !== undefined) return;
      form.elements.draft.value = id;
      form.elements.version.value = version;
    } catch {
      // The next try will do; the words are still in the form.
      told.textContent = told.dataset.not ?? told.textContent;
    } finally {
      keeping.busy = false;
      if (keeping.again && !keeping.sent) {
        keeping.again = false;
        keep(form);
      }
    }
  };
  document.addEventListener('input', ({ target }) => {
    const form = target.closest?.('form[data-keeps]');
    if (!form) return;
    const keeping = keepings.get(form) ?? { busy: false };
    keepings.set(form, keeping);
    clearTimeout(keeping.due);
    keeping.due = setTimeout(() => keep(form), pause);
  });
  document.addEventListener('submit', ({ target }) => {
    const keeping = keepings.get(target);
    if (!keeping) return;
    keeping.sent = true;
    clearTimeout(keeping.due);
    keeping.due = undefined;
  });
  window.addEventListener('pagehide', () => {
    if (leaving) return;
    for (const form of document.querySelectorAll('form[data-keeps]')) if (keepings.get(form)?.due) keep(form);
  });

  // What somebody writes on while a line is under way is not lost when its answer takes the place of the field.
  const fieldOf = (form) => form?.elements?.body;
  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    ctx.form = ctx.sourceElement.closest('form');
    ctx.sent = fieldOf(ctx.form)?.value;
  });
  document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => (ctx.written = fieldOf(ctx.form)?.value));
  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    const { form, sent, written } = ctx;
    if (written === sent) return;
    const field = fieldOf(document.querySelector(`form[action="${form.getAttribute('action')}"]`));
    // A line that was refused is in the new field already: then what was written on stays with it.
    if (field)
      field.value = field.value || !written.startsWith(sent) ? written : written.slice(sent.length).trimStart();
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
