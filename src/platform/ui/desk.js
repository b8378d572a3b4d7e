// Keys for the work list. They listen only while the focus is in it, never where somebody writes, and change nothing themselves: each leads
// to the place where one press does it.
(() => {
  const leadsTo = { t: 'take', h: 'hand', s: 'aside', d: 'done' };
  const list = document.querySelector('[data-keys]');

  // Where such a key has led: what is folded opens, and the focus is where one goes on.
  const place = document.getElementById(location.hash.slice(1));
  if (place && Object.values(leadsTo).includes(place.id)) {
    if (place instanceof HTMLDetailsElement) place.open = true;
    // Going to a fragment takes the focus away once more, until the page is there.
    const arrives = () => place.querySelector('input:checked, select, textarea, button')?.focus();
    window.addEventListener('load', () => setTimeout(arrives));
  }

  if (!list) return;
  const help = document.getElementById(list.dataset.keys);
  help.hidden = false;
  list.setAttribute('aria-describedby', help.id);
  const links = () => [...list.querySelectorAll('.row-title a')];

  list.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    if (target.closest('input, textarea, select, [contenteditable]')) return;
    const all = links();
    const at = all.indexOf(target.closest('.row')?.querySelector('.row-title a'));
    const steps = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: all.length - 1 };
    if (key in steps) {
      // The ends are ends: nobody is thrown from the last one to the first.
      all[Math.min(Math.max(steps[key], 0), all.length - 1)]?.focus();
      event.preventDefault();
    } else if (at >= 0 && Object.hasOwn(leadsTo, key)) {
      event.preventDefault();
      location.assign(`${all[at].getAttribute('href')}#${leadsTo[key]}`);
    }
  });

  // Who is in danger is shown anew each minute: whoever stands on one of them stays there.
  let last;
  list.addEventListener('focusin', ({ target }) => (last = target.closest('.row-title a')));
  new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const href = last.getAttribute('href');
    links()
      .find((link) => link.getAttribute('href') === href)
      ?.focus();
  }).observe(list, { childList: true, subtree: true });
})();
