// Asks the browser for a passkey when a form marked data-passkey is sent, and puts the answer into the form. Without it the form says to use a password.
"use strict";
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const say = form.querySelector("[data-passkey-said]");
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    say.textContent = form.dataset.missing;
    say.hidden = false;
    continue;
  }
  form.querySelector("button").disabled = false;
  form.addEventListener("submit", async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    say.hidden = true;
    try {
      const asked = JSON.parse(form.dataset.options);
      const credential = form.dataset.passkey === "new"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      say.textContent = form.dataset.failed;
      say.hidden = false;
    }
  });
}
