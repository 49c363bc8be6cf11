// Keys and drags for a whole page: listened for once here, so that nothing goes over the circuit before something is dropped.
export function attach(page) {
  const ending = new AbortController();
  const listen = (type, handle) => document.addEventListener(type, handle, { signal: ending.signal });
  const isText = element => element instanceof HTMLElement
    && (element.isContentEditable || element.matches("textarea, input:not([type=checkbox], [type=radio], [type=button])"));
  const tell = (...message) => page.invokeMethodAsync(...message).catch(() => { /* the page was left */ });
  let dragged = null;
  let over = null;

  listen("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target) || document.querySelector(".mud-dialog")) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) tell("Undo");
    else if (key === "y" || key === "z") tell("Redo");
    else return;
    event.preventDefault();
  });

  // In a table of cells one cell a line is reached with Tab, the others with the arrows.
  listen("keydown", event => {
    const cell = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!cell || !step) return;
    const [row, column] = cell.dataset.cell.split(",").map(Number);
    document.querySelector(`[data-cell="${row + step[0]},${column + step[1]}"]`)?.focus();
    event.preventDefault();
  });

  listen("dragstart", event => {
    dragged = event.target instanceof Element ? event.target.closest("[data-drag]") : null;
    if (!dragged) return;
    event.dataTransfer.setData("text/plain", dragged.dataset.drag);
    event.dataTransfer.effectAllowed = "copyMove";
  });
  listen("dragover", event => {
    const zone = dragged && event.target instanceof Element ? event.target.closest("[data-drop]") : null;
    mark(zone);
    if (zone) event.preventDefault();
  });
  listen("drop", event => {
    const zone = dragged && event.target instanceof Element ? event.target.closest("[data-drop]") : null;
    if (!zone) return;
    event.preventDefault();
    tell("Dropped", dragged.dataset.drag, zone.dataset.drop);
  });
  listen("dragend", () => {
    dragged = null;
    mark(null);
  });

  function mark(zone) {
    if (zone === over) return;
    over?.classList.remove("aa-drop-over");
    zone?.classList.add("aa-drop-over");
    over = zone;
  }

  return { dispose: () => ending.abort() };
}
