// The camera wall. Each tile fetches its camera's newest picture, whose faces come in a header of the same answer,
// and draws both on its canvas: boxes always belong to the very frame they are on.

const overlayHeader = "X-AutoAttend-Overlay";
const staleAfter = 3000;      // ms of age at which a picture is dimmed and says how old it is
const leastPause = 100;       // ms between two pictures of one tile
const retryPause = 2000;      // ms after an error
const colours = { person: "#3ecf8e", stranger: "#f5b14c", undecided: "#b8c4cf" };

export function start(wall) {
    const tiles = new Map();
    const watcher = new MutationObserver(sync);
    const seen = new IntersectionObserver(entries => {
        for (const entry of entries) tiles.get(entry.target)?.setVisible(entry.isIntersecting);
    });

    function sync() {
        for (const figure of wall.querySelectorAll("figure[data-camera]")) {
            if (tiles.has(figure)) continue;
            tiles.set(figure, new Tile(figure));
            seen.observe(figure);
        }
        for (const [figure, tile] of tiles) {
            if (wall.contains(figure)) continue;
            tile.stop();
            seen.unobserve(figure);
            tiles.delete(figure);
        }
    }

    function escape(event) {
        if (event.key === "Escape") for (const tile of tiles.values()) tile.enlarge(false);
    }

    document.addEventListener("keydown", escape);
    watcher.observe(wall, { childList: true });
    sync();

    return {
        stop() {
            document.removeEventListener("keydown", escape);
            watcher.disconnect();
            seen.disconnect();
            for (const tile of tiles.values()) tile.stop();
            tiles.clear();
        },
    };
}

class Tile {
    constructor(figure) {
        this.figure = figure;
        this.canvas = figure.querySelector("canvas");
        this.age = figure.querySelector(".aa-tile-age");
        this.opener = figure.querySelector(".aa-tile-open");
        this.stopped = new AbortController();
        this.frame = -1;
        this.capturedAt = null;
        this.visible = true;
        this.opener.addEventListener("click", () => this.enlarge(this.opener.getAttribute("aria-pressed") !== "true"));
        this.clock = setInterval(() => this.showAge(), 1000);
        this.play();
    }

    stop() {
        this.stopped.abort();
        clearInterval(this.clock);
    }

    setVisible(visible) {
        this.visible = visible;
    }

    enlarge(large) {
        this.figure.classList.toggle("aa-tile-large", large);
        this.opener.setAttribute("aria-pressed", String(large));
    }

    async play() {
        while (!this.stopped.signal.aborted) {
            if (document.hidden || !this.visible) {
                await pause(500);
                continue;
            }
            try {
                await this.next();
                await pause(leastPause);
            } catch (error) {
                if (error.name === "AbortError") return;
                await pause(retryPause);
            }
        }
    }

    async next() {
        const width = Math.min(1920, Math.ceil((this.canvas.clientWidth * devicePixelRatio) / 160) * 160);
        const url = `/cameras/${encodeURIComponent(this.figure.dataset.camera)}/picture?after=${this.frame}&width=${width}`;
        const answer = await fetch(url, { signal: this.stopped.signal, cache: "no-store" });
        if (answer.status === 401) return location.reload();
        if (answer.status === 204) {
            // A capture that was restarted counts its frames from the beginning.
            if (this.isStale()) this.frame = -1;
            return;
        }
        if (!answer.ok) throw new Error(`${answer.status}`);

        const overlay = decode(answer.headers.get(overlayHeader));
        const picture = await createImageBitmap(await answer.blob());
        this.frame = overlay.frame;
        this.capturedAt = performance.now() - overlay.ageMs;
        this.draw(picture, overlay);
        picture.close();
        this.showAge();
    }

    draw(picture, overlay) {
        this.canvas.width = picture.width;
        this.canvas.height = picture.height;
        const context = this.canvas.getContext("2d");
        context.drawImage(picture, 0, 0);
        const scale = picture.width / overlay.width;
        // Lines and letters keep their size on the screen, however large the picture is shown.
        const unit = picture.width / Math.max(1, this.canvas.clientWidth);
        for (const face of overlay.faces) drawFace(context, face, scale, unit, picture.width);
    }

    isStale() {
        return this.capturedAt !== null && performance.now() - this.capturedAt > staleAfter;
    }

    showAge() {
        const stale = this.isStale();
        this.figure.classList.toggle("aa-tile-stale", stale);
        this.age.hidden = !stale;
        if (stale) this.age.textContent = `${ago(performance.now() - this.capturedAt)} old`;
    }
}

function drawFace(context, face, scale, unit, pictureWidth) {
    const [x, y, width, height] = face.box.map(value => value * scale);
    const colour = colours[face.outcome] ?? "rgba(255, 255, 255, 0.75)";
    context.lineWidth = 2 * unit;
    context.strokeStyle = colour;
    context.beginPath();
    context.roundRect(x, y, width, height, 5 * unit);
    context.stroke();
    if (!face.outcome) return;

    const text = face.name ?? (face.outcome === "stranger" ? "Stranger" : "Undecided");
    const label = face.cosine === undefined ? text : `${text}  ${face.cosine.toFixed(2)}`;
    context.font = `600 ${13 * unit}px Inter, system-ui, sans-serif`;
    const labelWidth = context.measureText(label).width + 12 * unit;
    const labelHeight = 20 * unit;
    const left = Math.max(0, Math.min(x, pictureWidth - labelWidth));
    const top = y > labelHeight + 2 * unit ? y - labelHeight - 2 * unit : y + height + 2 * unit;
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(left, top, labelWidth, labelHeight, 4 * unit);
    context.fill();
    context.fillStyle = "#10181f";
    context.textBaseline = "middle";
    context.fillText(label, left + 6 * unit, top + labelHeight / 2 + unit);
}

function decode(header) {
    const bytes = Uint8Array.from(atob(header.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
}

function ago(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
}

function pause(ms) {
    return new Promise(done => setTimeout(done, ms));
}
