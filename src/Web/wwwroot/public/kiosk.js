// The kiosk: number, PIN, coming or leaving. A scanner or badge reader types like a keyboard, only faster, and ends with Enter.
const idleMs = 20000;
const shownMs = { good: 4000, watch: 4000, bad: 6000 };
// People type slower than eight keys a second; scanners send a key every few milliseconds.
const burstMs = 45;
const leastScanned = 4;

const form = document.getElementById("kiosk-form");
const entry = document.getElementById("kiosk-entry");
const label = document.getElementById("kiosk-label");
const ask = document.getElementById("kiosk-ask");
const keys = document.getElementById("kiosk-keys");
const way = document.getElementById("kiosk-way");
const answer = document.getElementById("kiosk-answer");
const cancel = document.getElementById("kiosk-cancel");
const letters = document.getElementById("kiosk-letters");
const clock = document.getElementById("kiosk-clock");
const token = form.querySelector("input[name=__RequestVerificationToken]").value;

let step = "number";
let typed = {};
let idle = null;
let times = [];

const show = (element, shown) => { element.hidden = !shown; };

function go(next) {
  step = next;
  entry.value = "";
  times = [];
  entry.type = step === "pin" ? "password" : "text";
  label.textContent = step === "pin" ? "PIN" : "Number";
  ask.textContent = {
    number: "Type your number, or hold your code before the scanner.",
    pin: "Now your PIN.",
    way: "Are you coming or leaving?",
    sending: "One moment…",
  }[step];
  show(entry, step === "number" || step === "pin");
  show(keys, step === "number" || step === "pin");
  show(letters, step === "number");
  show(way, step === "way");
  show(cancel, step !== "number" && step !== "sending");
  if (step === "way") way.querySelector("button").focus();
  else entry.focus();
  wake();
}

function reset() {
  typed = {};
  entry.inputMode = "none";
  show(answer, false);
  show(form, true);
  go("number");
}

// Whoever walks away leaves nothing behind for the next one.
function wake() {
  clearTimeout(idle);
  idle = setTimeout(reset, idleMs);
}

function isScan(text) {
  if (/^[0-9a-f]{40}$/i.test(text)) return true;
  if (text.length < leastScanned || times.length < text.length) return false;
  const last = times.slice(-text.length);
  return (last[last.length - 1] - last[0]) / (last.length - 1) < burstMs;
}

function next() {
  const text = entry.value.trim();
  if (!text) return;
  if (step === "number" && isScan(text)) {
    typed = { code: text, method: /^[0-9a-f]{40}$/i.test(text) ? "QrCode" : "Badge" };
    go("way");
  } else if (step === "number") {
    typed = { number: text };
    go("pin");
  } else if (step === "pin") {
    typed.pin = text;
    go("way");
  }
}

async function send(direction) {
  const body = JSON.stringify({ ...typed, direction });
  typed = {};
  go("sending");
  try {
    const reply = await fetch("/kiosk/check", {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token },
      body,
    });
    if (reply.ok) tell(await reply.json());
    else if (reply.status === 503) away();
    else location.reload();
  } catch {
    away();
  }
}

const away = () => tell({ tone: "bad", title: "Not noted", text: "The system cannot be reached at the moment. Try again, or tell who looks after your attendance." });

function tell({ tone, title, text }) {
  clearTimeout(idle);
  answer.dataset.tone = tone;
  answer.querySelector("strong").textContent = title;
  answer.querySelector("span").textContent = text;
  show(form, false);
  show(answer, true);
  idle = setTimeout(reset, shownMs[tone] ?? shownMs.bad);
}

form.addEventListener("submit", event => {
  event.preventDefault();
  next();
});
keys.addEventListener("click", event => {
  const key = event.target.closest("button")?.dataset.key;
  if (!key) return;
  entry.value = key === "back" ? entry.value.slice(0, -1) : (entry.value + key).slice(0, entry.maxLength);
  entry.focus();
  wake();
});
way.addEventListener("click", event => {
  const direction = event.target.closest("button")?.dataset.direction;
  if (direction) send(direction);
});
cancel.addEventListener("click", reset);
letters.addEventListener("click", () => {
  entry.inputMode = entry.inputMode === "none" ? "text" : "none";
  entry.blur();
  entry.focus();
});
answer.addEventListener("click", reset);
document.addEventListener("keydown", event => {
  wake();
  if (event.key === "Escape") reset();
  else if (event.key.length === 1) {
    // What is scanned while an answer is still shown belongs to the next person.
    if (!answer.hidden) reset();
    if (step === "number" || step === "pin") {
      times.push(event.timeStamp);
      if (document.activeElement !== entry) entry.focus();
    }
  }
});
document.addEventListener("pointerdown", wake);

function tick() {
  clock.textContent = new Date().toLocaleTimeString("en-GB", { timeZone: clock.dataset.zone, hour: "2-digit", minute: "2-digit" });
}
tick();
setInterval(tick, 1000);
// Keeps the device signed in, and shows a page that was changed, without anybody noticing: only while nobody types.
setInterval(() => { if (step === "number" && !entry.value && answer.hidden) location.reload(); }, 6 * 60 * 60 * 1000);
reset();
