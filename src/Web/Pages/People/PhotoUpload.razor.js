// Photos go up by requests of their own: a circuit carries messages of some kilobytes, and a photo through it would hold up every click.
const largest = 15 * 1024 * 1024;
const atOnce = 2;

export function attach(zone, page, address) {
  const ending = new AbortController();
  const listen = (type, handle) => zone.addEventListener(type, handle, { signal: ending.signal });
  const waiting = [];
  const thumbnails = [];
  let running = 0;
  let count = 0;

  listen("change", event => takeFrom(event.target));
  listen("dragover", event => {
    event.preventDefault();
    zone.classList.add("over");
  });
  listen("dragleave", event => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove("over");
  });
  listen("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    take([...event.dataTransfer.files]);
  });

  function takeFrom(input) {
    const files = [...input.files];
    input.value = "";
    take(files);
  }

  async function take(files) {
    for (const file of files) {
      const key = String(++count);
      await page.invokeMethodAsync("Chosen", key, file.name, await preview(file));
      waiting.push({ key, file });
    }
    next();
  }

  // Null for what the browser cannot show, such as a HEIC photo in most of them; the server may still say more.
  async function preview(file) {
    const thumbnail = URL.createObjectURL(file);
    thumbnails.push(thumbnail);
    const image = new Image();
    image.src = thumbnail;
    return image.decode().then(() => thumbnail, () => null);
  }

  function next() {
    while (running < atOnce && waiting.length > 0) {
      const { key, file } = waiting.shift();
      running++;
      upload(key, file)
        .catch(() => ({ accepted: false, message: "It did not arrive. Check the connection and choose it again." }))
        .then(verdict => page.invokeMethodAsync("Finished", key, verdict.accepted, verdict.message))
        .catch(() => { /* the page was left */ })
        .finally(() => {
          running--;
          next();
        });
    }
  }

  async function upload(key, file) {
    if (file.size > largest)
      return { accepted: false, message: "It is larger than 15 MB. Choose a smaller version of it." };
    const token = await (await fetch("/antiforgery", { signal: ending.signal })).text();
    const answer = await send(key, file, token);
    if (answer.status === 401 || answer.status === 403)
      return { accepted: false, message: "Your session has ended, or your role may not add photos. Sign in again." };
    if (!answer.getResponseHeader("Content-Type")?.includes("json"))
      return { accepted: false, message: "It could not be checked. Try again; the log of the process says what happened." };
    const body = JSON.parse(answer.responseText);
    return answer.status === 200
      ? { accepted: body.accepted !== null, message: body.message }
      : { accepted: false, message: body.detail ?? body.title };
  }

  // fetch() does not tell how far an upload is; XMLHttpRequest does.
  function send(key, file, token) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      let told = 0;
      request.upload.onprogress = event => {
        const percent = event.loaded / event.total * 100;
        if (percent - told < 5 && percent < 100) return;
        told = percent;
        page.invokeMethodAsync("Progressed", key, percent).catch(() => request.abort());
      };
      request.onload = () => resolve(request);
      request.onerror = request.onabort = () => reject(new Error("not sent"));
      ending.signal.addEventListener("abort", () => request.abort());
      request.open("POST", `${address}?fileName=${encodeURIComponent(file.name)}`);
      request.setRequestHeader("RequestVerificationToken", token);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
    });
  }

  // Photos chosen before this script had come would otherwise wait for nobody.
  zone.querySelectorAll("input[type=file]").forEach(takeFrom);

  return {
    dispose() {
      ending.abort();
      thumbnails.forEach(thumbnail => URL.revokeObjectURL(thumbnail));
    },
  };
}
