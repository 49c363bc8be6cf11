// Says when the connection to the server is lost, and loads the page again once the server has forgotten it.
const modal = document.getElementById("components-reconnect-modal");
const retryEvery = 3000;

async function reachable() {
    try {
        return (await fetch("/health/live", { cache: "no-store" })).ok;
    } catch {
        return false;
    }
}

// After a restart of the server no retry succeeds: as soon as it answers again, start afresh.
async function reloadWhenReachable() {
    while (!(await reachable())) await new Promise(done => setTimeout(done, retryEvery));
    location.reload();
}

modal.addEventListener("components-reconnect-state-changed", event => {
    if (event.detail.state === "failed" || event.detail.state === "rejected") reloadWhenReachable();
});
document.getElementById("aa-lost-retry").addEventListener("click", () => location.reload());
document.getElementById("aa-lost-reload").addEventListener("click", () => location.reload());
