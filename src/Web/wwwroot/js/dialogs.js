// Puts the caret where a dialog begins (data-begin) in the moment in which it is there, and back where it came from once it is gone.
// The server would ask for it a round trip later, and take the caret from whoever types already.
const cameFrom = new Map();
const begun = new WeakSet();

function look() {
    for (const [dialog, element] of cameFrom) {
        if (dialog.isConnected) continue;
        cameFrom.delete(dialog);
        if (element?.isConnected) element.focus();
    }
    for (const dialog of document.querySelectorAll(".mud-dialog")) {
        if (!cameFrom.has(dialog)) {
            cameFrom.set(dialog, document.activeElement);
            dialog.focus();
        }
        const field = dialog.querySelector("[data-begin]");
        if (field && !begun.has(field)) {
            begun.add(field);
            field.focus();
        }
    }
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
