// Asks the browser to take notifications for this portal, and sends where its push service takes them.
(() => {
  const form = document.querySelector('form[data-push-key]');
  if (!form || !('serviceWorker' in navigator) || !('PushManager' in globalThis)) return;
  const { worker, pushKey } = form.dataset;
  // The only address that may become a worker of this portal.
  const own = globalThis.trustedTypes?.createPolicy('worker', {
    createScriptURL: (url) => (url.startsWith('/notices/worker.js?') ? url : ''),
  });
  const bytes = Uint8Array.from(atob(pushKey.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
  const sorry = form.querySelector('[role=status]');
  form.hidden = false;
  document.querySelector('[data-push-cannot]').hidden = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    sorry.hidden = true;
    try {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed');
      await navigator.serviceWorker.register(own ? own.createScriptURL(worker) : worker);
      const { pushManager } = await navigator.serviceWorker.ready;
      const { endpoint } = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes });
      form.elements.endpoint.value = endpoint;
      HTMLFormElement.prototype.submit.call(form);
    } catch {
      sorry.hidden = false;
    }
  });
})();
