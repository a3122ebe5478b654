// Keeps the live part of a page as the server has it: one stream, each event the part as a whole. Only what differs is
// changed, so that focus, selection and scrolling stay where they are. While nobody looks, the line is given back.
(() => {
  "use strict";
  const part = document.querySelector("[data-live]");
  if (!part || !window.EventSource) return;
  const said = document.querySelector("[data-live-said]");
  const address = new URL(part.dataset.live, location);
  let source, again;

  function open() {
    clearTimeout(again);
    if (document.hidden || (source && source.readyState !== EventSource.CLOSED)) return;
    const mine = source = new EventSource(address);
    mine.addEventListener("part", event => {
      address.searchParams.set("after", event.lastEventId);
      const fresh = document.createElement("template");
      fresh.innerHTML = event.data;
      children(part, fresh.content);
      if (said) said.textContent = said.dataset.liveSaid;
    });
    // A line that breaks is taken up again by the browser; one that was refused is not.
    mine.onerror = () => {
      if (mine === source && mine.readyState === EventSource.CLOSED) again = setTimeout(open, 3000 + 4000 * Math.random());
    };
  }

  function close() {
    clearTimeout(again);
    if (source) source.close();
  }

  const keyOf = node => node.nodeType === 1 ? node.dataset.key : undefined;
  const alike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

  // Rows with a key stay who they are, wherever they move; what has none is compared by its place.
  function children(from, to) {
    const keyed = new Map();
    for (const child of from.children) if (keyOf(child)) keyed.set(keyOf(child), child);
    const wanted = new Set([...to.children].map(keyOf));
    let at = from.firstChild;
    for (const fresh of [...to.childNodes]) {
      while (at && keyOf(at) && !wanted.has(keyOf(at))) at = drop(at);
      let same = keyOf(fresh) ? keyed.get(keyOf(fresh)) : at && alike(at, fresh) ? at : undefined;
      if (same && same === at) at = at.nextSibling;
      else from.insertBefore(same = same || fresh, at);
      if (same !== fresh) node(same, fresh);
    }
    while (at) at = drop(at);
  }

  function drop(node) {
    const next = node.nextSibling;
    node.remove();
    return next;
  }

  function node(from, to) {
    if (from.nodeType !== 1) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
    for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    children(from, to);
  }

  document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
})();
