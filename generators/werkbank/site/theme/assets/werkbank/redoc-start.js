/* Shows the specification; it is there as an object, so that this works from disk too. */
(function () {
  "use strict";
  const place = document.getElementById("redoc");
  const head = document.querySelector(".md-header");
  window.Redoc.init(
    window.werkbankSpecificatie,
    {
      scrollYOffset: () => (head ? head.getBoundingClientRect().height : 0),
      expandResponses: "200,201",
      hideDownloadButton: true,
      nativeScrollbars: true,
      sortRequiredPropsFirst: false,
      jsonSampleExpandLevel: 3,
      theme: {
        colors: {
          primary: { main: "#154273" },
          success: { main: "#1b6e2f" },
          warning: { main: "#8a5a00" },
          error: { main: "#b3261e" },
          text: { primary: "#1b2733", secondary: "#555" },
          http: {
            get: "#1b6e2f", post: "#154273", put: "#7a4b00", patch: "#7a4b00",
            delete: "#b3261e", head: "#5b4a83",
          },
        },
        typography: {
          fontSize: "16px",
          lineHeight: "1.55",
          fontFamily: "inherit",
          headings: { fontFamily: "inherit", fontWeight: "600" },
          code: { fontSize: "14px", fontFamily: "var(--md-code-font-family)", color: "#24323f", backgroundColor: "#f3f5f8" },
          links: { color: "#154273", visited: "#154273", hover: "#0b2a4e" },
        },
        sidebar: { width: "280px", backgroundColor: "#f4f6f9", textColor: "#1b2733" },
        rightPanel: { backgroundColor: "#132235", width: "38%" },
        codeBlock: { backgroundColor: "#0b1726" },
      },
    },
    place,
    () => document.documentElement.classList.add("redoc-klaar"),
  );
})();
