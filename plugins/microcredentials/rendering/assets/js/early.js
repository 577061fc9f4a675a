// Runs before the first paint, so that no page flashes in the wrong colours: a plain script, no module.
(function early() {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const scheme = localStorage.getItem("microcredentials.scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch {
    // A browser that blocks storage follows the system's scheme.
  }
})();
