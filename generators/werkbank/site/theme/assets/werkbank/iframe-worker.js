/* A Worker for pages that were opened from disk: there a browser starts none of its own.
 *
 * The script runs in a hidden frame, with the part of the Worker interface that the search of
 * the theme uses. The theme looks for the name IFrameWorker to know that it runs in such a frame.
 */
(function () {
  "use strict";

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.onmessage = null;
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Zoekindex";
      document.body.appendChild(frame);
      this.frame = frame;
      const inside = frame.contentWindow;
      window.addEventListener("message", (event) => {
        if (event.source !== inside) return;
        const message = new MessageEvent("message", { data: event.data });
        this.dispatchEvent(message);
        if (this.onmessage) this.onmessage(message);
      });
      this.ready = new Promise((resolve) => {
        const page = inside.document;
        page.open();
        page.write('<!doctype html><html lang="nl"><title>Zoekindex</title><body></body></html>');
        page.close();
        inside.postMessage = (data) => window.postMessage_(inside, data);
        inside.importScripts = (...sources) =>
          sources.reduce((before, source) => before.then(() => load(page, source)), Promise.resolve());
        load(page, url).then(resolve);
      });
    }

    postMessage(data) {
      this.ready.then(() => {
        this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
      });
    }

    terminate() {
      this.frame.remove();
    }
  }

  /* What the script in the frame sends comes out as an event of this window. */
  window.postMessage_ = (source, data) =>
    window.dispatchEvent(new MessageEvent("message", { data: data, source: source }));

  function load(page, source) {
    return new Promise((resolve) => {
      const script = page.createElement("script");
      script.src = source;
      script.onload = resolve;
      page.body.appendChild(script);
    });
  }

  window.IFrameWorker = IFrameWorker;
  if (location.protocol === "file:") window.Worker = IFrameWorker;
})();
