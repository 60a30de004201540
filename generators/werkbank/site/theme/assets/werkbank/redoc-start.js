/* Shows the specification; it is there as an object, so that this works from disk too. */
(function () {
  "use strict";
  const head = document.querySelector(".md-header");
  window.Redoc.init(
    window.werkbankSpecificatie,
    {
      ...window.werkbankRedocOpties,
      scrollYOffset: () => (head ? head.getBoundingClientRect().height : 0),
    },
    document.getElementById("redoc"),
    () => document.documentElement.classList.add("redoc-klaar"),
  );
})();
