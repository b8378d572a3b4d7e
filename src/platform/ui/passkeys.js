// Asks the device for a passkey, and sends what it answers by the form that stands there.
(() => {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!browserSupportsWebAuthn()) continue;
    form.hidden = false;
    const sorry = form.querySelector('[role=status]');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      sorry.hidden = true;
      const asks = form.dataset.passkey === 'new' ? startRegistration : startAuthentication;
      try {
        form.elements.answer.value = JSON.stringify(await asks({ optionsJSON: JSON.parse(form.dataset.options) }));
        HTMLFormElement.prototype.submit.call(form);
      } catch {
        sorry.hidden = false;
      }
    });
  }
})();
