// Keeps the plan for hard days on this device, sealed under a PIN, and shows it without the net. Two pages load it, and no others.
(() => {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle || !globalThis.indexedDB || !globalThis.caches || !navigator.serviceWorker) return;

  const name = 'pocket';
  const scope = '/without-net/';
  /** Of PBKDF2, which is the slowest that browsers have: about a second on an old phone. */
  const iterations = 1_000_000;
  const most = 5;
  const find = (selector) => document.querySelector(selector);
  const bytes = (text) => new TextEncoder().encode(text);
  const random = (length) => crypto.getRandomValues(new Uint8Array(length));

  // One record: what is sealed, and what it takes to open it but for the PIN. Looking for it leaves nothing behind.
  const opened = (make) =>
    new Promise((resolve, reject) => {
      const asking = indexedDB.open(name, 1);
      asking.addEventListener('upgradeneeded', () =>
        make ? asking.result.createObjectStore(name) : asking.transaction.abort(),
      );
      asking.addEventListener('success', () => resolve(asking.result));
      asking.addEventListener('error', () => (make ? reject(asking.error) : resolve()));
    });
  const inStore = async (mode, act, make = false) => {
    const base = await opened(make);
    if (!base) return undefined;
    try {
      return await new Promise((resolve, reject) => {
        const work = base.transaction(name, mode, { durability: 'strict' });
        const request = act(work.objectStore(name));
        work.addEventListener('complete', () => resolve(request.result));
        work.addEventListener('abort', () => reject(work.error));
      });
    } finally {
      base.close();
    }
  };
  const kept = () => inStore('readonly', (store) => store.get(name));
  const put = (record) => inStore('readwrite', (store) => store.put(record, name), true);
  const drop = () => inStore('readwrite', (store) => store.delete(name));
  /** Changes the record that is there, and makes none. Tells what it was before. */
  const changed = (change) =>
    inStore('readwrite', (store) => {
      const asking = store.get(name);
      asking.addEventListener('success', () => {
        const next = asking.result && change(asking.result);
        if (next) store.put(next, name);
      });
      return asking;
    });
  /** Counts a try before it is one, so that closing the page wins none. */
  const tried = () => changed((record) => ({ ...record, tries: record.tries + 1 }));
  /** The PIN was right: of the record that it opened, if that is still there. */
  const untried = async ({ salt }) => {
    const is = (record) => String(record?.salt) === String(salt);
    return is(await changed((record) => is(record) && { ...record, tries: 0 }));
  };

  const wipe = async () => {
    indexedDB.deleteDatabase(name);
    for (const each of await caches.keys()) if (each.startsWith(name)) await caches.delete(each);
    for (const each of await navigator.serviceWorker.getRegistrations())
      if (new URL(each.scope).pathname === scope) await each.unregister();
  };
  // Without the net the server cannot tell the browser to forget.
  document.addEventListener('submit', ({ target }) => {
    if (['/leave', '/sign-out'].includes(target.getAttribute('action'))) void wipe();
  });

  const keyOf = async (pin, salt) =>
    subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
      await subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveKey']),
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  /** Under the PIN, and around that under a key that no script can take out of this browser. */
  const seal = async (pin, parts) => {
    const [salt, inner, outer] = [random(16), random(12), random(12)];
    const device = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const words = bytes(JSON.stringify(parts));
    // To the next four thousand bytes: a length tells something too. What is added is blank, which JSON does not mind.
    const padded = new Uint8Array(Math.ceil((words.length + 1) / 4096) * 4096).fill(32);
    padded.set(words);
    const once = await subtle.encrypt({ name: 'AES-GCM', iv: inner }, await keyOf(pin, salt), padded);
    const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: outer }, device, once);
    return { salt, inner, outer, device, sealed, tries: 0 };
  };
  const open = async (pin, { salt, inner, outer, device, sealed }) => {
    const once = await subtle.decrypt({ name: 'AES-GCM', iv: outer }, device, sealed);
    const words = await subtle.decrypt({ name: 'AES-GCM', iv: inner }, await keyOf(pin, salt), once);
    return JSON.parse(new TextDecoder().decode(words));
  };

  const saying = find('[data-pocket-says]');
  const says = (what, n = '') => (saying.textContent = (saying.dataset[what] ?? '').replace('#', n));
  const show = (selector, on) => {
    for (const each of document.querySelectorAll(selector)) each.hidden = !on;
  };
  /** One after the other: a second press while the first is worked on is none. */
  const onSubmit = (form, act) => {
    let busy = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      try {
        await act();
      } catch {
        says('failed');
      } finally {
        busy = false;
      }
    });
  };

  const setUp = (on, off) => {
    // The only address that may become a worker here.
    const own = globalThis.trustedTypes?.createPolicy('worker', {
      createScriptURL: (url) => (url.startsWith(`${scope}worker.js?`) ? url : ''),
    });
    const [pin, again] = on.querySelectorAll('input');
    const isPlain = (text) =>
      /^(.)\1*$/.test(text) || ['0123456789012345', '9876543210987654'].some((run) => run.includes(text));
    const states = async () => {
      const is = Boolean(await kept());
      show('[data-pocket-kept]', is);
      show('[data-pocket-free]', !is);
    };
    const tellServer = async (path) => {
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      const { ok } = await fetch(path, { method: 'POST', headers, body: '{}' });
      if (!ok) throw new Error('not told');
    };
    const isReady = async () => {
      const address = own ? own.createScriptURL(on.dataset.worker) : on.dataset.worker;
      const { installing, waiting, active } = await navigator.serviceWorker.register(address, { scope });
      const worker = installing ?? waiting ?? active;
      await new Promise((resolve, reject) => {
        const look = () => {
          if (worker.state === 'activated') resolve();
          if (worker.state === 'redundant') reject(new Error('no worker'));
        };
        worker.addEventListener('statechange', look);
        look();
      });
    };
    onSubmit(on, async () => {
      const chosen = pin.value;
      if (chosen.length < 6) return says('short');
      if (isPlain(chosen)) return says('plain');
      if (chosen !== again.value) return says('differ');
      says('working');
      // Before anything is sent: browsers would offer to save it.
      pin.value = again.value = '';
      const parts = [...document.querySelectorAll('[data-pocket-plan] section')].map((section) => ({
        heading: section.querySelector('h2').textContent,
        texts: [...section.querySelectorAll('h3, .own-words')].map(({ textContent }) => textContent),
      }));
      try {
        await tellServer(on.getAttribute('action'));
        await isReady();
        await put(await seal(chosen, parts));
      } catch (error) {
        if (!(await kept())) await wipe();
        throw error;
      }
      await states();
      says('done');
    });
    onSubmit(off, async () => {
      await drop();
      await wipe();
      await states();
      says('gone');
      await tellServer(off.getAttribute('action')).catch(() => {});
    });
    show('[data-pocket-cannot]', false);
    show('[data-pocket-can]', true);
    void states();
  };

  const read = (form) => {
    const pin = form.querySelector('input');
    const plan = find('[data-pocket-shown]');
    const parts = find('[data-pocket-parts]');
    const wiping = find('form[data-pocket-wipe]');
    let locks = 0;
    const states = async () => {
      const is = Boolean(await kept());
      show('[data-pocket-none]', !is);
      form.hidden = !is || !plan.hidden;
      wiping.hidden = !is;
      return is;
    };
    const lock = () => {
      locks += 1;
      parts.replaceChildren();
      plan.hidden = true;
      void states();
    };
    const made = (kind, text, className) => {
      const element = document.createElement(kind);
      element.textContent = text;
      if (className) element.className = className;
      return element;
    };
    onSubmit(form, async () => {
      const since = locks;
      const typed = pin.value;
      pin.value = '';
      const before = await tried();
      if (!before) return states();
      says('working');
      let found;
      try {
        if (before.tries < most) found = await open(typed, before);
      } catch {
        // Not this one.
      }
      if (!found) {
        const left = most - before.tries - 1;
        if (left > 0) return says('wrong', left);
        await drop();
        await states();
        return says('wiped');
      }
      const still = await untried(before);
      says('nothing');
      // Deleted, locked or put away meanwhile: somebody else may look now.
      if (!still || locks !== since || document.hidden) return states();
      for (const { heading, texts } of found) {
        const section = made('section', '', 'panel');
        section.append(made('h2', heading), ...texts.map((text) => made('p', text, 'own-words')));
        parts.append(section);
      }
      form.hidden = true;
      plan.hidden = false;
      find('[data-pocket-lock]').focus();
    });
    find('[data-pocket-lock]').addEventListener('click', lock);
    onSubmit(wiping, async () => {
      lock();
      await drop();
      await wipe();
      await states();
      says('gone');
    });
    // One may ring somebody and come back; whoever finds the phone later finds it locked.
    let hiddenAt = 0;
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > 60_000) lock();
    });
    addEventListener('pagehide', lock);
    show('[data-pocket-cannot]', false);
    show('[data-pocket-can]', true);
    // The worker sent no cookies. With them, the one by which leaving clears this lasts another year.
    void states().then((is) => is && fetch('', { method: 'HEAD' }).catch(() => {}));
  };

  const on = find('form[data-pocket-on]');
  const opening = find('form[data-pocket-open]');
  if (on) setUp(on, find('form[data-pocket-off]'));
  if (opening) read(opening);
})();
